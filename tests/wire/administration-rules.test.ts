/**
 * What administrators do, and what becomes of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Change, ChangesReply, KeptPerson, OrganisationReply } from '#documents/administration-api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { openServer } from '#server/server.ts';
import {
  addMember,
  ask,
  guest,
  invite,
  joinPath,
  readOrganisation,
  takeLink,
  told,
  type Joined
} from '../support/administrators.ts';
import { anonymous, signIn, type Caller } from '../support/caller.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;
let administrator: Caller;
let turn = 0;

beforeAll(async () => {
  // A demonstration: the clock can be moved.
  server = await startServer({ demonstration: true });
  administrator = await server.signIn('administrator');
});
afterAll(() => server.dispose());

/** An organisation of its own for each test. */
async function makeOrganisation(name = `Partner ${++turn}`): Promise<OrganisationReply> {
  const order = { name, adjudicated: 'here', locations: [{ mpnId: String(9_000_000 + ++turn), name: 'One' }] };
  return (await ask(administrator, 'POST', '/organisations', order)).json as OrganisationReply;
}

const join = (role: Person['role'], org: string | null, name: string): Promise<Joined> =>
  addMember(server.url, administrator, guest(role, org, `${name}${++turn}`));

const historyOf = async (org: string): Promise<readonly Change[]> =>
  ((await ask(administrator, 'GET', `/changes?org=${org}`)).json as ChangesReply).changes;

const whoIs = async (caller: Caller): Promise<Person | number> => {
  const { status, json } = await caller.get('/api/session');
  return status === 200 ? (json as { readonly person: Person }).person : status;
};

describe('[G32] the last one', () => {
  const reader = { role: 'reader' } as const;
  const keeper = { role: 'manager', title: 'global' } as const;
  const billing = { role: 'manager', title: 'billing' } as const;

  test('[G32] of an organisation cannot be demoted, retitled or disabled; with a second one they can', async () => {
    const { org } = await makeOrganisation();
    const first = await join('manager', org, 'first');
    const change = (to: object) => ask(administrator, 'PATCH', `/people/${first.known.id}`, { from: keeper, to });
    for (const to of [reader, billing]) expect(told(await change(to))).toEqual([409, 'last-administrator']);
    expect(told(await ask(administrator, 'POST', `/people/${first.known.id}/disable`))).toEqual([
      409,
      'last-administrator'
    ]);
    await join('manager', org, 'second');
    expect(told(await change(billing))).toEqual([200, null]);
  });

  test('[G32] a disabled one does not count', async () => {
    const { org } = await makeOrganisation();
    const [first, second] = [await join('manager', org, 'first'), await join('manager', org, 'second')];
    expect(told(await ask(administrator, 'POST', `/people/${second.known.id}/disable`))).toEqual([200, null]);
    expect(told(await ask(administrator, 'POST', `/people/${first.known.id}/disable`))).toEqual([
      409,
      'last-administrator'
    ]);
  });

  test('[G32] two who demote each other at once: one stays', async () => {
    const { org } = await makeOrganisation();
    const [first, second] = [await join('manager', org, 'first'), await join('manager', org, 'second')];
    const demote = (caller: Caller, other: Joined) =>
      ask(caller, 'PATCH', `/people/${other.known.id}`, { from: keeper, to: reader });
    const answers = await Promise.all([demote(first, second), demote(second, first)]);
    const keepers = (await readOrganisation(administrator, org)).people.filter(({ title }) => title === 'global');
    expect(keepers).toHaveLength(1);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, expect.toBeOneOf([403, 409])]);
  });

  test('[G32] the last administrator of the programme stays; nobody disables themselves', async () => {
    const { id } = server.person('administrator');
    expect(told(await ask(administrator, 'POST', `/people/${id}/disable`))).toEqual([409, 'yourself']);
    const second = await join('administrator', null, 'second');
    expect(told(await ask(second, 'POST', `/people/${second.known.id}/disable`))).toEqual([409, 'yourself']);
    expect(told(await ask(administrator, 'POST', `/people/${second.known.id}/disable`))).toEqual([200, null]);
  });

  test.each([
    [{ from: { role: 'reader' }, to: { role: 'reviewer' } }, [400, 'malformed']],
    [{ from: { role: 'reader' }, to: { role: 'manager' } }, [400, 'malformed']],
    [{ from: { role: 'reader' }, to: { role: 'reader', title: 'global' } }, [400, 'malformed']],
    [{ from: { role: 'manager', title: 'global' }, to: { role: 'contributor' } }, [409, 'changed-meanwhile']],
    [{ from: { role: 'reader' }, to: { role: 'contributor' } }, [200, null]]
  ])('[G32] %j of a reader is answered %j', async (change, answer) => {
    const { org } = await makeOrganisation();
    const member = await join('reader', org, 'member');
    expect(told(await ask(administrator, 'PATCH', `/people/${member.known.id}`, change))).toEqual(answer);
  });
});

describe('[G35] what counts at once', () => {
  test('[G35] a disabled person is out on every device and cannot sign in; enabled, they can, and nothing else has changed', async () => {
    const { org } = await makeOrganisation();
    const member = await join('contributor', org, 'member');
    const second = await signIn(server.url, { person: member.known, password: member.password });
    const path = `/people/${member.known.id}`;
    expect(
      ((await ask(administrator, 'POST', `${path}/disable`)).json as { person: KeptPerson }).person.isDisabled
    ).toBe(true);
    expect([await whoIs(member), await whoIs(second), (await member.get(`/db/inbox-org-${org}`)).status]).toEqual([
      401, 401, 401
    ]);
    const enter = () =>
      anonymous(server.url).call({
        method: 'POST',
        path: '/api/session',
        body: { email: member.known.email, password: member.password }
      });
    expect(told(await enter())).toEqual([403, 'not-allowed']);
    expect(told(await ask(administrator, 'POST', `${path}/password-link`, { language: 'en' }))).toEqual([
      409,
      'disabled'
    ]);
    await ask(administrator, 'POST', `${path}/enable`);
    expect([await whoIs(member), (await enter()).status]).toEqual([401, 200]);
  });

  test('[G35] enabled once more by another administrator, who did not see the first, a person stays signed in', async () => {
    const member = await addMember(server.url, administrator, guest('reader', 'contoso', 'Elena'));
    expect((await ask(administrator, 'POST', `/people/${member.known.id}/enable`)).status).toBe(200);
    expect((await member.get('/api/session')).status).toBe(200);
  });

  test('[G35] signed out everywhere: every session ends, and the password goes on working', async () => {
    const { org } = await makeOrganisation();
    const member = await join('reader', org, 'member');
    expect((await ask(administrator, 'POST', `/people/${member.known.id}/sign-out`)).status).toBe(200);
    expect(await whoIs(member)).toBe(401);
    await signIn(server.url, { person: member.known, password: member.password });
  });

  test('[G35] another role is the session’s at the next request, and in the registers that know of the person', async () => {
    const { org } = await makeOrganisation();
    const member = await join('contributor', org, 'member');
    const change = { from: { role: 'contributor' }, to: { role: 'manager', title: 'global' } };
    await ask(administrator, 'PATCH', `/people/${member.known.id}`, change);
    expect(await whoIs(member)).toEqual({ ...member.known, role: 'manager', title: 'global' });
    // And may what the new role may.
    expect((await readOrganisation(member, org)).people).toHaveLength(1);
  });

  test('[G35] an organisation’s new name is its people’s at the next request; a change of what was changed meanwhile is not made', async () => {
    const { org, name } = await makeOrganisation();
    const member = await join('reader', org, 'member');
    const path = `/organisations/${org}`;
    const rename = (from: string, to: string) => ask(administrator, 'PATCH', path, { name: { from, to } });
    expect(told(await rename(name, 'Padaria São João'))).toEqual([200, null]);
    expect(await whoIs(member)).toMatchObject({ organisationName: 'Padaria São João' });
    expect(told(await rename(name, 'Other'))).toEqual([409, 'changed-meanwhile']);
    // Twice the same is once.
    expect(told(await rename(name, 'Padaria São João'))).toEqual([200, null]);
  });

  test.each([
    [{ name: { from: 'X', to: 'Y' } }, [403, 'not-allowed']],
    [{ adjudicated: { from: 'here', to: 'elsewhere' } }, [403, 'not-allowed']],
    [{ locations: { from: [{ mpnId: '1', name: 'One' }], to: [] } }, [403, 'not-allowed']],
    [{ locations: { from: [{ mpnId: '1', name: 'One' }], to: [{ mpnId: '2', name: 'One' }] } }, [403, 'not-allowed']],
    [{ locations: { from: [{ mpnId: '1', name: 'One' }], to: [{ mpnId: '1', name: 'Uno' }] } }, [200, null]],
    // What they say was there does not make it theirs to add.
    [{ locations: { from: [{ mpnId: '9', name: 'X' }], to: [{ mpnId: '9', name: 'Y' }] } }, [409, 'changed-meanwhile']]
  ])('[G31] %j by a global administrator of the organisation is answered %j', async (said, answer) => {
    const { org, locations } = await makeOrganisation();
    const keeper = await join('manager', org, 'keeper');
    // `1` stands for the MPN id that it has.
    const changes = JSON.parse(JSON.stringify(said).replaceAll('"1"', JSON.stringify(locations[0]?.mpnId))) as object;
    expect(told(await ask(keeper, 'PATCH', `/organisations/${org}`, changes))).toEqual(answer);
  });

  test('[G31] a global administrator invites into no other organisation, and nobody for the programme', async () => {
    const [own, other] = [await makeOrganisation(), await makeOrganisation()];
    const keeper = await join('manager', own.org, 'keeper');
    expect(told(await ask(keeper, 'POST', '/invitations', guest('reader', other.org, 'x')))).toEqual([
      404,
      'not-found'
    ]);
    expect(told(await ask(keeper, 'POST', '/invitations', guest('reviewer', null, 'x')))).toEqual([403, 'not-allowed']);
    expect(told(await ask(keeper, 'POST', '/invitations', guest('administrator', own.org, 'x')))).toEqual([
      400,
      'malformed'
    ]);
  });

  test('[G31] a page of somebody else’s does not act as the person who is signed in now', async () => {
    const headers = { 'x-on-record-person': server.person('reviewer').id };
    const answer = await administrator.call({ path: '/api/administration/people', headers });
    expect(told(answer)).toEqual([401, 'wrong-person']);
  });
});

describe('[G34] one-time links', () => {
  const given = { name: 'Somebody', password: 'ten letters' };
  const look = (link: string) => anonymous(server.url).get(joinPath(link));

  test('[G34] says who invites to what, makes one account, and is used', async () => {
    const { org, name } = await makeOrganisation();
    const { link } = await invite(administrator, guest('manager', org, `Nina${++turn}`));
    expect((await look(link)).json).toEqual({
      ...{ kind: 'membership', by: 'administrator', organisationName: name, role: 'manager', title: 'global' },
      ...{ name: `Nina${turn}`, email: `nina${turn}@joined.example`, language: 'en', expiresAt: expect.any(Number) }
    });
    const joined = await takeLink(server.url, link, given);
    const { person } = joined.json as { readonly person: Person };
    expect(person).toMatchObject({ name: 'Somebody', role: 'manager', title: 'global', org, organisationName: name });
    expect(joined.headers.getSetCookie()[0]).toMatch(/HttpOnly; SameSite=Strict/);
    expect([told(await look(link)), told(await takeLink(server.url, link, given))]).toEqual([
      [410, 'used'],
      [410, 'used']
    ]);
    const { people, invitations } = await readOrganisation(administrator, org);
    expect([people.map(({ id }) => id), invitations]).toEqual([[person.id], []]);
  });

  test('[G34] ten who use it at once: one joins', async () => {
    const { org } = await makeOrganisation();
    const { link } = await invite(administrator, guest('reader', org, `Race${++turn}`));
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => takeLink(server.url, link, { ...given, name: `Racer ${n}` }))
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter((answer) => told(answer)[1] === 'used')).toHaveLength(9);
    expect((await readOrganisation(administrator, org)).people).toHaveLength(1);
  });

  test('[G34] two links for one e-mail: it has one account', async () => {
    const { org } = await makeOrganisation();
    const order = guest('reader', org, `Twice${++turn}`);
    const links = [(await invite(administrator, order)).link, (await invite(administrator, order)).link];
    const answers = await Promise.all(links.map((link) => takeLink(server.url, link, given)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(told(await ask(administrator, 'POST', '/invitations', order))).toEqual([409, 'email-taken']);
  });

  test('[G34] withdrawn, renewed, expired or forged it opens nothing', async () => {
    const { org } = await makeOrganisation();
    const { link, invitation } = await invite(administrator, guest('reader', org, `Gone${++turn}`));
    const renewed = await ask(administrator, 'POST', `/invitations/${invitation.id}/link`);
    const second = (renewed.json as { readonly link: string }).link;
    expect(told(await look(link))).toEqual([404, 'not-found']);
    for (const forged of [`${second.slice(0, -1)}!`, second.slice(0, -1), `${second}A`, '/join/x', '/join/__proto__'])
      expect(told(await takeLink(server.url, forged, given))).toEqual([404, 'not-found']);
    expect(told(await takeLink(server.url, second, { ...given, password: 'too short' }))).toEqual([
      422,
      'short-password'
    ]);
    expect(told(await takeLink(server.url, second, { ...given, role: 'administrator' }))).toEqual([400, 'malformed']);
    expect(told(await ask(administrator, 'DELETE', `/invitations/${invitation.id}`))).toEqual([200, null]);
    expect(told(await takeLink(server.url, second, given))).toEqual([410, 'withdrawn']);
    expect(told(await ask(administrator, 'POST', `/invitations/${invitation.id}/link`))).toEqual([410, 'withdrawn']);
  });

  test('[G34] a link for a new password ends every session, sets it, and is used; the old one no longer works', async () => {
    const { org } = await makeOrganisation();
    const keeper = await join('manager', org, 'keeper');
    const member = await join('reader', org, 'member');
    const path = `/people/${member.known.id}/password-link`;
    const { link } = (await ask(keeper, 'POST', path, { language: 'pt-BR' })).json as { readonly link: string };
    expect((await look(link)).json).toMatchObject({ kind: 'password', email: member.known.email, language: 'pt-BR' });
    expect(await whoIs(member)).toEqual(member.known);
    const set = await takeLink(server.url, link, { password: 'another password' });
    expect([set.status, await whoIs(member)]).toEqual([200, 401]);
    expect(told(await takeLink(server.url, link, { password: 'third password' }))).toEqual([410, 'used']);
    await expect(signIn(server.url, { person: member.known, password: member.password })).rejects.toThrow('401');
    await signIn(server.url, { person: member.known, password: 'another password' });
  });
});

describe('[G70] an MPN id', () => {
  const one = (mpnId: string) => [{ mpnId, name: 'One' }];
  const create = (mpnId: string) =>
    ask(administrator, 'POST', '/organisations', {
      name: `Place ${mpnId}`,
      adjudicated: 'here',
      locations: one(mpnId)
    });
  const change = (org: string, from: string, to: string) =>
    ask(administrator, 'PATCH', `/organisations/${org}`, { locations: { from: one(from), to: one(to) } });

  test('[G70] that another organisation has is refused, in a new organisation and in one that is changed', async () => {
    const { org } = (await create('8800001')).json as OrganisationReply;
    expect(told(await create('8800001'))).toEqual([409, 'mpn-id-taken']);
    const other = (await create('8800002')).json as OrganisationReply;
    expect(told(await change(other.org, '8800002', '8800001'))).toEqual([409, 'mpn-id-taken']);
    // Given up there, it is free.
    expect(told(await change(org, '8800001', '8800003'))).toEqual([200, null]);
    expect(told(await change(other.org, '8800002', '8800001'))).toEqual([200, null]);
  });

  test('[G70] that two organisations are given at once is one’s', async () => {
    const [a, b] = [await create('8800010'), await create('8800011')].map(
      ({ json }) => (json as OrganisationReply).org
    );
    const answers = await Promise.all([change(a ?? '', '8800010', '8800012'), change(b ?? '', '8800011', '8800012')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('[G33] the history', () => {
  test('[G33] says who changed what, newest first, to administrators and the organisation’s global ones', async () => {
    const { org } = await makeOrganisation('Históricos');
    const keeper = await join('manager', org, 'Kept');
    const member = await join('reader', org, 'member');
    await ask(keeper, 'PATCH', `/people/${member.known.id}`, { from: { role: 'reader' }, to: { role: 'contributor' } });
    await ask(keeper, 'POST', `/people/${member.known.id}/disable`);
    await ask(administrator, 'PATCH', `/organisations/${org}`, { adjudicated: { from: 'here', to: 'elsewhere' } });
    const changes = await historyOf(org);
    expect(changes.map(({ what, by, target }) => [what, by.name, target.name])).toEqual([
      ['adjudication-changed', 'administrator', 'Históricos'],
      ['disabled', keeper.known.name, member.known.name],
      ['role-changed', keeper.known.name, member.known.name],
      ['joined', member.known.name, member.known.name],
      ['invited', 'administrator', member.known.name],
      ['joined', keeper.known.name, keeper.known.name],
      ['invited', 'administrator', keeper.known.name],
      ['organisation-created', 'administrator', 'Históricos']
    ]);
    expect(changes[0]).toMatchObject({ before: { adjudicated: 'here' }, after: { adjudicated: 'elsewhere' } });
    expect(changes[2]).toMatchObject({ before: { role: 'reader' }, after: { role: 'contributor' } });
    expect(((await ask(keeper, 'GET', `/changes?org=${org}`)).json as ChangesReply).changes).toEqual(changes);
    const after = (await ask(administrator, 'GET', `/changes?org=${org}&before=${changes[5]?.id}`))
      .json as ChangesReply;
    expect(after).toEqual({ changes: changes.slice(6), more: false });
  });
});

// Last: it moves the clock, and stops the server.
test('[G34] after seven days a link has expired; nothing that is kept opens one, and the history holds no secret', async () => {
  const { org } = await makeOrganisation();
  const { link } = await invite(administrator, guest('reader', org, `Late${++turn}`));
  const member = await join('reader', org, 'member');
  const week = 7 * 86_400_000;
  const moveTo = (offsetMs: number) =>
    administrator.call({ method: 'POST', path: '/api/demonstration/clock', body: { offsetMs } });
  await moveTo(week - 60_000);
  expect((await anonymous(server.url).get(joinPath(link))).status).toBe(200);
  await moveTo(week + 60_000);
  expect(told(await takeLink(server.url, link, { name: 'x', password: 'long enough' }))).toEqual([410, 'expired']);
  const [waiting] = (await readOrganisation(administrator, org)).invitations;
  expect(waiting?.state).toBe('expired');
  await server.kill('SIGTERM');

  const opened = await openServer(server.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const kept: string[] = [];
  for (const name of ['accounts', 'registrar', 'register-programme'])
    kept.push(JSON.stringify(await opened.server.databases.open(name).readRange({ from: '', to: '~', limit: 10_000 })));
  const changes = JSON.stringify(await opened.server.changes.list({ limit: 10_000 }));
  await opened.server.close();
  for (const text of [...kept, changes]) {
    expect(text).not.toContain(link.slice('/join/'.length));
    expect(text).not.toContain(member.password);
  }
  expect(changes).not.toMatch(/scrypt|salt|links|hash/);
});
