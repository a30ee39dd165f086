import type { ActionKind, ClaimAction } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';

// In characters of JSON, three bytes each at most: CouchDB takes no document above 8 MB, and would refuse the registrar's write for ever.
// https://docs.couchdb.org/en/stable/config/couchdb.html#couchdb/max_document_size
const largestByTalk = 1_000_000;
const largestByMoves = 2_000_000;

/** What moves a claim has room where talk has none any more: nobody can keep a claim from being decided by filling it. [R15] */
const moves: ReadonlySet<ActionKind> = new Set([
  'submit',
  'begin-review',
  'request-information',
  'respond',
  'approve',
  'reject',
  'decline-consent',
  'correct-customer-contact',
  'withdraw',
  'dispute',
  'decide-dispute',
  'open-contest',
  'decide-contest',
  'close-contest',
  'evaluate',
  'record',
  'note-consent-mail'
]);

/** Whether the claim can carry this action, or its refusal, as well. */
export function hasRoomFor(claim: Claim, action: ClaimAction): boolean {
  return JSON.stringify(claim).length <= (moves.has(action.kind) ? largestByMoves : largestByTalk);
}
