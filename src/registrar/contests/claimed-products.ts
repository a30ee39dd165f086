import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import { claimsProducts } from '#rules/claim/contest.ts';
import { productKeyOf } from '#rules/claim/product-key.ts';
import type { Instant } from '#rules/days/day.ts';

/** One line of one claim, as far as contests are concerned. */
export interface ClaimedProduct {
  readonly org: string;
  readonly claim: string;
  readonly line: string;
  /** What belongs to one partner at a time. */
  readonly key: string;
  /** False: the claim was rejected, and may come back. */
  readonly claims: boolean;
  /** It was rejected and may still be disputed: nobody holds the product for good before that is over. */
  readonly waits: boolean;
  readonly standing: 'undisturbed' | 'held' | 'contested' | 'lost';
  /** When a reviewer last decided about this line; null: never. */
  readonly decidedAt: Instant | null;
  /** How often a contest on this line was asked to open, and to close, whatever became of it. */
  readonly rounds: { readonly 'open-contest': number; readonly 'close-contest': number };
}

/** What a claim takes part in: nothing before it is submitted, where it is decided elsewhere, and once it is over. */
export function readClaimedProducts(claim: Claim): readonly ClaimedProduct[] {
  if (claim.adjudicated !== 'here') return [];
  const claims = claimsProducts(claim);
  const mayComeBack = claim.state === 'rejected' && !claim.rejection.forGood;
  if (!claims && !mayComeBack) return [];
  // Whoever withdrew it has given the product up.
  const waits = claim.state === 'rejected' && mayComeBack && claim.rejection.reason !== 'partner-request';
  return Object.entries(claim.products).flatMap(([line, product]) => {
    const key = productKeyOf(claim, product);
    const standing = product.contest?.standing ?? 'undisturbed';
    if (key === null || (!claims && standing !== 'contested')) return [];
    const { org, id } = claim;
    const { decidedAt, rounds } = readHistory(claim.history, line);
    return [{ org, claim: id, line, key, claims, waits, standing, decidedAt, rounds }];
  });
}

/** Who claims which product. In memory alone: built from the programme's register at each start. */
export class ClaimedProducts {
  readonly #productsByClaim = new Map<string, readonly ClaimedProduct[]>();
  readonly #claimsByKey = new Map<string, Set<string>>();

  /** Answers with the products about which something may have changed. */
  note(claim: Claim): readonly string[] {
    const before = this.#productsByClaim.get(claim.id) ?? [];
    const now = readClaimedProducts(claim);
    for (const { key } of before) {
      const claims = this.#claimsByKey.get(key);
      claims?.delete(claim.id);
      if (claims?.size === 0) this.#claimsByKey.delete(key);
    }
    if (now.length === 0) this.#productsByClaim.delete(claim.id);
    else this.#productsByClaim.set(claim.id, now);
    for (const { key } of now) {
      const claims = this.#claimsByKey.get(key) ?? new Set<string>();
      this.#claimsByKey.set(key, claims.add(claim.id));
    }
    return [...before, ...now].map(({ key }) => key);
  }

  /** Everybody's lines about one product. */
  claiming(key: string): readonly ClaimedProduct[] {
    return [...(this.#claimsByKey.get(key) ?? [])].flatMap((claim) =>
      (this.#productsByClaim.get(claim) ?? []).filter((product) => product.key === key)
    );
  }

  keys(): readonly string[] {
    return [...this.#claimsByKey.keys()];
  }
}

function readHistory(history: readonly HistoryEntry[], line: string): Pick<ClaimedProduct, 'decidedAt' | 'rounds'> {
  const rounds = { 'open-contest': 0, 'close-contest': 0 };
  let decidedAt: Instant | null = null;
  for (const { kind, outcome, said, onRecordAt } of history) {
    if (said?.['line'] !== line) continue;
    if (kind === 'open-contest' || kind === 'close-contest') rounds[kind]++;
    if (kind === 'decide-contest' && outcome === 'accepted') decidedAt = onRecordAt;
  }
  return { decidedAt, rounds };
}
