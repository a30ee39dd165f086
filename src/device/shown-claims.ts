import { documentToClaim } from '#documents/record-documents.ts';
import type { Claim, ClaimState } from '#rules/claim/claim.ts';
import type { Device } from './database.ts';
import type { Beholder } from './show-claim.ts';
import { readOwnRows, showRows } from './summaries.ts';

/**
 * All claims of these states, whole, as they are shown: for lists and reports that need more than a list's rows. Claims that a newer version
 * wrote are left out.
 */
export async function readShownClaims(
  device: Device,
  states: readonly ClaimState[],
  beholder: Beholder
): Promise<readonly Claim[]> {
  const { relaxed } = device;
  const all = await relaxed.summaries.toArray();
  const summaries = all.filter(({ state, attention }) => states.includes(state) && attention !== 'newer-app');
  const claims: Claim[] = [];
  // Some at a time: thousands at once would hold the page up while they are unpacked.
  for (let from = 0; from < summaries.length; from += pageSize) {
    const page = summaries.slice(from, from + pageSize);
    const rows = await relaxed.claims.bulkGet(page.map(({ id }) => id));
    const found = await Promise.all(
      page.map(async ({ id, waiting }, n) => {
        const document = rows[n]?.document;
        // Only what this device itself has changed is decided again.
        if (waiting === 0 && document) return documentToClaim(document);
        return showRows(await readOwnRows(relaxed, id), beholder).claim;
      })
    );
    for (const claim of found) if (claim) claims.push(claim);
  }
  return claims;
}

const pageSize = 250;
