import type { EvaluationProgramme } from '#rules/claim/action.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { ApprovedClaim, Claim, Terms } from '#rules/claim/claim.ts';
import { isContested } from '#rules/claim/contest.ts';
import { programmeOf } from '#rules/claim/programme.ts';

export const standings = ['waiting', 'evaluated', 'contested'] as const;
export type Standing = (typeof standings)[number];

/** One line of the list: a claim that was sent, and the programme to which its activity belongs. */
export interface EvaluationItem {
  readonly claim: ApprovedClaim;
  readonly programme: EvaluationProgramme;
  readonly sentAt: number;
  readonly standing: Standing;
  /** The profile says that it earns nothing: recognition alone. */
  readonly pays: boolean;
  readonly optedOut: boolean;
}

/** Longest waiting first. A claim that belongs to no programme (a revenue association) has nothing to be evaluated for. */
export function listItems(
  claims: readonly Claim[],
  termsOf: (terms: Terms) => ResolvedTerms | null
): readonly EvaluationItem[] {
  return claims
    .flatMap((claim) => itemOf(claim, termsOf) ?? [])
    .sort((a, b) => a.sentAt - b.sentAt || (a.claim.id < b.claim.id ? -1 : 1));
}

export interface Wanted {
  readonly programme: EvaluationProgramme;
  readonly standing: Standing;
  readonly search: string;
}

export function filterItems(
  items: readonly EvaluationItem[],
  wanted: Wanted,
  wordsOf: (item: EvaluationItem) => readonly string[]
): readonly EvaluationItem[] {
  const asked = fold(wanted.search).split(/\s+/).filter(Boolean);
  return items.filter((item) => {
    if (item.programme !== wanted.programme || item.standing !== wanted.standing) return false;
    if (asked.length === 0) return true;
    const own = wordsOf(item).flatMap((text) => fold(text).split(/\s+/));
    return asked.every((word) => own.some((each) => each.startsWith(word)));
  });
}

export function countItems(
  items: readonly EvaluationItem[],
  { programme, standing }: Pick<Wanted, 'programme' | 'standing'>
): number {
  return items.filter((item) => item.programme === programme && item.standing === standing).length;
}

function itemOf(claim: Claim, termsOf: (terms: Terms) => ResolvedTerms | null): EvaluationItem | null {
  if (claim.state !== 'approved' || claim.sentAt === null || claim.adjudicated === 'elsewhere') return null;
  const profile = termsOf(claim.terms)?.profile;
  const found = profile && programmeOf(claim.fields.solutionArea, claim.fields.activity, profile);
  if (!found?.programme) return null;
  const { programme, pays } = found;
  const standing = isContested(claim) ? 'contested' : claim.evaluations[programme] ? 'evaluated' : 'waiting';
  return { claim, programme, sentAt: claim.sentAt, standing, pays, optedOut: claim.fields.incentiveOptOut === true };
}

const fold = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
