import type { ClaimAction } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { kindOf } from '#rules/claim/kinds.ts';

// In characters of JSON, three bytes each at most: CouchDB takes no document above 8 MB, and would refuse the registrar's write for ever.
// https://docs.couchdb.org/en/stable/config/couchdb.html#couchdb/max_document_size
const largestByTalk = 1_000_000;
const largestByMoves = 2_000_000;

/** Whether the claim can carry this action, or its refusal, as well: nobody can keep a claim from being decided by filling it. [R15] */
export function hasRoomFor(claim: Claim, action: ClaimAction): boolean {
  return JSON.stringify(claim).length <= (kindOf(action.kind).bringsOn ? largestByMoves : largestByTalk);
}
