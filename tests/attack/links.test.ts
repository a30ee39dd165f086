/**
 * Links that open a door without a session, and who makes them.
 * [G112] a password that others would guess is not taken
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Caller } from '../support/caller.ts';
import { addMember, ask, guest, invite, joinPath, takeLink, told, type Joined } from '../support/administrators.ts';
import { anonymous } from '../support/caller.ts';
import { openDoors, type OpenedDoors } from '../support/every-door.ts';

let server: OpenedDoors;
let administrator: Caller;
let global: Joined;

beforeAll(async () => {
  server = await openDoors();
  administrator = await server.as('administrator');
  global = await addMember(server.url, administrator, guest('manager', 'contoso', 'Marta'));
});
afterAll(() => server.close());

const good = 'copper lantern violet';
const look = async (link: string) => told(await anonymous(server.url).get(joinPath(link)));
const take = async (link: string, name = 'Somebody', password = good) =>
  told(await takeLink(server.url, link, { name, password }));

async function offerPassword(id: string): Promise<string> {
  const answer = await ask(administrator, 'POST', `/people/${id}/password-link`, { language: 'en' });
  expect(answer.status).toBe(201);
  return (answer.json as { readonly link: string }).link;
}
const act = async (id: string, what: 'disable' | 'enable' | 'sign-out') =>
  expect((await ask(administrator, 'POST', `/people/${id}/${what}`)).status).toBe(200);

test('[G108] of two links for a password the newer one works, once', async () => {
  const { known } = await addMember(server.url, administrator, guest('reader', 'contoso', 'Lia'));
  const [first, second] = [await offerPassword(known.id), await offerPassword(known.id)];
  expect([await look(first), await take(first)]).toEqual([
    [410, 'withdrawn'],
    [410, 'withdrawn']
  ]);
  expect(await look(second)).toEqual([200, null]);
  expect(await take(second)).toEqual([200, null]);
  expect([await take(first), await take(second)]).toEqual([
    [410, 'withdrawn'],
    [410, 'used']
  ]);
});

test.each(['disable', 'sign-out'] as const)('[G108] %s ends a link for a password for good', async (what) => {
  const { known } = await addMember(server.url, administrator, guest('reader', 'contoso', `Ends${what}`));
  const link = await offerPassword(known.id);
  await act(known.id, what);
  expect(await take(link)).toEqual([410, 'withdrawn']);
  if (what === 'disable') await act(known.id, 'enable');
  expect(await take(link)).toEqual([410, 'withdrawn']);
});

test('[G109] an invitation of somebody who was disabled ends, also when they are enabled again', async () => {
  const maker = await addMember(server.url, administrator, guest('manager', 'contoso', 'Nuno'));
  const { link } = await invite(maker, guest('manager', 'contoso', 'Friend'));
  expect(await look(link)).toEqual([200, null]);
  await act(maker.known.id, 'disable');
  expect([await look(link), await take(link)]).toEqual([
    [410, 'withdrawn'],
    [410, 'withdrawn']
  ]);
  await act(maker.known.id, 'enable');
  expect(await take(link)).toEqual([410, 'withdrawn']);
});

test('[G109] an invitation of somebody who may no longer invite ends; another’s new link works', async () => {
  const maker = await addMember(server.url, administrator, guest('manager', 'contoso', 'Otto'));
  const { link, invitation } = await invite(maker, guest('reader', 'contoso', 'Guest'));
  const change = { from: { role: 'manager', title: 'global' }, to: { role: 'reader' } };
  expect((await ask(administrator, 'PATCH', `/people/${maker.known.id}`, change)).status).toBe(200);
  expect(await take(link)).toEqual([410, 'withdrawn']);
  const renewed = await ask(global, 'POST', `/invitations/${invitation.id}/link`);
  expect(await take((renewed.json as { readonly link: string }).link)).toEqual([200, null]);
});

test('[G110] an address of another organisation, of the programme and of nobody are invited alike', async () => {
  const answers = [];
  for (const email of ['fabrikamManager@test.example', 'reviewer@test.example', 'unknown@test.example']) {
    const answer = await ask(global, 'POST', '/invitations', { ...guest('reader', 'contoso', 'Same'), email });
    const { invitation, link } = answer.json as { readonly invitation: object; readonly link: string };
    const state = await look(link);
    answers.push([answer.status, Object.keys(invitation).sort(), link.length, state]);
  }
  expect(answers[1]).toEqual(answers[0]);
  expect(answers[2]).toEqual(answers[0]);
  // Whom they see in their own list, and an administrator who sees all, are told.
  const own = { ...guest('reader', 'contoso', 'Own'), email: 'READER@test.example' };
  expect(told(await ask(global, 'POST', '/invitations', own))).toEqual([409, 'email-taken']);
  expect(told(await ask(administrator, 'POST', '/invitations', own))).toEqual([409, 'email-taken']);
});

test('[G111] the sixth link to one address in a day is refused, by whomever it is asked for', async () => {
  const order = guest('reader', 'contoso', 'Stranger');
  const { invitation } = await invite(global, order);
  for (let n = 0; n < 3; n++) await invite(global, { ...order, email: order.email.toUpperCase() });
  expect((await ask(global, 'POST', `/invitations/${invitation.id}/link`)).status).toBe(200);
  expect(told(await ask(global, 'POST', '/invitations', order))).toEqual([429, 'too-many-tries']);
  expect(told(await ask(administrator, 'POST', '/invitations', order))).toEqual([429, 'too-many-tries']);
  expect(told(await ask(global, 'POST', `/invitations/${invitation.id}/link`))).toEqual([429, 'too-many-tries']);
  expect((await ask(global, 'POST', '/invitations', guest('reader', 'contoso', 'Another'))).status).toBe(201);
});

test.each(['password12', 'Contoso2026', 'Filipa.2026', '1234567890'])('[G112] %s is no password', async (password) => {
  const { link } = await invite(administrator, {
    ...guest('reader', 'contoso', 'Filipa'),
    email: `${password}@a.example`
  });
  expect(await take(link, 'Filipa', password)).toEqual([422, 'common-password']);
  expect(await take(link, 'Filipa')).toEqual([200, null]);
});

test.each([
  'a,b@test.example',
  'a@test.example,b@test.example',
  'a@test.example; b@test.example',
  'a\u0000@test.example',
  'g:a@test.example',
  '"a b"@test.example',
  'a@b@test.example',
  'ana@test.example\r\nBcc: x@test.example',
  '\u202e@test.example',
  'Ana <ana@test.example>, Bia <bia@test.example>',
  'nobody'
])('[G114] %j is refused', async (email) => {
  const order = { ...guest('reader', 'contoso', 'Bad'), email };
  expect(told(await ask(administrator, 'POST', '/invitations', order))).toEqual([422, 'wrong-address']);
});

test.each([
  ['Ana <ana@turned.example>', 'ana@turned.example'],
  ['bia\u202e@turned.example', 'bia@turned.example'],
  ['mailto:cau\u00e3\u200b@turned.example', 'cau\u00e3@turned.example']
])('[I5] %j is invited as the form reads it', async (email, read) => {
  const order = { ...guest('reader', 'contoso', 'Read'), email };
  const made = await ask(administrator, 'POST', '/invitations', order);
  expect([made.status, made.json]).toEqual([
    201,
    expect.objectContaining({ invitation: expect.objectContaining({ email: read }) })
  ]);
});
