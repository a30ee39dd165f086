/**
 * The programme's dated data, by its administrators. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { claimDocumentId } from '#documents/ids.ts';
import type { HolidaysReply, PartName, PartValues, ProgrammeReply, SavedReply } from '#documents/programme-api.ts';
import { dayToText, textToDay } from '#calendar/day-text.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { incentivesOf } from '#rules/claim/programme.ts';
import { anonymous, type Answer, type Caller } from '../support/caller.ts';
import { asReplicated, sealSample } from '../support/sealed-actions.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

let server: ServerProcess;
const callers = new Map<PersonKey, Caller>();
const as = (key: PersonKey): Caller => callers.get(key) ?? anonymous(server.url);

beforeAll(async () => {
  server = await startServer({ demonstration: true });
  for (const key of personKeys) callers.set(key, await server.signIn(key));
});
afterAll(() => server.dispose());

const read = async (): Promise<ProgrammeReply> =>
  (await as('administrator').get('/api/programme/reference')).json as ProgrammeReply;
const put = (path: string, body: unknown, by: PersonKey = 'administrator'): Promise<Answer> =>
  as(by).call({ method: 'PUT', path: `/api/programme/${path}`, body });
const post = (path: string, body: unknown, by: PersonKey = 'administrator'): Promise<Answer> =>
  as(by).call({ method: 'POST', path: `/api/programme/${path}`, body });
const saved = (answer: Answer): SavedReply => {
  expect([200, 201], answer.text).toContain(answer.status);
  return answer.json as SavedReply;
};
async function savePart<P extends PartName>(part: P, change: (value: PartValues[P]) => unknown): Promise<Answer> {
  const { value, revision } = (await read()).parts[part];
  return put(`parts/${part}`, { seen: revision, value: change(value) });
}
const today = async (): Promise<number> => Math.floor((await read()).now / 86_400_000);
const moveClock = (days: number): Promise<Answer> =>
  as('administrator').call({
    method: 'POST',
    path: '/api/demonstration/clock',
    body: { offsetMs: days * 86_400_000 }
  });

const anyRevision = '0'.repeat(32);
const holiday = (day: number, name: string) => ({ day, name: { en: name, 'pt-BR': `${name} (pt)` } });

/** Each with a body that would do something. */
const routes = [
  { method: 'GET', path: 'reference' },
  { method: 'GET', path: 'holidays' },
  { method: 'GET', path: 'holidays/PT?years=2027' },
  { method: 'PUT', path: 'parts/guides', body: { seen: anyRevision, value: { general: 'https://example.com' } } },
  { method: 'PUT', path: 'parts/terms', body: { seen: anyRevision, value: [] } },
  { method: 'PUT', path: 'parts/limits', body: { seen: anyRevision, value: {} } },
  { method: 'PUT', path: 'parts/retention', body: { seen: anyRevision, value: {} } },
  { method: 'PUT', path: 'parts/catalogue', body: { seen: anyRevision, value: [] } },
  { method: 'PUT', path: 'parts/requirements', body: { seen: anyRevision, value: [] } },
  { method: 'PUT', path: 'parts/reasons', body: { seen: anyRevision, value: [] } },
  { method: 'POST', path: 'profiles', body: { name: 'Own', copiedFrom: '2020', profile: profile2020 } },
  { method: 'PUT', path: 'profiles/2020', body: { seen: anyRevision, name: 'Own', profile: profile2020 } },
  { method: 'POST', path: 'calendars', body: { name: 'Somewhere', holidays: [] } },
  { method: 'PUT', path: 'calendars/none', body: { seen: anyRevision, name: 'Somewhere', holidays: [] } }
] as const;

test('[G40] nobody reads or changes anything without a session', async () => {
  for (const { method, path, ...rest } of routes) {
    const answer = await anonymous(server.url).call({ method, path: `/api/programme/${path}`, ...rest });
    expect([method, path, answer.status, answer.json]).toEqual([method, path, 401, { error: 'signed-out' }]);
  }
});

test.each(personKeys)('[G40] %s: every route is an administrator’s', async (key) => {
  const before = await read();
  for (const { method, path, ...rest } of routes) {
    const answer = await as(key).call({ method, path: `/api/programme/${path}`, ...rest });
    if (key !== 'administrator')
      expect([path, answer.status, answer.json]).toEqual([path, 403, { error: 'not-allowed' }]);
    else expect([path, [401, 403, 404].includes(answer.status)]).toEqual([path, false]);
  }
  const after = await read();
  if (key !== 'administrator') expect({ ...after, now: 0 }).toEqual({ ...before, now: 0 });
});

test('[G40] another site’s page changes nothing', async () => {
  const answer = await as('administrator').call({
    method: 'POST',
    path: '/api/programme/calendars',
    body: { name: 'Somewhere', holidays: [] },
    headers: { 'sec-fetch-site': 'cross-site' }
  });
  expect(answer.status).toBe(403);
});

test.each([
  [
    'limits',
    { maxFileSize: 1, maxFiles: 10, types: ['application/pdf'], largeFile: 200_000 },
    'maxFileSize out-of-range'
  ],
  ['limits', { maxFileSize: 1_000_000, maxFiles: 10, types: [], largeFile: 200_000 }, 'types nothing-left'],
  ['guides', { general: 'javascript:alert(1)' }, 'general address-malformed'],
  ['guides', { general: 'https://a.example', OSU: 'http://a.example' }, 'OSU address-malformed'],
  ['retention', { settledFilesDays: 3 }, 'settledFilesDays out-of-range'],
  ['requirements', [], ' nothing-left'],
  ['requirements', [{ id: 'a', text: { en: 'A', 'pt-BR': ' ' } }], '0.text.pt-BR missing'],
  ['reasons', [], ' reason-needed'],
  ['reasons', [{ id: 'a', text: { en: '', 'pt-BR': 'A' }, programmes: ['OSU', 'OSA'] }], '0.text.en missing'],
  ['reasons', [{ id: 'a', text: { en: 'A', 'pt-BR': 'A' }, programmes: [] }], '0.programmes missing'],
  ['catalogue', [{ id: 'a b', name: 'A', solutionArea: 'microsoft-365', activities: [] }], '0.id id-malformed'],
  [
    'terms',
    [{ from: 30_000, terms: { profile: '2020', calendar: 'none', zone: 'Nowhere/City' } }],
    '0.terms.zone zone-unknown'
  ],
  ['terms', 'no list', ' malformed'],
  ['retention', { settledFilesDays: null, more: 1 }, ' malformed']
] as const)('[G41] %s %j: %s', async (part, value, fault) => {
  const before = await read();
  const answer = await savePart(part, () => value);
  const { error, faults } = answer.json as { error: string; faults: { path: string; code: string }[] };
  expect([answer.status, error]).toEqual([400, 'malformed']);
  expect(faults.map(({ path, code }) => `${path} ${code}`)).toContain(fault);
  expect({ ...(await read()), now: 0 }).toEqual({ ...before, now: 0 });
});

test('[G41] a profile without the clock that lets a claim end, and a calendar with a day twice, are refused', async () => {
  const { response: _, ...clocks } = profile2020.clocks;
  const profile = await post('profiles', { name: 'Own', copiedFrom: '2020', profile: { ...profile2020, clocks } });
  expect(profile.json).toEqual({
    error: 'malformed',
    faults: [{ path: 'profile.clocks.response', code: 'clock-required' }]
  });
  const calendar = await post('calendars', { name: ' ', holidays: [holiday(5, 'A'), holiday(5, 'B')] });
  expect(calendar.json).toEqual({
    error: 'malformed',
    faults: [
      { path: 'name', code: 'missing' },
      { path: 'holidays.1.day', code: 'day-twice' }
    ]
  });
});

test('[G42] who saves over another’s change is shown what stands, and both are as they were', async () => {
  const { revision } = (await read()).parts.guides;
  saved(await put('parts/guides', { seen: revision, value: { general: 'https://first.example' } }));
  const second = await put('parts/guides', { seen: revision, value: { general: 'https://second.example' } });
  expect([second.status, second.json]).toMatchObject([
    409,
    { error: 'changed-meanwhile', stands: { value: { general: 'https://first.example' } } }
  ]);
  const { stands } = second.json as { stands: { revision: string } };
  saved(await put('parts/guides', { seen: stands.revision, value: { general: 'https://second.example' } }));
  expect((await read()).parts.guides.value).toEqual({ general: 'https://second.example' });
});

test('[G42] two parts of one document saved at the same moment are both saved', async () => {
  const { limits, retention, guides } = (await read()).parts;
  const answers = await Promise.all([
    put('parts/limits', { seen: limits.revision, value: { ...limits.value, maxFiles: 12 } }),
    put('parts/retention', { seen: retention.revision, value: { settledFilesDays: 365 } }),
    put('parts/guides', { seen: guides.revision, value: { general: 'https://both.example' } })
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const { parts } = await read();
  expect([parts.limits.value.maxFiles, parts.retention.value, parts.guides.value]).toEqual([
    12,
    { settledFilesDays: 365 },
    { general: 'https://both.example' }
  ]);
});

test('[G42] of two who save one part at the same moment one is told', async () => {
  const { revision } = (await read()).parts.guides;
  const answers = await Promise.all(
    ['one', 'two', 'three'].map((name) =>
      put('parts/guides', { seen: revision, value: { general: `https://${name}.example` } })
    )
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
});

test('[G42] a calendar and a profile that are not there are not found; one that was changed meanwhile is shown', async () => {
  const nowhere = { seen: anyRevision, name: 'Nowhere', holidays: [] };
  expect((await put('calendars/nowhere', nowhere)).status).toBe(404);
  const profile = { seen: anyRevision, name: 'Nobody’s', profile: profile2020 };
  expect((await put('profiles/nobodys', profile)).status).toBe(404);
  expect((await put('parts/accounts', { seen: anyRevision, value: [] })).status).toBe(404);
  const { id } = saved(
    await post('calendars', { name: 'Twice', holidays: [holiday(30_001, 'B'), holiday(30_000, 'A')] })
  );
  const entry = (await read()).calendars.find((calendar) => calendar.id === id);
  expect(entry?.value.holidays.map(({ day }) => day)).toEqual([30_000, 30_001]);
  saved(await put(`calendars/${id ?? ''}`, { seen: entry?.revision, name: 'Once', holidays: [] }));
  const late = await put(`calendars/${id ?? ''}`, { seen: entry?.revision, ...entry?.value });
  expect([late.status, late.json]).toMatchObject([409, { stands: { value: { name: 'Once', holidays: [] } } }]);
});

test('[G43] a product is retired and renamed, and never taken away or moved to another solution area', async () => {
  const removed = await savePart('catalogue', (products) => products.slice(1));
  expect(removed.json).toEqual({ error: 'malformed', faults: [{ path: '', code: 'product-removed' }] });
  const moved = await savePart('catalogue', (products) =>
    products.map((product, index) => (index === 0 ? { ...product, solutionArea: 'business-applications' } : product))
  );
  expect(moved.json).toEqual({ error: 'malformed', faults: [{ path: '0.solutionArea', code: 'area-changed' }] });
  const until = await today();
  saved(
    await savePart('catalogue', (products) => [
      ...products.map((product) => (product.id === 'exchange' ? { ...product, validUntil: until } : product)),
      { id: 'planner', name: 'Planner', solutionArea: 'microsoft-365', activities: [], validFrom: until + 1 }
    ])
  );
  const { value } = (await read()).parts.catalogue;
  expect(value.find(({ id }) => id === 'exchange')?.validUntil).toBe(until);
  expect(value.find(({ id }) => id === 'planner')?.validFrom).toBe(until + 1);
});

test('[G43] a reason of the evaluation is reworded and retired, never taken away; each programme keeps one', async () => {
  const removed = await savePart('reasons', (reasons) => reasons.slice(1));
  expect(removed.json).toEqual({ error: 'malformed', faults: [{ path: '', code: 'reason-removed' }] });
  const retireAll = await savePart('reasons', (reasons) =>
    reasons.map((reason) => (reason.programmes.includes('OSA') ? { ...reason, retired: true } : reason))
  );
  expect(retireAll.json).toEqual({ error: 'malformed', faults: [{ path: '', code: 'reason-needed' }] });
  const text = { en: 'Hardly used', 'pt-BR': 'Quase sem uso' };
  saved(
    await savePart('reasons', ([first, ...others]) => [
      { ...first, retired: true },
      ...others,
      { id: 'hardly-used', text, programmes: ['OSU'] }
    ])
  );
  const { value } = (await read()).parts.reasons;
  expect([value[0]?.retired, value.at(-1)]).toEqual([true, { id: 'hardly-used', text, programmes: ['OSU'] }]);
});

test('[G43] terms that began stay; new ones begin tomorrow at the earliest, under a profile and calendar that exist', async () => {
  const now = await today();
  const terms = { profile: '2023', calendar: 'none', zone: 'America/Sao_Paulo' };
  const faultsOf = async (change: (value: PartValues['terms']) => unknown) =>
    ((await savePart('terms', change)).json as { faults: unknown }).faults;
  expect(await faultsOf(() => [])).toEqual([{ path: '', code: 'not-in-the-future' }]);
  expect(await faultsOf((standing) => [...standing, { from: now - 1, terms }])).toEqual([
    { path: '1.from', code: 'not-in-the-future' }
  ]);
  expect(
    await faultsOf((standing) => [...standing, { from: now + 9, terms: { ...terms, profile: 'nobodys' } }])
  ).toEqual([{ path: '1.terms.profile', code: 'profile-unknown' }]);
  expect(
    await faultsOf((standing) => [...standing, { from: now + 9, terms: { ...terms, calendar: 'nowhere' } }])
  ).toEqual([{ path: '1.terms.calendar', code: 'calendar-unknown' }]);
  saved(await savePart('terms', (standing) => [...standing, { from: now + 900, terms }]));
  // What has not begun may be taken back.
  saved(await savePart('terms', (standing) => standing.filter(({ from }) => from < now)));
});

test('[G43] a claim keeps the terms of its creation; one that is created from the day on has the new ones', async () => {
  const before = await createClaim();
  const entry = (await read()).profiles.find(({ id }) => id === '2020');
  const clocks = { ...profile2020.clocks, response: { count: 8, unit: 'business-days' } };
  // The published profile is in use: an edit of it makes a new one.
  const made = await put('profiles/2020', {
    seen: entry?.revision,
    name: 'Eight days',
    profile: { ...profile2020, clocks }
  });
  expect(made.status).toBe(201);
  const { id } = saved(made);
  expect(id).toBe('eight-days');
  expect((await read()).profiles.find((profile) => profile.id === '2020')?.value.profile).toEqual(profile2020);

  const calendar = saved(await post('calendars', { name: 'São Tomé', holidays: [holiday(30_000, 'A')] })).id;
  expect(calendar).toBe('sao-tome');
  const from = (await today()) + 2;
  const terms = { profile: 'eight-days', calendar: 'sao-tome', zone: 'America/Sao_Paulo' };
  saved(await savePart('terms', (standing) => [...standing, { from, terms }]));
  const meanwhile = await createClaim();
  await moveClock(4);
  const after = await createClaim();
  expect([before.terms.profile, meanwhile.terms.profile, after.terms]).toEqual(['2020', '2020', terms]);
  expect((await readClaim(before.id)).terms).toEqual(before.terms);

  // It has begun: now it is in use as well, and the next edit makes another one.
  const used = (await read()).profiles.find((profile) => profile.id === 'eight-days');
  expect(used?.inUse).toBe(true);
  expect(used?.value.profile).toEqual({
    ...profile2020,
    clocks,
    id: 'eight-days',
    incentives: incentivesOf(profile2020)
  });
  const again = await put('profiles/eight-days', { seen: used?.revision, ...used?.value, name: 'Eight days' });
  expect([again.status, saved(again).id]).toEqual([201, 'eight-days-2']);
  // And that one, which nobody uses, is edited where it is.
  const fresh = (await read()).profiles.find((profile) => profile.id === 'eight-days-2');
  const edited = await put('profiles/eight-days-2', { seen: fresh?.revision, ...fresh?.value, name: 'Nine days' });
  expect([edited.status, saved(edited).id]).toEqual([200, 'eight-days-2']);
});

test('[G44] each change is in the history, with what was before and after, and who made it', async () => {
  const before = (await read()).parts.retention.value;
  saved(await savePart('retention', () => ({ settledFilesDays: 730 })));
  const answer = await as('administrator').get('/api/administration/changes');
  expect(answer.status).toBe(200);
  const { changes } = answer.json as { changes: readonly { readonly what: string }[] };
  expect(changes.find(({ what }) => what === 'retention-changed')).toMatchObject({
    by: { id: server.person('administrator').id },
    org: null,
    before: { retention: before },
    after: { retention: { settledFilesDays: 730 } }
  });
});

test('[G45] Brazil’s holidays of 2027: public ones, Carnival offered, in both languages, once a day', async () => {
  const answer = await as('administrator').get('/api/programme/holidays/BR?years=2027&state=SP');
  const { holidays } = answer.json as HolidaysReply;
  const on = (text: string) => holidays.find(({ day }) => day === textToDay(text));
  expect(on('2027-03-26')).toMatchObject({ kind: 'public', name: { en: 'Good Friday', 'pt-BR': 'Sexta-Feira Santa' } });
  expect(on('2027-02-09')).toMatchObject({ kind: 'bank' });
  // São Paulo's own.
  expect(on('2027-07-09')).toMatchObject({ kind: 'public' });
  expect(new Set(holidays.map(({ day }) => day)).size).toBe(holidays.length);
  expect(holidays.map(({ day }) => dayToText(day)).every((text) => text.startsWith('2027-'))).toBe(true);
});

test.each([
  ['holidays/XX?years=2027', 404],
  ['holidays/BR?years=2027&state=XX', 404],
  ['holidays/BR?years=1', 400],
  ['holidays/BR', 400],
  ['holidays/..%2F..%2Fpackage?years=2027', 404],
  ['holidays/__proto__?years=2027', 404]
])('[G45] %s is answered %i', async (path, status) => {
  expect((await as('administrator').get(`/api/programme/${path}`)).status).toBe(status);
});

interface CreatedClaim {
  readonly id: string;
  readonly terms: { readonly profile: string; readonly calendar: string; readonly zone: string };
}

async function createClaim(): Promise<CreatedClaim> {
  const create = sealSample(server.person('contributor'), 'create');
  const answer = await as('contributor').call({
    method: 'POST',
    path: '/db/inbox-org-contoso/_bulk_docs',
    body: { docs: [asReplicated(create)], new_edits: false }
  });
  expect(answer.status).toBe(201);
  return await readClaim(create.claim);
}

async function readClaim(id: string): Promise<CreatedClaim> {
  for (let tries = 0; tries < 200; tries++) {
    const answer = await as('manager').call({
      method: 'POST',
      path: '/db/register-org-contoso/_bulk_get',
      body: { docs: [{ id: claimDocumentId(id) }] }
    });
    const found = answer.json as { results?: { docs?: { ok?: { terms: CreatedClaim['terms'] } }[] }[] };
    const document = found.results?.[0]?.docs?.[0]?.ok;
    if (document) return { id, terms: document.terms };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the claim did not come on record');
}
