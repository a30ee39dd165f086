import { registerOf } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { RecordStore } from '../record-store.ts';

const pageSize = 200;

/** Every claim of a desk's register, a page at a time. */
export async function* readClaims(store: RecordStore, desk: string): AsyncIterable<readonly Claim[]> {
  const register = store.open(registerOf(desk));
  let from = 'claim:';
  for (;;) {
    const documents = await register.readRange({ from, to: 'claim:\uffff', limit: pageSize });
    yield documents.flatMap((document) => documentToClaim(document as unknown as ClaimDocument) ?? []);
    const last = documents.at(-1);
    if (!last || documents.length < pageSize) return;
    from = `${last._id}\u0000`;
  }
}
