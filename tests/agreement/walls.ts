import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { inboxDesign } from '#couchdb/design-documents.ts';
import { readAction } from '#documents/action-document.ts';
import { inboxOf } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import { openDevice } from '#device/database.ts';
import { makeAction, type Order } from '#device/make-action.ts';
import { makeShelf } from '#device/reference-shelf.ts';
import type { RefusalCode } from '#rules/claim/refusal.ts';
import { actorOf, speakerOf } from '#server/accounts/accounts.ts';
import { proxyHeaders } from '#server/databases/couch-client.ts';
import type { ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';
import { openCouchEngine } from './couch-engine.ts';
import type { Members, SealedText } from './sealed-text.ts';

export interface Attempt {
  readonly person: PersonKey;
  readonly sealed: SealedText;
  /** What a device is ordered; absent where no device makes such a thing, and only reads it. */
  readonly order?: Members;
}

/** `accepted`, a refusal code, or what went wrong. */
export type Answer = string;

/** Something that an action has to pass. */
export interface Wall {
  readonly name: string;
  answer(attempts: readonly Attempt[]): Promise<readonly Answer[]>;
  close(): Promise<void> | void;
}

/** What the gate and its like can say. What else a device refuses is about the claim: the action itself is in order. */
const aboutTheAction: readonly RefusalCode[] = [
  'malformed',
  'too-large',
  'wrong-hash',
  'not-yours',
  'wrong-organisation',
  'unknown-version',
  'already-written',
  'not-deletable',
  'role-may-not'
];
export const accepted = 'accepted';
/** The device's answer to what no device makes, and what it cannot tell by reading. */
export const noAnswer = 'no answer';
/** CouchDB's parser has refused it. */
export const notADocument = 'not a document';

/** A device's own check before it saves, with a real device database for each person. */
export async function openDeviceWall(people: (key: PersonKey) => Person): Promise<Wall> {
  const shelf = makeShelf([]);
  const devices = new Map(
    await Promise.all(
      personKeys.map(async (key) => {
        const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
        return [key, await openDevice(people(key).id, storage)] as const;
      })
    )
  );
  const now = 1_790_000_000_000;
  const answerOne = async ({ person, sealed, order }: Attempt): Promise<Answer> => {
    const device = devices.get(person);
    if (!device) throw new Error(`no device of ${person}`);
    if (!order) {
      const read = readAction(JSON.parse(sealed.text));
      return read.ok ? noAnswer : read.code;
    }
    const maker = { actor: actorOf(people(person)), shelf, now, madeAt: now, clockOffsetMs: 0 };
    const acted = await makeAction(device, order as unknown as Order, maker);
    if (acted.ok) return accepted;
    const code = 'failure' in acted ? acted.failure.code : acted.refusal.code;
    return aboutTheAction.some((known) => known === code) ? code : accepted;
  };
  return {
    name: 'device',
    async answer(attempts) {
      const answers: Answer[] = [];
      for (const attempt of attempts) answers.push(await answerOne(attempt));
      return answers;
    },
    close() {
      for (const device of devices.values()) device.close();
    }
  };
}

/** The real server: what it answers to a device that sends. */
export async function openGateWall(server: ServerProcess): Promise<Wall> {
  const callers = new Map(await Promise.all(personKeys.map(async (key) => [key, await server.signIn(key)] as const)));
  return {
    name: 'gate',
    answer: (attempts) =>
      answerInBatches(attempts, async (person, batch) => {
        const path = `/db/${inboxOf(server.person(person).desk)}/_bulk_docs`;
        const answer = await callers.get(person)?.call({ method: 'POST', path, text: bulkBody(batch) });
        if (answer?.status !== 201) return batch.map(() => `status ${answer?.status} ${answer?.text}`);
        return (answer.json as readonly Row[]).map((row) => (row.ok ? accepted : (row.reason ?? 'no reason')));
      }),
    close() {}
  };
}

/** The design document's text, as CouchDB would run it. */
export async function openEngineWall(people: (key: PersonKey) => Person): Promise<Wall> {
  const engine = await openCouchEngine(await inboxDesign());
  return {
    name: 'engine',
    async answer(attempts) {
      return attempts.map(({ person, sealed }) => {
        const { name, roles } = speakerOf(people(person));
        const { desk } = people(person);
        return engine.validate({ text: sealed.text, user: { db: inboxOf(desk), name, roles }, security: { desk } });
      });
    },
    close: engine.close
  };
}

/** A CouchDB that the server has provisioned, asked directly: around the gate, as somebody who knows the proxy secret could. */
export function openCouchWall(server: ServerProcess): Wall | null {
  const couch = server.settings.couch;
  const [address] = couch?.addresses ?? [];
  if (!couch || !address) return null;
  const write: Ask = async (person, attempts) => {
    const { desk } = server.person(person);
    const response = await fetch(`${address.base}/${couch.prefix}${inboxOf(desk)}/_bulk_docs`, {
      method: 'POST',
      headers: {
        ...proxyHeaders(speakerOf(server.person(person)), couch.proxySecret),
        'content-type': 'application/json'
      },
      body: bulkBody(attempts)
    });
    const answer = await response.json();
    if (response.status === 400) {
      // It refuses a whole batch for one document that is none.
      const middle = Math.ceil(attempts.length / 2);
      if (attempts.length === 1) return [`${notADocument}: ${JSON.stringify(answer)}`];
      return [...(await write(person, attempts.slice(0, middle))), ...(await write(person, attempts.slice(middle)))];
    }
    if (response.status !== 201) return attempts.map(() => `status ${response.status} ${JSON.stringify(answer)}`);
    const failed = new Map((answer as readonly Row[]).map((row) => [row.id, row]));
    return attempts.map(({ sealed }) => {
      const row = failed.get(sealed.id);
      if (!row?.error) return accepted;
      return row.error === 'forbidden' ? (row.reason ?? 'no reason') : `${row.error} ${row.reason}`;
    });
  };
  return { name: 'couchdb', answer: (attempts) => answerInBatches(attempts, write), close() {} };
}

interface Row {
  readonly id: string;
  readonly ok?: boolean;
  readonly error?: string;
  readonly reason?: string;
}

const bulkBody = (attempts: readonly Attempt[]): string =>
  `{"new_edits":false,"docs":[${attempts.map(({ sealed }) => sealed.text).join(',')}]}`;

type Ask = (person: PersonKey, attempts: readonly Attempt[]) => Promise<readonly Answer[]>;

/** A batch is one person's, and small enough for the gate. */
async function answerInBatches(attempts: readonly Attempt[], ask: Ask): Promise<readonly Answer[]> {
  const answers = new Map<Attempt, Answer>();
  for (const key of personKeys) {
    const own = attempts.filter(({ person }) => person === key);
    for (let from = 0; from < own.length;) {
      const batch = nextBatch(own.slice(from));
      from += batch.length;
      const found = await ask(key, batch);
      for (const [index, attempt] of batch.entries()) answers.set(attempt, found[index] ?? 'no row');
    }
  }
  return attempts.map((attempt) => answers.get(attempt) ?? 'not asked');
}

function nextBatch(attempts: readonly Attempt[]): readonly Attempt[] {
  let size = 0;
  const end = attempts.findIndex(({ sealed }, index) => {
    size += sealed.text.length;
    return index > 0 && (size > 1_000_000 || index >= 250);
  });
  return end < 0 ? attempts : attempts.slice(0, end);
}
