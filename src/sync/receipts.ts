import type { Device } from '#device/database.ts';
import {
  markGateRefused,
  markReceived,
  markUnsent,
  readActions,
  readUnsettled,
  type GateRefusal
} from '#device/ledger.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { ArrivedDocument } from '#device/take-register.ts';
import { refusalCodes, type RefusalCode } from '#rules/claim/refusal.ts';
import { readSaid, strange, type Connection } from './connection.ts';
import { Outage } from './outage.ts';
import { SetAside } from './set-aside.ts';
import type { AskedRevisions, MissingRevisions, Peer } from './replica.ts';

export interface Receipts {
  /** The server's inbox as the replicator sees it: whatever is learnt of an action is on the disk before a call returns. */
  readonly peer: Peer;
  /** Asks about every unsettled action whether the server has it. */
  askAgain(): Promise<void>;
  /** Sends what waits still: set aside before, or below the checkpoint. Why some wait on; null: none does. */
  sendLeftovers(): Promise<Outage | null>;
}

export interface ReceiptsParts {
  readonly device: Device;
  readonly connection: Connection;
  readonly inbox: string;
  readonly remote: Peer;
  readonly beholder: () => Beholder;
}

/**
 * PouchDB's events cannot carry the receipts: a lost reply emits nothing, and a refusal comes once while the checkpoint passes it. So the
 * stages are written here, between the replicator and the server.
 */
export function makeReceipts({ device, connection, inbox, remote, beholder }: ReceiptsParts): Receipts {
  const path = `/db/${inbox}`;
  const aside = new SetAside();
  // Documents in a row that failed alone.
  let stumbles = 0;
  /** Why the last one that waits on was not taken. */
  let putOff = new Outage('server-trouble', 0);

  async function revsDiff(asked: AskedRevisions): Promise<MissingRevisions> {
    const ids = Object.keys(asked);
    const reply = await connection.ask(`${path}/_revs_diff`, { method: 'POST', json: asked });
    if (!reply.ok) throw await strange(reply);
    const missing = (await reply.json()) as MissingRevisions;
    await markReceived(
      device,
      ids.filter((id) => !(id in missing)),
      beholder()
    );
    // What the gate refused for good is never offered again.
    for (const row of await readActions(device, Object.keys(missing))) if (row.gateRefused) delete missing[row.id];
    return missing;
  }

  async function send(documents: readonly ArrivedDocument[]): Promise<void> {
    if (documents.length === 0) return;
    const body = { docs: documents, new_edits: false };
    const reply = await connection.ask(`${path}/_bulk_docs`, { method: 'POST', json: body });
    if (reply.ok) {
      const verdicts = (await reply.json()) as unknown;
      if (!Array.isArray(verdicts)) throw new Outage('strange-answer', reply.status);
      stumbles = 0;
      return noteVerdicts(documents, verdicts as readonly Verdict[]);
    }
    const said = await readSaid(reply);
    // Not about what is in it: the desk is not there, or not this person's any more. A firewall's 403 is about one document.
    const isAboutDesk = (reply.status === 403 || reply.status === 404) && typeof said?.['error'] === 'string';
    if (isAboutDesk) throw await strange(reply);
    if (documents.length > 1) return sendApart(documents);
    const [only] = documents;
    if (!only) return;
    if (reply.status === 413) return markGateRefused(device, [{ id: only._id, code: 'too-large' }], beholder());
    // One document that the server stumbles over is set aside: it waits here, and is tried again after the others. Where it stumbles over
    // everything, asking for each alone would only make it worse.
    aside.countFailure(only._id);
    stumbles++;
    putOff = await strange(reply);
    if (stumbles >= mostStumbles) throw putOff;
  }

  /** What has failed before comes last: it must not keep from the server what comes after it. */
  function sendInOrder(documents: readonly ArrivedDocument[]): Promise<void> {
    stumbles = 0;
    return send(aside.inOrder(documents, ({ _id }) => _id));
  }

  /** One that is too large, or crashes the gatekeeper, would hold up its whole batch for ever. */
  async function sendApart(documents: readonly ArrivedDocument[]): Promise<void> {
    const middle = Math.ceil(documents.length / 2);
    await send(documents.slice(0, middle));
    await send(documents.slice(middle));
  }

  async function noteVerdicts(documents: readonly ArrivedDocument[], verdicts: readonly Verdict[]): Promise<void> {
    const failed = new Map(verdicts.filter(({ error }) => error !== undefined).map((verdict) => [verdict.id, verdict]));
    const received = documents.map(({ _id }) => _id).filter((id) => !failed.has(id));
    await markReceived(device, received, beholder());
    const refusals: GateRefusal[] = [];
    // What the gate puts off: too much at once, not settled on enough nodes, of a version that this server does not know yet.
    if (failed.size > 0) putOff = new Outage('server-trouble', 0);
    for (const [id, { error, reason }] of failed) {
      const code = refusalCodes.find((known) => known === reason);
      if (error === 'forbidden' && code && neverRight.has(code)) refusals.push({ id, code });
    }
    if (refusals.length > 0) await markGateRefused(device, refusals, beholder());
  }

  const peer: Peer = Object.assign(Object.create(remote) as Peer, {
    revsDiff,
    async bulkDocs({ docs }: { readonly docs: readonly ArrivedDocument[] }) {
      await sendInOrder(docs);
      return [];
    }
  });

  return {
    peer,
    async askAgain() {
      const unsettled = await readUnsettled(device);
      for (let from = 0; from < unsettled.length; from += askedAtOnce) {
        const part = unsettled.slice(from, from + askedAtOnce);
        const missing = await revsDiff(Object.fromEntries(part.map(({ id, document }) => [id, [document._rev]])));
        await markUnsent(device, Object.keys(missing), beholder());
      }
    },
    async sendLeftovers() {
      const unsent = (await readUnsettled(device)).filter(({ stage }) => stage === 'on-device');
      const waiting = aside.inOrder(unsent, ({ id }) => id);
      for (let from = 0; from < waiting.length; from += sentAtOnce)
        await sendInOrder(waiting.slice(from, from + sentAtOnce).map(({ document }) => document as ArrivedDocument));
      return (await readUnsettled(device)).some(({ stage }) => stage === 'on-device') ? putOff : null;
    }
  };
}

interface Verdict {
  readonly id: string;
  readonly error?: string;
  readonly reason?: string;
}

/** The same document, from the same person, will be refused for ever. An unknown version is right once the server is newer. */
const neverRight: ReadonlySet<RefusalCode> = new Set([
  'malformed',
  'too-large',
  'wrong-hash',
  'not-yours',
  'wrong-organisation',
  'already-written',
  'not-deletable',
  'role-may-not'
]);

const mostStumbles = 3;
const askedAtOnce = 500;
// 100 of the largest actions are the most that the gate takes at once.
const sentAtOnce = 100;
