import type { RejectionReason } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { clockNamed } from '#rules/clocks/whose-clock.ts';
import type { ClaimFields, FieldName, FileManifest, ProductLine } from '#rules/claim/fields.ts';
import { manifestIn } from './evidence/pending-files.ts';

export interface TakenOver {
  readonly fields: ClaimFields;
  readonly products: { readonly [line: string]: ProductLine };
  /** What was wrong, and is therefore filled in anew. */
  readonly leftOut: { readonly fields: readonly FieldName[]; readonly products: readonly ProductLine[] };
  /** On record with its bytes: what the person can take along. */
  readonly files: readonly FileManifest[];
  /** Whether the proof was found wanting: then it is not taken along unless the person says so. */
  readonly isWanting: boolean;
}

/** What a new claim takes over from one that has ended: everything but what was wrong with it. Null: there is nothing to begin anew. */
export function takeOverFrom(claim: Claim): TakenOver | null {
  if (claim.state !== 'rejected') return null;
  const { reason, why, forGood } = claim.rejection;
  if (why === 'no-longer-working-together') return null;
  // Elsewhere no window closes here: whether a new claim is possible is the portal's to say.
  const isOver = forGood || claim.adjudicated === 'elsewhere' || clockNamed(claim.clocks, 'dispute-window') === null;
  if (reason !== 'partner-request' && !isOver) return null;
  const first = firstReason(claim);
  const wrong: readonly FieldName[] = why === 'wrong-mpn-id' ? ['mpnId'] : why === 'wrong-activity' ? ['activity'] : [];
  const lines = Object.entries(claim.products);
  const kept = rightProducts(claim, first);
  const products = Object.fromEntries(
    lines.filter(([line]) => kept.includes(line)).map(([line, { contest: _judged, ...product }]) => [line, product])
  );
  return {
    // What the portal calls the old claim is not what it will call the new one.
    fields: Object.fromEntries(
      Object.entries(claim.fields).filter(([name]) => name !== 'portalClaimId' && !wrong.includes(name as FieldName))
    ),
    products,
    leftOut: {
      fields: wrong,
      products: lines.filter(([line]) => !kept.includes(line)).map(([, product]) => product)
    },
    files: claim.evidence
      .filter(({ verifiedAt }) => verifiedAt !== null)
      .map((file) => ({ ...manifestIn(file), covers: file.covers.filter((line) => kept.includes(line)) })),
    isWanting: wantingReasons.has(first)
  };
}

/** What the reviewers found wanting would be found so again; what was only filed wrongly, or not answered for, is still the proof. */
const wantingReasons: ReadonlySet<RejectionReason> = new Set([
  'insufficient-poe',
  'missing-customer-consent',
  'missing-products',
  'poe-unavailable',
  'dispute-lost'
]);

/** Of a dispute that was lost: what was disputed. */
function firstReason(claim: Extract<Claim, { readonly state: 'rejected' }>): RejectionReason {
  const { reason } = claim.rejection;
  if (reason !== 'dispute-lost') return reason;
  const before = claim.history.findLast(
    ({ state, kind, outcome }) => state === 'rejected' && kind !== 'decide-dispute' && outcome !== 'refused'
  );
  const said = before?.said?.['reason'];
  if (before?.kind === 'reject' && wantingReasons.has(said as RejectionReason)) return said as RejectionReason;
  return reason;
}

/**
 * Lines that another partner holds are gone. Where products were missing in the proof, so are those that the reviewers asked to remove and
 * those that no file covers; when that would be all of them, the person has to choose.
 */
function rightProducts(claim: Extract<Claim, { readonly state: 'rejected' }>, reason: RejectionReason): string[] {
  const open = Object.keys(claim.products).filter((line) => claim.products[line]?.contest?.standing !== 'lost');
  if (reason !== 'missing-products') return open;
  const asked = new Set(claim.requests.flatMap(({ removeProducts }) => removeProducts));
  const proved = open.filter((line) => !asked.has(line) && claim.evidence.some(({ covers }) => covers.includes(line)));
  return proved.length > 0 ? proved : open;
}
