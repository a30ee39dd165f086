/**
 * One action, four walls: the check on the device, the gate of the real server, the gatekeeper in CouchDB's kind of engine, and a CouchDB
 * where COUCHDB_URL names one. They give one answer.
 */
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ActionContent } from '#documents/action-document.ts';
import { actionKinds } from '#rules/claim/kinds.ts';
import { isWellFormed } from '#documents/canonical.ts';
import type { ActionKind } from '#rules/claim/action.ts';
import { permits } from '#rules/claim/permits.ts';
import { openDevice } from '#device/database.ts';
import { makeAction } from '#device/make-action.ts';
import { makeShelf } from '#device/reference-shelf.ts';
import { actorOf } from '#server/accounts/accounts.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import type { PersonKey } from '../support/test-people.ts';
import { changesOfShape } from './changes-of-shape.ts';
import { faults, type Fault } from './faults.ts';
import { sealText, type Members } from './sealed-text.ts';
import {
  accepted,
  noAnswer,
  notADocument,
  openCouchWall,
  openDeviceWall,
  openEngineWall,
  openGateWall,
  type Answer,
  type Attempt,
  type Wall
} from './walls.ts';
import { contentOf, kinds, wholePayloads } from './well-formed.ts';

let server: ServerProcess;
const walls: Wall[] = [];

beforeAll(async () => {
  server = await startServer();
  const { person } = server;
  walls.push(await openDeviceWall(person), await openGateWall(server), await openEngineWall(person));
  const couch = openCouchWall(server);
  if (couch) walls.push(couch);
});
afterAll(async () => {
  for (const wall of walls) await wall.close();
  await server.dispose();
});

interface Case extends Attempt {
  readonly what: string;
  /** Absent: whatever it is, as long as it is the same everywhere. */
  readonly answer?: Answer;
  readonly couch?: Fault['couch'];
  readonly device?: Fault['device'];
}

/** What differs, by case; empty when all walls agree. */
async function findDisagreements(cases: readonly Case[]): Promise<readonly string[]> {
  const byWall = await Promise.all(walls.map(async (wall) => [wall.name, await wall.answer(cases)] as const));
  const differing = cases.flatMap(({ what, answer, couch, device }, index) => {
    const answers = new Map(byWall.map(([name, all]) => [name, all[index] ?? '']));
    const expected = answer ?? answers.get('gate') ?? '';
    const wrong = [...answers].filter(([wall, found]) => !isRight({ wall, found, expected, couch, device }));
    return wrong.length === 0 ? [] : [`${what}: ${JSON.stringify({ expected, ...Object.fromEntries(answers) })}`];
  });
  // A wall that errs mostly errs a thousand times.
  return differing.length > 12 ? [...differing.slice(0, 12), `and ${differing.length - 12} more`] : differing;
}

function isRight({
  wall,
  found,
  expected,
  couch,
  device
}: {
  readonly wall: string;
  readonly found: Answer;
  readonly expected: Answer;
  readonly couch: Fault['couch'];
  readonly device: Fault['device'];
}): boolean {
  if (wall === 'device' && device === 'is not asked') return true;
  if (wall === 'device' && found === noAnswer) return !ofShape.has(expected);
  // Its parser refuses before the gatekeeper is asked: a refusal all the same.
  if (wall === 'couchdb' && found.startsWith(notADocument)) return expected === 'malformed';
  if (wall === 'couchdb' && couch === 'no fault') return found === accepted || !ofShape.has(found);
  return found === expected;
}

/** What can be told by reading the action alone. */
const ofShape: ReadonlySet<Answer> = new Set(['malformed', 'too-large', 'wrong-hash', 'unknown-version']);

const orderOf = (members: Members): Members => {
  const { by, device, madeAt, clockOffsetMs, after, basedOn, ...order } = members;
  return order;
};

/** One of each role, and somebody of another organisation. */
const people: readonly PersonKey[] = [
  'reader',
  'contributor',
  'manager',
  'fabrikamManager',
  'reviewer',
  'administrator'
];
/** Of a member of a partner both, of whoever else both are as foreign as near. */
const organisations = ['contoso', 'fabrikam', 'nobody'] as const;

test('[G1] every kind of action is well formed here, none is missing', () => {
  expect([...kinds].sort()).toEqual([...actionKinds].sort());
});

test.each(people)('[G1] %s sends every kind for every organisation: one answer', async (key) => {
  const person = server.person(key);
  const answerTo = (kind: ActionKind, org: string): Answer => {
    if (person.org !== null && person.org !== org) return 'wrong-organisation';
    return permits(person, kind) ? accepted : 'role-may-not';
  };
  const cases = organisations.flatMap((org) =>
    kinds.map((kind): Case => {
      const content = contentOf(person, kind, org);
      const sealed = sealText(content as unknown as Members);
      const order = orderOf(content as unknown as Members);
      return { what: `${kind} for ${org}`, person: key, sealed, order, answer: answerTo(kind, org) };
    })
  );
  expect(await findDisagreements(cases)).toEqual([]);
});

const faultNames = Object.keys(faults) as readonly (keyof typeof faults)[];

test.each(faultNames)('[G1] %s, in any kind, by anybody, for any organisation: one answer', async (name) => {
  const fault: Fault = faults[name];
  const { make, order: makeOrder, senders = people, ...expected } = fault;
  const cases = senders.flatMap((key) =>
    organisations.slice(0, 2).flatMap((org) =>
      kinds.map((kind): Case => {
        const content = contentOf(server.person(key), kind, org);
        const order = makeOrder && orderOf(makeOrder(content));
        const what = `${kind} by ${key} for ${org}`;
        return { what, person: key, sealed: make(content), ...expected, ...(order ? { order } : {}) };
      })
    )
  );
  expect(await findDisagreements(cases)).toEqual([]);
});

/** The head is the device's own; an organisation that is not named is the person's. */
const headNames: ReadonlySet<string> = new Set([
  'org',
  'by',
  'device',
  'madeAt',
  'clockOffsetMs',
  'after',
  'basedOn',
  'kind'
]);
const own = 'contoso';

/** Somebody who may send it, if there is anybody. */
function senderOf(kind: ActionKind): PersonKey {
  return people.find((key) => permits(server.person(key), kind)) ?? 'manager';
}

test.each(kinds)('[G1] %s with any member missing, too many, of another type or too long: one answer', async (kind) => {
  const key = senderOf(kind);
  const content: ActionContent = contentOf(server.person(key), kind, own);
  const cases = changesOfShape(content).map((change): Case => {
    const [top = ''] = change.what.split(/[/:]/);
    const sealed = sealText(change.content);
    // A claim that is no text is nothing that a screen could name; half an emoji the device makes whole.
    const isOrdered =
      !headNames.has(top) && typeof change.content['claim'] === 'string' && isWellFormed(change.content);
    return { what: change.what, person: key, sealed, ...(isOrdered ? { order: orderOf(change.content) } : {}) };
  });
  expect(cases.length).toBeGreaterThan(Object.keys(wholePayloads[kind]).length * 10);
  expect(await findDisagreements(cases)).toEqual([]);
});

test('[G1] an emoji that was cut in two while typing is made whole on the device, and every wall accepts it', async () => {
  const { id: by } = server.person('manager');
  const device = await openDevice(by, { indexedDB: new IDBFactory(), IDBKeyRange });
  const maker = { actor: actorOf(server.person('manager')), shelf: makeShelf([]), now: 0, madeAt: 0, clockOffsetMs: 0 };
  const order = { claim: ulid(), kind: 'create', fields: { customerName: 'Padaria \ud83d' } } as const;
  const acted = await makeAction(device, order, maker);
  device.close();
  if (!acted.ok) throw new Error('a device made nothing of it');
  expect(acted.action).toMatchObject({ fields: { customerName: 'Padaria \ufffd' } });
  const { _id: id, _rev: rev } = acted.action;
  const sealed = { id, rev, text: JSON.stringify(acted.action) };
  expect(await findDisagreements([{ what: 'mended', person: 'manager', sealed, answer: accepted }])).toEqual([]);
});
