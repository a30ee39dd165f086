/**
 * What the gate lets into an inbox. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 * [G1] only a well-formed action of the person's own, that their role may send, for their organisation
 */
import { actionVersion } from '#documents/action-version.ts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hashOfContent } from '#documents/canonical.ts';
import { inboxOf, receivedDocumentId } from '#documents/ids.ts';
import type { ActionDocument } from '#documents/action-document.ts';
import { permits } from '#rules/claim/permits.ts';
import { openServer } from '#server/server.ts';
import type { Caller } from '../support/caller.ts';
import { actionKinds } from '#rules/claim/kinds.ts';
import { asReplicated, sealSample } from '../support/sealed-actions.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const callers = new Map<PersonKey, Caller>();

beforeAll(async () => {
  server = await startServer();
  for (const key of personKeys) callers.set(key, await server.signIn(key));
});
afterAll(() => server.dispose());

interface Row {
  readonly id: string;
  readonly ok?: boolean;
  readonly error?: string;
  readonly reason?: string;
}

async function push(key: PersonKey, documents: readonly unknown[], desk = server.person(key).desk) {
  return callers.get(key)?.call({
    method: 'POST',
    path: `/db/${inboxOf(desk)}/_bulk_docs`,
    body: { docs: documents, new_edits: false }
  });
}

async function verdictOn(key: PersonKey, document: unknown): Promise<string> {
  const answer = await push(key, [document]);
  const [row] = answer?.json as readonly Row[];
  return row?.ok ? 'ok' : (row?.reason ?? `no reason, status ${answer?.status}`);
}

const isThere = async (key: PersonKey, document: ActionDocument): Promise<boolean> => {
  const answer = await callers.get(key)?.call({
    method: 'POST',
    path: `/db/${inboxOf(server.person(key).desk)}/_revs_diff`,
    body: { [document._id]: [document._rev] }
  });
  return Object.keys(answer?.json as object).length === 0;
};

test.each(personKeys)('[G1] %s may send exactly the kinds that the rules permit the role', async (key) => {
  const person = server.person(key);
  const documents = actionKinds.map((kind) => sealSample(person, kind));
  const answer = await push(key, documents.map(asReplicated));
  const verdicts = (answer?.json as readonly Row[]).map(({ ok, reason }) => (ok ? 'ok' : reason));
  expect(verdicts).toEqual(actionKinds.map((kind) => (permits(person, kind) ? 'ok' : 'role-may-not')));
  expect(answer?.status).toBe(201);
});

const faults: readonly (readonly [string, string, (server: ServerProcess) => unknown])[] = [
  [
    'an action of somebody else',
    'not-yours',
    (s) => sealSample({ ...s.person('contributor'), id: s.person('manager').id }, 'comment')
  ],
  ['an action of the clock', 'not-yours', (s) => sealSample({ ...s.person('contributor'), id: 'clock' }, 'comment')],
  [
    'an action of the customer',
    'not-yours',
    (s) => sealSample({ ...s.person('contributor'), id: 'customer' }, 'decline-consent')
  ],
  [
    'an action of the registrar',
    'not-yours',
    (s) => sealSample({ ...s.person('contributor'), id: 'registrar' }, 'open-contest')
  ],
  [
    "an action on another organisation's claim",
    'wrong-organisation',
    (s) => sealSample(s.person('contributor'), 'comment', { org: 'fabrikam' })
  ],
  [
    'a newer shape',
    'unknown-version',
    (s) => reseal(sealSample(s.person('contributor'), 'comment'), { v: actionVersion + 1 })
  ],
  [
    'a member that the shape does not have',
    'malformed',
    (s) => reseal(sealSample(s.person('contributor'), 'comment'), { also: 1 })
  ],
  [
    'a kind that does not exist',
    'malformed',
    (s) => reseal(sealSample(s.person('contributor'), 'comment'), { kind: 'constructor' })
  ],
  [
    'an id of another claim',
    'malformed',
    (s) => ({
      ...sealSample(s.person('contributor'), 'comment'),
      _id: sealSample(s.person('contributor'), 'comment')._id
    })
  ],
  [
    'other content under a sealed id',
    'wrong-hash',
    (s) => ({ ...sealSample(s.person('contributor'), 'comment'), text: 'Other.' })
  ],
  ['a second generation', 'wrong-hash', (s) => second(sealSample(s.person('contributor'), 'comment'))],
  [
    'a longer history than one revision',
    'wrong-hash',
    (s) => longHistory(sealSample(s.person('contributor'), 'comment'))
  ],
  ['a deletion', 'not-deletable', (s) => ({ ...sealSample(s.person('contributor'), 'comment'), _deleted: true })],
  [
    'a deletion that says false',
    'not-deletable',
    (s) => ({ ...sealSample(s.person('contributor'), 'comment'), _deleted: false })
  ],
  [
    'an attachment',
    'malformed',
    (s) => ({
      ...sealSample(s.person('contributor'), 'comment'),
      _attachments: { a: { data: 'YQ==', content_type: 'text/plain' } }
    })
  ],
  [
    'more than 64 KiB',
    'too-large',
    (s) => sealSample(s.person('contributor'), 'comment', { text: 'x'.repeat(70_000) })
  ],
  [
    'a receipt',
    'malformed',
    (s) => ({
      _id: receivedDocumentId(sealSample(s.person('contributor'), 'comment')._id),
      _rev: '1-00',
      v: 1,
      receivedAt: 0,
      role: 'manager'
    })
  ],
  [
    'a design document',
    'malformed',
    () => ({ _id: '_design/mine', _rev: '1-00', validate_doc_update: 'function () {}' })
  ],
  ['a claim', 'malformed', () => ({ _id: 'claim:01J00000000000000000000000', _rev: '1-00', v: 1 })],
  ['a document without an id', 'malformed', () => ({ v: 1 })],
  ['a number', 'malformed', () => 7],
  ['null', 'malformed', () => null]
];

test.each(faults)('[G1] %s is refused as %s', async (_what, code, make) => {
  expect(await verdictOn('contributor', make(server))).toBe(code);
});

test('[G1] __proto__ anywhere in a document is refused, the rest of its batch is taken', async () => {
  const good = sealSample(server.person('contributor'), 'comment');
  const bad = JSON.stringify(sealSample(server.person('contributor'), 'create'));
  const nested = bad.replace('"fields":{', '"fields":{"__proto__":{"admin":true},');
  const outer = bad.replace('{', '{"__proto__":{"admin":true},');
  const answer = await callers.get('contributor')?.call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    text: `{"new_edits":false,"docs":[${nested},${JSON.stringify(good)},${outer}]}`
  });
  expect((answer?.json as readonly Row[]).map(({ ok, reason }) => ok ?? reason)).toEqual([
    'malformed',
    true,
    'malformed'
  ]);
});

test('[G1] a document that nests ten thousand deep is refused and nothing breaks', async () => {
  const good = sealSample(server.person('contributor'), 'comment');
  const deep = `{"_id":"${sealSample(server.person('contributor'), 'comment')._id}","a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`;
  const answer = await callers.get('contributor')?.call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    text: `{"new_edits":false,"docs":[${deep},${JSON.stringify(good)}]}`
  });
  expect((answer?.json as readonly Row[]).map(({ ok, reason }) => ok ?? reason)).toEqual(['malformed', true]);
});

test('[G3] a revision that would win over a written action is refused, and the action stays', async () => {
  const document = sealSample(server.person('contributor'), 'comment', { text: 'As it was written.' });
  expect(await verdictOn('contributor', document)).toBe('ok');
  const winner = { ...document, text: 'Overwritten.', _rev: `1-${'f'.repeat(32)}` };
  expect(await verdictOn('contributor', winner)).toBe('wrong-hash');
  expect(await verdictOn('contributor', { ...winner, _rev: `9-${'f'.repeat(32)}` })).toBe('wrong-hash');
  expect(await verdictOn('contributor', { _id: document._id, _rev: document._rev, _deleted: true })).toBe(
    'not-deletable'
  );
  expect(await isThere('contributor', document)).toBe(true);
});

test('[G4] a batch of good and bad: each its own verdict, the good ones written', async () => {
  const person = server.person('manager');
  const good = [sealSample(person, 'comment'), sealSample(person, 'create')] as const;
  const answer = await push('manager', [good[0], sealSample(person, 'approve'), { v: 1 }, good[1], good[0]]);
  expect((answer?.json as readonly Row[]).map(({ ok, reason }) => ok ?? reason)).toEqual([
    true,
    'role-may-not',
    'malformed',
    true,
    true
  ]);
  expect(await isThere('manager', good[0])).toBe(true);
  expect(await isThere('manager', good[1])).toBe(true);
});

test('[G4] a hundred of the largest actions go in one batch', async () => {
  const person = server.person('contributor');
  const changes = Object.fromEntries(
    ['name', 'customerName', 'customerDomain', 'mpnId'].map((field) => [
      field,
      { from: 'x'.repeat(2_000), to: 'y'.repeat(2_000) }
    ])
  );
  const lines = Object.fromEntries(
    Array.from({ length: 250 }, (_, line) => [
      `products/${line}-${'z'.repeat(50)}`,
      { from: null, to: { product: 'teams', subscriptionId: 's'.repeat(60) } }
    ])
  );
  const documents = Array.from({ length: 100 }, () =>
    sealSample(person, 'edit', { changes: { ...changes, ...lines } })
  );
  expect(JSON.stringify(documents).length).toBeGreaterThan(4_000_000);
  const answer = await push('contributor', documents);
  expect((answer?.json as readonly Row[]).every(({ ok }) => ok)).toBe(true);
});

test('[G1] revisions are the device’s: a write that asks the database for one is malformed', async () => {
  const documents = [sealSample(server.person('contributor'), 'comment')];
  for (const body of [{ docs: documents }, { docs: documents, new_edits: true }, { docs: {}, new_edits: false }, []]) {
    const answer = await callers
      .get('contributor')
      ?.call({ method: 'POST', path: '/db/inbox-org-contoso/_bulk_docs', body });
    expect(answer?.status).toBe(400);
  }
});

test('[G1] no desk but the person’s own takes anything', async () => {
  const document = sealSample(server.person('contributor'), 'comment');
  for (const desk of ['org-fabrikam', 'review', 'programme', 'org-nobody'])
    expect((await push('contributor', [document], desk))?.status).toBe(404);
});

test('[G5] the receipt is written before the answer, with time and role, and the first one stays', async () => {
  const person = server.person('manager');
  const document = sealSample(person, 'comment');
  const before = Date.now();
  expect(await verdictOn('manager', document)).toBe('ok');
  const after = Date.now();
  expect(await verdictOn('manager', document)).toBe('ok');
  await server.kill('SIGKILL');

  const { read, close } = await openInboxDirectly(server);
  const receipt = await read(receivedDocumentId(document._id));
  await close();
  await server.restart();
  expect(receipt).toMatchObject({ v: 1, role: 'manager' });
  expect(receipt?.['receivedAt']).toBeGreaterThanOrEqual(before);
  expect(receipt?.['receivedAt']).toBeLessThanOrEqual(after);
});

async function openInboxDirectly(stopped: ServerProcess) {
  const opened = await openServer(stopped.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const inbox = opened.server.databases.open('inbox-org-contoso');
  return { read: inbox.read, close: () => opened.server.close() };
}

function reseal(document: ActionDocument, change: { readonly [member: string]: unknown }): object {
  const { _id, _rev, ...content } = document;
  const changed = { ...content, ...change };
  const hash = hashOfContent(changed);
  return { ...changed, _id: `${_id.slice(0, -32)}${hash}`, _rev: `1-${hash}` };
}

const second = (document: ActionDocument): object => ({ ...document, _rev: document._rev.replace('1-', '2-') });

const longHistory = (document: ActionDocument): object => ({
  ...document,
  _revisions: { start: 2, ids: [document._rev.slice(2), 'f'.repeat(32)] }
});
