/**
 * Who may keep organisations and people.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { administrationRoot, addMember, ask, guest, invite } from '../support/administrators.ts';
import { anonymous, type Caller } from '../support/caller.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

const callers = [
  'nobody',
  'reader',
  'contributor',
  'manager',
  'global',
  'fabrikamManager',
  'fabrikamGlobal',
  'reviewer',
  'administrator'
] as const;
type CallerKey = (typeof callers)[number];

let server: ServerProcess;
const callerBy = new Map<CallerKey, Caller>();
const ids = new Map<string, string>();

beforeAll(async () => {
  server = await startServer();
  const administrator = await server.signIn('administrator');
  callerBy.set('nobody', anonymous(server.url));
  callerBy.set('administrator', administrator);
  for (const key of ['reader', 'contributor', 'manager', 'fabrikamManager', 'reviewer'] as const)
    callerBy.set(key, await server.signIn(key));
  callerBy.set('global', await addMember(server.url, administrator, guest('manager', 'contoso', 'Gloria')));
  callerBy.set('fabrikamGlobal', await addMember(server.url, administrator, guest('manager', 'fabrikam', 'Fabia')));
  for (const [name, role, org] of [
    ['member', 'reader', 'contoso'],
    ['judge', 'reviewer', null]
  ] as const) {
    const joined = await addMember(server.url, administrator, guest(role, org, name));
    ids.set(name, joined.known.id);
    ids.set(`${name}Invitation`, (await invite(administrator, guest(role, org, `${name}2`))).invitation.id);
    // Done once already: whoever may do it again changes nothing.
    const withdrawn = (await invite(administrator, guest(role, org, `${name}3`))).invitation.id;
    await ask(administrator, 'DELETE', `/invitations/${withdrawn}`);
    ids.set(`${name}Withdrawn`, withdrawn);
    const gone = (await addMember(server.url, administrator, guest(role, org, `${name}4`))).known.id;
    await ask(administrator, 'POST', `/people/${gone}/disable`);
    ids.set(`${name}Gone`, gone);
  }
});
afterAll(() => server.dispose());

/** What is past the door is answered as it is for an order that cannot be carried out, or that changes nothing. */
interface Door {
  readonly method: string;
  readonly path: string;
  readonly admitted: number;
  readonly body?: unknown;
}

const programmes: readonly Door[] = [
  { method: 'GET', path: '/organisations', admitted: 200 },
  { method: 'POST', path: '/organisations', body: {}, admitted: 400 },
  { method: 'GET', path: '/people', admitted: 200 },
  { method: 'GET', path: '/changes', admitted: 200 },
  { method: 'POST', path: '/invitations', body: guestOf(null), admitted: 409 }
];

const contosos: readonly Door[] = [
  { method: 'GET', path: '/organisations/contoso', admitted: 200 },
  { method: 'PATCH', path: '/organisations/contoso', body: { more: 1 }, admitted: 400 },
  { method: 'PATCH', path: '/organisations/contoso', body: {}, admitted: 200 },
  { method: 'POST', path: '/invitations', body: guestOf('contoso'), admitted: 409 },
  { method: 'POST', path: '/invitations', body: { org: 'contoso' }, admitted: 400 },
  { method: 'GET', path: '/changes?org=contoso', admitted: 200 },
  { method: 'PATCH', path: '/people/{member}', body: {}, admitted: 400 },
  { method: 'POST', path: '/people/{member}/enable', admitted: 200 },
  { method: 'POST', path: '/people/{member}/sign-out', admitted: 200 },
  { method: 'POST', path: '/people/{member}/password-link', body: {}, admitted: 400 },
  { method: 'POST', path: '/people/{memberGone}/disable', admitted: 200 },
  { method: 'POST', path: '/invitations/{memberInvitation}/link', admitted: 200 },
  { method: 'DELETE', path: '/invitations/{memberWithdrawn}', admitted: 200 }
];

const judges: readonly Door[] = [
  { method: 'PATCH', path: '/people/{judge}', body: {}, admitted: 400 },
  { method: 'POST', path: '/people/{judge}/enable', admitted: 200 },
  { method: 'POST', path: '/people/{judge}/sign-out', admitted: 200 },
  { method: 'POST', path: '/people/{judge}/password-link', body: {}, admitted: 400 },
  { method: 'POST', path: '/people/{judgeGone}/disable', admitted: 200 },
  { method: 'POST', path: '/invitations/{judgeInvitation}/link', admitted: 200 },
  { method: 'DELETE', path: '/invitations/{judgeWithdrawn}', admitted: 200 }
];

const unknown: readonly Door[] = [
  { method: 'GET', path: '/organisations/nowhere', admitted: 404 },
  { method: 'GET', path: '/organisations/..%2Fcontoso', admitted: 404 },
  { method: 'PATCH', path: '/organisations/nowhere', body: {}, admitted: 404 },
  { method: 'POST', path: '/invitations', body: guestOf('nowhere'), admitted: 404 },
  { method: 'GET', path: '/changes?org=nowhere', admitted: 404 },
  { method: 'PATCH', path: '/people/01ARZ3NDEKTSV4RRFFQ69G5FAV', body: {}, admitted: 404 },
  { method: 'POST', path: '/people/01ARZ3NDEKTSV4RRFFQ69G5FAV/disable', admitted: 404 },
  { method: 'POST', path: '/people/__proto__/disable', admitted: 404 },
  { method: 'POST', path: '/invitations/01ARZ3NDEKTSV4RRFFQ69G5FAV/link', admitted: 404 },
  { method: 'DELETE', path: '/invitations/01ARZ3NDEKTSV4RRFFQ69G5FAV', admitted: 404 },
  { method: 'GET', path: '/nothing', admitted: 404 }
];

/** In an order that is whole, for an e-mail that has an account. */
function guestOf(org: string | null) {
  return {
    ...guest(org === null ? 'reviewer' : 'reader', org, 'again'),
    email: 'manager@test.example'
  };
}

const answerOf = async (key: CallerKey, { method, path, body }: Door): Promise<number> => {
  const address = path.replace(/\{(\w+)\}/, (_, name: string) => ids.get(name) ?? 'missing');
  const caller = callerBy.get(key);
  const order = { method, path: `${administrationRoot}${address}`, ...(body === undefined ? {} : { body }) };
  return (await caller?.call(order))?.status ?? 0;
};

const answersTo = async (door: Door) =>
  Object.fromEntries(await Promise.all(callers.map(async (key) => [key, await answerOf(key, door)] as const)));

const everybody = (status: number) => Object.fromEntries(callers.map((key) => [key, status]));

describe('who may', () => {
  test.each(programmes)('[G30] $method $path: administrators alone', async (door) => {
    expect(await answersTo(door)).toEqual({ ...everybody(403), nobody: 401, administrator: door.admitted });
  });

  test.each(contosos)(
    '[G31] $method $path: administrators and its global ones; to others it is not there',
    async (door) => {
      expect(await answersTo(door)).toEqual({
        nobody: 401,
        reader: 403,
        contributor: 403,
        manager: 403,
        global: door.admitted,
        fabrikamManager: 404,
        fabrikamGlobal: 404,
        reviewer: 404,
        administrator: door.admitted
      });
    }
  );

  test.each(judges)('[G31] $method $path: administrators alone; to others there is no such person', async (door) => {
    expect(await answersTo(door)).toEqual({ ...everybody(404), nobody: 401, administrator: door.admitted });
  });

  test.each(unknown)('[G31] $method $path: not found by anybody', async (door) => {
    const outside = door.path === '/nothing' ? 404 : 401;
    expect(await answersTo(door)).toEqual({ ...everybody(404), nobody: outside });
  });
});
