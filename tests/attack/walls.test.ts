/**
 * What nobody means to send, over every route × method × role × organisation. Whom a route lets in who asks properly: every-route.test.ts.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anonymous, makeCaller, type Caller } from '../support/caller.ts';
import { requestRaw } from '../support/raw-request.ts';
import { addressOf, callers, doors, openDoors, type CallerKey, type OpenedDoors } from '../support/every-door.ts';

let server: OpenedDoors;

beforeAll(async () => {
  server = await openDoors();
});
afterAll(async () => {
  expect((await anonymous(server.url).get('/healthz')).status).toBe(200);
  await server.close();
});

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;
const all = Object.entries(doors).map(([route, door]) => {
  const [method = '', pattern = ''] = route.split(' ');
  return { route, method, pattern, ...door };
});
const patterns = [...new Map(all.map((door) => [door.pattern, door])).values()];
const isOurs = ({ pattern }: { readonly pattern: string }): boolean => /^\/(api|db)\//.test(pattern);
const membersOfContoso: readonly CallerKey[] = ['reader', 'contributor', 'manager'];

const sessions = new Map<CallerKey, Promise<Caller>>();
/** With one session for all that ends none: a password takes longer to compare than all that is asked here. */
function signedIn(key: CallerKey): Promise<Caller> {
  const known = sessions.get(key) ?? server.as(key);
  sessions.set(key, known);
  return known;
}

/** Whoever is let in furthest. */
const guestOf = ({ who }: (typeof all)[number]): CallerKey =>
  callers.find((key) => who[key] < 300) ?? callers.find((key) => who[key] === 400) ?? 'administrator';

test.each(patterns.filter(isOurs))('[G120] $pattern has no other methods', async (door) => {
  const known = all.filter(({ pattern }) => pattern === door.pattern).map(({ method }) => method);
  for (const key of ['nobody', 'manager', 'administrator'] as const) {
    const caller = await signedIn(key);
    for (const method of methods.filter((one) => !known.includes(one))) {
      const { status } = await caller.call({ method, path: addressOf(door, server.people) });
      expect([key, method, status]).toEqual([key, method, 404]);
    }
  }
});

test.each(all.filter(({ path }) => path.includes('contoso')))(
  '[G121] $route of Fabrikam is not there for Contoso’s people',
  async ({ method, path, pattern, route: _, who: __, ...call }) => {
    for (const key of membersOfContoso) {
      const caller = await signedIn(key);
      const theirs = path.replaceAll('contoso', 'fabrikam');
      const none = path.replaceAll('contoso', 'nobodys');
      const [answer, absent] = [
        await caller.call({ ...call, method, path: theirs }),
        await caller.call({ ...call, method, path: none })
      ];
      expect([key, pattern, answer.status, answer.text]).toEqual([key, pattern, 404, absent.text]);
    }
  }
);

test.each(
  all.filter(({ method, pattern }) => method !== 'GET' && method !== 'HEAD' && !pattern.startsWith('/consent'))
)('[G122] $route is refused to another site, also with the person’s own cookie', async (door) => {
  const { method, path: _, pattern: __, route: ___, who: ____, ...call } = door;
  const caller = await server.as(guestOf(door));
  for (const headers of [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: `${server.url}.evil.example` }
  ]) {
    const answer = await caller.call({ ...call, method, path: addressOf(door, server.people), headers });
    expect([headers, answer.status, answer.json]).toEqual([headers, 403, { error: 'not-allowed' }]);
  }
});

const bodies: readonly (readonly [string, string])[] = [
  ['no JSON', '{'],
  ['nothing', ''],
  ['null', 'null'],
  ['a number', '17'],
  ['a text', '"x"'],
  ['a list', '[]'],
  ['a prototype', '{"__proto__":{"role":"administrator"},"constructor":{"prototype":{}}}'],
  ['nested', `${'{"a":'.repeat(8_000)}1${'}'.repeat(8_000)}`],
  ['nested lists', `{"docs":${'['.repeat(8_000)}${']'.repeat(8_000)},"new_edits":false}`],
  ['NUL and half characters', '{"name":"\\u0000\\ud800","email":"\\u0000@\\udfff","password":"\\u0000"}'],
  ['numbers beyond', '{"offsetMs":1e999,"docs":1e308,"chunks":-0}'],
  ['wrong kinds', '{"docs":{},"chunks":{},"name":[],"email":{},"password":1,"role":[],"org":[],"from":1,"to":2}'],
  ['too long', `{"name":"${'x'.repeat(70_000)}"}`]
];

test.each(all.filter(({ method, pattern }) => method !== 'GET' && method !== 'HEAD' && isOurs({ pattern })))(
  '[G123] $route and bodies that nobody means',
  async (door) => {
    const caller = await server.as(guestOf(door));
    const before = door.who[guestOf(door)];
    for (const [what, text] of bodies) {
      const path = addressOf(door, server.people);
      const answer = await caller.call({ method: door.method, path, text });
      // What takes no body may do what it does without one; a checkpoint may hold whatever a device likes, and of a batch each is judged.
      const isKept = door.pattern.includes('_local') && what === 'a prototype' && answer.status === 201;
      const isJudged = door.pattern.endsWith('_bulk_docs') && answer.text.includes('"reason":"malformed"');
      const mayBe = (answer.status >= 400 && answer.status < 500) || answer.status === before || isKept || isJudged;
      expect([what, answer.status, mayBe]).toEqual([what, answer.status, true]);
    }
    expect(({} as { readonly role?: unknown }).role).toBeUndefined();
  }
);

const parts = [
  '..',
  '%2e%2e%2f%2e%2e%2faccounts',
  '%00',
  '%',
  '%ff%fe',
  '%F0%9F%92%A9',
  '__proto__',
  'constructor',
  '_design%2Fgate',
  'contoso%2F..%2Ffabrikam',
  'contoso%00',
  'CONTOSO',
  '%20contoso',
  "'%20or%201=1",
  'a'.repeat(299),
  'a'.repeat(5_000)
];

test.each(patterns.filter(({ pattern }) => pattern.includes(':')))(
  '[G123] $pattern and names that nobody has',
  async (door) => {
    const caller = await server.as('manager');
    const headers = { cookie: caller.cookie ?? '', 'x-on-record-person': caller.person ?? '' };
    const names = door.pattern.split('/').filter((part) => part.startsWith(':'));
    for (const name of names)
      for (const part of parts) {
        const pieces = addressOf(door, server.people).split('?')[0]?.split('/') ?? [];
        const place = door.pattern.split('/').indexOf(name);
        const path = pieces.map((piece, index) => (index === place ? part : piece)).join('/');
        const { status } = await requestRaw(server.url, { method: door.method, path, headers });
        expect([path.slice(0, 80), status >= 400 && status < 500]).toEqual([path.slice(0, 80), true]);
      }
  }
);

test.each([
  'since=%00',
  'since=-1',
  'since=99999999999999999999',
  `since=${'9'.repeat(2_001)}`,
  'limit=-1',
  'limit=1e9',
  'filter=_view&view=a/b',
  'feed=continuous',
  'feed=eventsource',
  'style=x',
  'timeout=-5',
  'heartbeat=x',
  'include_docs=1',
  'doc_ids=[]',
  'attachments=true',
  'conflicts=true',
  'since=0&since=1'
])('[G123] _changes?%s', async (query) => {
  const caller = await server.as('manager');
  const { status } = await caller.get(`/db/register-org-contoso/_changes?${query}`);
  expect([200, 400]).toContain(status);
});

test('[G123] cookies that nobody was given are nobody’s', async () => {
  const manager = await server.as('manager');
  const own = manager.cookie ?? '';
  const [name = '', token = ''] = own.split('=');
  const [person = '', secret = ''] = token.split('.');
  for (const cookie of [
    '',
    `${name}=`,
    `${name}=${person}.`,
    `${name}=${person}.${'A'.repeat(43)}`,
    `${name}=${secret}.${person}`,
    `${name}=${token}x`,
    `${name}=__proto__`,
    `${name}=${'x'.repeat(7_000)}`,
    `__Host-${own}`,
    `${name}=%00`
  ])
    for (const path of ['/api/session', '/api/me/mail', '/db/reference']) {
      const { status } = await makeCaller(server.url, { cookie, person: manager.person }).get(path);
      expect([cookie.slice(0, 60), path, status]).toEqual([cookie.slice(0, 60), path, 401]);
    }
});
