import { createHash } from 'node:crypto';
import { expect } from '@playwright/test';
import { ulid } from 'ulid';
import { sealAction, type ActionContent, type ActionDocument } from '#documents/action-document.ts';
import { claimDocumentId, inboxOf, registerOf } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import type { Claim, ClaimState } from '#rules/claim/claim.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import type { Day } from '#rules/days/day.ts';
import type { Caller } from './caller.ts';
import { acknowledged, completeForm } from './registrar-workshop.ts';
import { asReplicated } from './sealed-actions.ts';
import type { ServerProcess } from './server-process.ts';
import type { PersonKey } from './test-people.ts';

/** A claim (Contoso's, unless told otherwise) that is where a journey begins, made over the wire as devices of its people would. */
export interface PreparedClaim {
  readonly id: string;
  /** Made elsewhere than on the journey's own devices; resolves when it is on record. */
  act<K extends ActionKind>(by: PersonKey, kind: K, payload: Payloads[K]): Promise<Claim>;
  /** Resolves when the server has it, and has perhaps not decided it; gives the action's id. */
  send<K extends ActionKind>(by: PersonKey, kind: K, payload: Payloads[K]): Promise<string>;
  onRecord(): Promise<Claim | null>;
}

export const preparedCustomer = completeForm.fields.customerName;

type Reached = Extract<ClaimState, 'editing' | 'submitted' | 'in-review' | 'action-required'>;

/** What is not as in every prepared claim. */
interface Prepared {
  readonly org?: 'contoso' | 'fabrikam';
  readonly fields?: ClaimFields;
  readonly signedOn?: Day;
  /** Its evidence, instead of the one letter; each fits into one chunk. */
  readonly files?: readonly PreparedFile[];
}

export interface PreparedFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

export async function prepareClaim(
  server: ServerProcess,
  state: Reached,
  { org = 'contoso', fields = {}, signedOn, files = [letter] }: Prepared = {}
): Promise<PreparedClaim> {
  const manager: PersonKey = org === 'fabrikam' ? 'fabrikamManager' : 'manager';
  const callers = new Map<PersonKey, Promise<Caller>>();
  const as = (key: PersonKey): Promise<Caller> => {
    const known = callers.get(key) ?? server.signIn(key);
    callers.set(key, known);
    return known;
  };
  const id = ulid();
  const last = new Map<PersonKey, string>();

  const onRecord = async (): Promise<Claim | null> => {
    const path = `/db/${registerOf(server.person(manager).desk)}/_bulk_get`;
    const body = { docs: [{ id: claimDocumentId(id) }] };
    const answer = await (await as(manager)).call({ method: 'POST', path, body });
    const found = answer.json as { results?: { docs?: { ok?: ClaimDocument }[] }[] };
    const document = found.results?.[0]?.docs?.[0]?.ok;
    return document ? documentToClaim(document) : null;
  };

  const post = async (by: PersonKey, action: ActionDocument): Promise<void> => {
    const path = `/db/${inboxOf(server.person(by).desk)}/_bulk_docs`;
    const body = { docs: [asReplicated(action)], new_edits: false };
    const answer = await (await as(by)).call({ method: 'POST', path, body });
    expect(answer.text).not.toContain('"error"');
  };

  const send: PreparedClaim['send'] = async (by, kind, payload) => {
    const known = await onRecord();
    const content = {
      ...{ kind, claim: id, org, by: server.person(by).id, device: `prepared-${by}` },
      ...{ madeAt: Date.now(), clockOffsetMs: 0, after: last.get(by) ?? null },
      ...{ basedOn: known?.history.at(-1)?.n ?? null, ...payload }
    };
    const action = sealAction(content as unknown as ActionContent, ulid());
    await post(by, action);
    last.set(by, action._id);
    return action._id;
  };

  const act: PreparedClaim['act'] = async (by, kind, payload) => {
    const id = await send(by, kind, payload);
    let claim: Claim | null = null;
    const settled = async (): Promise<string | undefined> => {
      claim = await onRecord();
      return claim?.history.find((entry) => entry.action === id)?.outcome;
    };
    // On a CouchDB a process that was killed keeps its lease for half a minute, and nobody decides.
    await expect.poll(settled, { timeout: 60_000 }).toBe('accepted');
    if (!claim) throw new Error(`${kind} is not on record`);
    return claim;
  };

  const claim: PreparedClaim = { id, act, send, onRecord };
  await act(manager, 'create', { ...completeForm, fields: { ...completeForm.fields, ...fields } });
  const signed = signedOn === undefined ? {} : { signedOn };
  for (const file of files) {
    const stored = await storeFile(await as(manager), org, file);
    await act(manager, 'add-evidence', { files: [{ ...stored, covers: ['teams'], ...signed }] });
  }
  if (state === 'editing') return claim;
  await act(manager, 'submit', { acknowledged: [...acknowledged] });
  if (state === 'submitted') return claim;
  await act('reviewer', 'begin-review', {});
  if (state === 'in-review') return claim;
  await act('reviewer', 'request-information', {
    reasons: ['missing-poe'],
    comment: 'Which letter is this?',
    removeProducts: []
  });
  return claim;
}

const letter: PreparedFile = {
  name: 'letter.eml',
  type: 'message/rfc822',
  bytes: new TextEncoder().encode('Adventure Works: Teams, rolled out and signed.')
};

async function storeFile(caller: Caller, org: string, { name, type, bytes }: PreparedFile) {
  const list = new TextEncoder().encode(JSON.stringify([hashOf(bytes)]));
  for (const chunk of [bytes, list]) {
    const answer = await caller.call({
      method: 'PUT',
      path: `/api/evidence/${org}/chunk/${hashOf(chunk)}`,
      bytes: chunk
    });
    expect(answer.status).toBe(201);
  }
  return {
    sha256: hashOf(bytes),
    name,
    type,
    size: bytes.length,
    chunks: hashOf(list)
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
