import { texts } from '#texts/texts.svelte.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { ImportedFact } from './fact-sequences.ts';
import type { ExportedClaim } from './exported-claim.ts';

export function sayImportedFact({ fact, outcome, reason }: ImportedFact): string {
  const { facts } = texts.t.elsewhere;
  if (fact === 'decide-dispute') return outcome === 'approve' ? facts['dispute-won'] : facts['dispute-lost'];
  if (fact === 'take-back') return '';
  return reason === undefined ? facts[fact] : `${facts[fact]} (${texts.t.claim.rejectionReasons[reason]})`;
}

/** As the file calls them, else as the claim here does. */
export const customerOf = (exported: ExportedClaim, claim: Claim): string =>
  exported.customerName || String(claim.fields.customerName ?? '');

/** "2–4, 9" */
export function sayLines(lines: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const line of [...lines].sort((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else ranges.push([line, line]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${String(from)}–${String(to)}`)).join(', ');
}
