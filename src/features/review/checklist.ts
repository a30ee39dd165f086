import type { RequirementsDocument } from '#documents/reference-documents.ts';
import type { RequestReason } from '#rules/claim/action.ts';
import { requestReasons } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';

export type Requirement = RequirementsDocument['items'][number];

/** What the reviewer saw: per requirement the product lines for which the evidence shows it. */
export type Seen = { readonly [requirement: string]: readonly string[] };

export type SeenFor = 'all' | 'some' | 'none';

/** [W2] Requirements of one country's public sector are asked only there. */
export function requirementsFor(claim: Pick<Claim, 'fields'>, items: readonly Requirement[]): readonly Requirement[] {
  const { publicSector, customerCountry } = claim.fields;
  return items.filter(
    ({ onlyPublicSectorIn: countries }) =>
      !countries || (publicSector === true && countries.includes(String(customerCountry ?? '')))
  );
}

export function seenFor(seen: Seen, requirement: string, lines: readonly string[]): SeenFor {
  const ticked = lines.filter((line) => seen[requirement]?.includes(line));
  if (lines.length > 0 && ticked.length === lines.length) return 'all';
  return ticked.length > 0 ? 'some' : 'none';
}

export function tickAll(seen: Seen, requirement: string, lines: readonly string[]): Seen {
  const next = seenFor(seen, requirement, lines) === 'all' ? [] : [...lines];
  return { ...seen, [requirement]: next };
}

export function tickLine(seen: Seen, requirement: string, line: string): Seen {
  const now = seen[requirement] ?? [];
  return { ...seen, [requirement]: now.includes(line) ? now.filter((other) => other !== line) : [...now, line] };
}

export function unseenOf(
  seen: Seen,
  requirements: readonly Requirement[],
  lines: readonly string[]
): readonly Requirement[] {
  return requirements.filter(({ id }) => seenFor(seen, id, lines) !== 'all');
}

/** [W3] The reasons that follow from what was not seen. A requirement that an operator added stands for missing proof. */
export function reasonsOfUnseen(unseen: readonly Pick<Requirement, 'id'>[]): readonly RequestReason[] {
  const found = new Set(unseen.map(({ id }) => reasonByRequirement[id] ?? 'missing-poe'));
  return requestReasons.filter((reason) => found.has(reason));
}

/** Lines that some requirement was seen for on other lines, but not on this one: candidates for removal. */
export function linesNotNamed(seen: Seen, lines: readonly string[]): readonly string[] {
  const named = seen['every-product'];
  return named && named.length > 0 ? lines.filter((line) => !named.includes(line)) : [];
}

const reasonByRequirement: { readonly [requirement: string]: RequestReason } = {
  'both-companies': 'missing-poe',
  'domain-and-tenant': 'missing-poe',
  'customer-signature': 'missing-customer-signature',
  'recent-date': 'missing-or-old-dates',
  'partner-service': 'missing-partner-service',
  'every-product': 'missing-products',
  'public-sector-disclosure': 'missing-customer-signature',
  'no-drawn-signature': 'missing-customer-signature',
  'only-template': 'missing-poe'
};
