import type { ContestedLine, SummaryRow } from '#device/rows.ts';
import type { Claim, EvidenceFile, HistoryEntry } from '#rules/claim/claim.ts';
import { claimsProducts } from '#rules/claim/contest.ts';
import { freshnessOf, type Freshness } from '#rules/claim/freshness.ts';
import { productKeyOf } from '#rules/claim/product-key.ts';
import type { CivilTime } from '#rules/days/day.ts';

/** One contested product, as the reviewers' list tells it. */
export interface ContestRow {
  readonly key: string;
  readonly product: string;
  readonly customerName: string;
  readonly claims: readonly string[];
  readonly orgs: readonly string[];
}

/** Of the rows of a reviewer's list; in order of customer and product. */
export function listContests(rows: readonly SummaryRow[]): readonly ContestRow[] {
  const byKey = new Map<string, { readonly line: ContestedLine; readonly rows: SummaryRow[] }>();
  for (const row of rows)
    for (const line of row.contests ?? []) {
      const known = byKey.get(line.key);
      if (!known) byKey.set(line.key, { line, rows: [row] });
      else if (!known.rows.includes(row)) known.rows.push(row);
    }
  return [...byKey.values()]
    .map(({ line, rows: claiming }) => ({
      key: line.key,
      product: line.product,
      customerName: claiming[0]?.customerName ?? '',
      claims: claiming.map(({ id }) => id),
      orgs: [...new Set(claiming.map(({ org }) => org))]
    }))
    .sort((a, b) => (a.customerName + a.product < b.customerName + b.product ? -1 : 1));
}

/** One claim's part in a contest. */
export interface Contender {
  readonly claim: Claim;
  readonly line: string;
  readonly product: string;
  /** Of the files about this product; null: there are none. */
  readonly proof: Freshness | null;
  /** Newest first. */
  readonly files: readonly EvidenceFile[];
  readonly isContested: boolean;
  /** When the contest that is open now began on this line, or the last one did. */
  readonly openedAt: number | null;
  /** What happened to this line, newest first. */
  readonly history: readonly HistoryEntry[];
}

/** Whose proof is the most recent stands first: contests are decided by it. */
export function compareContenders(
  claims: readonly Claim[],
  key: string,
  civilOf: (claim: Claim) => CivilTime | null
): readonly Contender[] {
  return claims
    .flatMap((claim) => contendersOf(claim, key, civilOf(claim)))
    .sort((a, b) => (b.proof?.provenOn ?? 0) - (a.proof?.provenOn ?? 0) || (a.claim.id < b.claim.id ? -1 : 1));
}

/** Every contested line gets its answer in one act: who holds it first, so that nobody is ever left contested with nobody. */
export function planDecision(
  contenders: readonly Contender[],
  holder: string
): readonly { readonly contender: Contender; readonly standing: 'held' | 'lost' }[] {
  const contested = contenders.filter(({ isContested }) => isContested);
  const held = contested.filter(({ claim }) => claim.org === holder);
  const lost = contested.filter(({ claim }) => claim.org !== holder);
  return [
    ...held.map((contender) => ({ contender, standing: 'held' as const })),
    ...lost.map((contender) => ({ contender, standing: 'lost' as const }))
  ];
}

/** Losing this line as well leaves nothing of the claim. [X3] */
export function losesEverything({ claim }: Pick<Contender, 'claim'>, lines: readonly string[]): boolean {
  return Object.entries(claim.products).every(
    ([line, product]) => lines.includes(line) || product.contest?.standing === 'lost'
  );
}

/** What in a text for one partner would tell it who another one is; null: nothing found. */
export function findOtherName(text: string, names: readonly string[]): string | null {
  const said = plain(text);
  return names.find((name) => name.trim().length > 1 && said.includes(plain(name))) ?? null;
}

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
    .toLowerCase();

function contendersOf(claim: Claim, key: string, civil: CivilTime | null): readonly Contender[] {
  return Object.entries(claim.products).flatMap(([line, product]) => {
    if (productKeyOf(claim, product) !== key) return [];
    const about = claim.evidence.filter(({ covers }) => covers.length === 0 || covers.includes(line));
    const files = about.length > 0 ? about : claim.evidence;
    const history = claim.history.filter(({ said }) => said?.['line'] === line).reverse();
    return [
      {
        claim,
        line,
        product: product.product,
        proof: civil && freshnessOf({ evidence: files }, civil),
        files: sortFiles(files, civil),
        isContested: claimsProducts(claim) && product.contest?.standing === 'contested',
        openedAt:
          history.find(({ kind, outcome }) => kind === 'open-contest' && outcome === 'accepted')?.receivedAt ?? null,
        history
      }
    ];
  });
}

function sortFiles(files: readonly EvidenceFile[], civil: CivilTime | null): readonly EvidenceFile[] {
  const dayOf = (file: EvidenceFile): number => file.signedOn ?? civil?.dayOf(file.addedAt) ?? 0;
  return [...files].sort((a, b) => dayOf(b) - dayOf(a) || b.addedAt - a.addedAt);
}
