import 'fake-indexeddb/auto';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Person } from '#documents/reference-documents.ts';
import { openDevice } from '#device/database.ts';
import { makeLastCurrentKeeper, readLastCurrent } from './last-current.ts';
import { openLastWorkplace, openWorkplace } from './open-workplace.ts';
import type { Live, Workplace } from './workplace.ts';

const ana: Person = {
  id: '01HANA00000000000000000000',
  name: 'Ana',
  email: 'ana@contoso.example',
  role: 'manager',
  desk: 'org-contoso',
  org: 'contoso',
  organisationName: 'Contoso'
};

// Nothing here may need the network.
beforeAll(() => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  vi.stubGlobal('location', { origin: 'http://127.0.0.1:9' });
});

const open: Workplace[] = [];
async function enter(person: Person): Promise<Workplace> {
  const workplace = await openWorkplace(person);
  open.push(workplace);
  return workplace;
}

afterEach(async () => {
  for (const workplace of open.splice(0)) await workplace.signOut();
});

function next<T>(live: Live<T>, wanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    let stop: (() => void) | null = null;
    let found = false;
    stop = live.subscribe((value) => {
      if (found || !wanted(value)) return;
      found = true;
      queueMicrotask(() => stop?.());
      resolve(value);
    });
  });
}

const monday = Date.UTC(2026, 10, 23, 12);
const aCustomer = { solutionArea: 'microsoft-365', activity: 'usage', customerName: 'Padaria Central' };

test('[V1] a created claim is shown at once, on this device only', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000A' });
  const claim = workplace.newClaimId();
  const acted = await workplace.act({ claim, kind: 'create', fields: aCustomer });
  expect(acted).toMatchObject({ ok: true, claim: { state: 'editing', fields: aCustomer } });
  const shown = await next(workplace.claim(claim), (value) => value !== undefined);
  expect(shown).toMatchObject({
    onRecord: null,
    claim: { state: 'editing', fields: aCustomer },
    actions: [{ kind: 'create', stage: 'on-device' }]
  });
  expect(await workplace.unsent()).toEqual({ actions: 1, files: 0, drafts: 0 });
});

test('[V1] what the rules refuse is not stored', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000B' });
  const acted = await workplace.act({ claim: workplace.newClaimId(), kind: 'submit', acknowledged: [] });
  expect(acted).toMatchObject({ ok: false, refusal: { code: 'no-such-claim' } });
  expect(await workplace.unsent()).toEqual({ actions: 0, files: 0, drafts: 0 });
});

test('[V1] an action above 64 KiB is refused before it is saved', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000C' });
  const claim = workplace.newClaimId();
  const fields = Object.fromEntries(
    [
      'name',
      'customerName',
      'sellerName',
      'isvProduct',
      'partnerContactName',
      'customerContactName',
      'customerContactTitle'
    ].map((name) => [name, '\u{1F4C4}'.repeat(900)])
  );
  const products = Object.fromEntries(
    Array.from({ length: 900 }, (_, line) => [`line-${line}`, { product: 'teams', subscriptionId: 'x'.repeat(64) }])
  );
  const acted = await workplace.act({ claim, kind: 'create', fields, products });
  expect(acted).toEqual({ ok: false, failure: { code: 'too-large', retry: 'never' } });
});

test('[V1] actions on one claim from two tabs follow one another', async () => {
  const person = { ...ana, id: '01HANA0000000000000000000D' };
  const [first, second] = [await enter(person), await enter(person)];
  const claim = first.newClaimId();
  await first.act({ claim, kind: 'create', fields: aCustomer });
  await Promise.all(
    ['a', 'b', 'c', 'd'].map((to, i) =>
      (i % 2 === 0 ? first : second).act({
        claim,
        kind: 'edit',
        changes: { [i < 2 ? 'name' : 'mpnId']: { from: null, to } }
      })
    )
  );
  const shown = await next(second.claim(claim), (value) => (value?.actions.length ?? 0) >= 3);
  const rows = shown?.actions ?? [];
  expect(rows.map((row) => row.document.after)).toEqual([null, ...rows.slice(0, -1).map((row) => row.id)]);
});

test('[V2] an edit that waits is on top of what was there', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000E' });
  const claim = workplace.newClaimId();
  await workplace.act({ claim, kind: 'create', fields: aCustomer });
  await workplace.act({
    claim,
    kind: 'edit',
    changes: { customerName: { from: 'Padaria Central', to: 'Padaria Nova' } }
  });
  const shown = await next(workplace.claim(claim), (value) => value?.actions.length === 2);
  expect(shown?.claim.fields.customerName).toBe('Padaria Nova');
  expect(await next(workplace.summary(claim), (row) => row?.waiting === 2)).toMatchObject({
    customerName: 'Padaria Nova'
  });
});

test('[V3] a draft is there again after the app was closed', async () => {
  const person = { ...ana, id: '01HANA0000000000000000000F' };
  const workplace = await enter(person);
  const saved = await workplace.saveDraft({ claim: 'c', form: 'answer', values: { comment: 'Page 2 is' } });
  expect(saved).toBeNull();
  await workplace.signOut();
  const again = await enter(person);
  expect(await again.draft('c', 'answer')).toMatchObject({ values: { comment: 'Page 2 is' } });
  await again.dropDraft('c', 'answer');
  expect(await again.draft('c', 'answer')).toBeNull();
});

test('[V4] a stored file can be opened without network, byte for byte', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000G' });
  const bytes = Uint8Array.from({ length: 140_000 }, (_, i) => (i * 31) % 251);
  const file = new File([bytes], 'letter.pdf', { type: 'application/pdf' });
  const stored = await workplace.storeFile({ claim: 'c', org: 'contoso', file });
  if (!stored.ok) throw new Error('not stored');
  expect(stored.manifest).toMatchObject({ name: 'letter.pdf', size: 140_000, type: 'application/pdf' });
  const opened = await workplace.openFile({ ...stored.manifest, covers: [] }, 'contoso');
  if (!opened.ok) throw new Error('not opened');
  expect(Buffer.from(await opened.blob.arrayBuffer()).equals(Buffer.from(bytes))).toBe(true);
}, 30_000);

test('[V4] a file of a type that the programme does not take is refused', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000H' });
  const file = new File(['x'], 'run.exe', { type: 'application/x-msdownload' });
  expect(await workplace.storeFile({ claim: 'c', org: 'contoso', file })).toMatchObject({
    refusal: { code: 'file-type-not-accepted' }
  });
});

test('[V5] somebody else on the same device sees nothing of it, and the first finds theirs again', async () => {
  const first = { ...ana, id: '01HANA0000000000000000000J' };
  const workplace = await enter(first);
  await workplace.act({ claim: workplace.newClaimId(), kind: 'create', fields: aCustomer });
  await workplace.signOut();
  expect(await openLastWorkplace()).toBeNull();
  const other = await enter({ ...ana, id: '01HBRUNO000000000000000000' });
  expect(await next(other.claimIds({ sort: 'changed' }), () => true)).toEqual([]);
  await other.signOut();
  const back = await enter(first);
  expect(await back.unsent()).toMatchObject({ actions: 1 });
});

test('[V6] claims are found by the beginning of any word, in any case and without accents', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000K' });
  const sol = workplace.newClaimId();
  await workplace.act({
    claim: sol,
    kind: 'create',
    fields: { ...aCustomer, customerName: 'Clínica Sol', mpnId: '4711002' }
  });
  await workplace.act({ claim: workplace.newClaimId(), kind: 'create', fields: aCustomer });
  const find = (search: string) => next(workplace.claimIds({ sort: 'deadline', search }), () => true);
  expect(await find('clinica')).toEqual([sol]);
  expect(await find('SOL 4711')).toEqual([sol]);
  expect(await find('sol padaria')).toEqual([]);
  expect(await next(workplace.inStates(['editing'], 1), ({ count }) => count === 2)).toMatchObject({
    count: 2,
    rows: [{}]
  });
});

test('[V6] a list and its rows tell of what comes and changes later', async () => {
  const workplace = await enter({ ...ana, id: '01HANA0000000000000000000L' });
  const claim = workplace.newClaimId();
  const heard: number[] = [];
  const ids = workplace.claimIds({ sort: 'deadline' });
  const stop = ids.subscribe((found) => heard.push(found.length));
  const named = next(workplace.summary(claim), (row) => row?.name === 'Second floor');
  await next(ids, (found) => found.length === 0);
  await workplace.act({ claim, kind: 'create', fields: aCustomer });
  await next(ids, (found) => found.includes(claim));
  await workplace.act({ claim, kind: 'edit', changes: { name: { from: null, to: 'Second floor' } } });
  expect(await named).toMatchObject({ waiting: 2 });
  stop();
  expect(heard.at(0)).toBe(0);
  expect(heard.at(-1)).toBe(1);
});

test('[V11] nothing is said of what waits before it is counted', async () => {
  const person = { ...ana, id: '01HANA0000000000000000000M' };
  const before = await enter(person);
  await before.act({ claim: before.newClaimId(), kind: 'create', fields: aCustomer });
  await before.signOut();
  const counts: (number | null)[] = [];
  const again = await enter(person);
  const stop = again.sync.subscribe(({ waiting }) => counts.push(waiting));
  await next(again.sync, ({ waiting }) => waiting === 1);
  stop();
  expect([...new Set(counts)]).toEqual([null, 1]);
});

test('[V11] until when the record was seen is known again after a start without network', async () => {
  const person = { ...ana, id: '01HANA0000000000000000000N' };
  const first = await enter(person);
  expect(await next(first.sync, () => true)).toMatchObject({ upToDateAt: null });
  await first.signOut();
  const device = await openDevice(person.id);
  makeLastCurrentKeeper(device)(monday);
  await vi.waitFor(async () => expect(await readLastCurrent(device)).toBe(monday), 30_000);
  device.close();
  const again = await enter(person);
  expect(await next(again.sync, ({ waiting }) => waiting !== null)).toMatchObject({ upToDateAt: monday });
});
