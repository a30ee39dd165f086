import { setUpSteps, type Revised, type SetUpStep } from '#documents/programme-api.ts';
import type { SetUp } from '#documents/reference-documents.ts';
import type { ProgrammeData, Saved } from './programme-data.svelte.ts';

/** Where it goes on after a step: home says what is still open. */
export function hrefAfter(step: SetUpStep): string {
  const next = setUpSteps[setUpSteps.indexOf(step) + 1];
  return next ? `/programme/set-up/${next}` : '/';
}

/** Laid over what stands: another administrator may be at another step. */
export async function saveSetUp(data: ProgrammeData, change: (standing: SetUp) => SetUp): Promise<Saved> {
  const seen = data.reply?.parts.setUp;
  if (!seen) return { ok: false, code: 'offline' };
  const saved = await data.savePart('setUp', seen.revision, change(seen.value));
  if (saved.ok || saved.code !== 'clash') return saved;
  const { value, revision } = saved.stands as Revised<SetUp>;
  return data.savePart('setUp', revision, change(value));
}

export const confirmStep =
  (step: SetUp['confirmed'][number]) =>
  (standing: SetUp): SetUp => ({ ...standing, confirmed: [...new Set([...standing.confirmed, step])] });
