import { withoutLeadingZeros } from '#documents/identifiers.ts';
import type { Day } from '#rules/days/day.ts';
import { foldName } from '#tables/columns.ts';
import type { ExportedClaim, Problem } from './exported-claim.ts';

/**
 * Exports give each product a line. Lines are of one claim where they have one id and one customer; they must agree about where it stands.
 * An id at several customers names none of their claims: a spreadsheet or a person has spoilt it. [I6]
 */
export function joinLines(read: readonly ExportedClaim[]): {
  readonly claims: readonly ExportedClaim[];
  readonly problems: readonly Problem[];
} {
  const byId = groupBy(read, ({ portalClaimId, lines }) => portalClaimId || `line ${String(lines[0])}`);
  const problems: Problem[] = [];
  const claims: ExportedClaim[] = [];
  // What a spreadsheet took the zeros of would be two claims of one customer.
  const alike = groupBy(
    [...byId.values()].flatMap((lines) => lines.slice(0, 1)),
    ({ portalClaimId }) => withoutLeadingZeros(portalClaimId)
  );
  for (const lines of byId.values()) {
    const [first] = lines;
    if (!first) continue;
    const numbers = lines.flatMap((line) => line.lines);
    const said = { lines: numbers, field: 'portalClaimId', value: first.portalClaimId } as const;
    if (lines.some((line) => !isSameCustomer(first, line))) problems.push({ ...said, code: 'id-of-several' });
    else if (
      (alike.get(withoutLeadingZeros(first.portalClaimId)) ?? []).some(
        (other) => other !== first && isSameCustomer(first, other)
      )
    )
      problems.push({ ...said, code: 'ids-alike' });
    else if (lines.some(({ state }) => state !== first.state)) problems.push({ ...said, code: 'states-differ' });
    else claims.push(join(first, lines));
  }
  return { claims, problems };
}

export function groupBy<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const key = keyOf(each);
    const group = groups.get(key);
    if (key === '') continue;
    if (group) group.push(each);
    else groups.set(key, [each]);
  }
  return groups;
}

/** By the tenant; where one of them says none, by the name. */
export function isSameCustomer(
  a: Pick<ExportedClaim, 'tenantId' | 'customerName'>,
  b: Pick<ExportedClaim, 'tenantId' | 'customerName'>
): boolean {
  if (a.tenantId !== '' && b.tenantId !== '') return a.tenantId === b.tenantId;
  return a.customerName === '' || b.customerName === '' || foldName(a.customerName) === foldName(b.customerName);
}

function join(first: ExportedClaim, lines: readonly ExportedClaim[]): ExportedClaim {
  const latest = (of: (line: ExportedClaim) => Day | null): Day | null =>
    lines.reduce<Day | null>((day, line) => (of(line) === null ? day : Math.max(day ?? 0, of(line) ?? 0)), null);
  const products = new Map(
    lines.flatMap((line) => line.products.map((each) => [`${each.name}\n${each.subscriptionId}`, each] as const))
  );
  const said = (of: (line: ExportedClaim) => string): string => lines.map(of).find((text) => text !== '') ?? '';
  return {
    ...first,
    lines: lines.flatMap((line) => line.lines),
    stateOn: latest(({ stateOn }) => stateOn),
    submittedOn: latest(({ submittedOn }) => submittedOn),
    tenantId: said(({ tenantId }) => tenantId),
    customerName: said(({ customerName }) => customerName),
    products: [...products.values()]
  };
}
