import type { EvidenceRequirement } from '#documents/reference-documents.ts';

/** One step up (-1) or down (1); at its end it stays. */
export function moveItem<T>(items: readonly T[], index: number, by: -1 | 1): readonly T[] {
  const to = index + by;
  const item = items[index];
  if (item === undefined || to < 0 || to >= items.length) return items;
  const others = items.filter((_, i) => i !== index);
  return [...others.slice(0, to), item, ...others.slice(to)];
}

/** "us, PR" → US, PR: what is typed between the commas, in capitals. */
export function countriesOf(text: string): readonly string[] {
  const codes = text.split(/[\s,;]+/).map((code) => code.trim().toUpperCase());
  return [...new Set(codes.filter((code) => code !== ''))];
}

/** Reviewers' ticks are kept under it: never one that was there. */
export function freeRequirementId(items: readonly Pick<EvidenceRequirement, 'id'>[]): string {
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  const id = `own-${random.toString(36)}`;
  return items.some((item) => item.id === id) ? freeRequirementId(items) : id;
}
