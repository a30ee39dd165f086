import { expect, test } from 'vitest';
import type { ActionDocument } from '#documents/action-document.ts';
import { actionKinds } from '#rules/claim/kinds.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { permits } from '#rules/claim/permits.ts';
import { sealSample } from '#tests/support/sealed-actions.ts';
import { checkWrite, type Write } from './gatekeeper.ts';

const person = {
  id: '01K0000000000000000000000A',
  name: 'Ana',
  email: 'ana@test.example',
  role: 'manager',
  desk: 'org-contoso',
  org: 'contoso',
  organisationName: 'Contoso'
} as const;
const desk = 'org-contoso';
const rolesOf = (role: string): readonly string[] => [`desk:${desk}`, `role:${role}`, 'signed-in'];
const writer = { name: person.id, roles: rolesOf('manager') };
const comment = sealSample(person, 'comment');

const check = (write: Partial<Write>): ReturnType<typeof checkWrite> =>
  checkWrite({ newDoc: comment, oldDoc: null, writer, desk, ...write });

const roles: readonly PersonRole[] = ['reader', 'contributor', 'manager', 'reviewer', 'administrator'];
test.each(roles.flatMap((role) => actionKinds.map((kind) => ({ role, kind }))))(
  '[G1] $role sends $kind exactly where the rules permit it',
  ({ role, kind }) => {
    const answer = check({ newDoc: sealSample(person, kind), writer: { name: person.id, roles: rolesOf(role) } });
    expect(answer).toBe(permits({ role }, kind) ? null : 'role-may-not');
  }
);

test.each<{ who: string; writer: Write['writer']; answer: string | null }>([
  { who: 'the author', writer, answer: null },
  { who: 'the server', writer: { name: 'admin', roles: ['_admin'] }, answer: null },
  { who: 'nobody', writer: { name: null, roles: rolesOf('manager') }, answer: 'not-yours' },
  { who: 'a colleague', writer: { ...writer, name: '01K0000000000000000000000B' }, answer: 'not-yours' },
  {
    who: 'the author at another desk',
    writer: { ...writer, roles: ['desk:review', 'role:manager'] },
    answer: 'not-yours'
  },
  { who: 'the author without a role', writer: { ...writer, roles: [`desk:${desk}`] }, answer: 'role-may-not' },
  {
    who: 'the author with two roles',
    writer: { ...writer, roles: [...rolesOf('manager'), 'role:reviewer'] },
    answer: 'role-may-not'
  },
  { who: 'the author as the registrar', writer: { ...writer, roles: rolesOf('registrar') }, answer: 'role-may-not' },
  { who: 'the author as the customer', writer: { ...writer, roles: rolesOf('customer') }, answer: 'role-may-not' }
])('[G1] $who: $answer', ({ writer, answer }) => {
  expect(check({ writer })).toBe(answer);
});

const hash = comment._rev.slice(2);
test.each<{ what: string; change: { readonly [member: string]: unknown }; answer: string | null }>([
  { what: 'its own single revision', change: { _revisions: { start: 1, ids: [hash] } }, answer: null },
  { what: 'a parent', change: { _revisions: { start: 2, ids: [hash, 'f'.repeat(32)] } }, answer: 'wrong-hash' },
  {
    what: 'an ancestor of the first',
    change: { _revisions: { start: 1, ids: [hash, 'f'.repeat(32)] } },
    answer: 'wrong-hash'
  },
  { what: 'another revision', change: { _revisions: { start: 1, ids: ['f'.repeat(32)] } }, answer: 'wrong-hash' },
  { what: 'revisions that are null', change: { _revisions: null }, answer: 'wrong-hash' },
  { what: 'revisions that are a text', change: { _revisions: '1-a' }, answer: 'wrong-hash' },
  { what: 'revisions without ids', change: { _revisions: { start: 1, ids: null } }, answer: 'wrong-hash' },
  { what: 'a generation of two', change: { _rev: `2-${hash}` }, answer: 'wrong-hash' },
  { what: 'no revision', change: { _rev: undefined }, answer: 'malformed' },
  { what: 'an attachment', change: { _attachments: {} }, answer: 'malformed' },
  { what: 'conflicts', change: { _conflicts: [] }, answer: 'malformed' },
  { what: 'a deletion', change: { _deleted: true }, answer: 'not-deletable' },
  { what: 'a deletion that is none', change: { _deleted: false }, answer: 'not-deletable' },
  { what: 'a receipt’s id', change: { _id: `received:${comment._id}` }, answer: 'malformed' },
  { what: 'an id that is a number', change: { _id: 7 }, answer: 'malformed' }
])('[G3] an action with $what: $answer', ({ change, answer }) => {
  expect(check({ newDoc: { ...comment, ...change } })).toBe(answer);
});

test.each([null, undefined, 7, 'text', [], [comment], true])('[G1] %j is no document', (newDoc) => {
  expect(check({ newDoc })).toBe('malformed');
});

test('[G3] the same again is taken, anything else under its id is not', () => {
  const standing = { ...comment, _revisions: { start: 1, ids: [hash] } };
  expect(check({ oldDoc: standing })).toBeNull();
  expect(check({ oldDoc: { ...standing, text: 'Other words.' } as unknown as ActionDocument })).toBe('already-written');
});
