import { canonicalJson } from '#documents/canonical.ts';
import type { PartValues, Revised } from '#documents/programme-api.ts';
import type { ProgrammeData, Saved } from './programme-data.svelte.ts';

/** Of a list that is saved as one, the item that was opened; null: a new one. `over`: the list with what was typed. */
interface ListedItem<P extends 'catalogue' | 'reasons'> {
  readonly part: P;
  readonly item: PartValues[P][number] | null;
  readonly over: (standing: PartValues[P]) => PartValues[P];
}

/** Somebody else has changed another item meanwhile: both stay. Only where it is this one, the person chooses. */
export async function saveItem<P extends 'catalogue' | 'reasons'>(
  data: ProgrammeData,
  { part, item, over }: ListedItem<P>,
  { value, revision }: Revised<PartValues[P]>
): Promise<Saved> {
  const saved = await data.savePart(part, revision, over(value));
  if (saved.ok || saved.code !== 'clash') return saved;
  const theirs = saved.stands as Revised<PartValues[P]>;
  const isTheirs = item && canonicalJson(theirs.value.find(({ id }) => id === item.id)) !== canonicalJson(item);
  return isTheirs ? saved : data.savePart(part, theirs.revision, over(theirs.value));
}

/** An id that nothing in the list has, that people can read. */
export function readableId(name: string, items: readonly { readonly id: string }[]): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 56) || 'item';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (items.every((item) => item.id !== id)) return id;
  }
}

/** The list with one of its items changed, or added at its end. */
export function withItem<T extends { readonly id: string }>(items: readonly T[], item: NoInfer<T>): readonly T[] {
  return items.some(({ id }) => id === item.id)
    ? items.map((other) => (other.id === item.id ? item : other))
    : [...items, item];
}
