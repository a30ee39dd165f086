import { expect, test } from 'vitest';
import { anActor, completeFields, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import type { ActionKind, Payloads } from './action.ts';
import { acknowledgements } from './action.ts';
import { actionsFor } from './actions-for.ts';
import type { Role } from './actor.ts';
import { permits } from './permits.ts';

const roles: readonly Role[] = [
  'reader',
  'contributor',
  'manager',
  'reviewer',
  'administrator',
  'customer',
  'registrar'
];

test.each([
  { kind: 'create', permitted: ['contributor', 'manager'] },
  { kind: 'edit', permitted: ['contributor', 'manager'] },
  { kind: 'add-evidence', permitted: ['contributor', 'manager'] },
  { kind: 'remove-evidence', permitted: ['contributor', 'manager'] },
  { kind: 'discard', permitted: ['contributor', 'manager'] },
  { kind: 'restore', permitted: ['contributor', 'manager'] },
  { kind: 'submit', permitted: ['manager'] },
  { kind: 'begin-review', permitted: ['reviewer'] },
  { kind: 'request-information', permitted: ['reviewer'] },
  { kind: 'respond', permitted: ['manager'] },
  { kind: 'approve', permitted: ['reviewer'] },
  { kind: 'reject', permitted: ['reviewer'] },
  { kind: 'decline-consent', permitted: ['customer'] },
  { kind: 'correct-customer-contact', permitted: ['manager'] },
  { kind: 'withdraw', permitted: ['manager'] },
  { kind: 'dispute', permitted: ['manager'] },
  { kind: 'prepare', permitted: ['contributor', 'manager'] },
  { kind: 'decide-dispute', permitted: ['reviewer'] },
  { kind: 'refresh-evidence', permitted: ['manager'] },
  { kind: 'comment', permitted: ['contributor', 'manager', 'reviewer'] },
  { kind: 'open', permitted: ['reviewer'] },
  { kind: 'open-contest', permitted: ['registrar'] },
  { kind: 'decide-contest', permitted: ['reviewer'] },
  { kind: 'close-contest', permitted: ['registrar'] },
  { kind: 'evaluate', permitted: ['administrator'] },
  { kind: 'record', permitted: ['manager'] },
  { kind: 'note-consent-mail', permitted: ['registrar'] },
  { kind: 'void', permitted: ['reader', 'contributor', 'manager', 'reviewer', 'administrator'] },
  { kind: 'constructor', permitted: [] }
])('[P1] $kind is permitted to $permitted', ({ kind, permitted }) => {
  expect(roles.filter((role) => permits({ role }, kind as ActionKind))).toEqual(permitted);
});

test('[P2] another organisation’s member is refused, whatever the action says', () => {
  const world = new OneClaim().draft(noon(monday));
  const stranger = { ...anActor('manager'), desk: 'org-fabrikam', org: 'fabrikam' };
  const circumstances = world.circumstances(stranger, noon(monday));
  const own = world.action('edit', { changes: {} }, { org: 'fabrikam' });
  expect(world.receive(own, circumstances)).toBe('wrong-organisation');
  expect(world.receive(world.action('edit', { changes: {} }, {}), circumstances)).toBe('wrong-organisation');
});

const at = noon(monday + 1);
const payloads: { readonly [K in ActionKind]?: Payloads[K] } = {
  edit: { changes: { mpnId: { from: '4567890', to: '77' } } },
  'add-evidence': { files: [{ ...fileNamed('new') }] },
  'remove-evidence': { file: fileNamed('letter').sha256 },
  submit: { acknowledged: acknowledgements },
  'begin-review': {},
  approve: {},
  'request-information': { reasons: ['missing-poe'], comment: 'Which?', removeProducts: [] },
  reject: { reason: 'insufficient-poe', comment: 'No.' },
  respond: { comment: 'This one.' },
  dispute: { justification: 'It was there.' },
  'decide-dispute': { outcome: 'reject', comment: 'No.' },
  'correct-customer-contact': { changes: { customerContactName: { from: 'Ana Souza', to: 'Eva' } } },
  'refresh-evidence': { files: [fileNamed('new')] },
  'decline-consent': {},
  comment: { text: 'Hello.' },
  withdraw: { why: 'wrong-activity' },
  discard: {},
  restore: {},
  create: { fields: completeFields }
};

const prepared: { readonly [state: string]: Payloads['prepare'] } = {
  'action-required': { move: 'respond', comment: 'This one.' },
  rejected: { move: 'dispute', comment: 'It was there.' },
  approved: { move: 'refresh-evidence', files: [fileNamed('new')] }
};

function fileNamed(name: string) {
  const sha256 = (name === 'letter' ? '6c6574746572' : '6e6577').padEnd(64, '0');
  return { sha256, name, type: 'application/pdf', size: 1, chunks: sha256, covers: [] };
}

const worlds: { readonly [state: string]: () => OneClaim } = {
  editing: () => new OneClaim().draft(at),
  submitted: () => new OneClaim().draft(at).submit(at),
  'in-review': () => new OneClaim().draft(at).submit(at).begin(at),
  'action-required': () => new OneClaim().draft(at).submit(at).begin(at).request(at),
  approved: () => new OneClaim().draft(at).submit(at).begin(at).approve(at),
  rejected: () => new OneClaim().draft(at).submit(at).begin(at).reject(at)
};

test.each(
  Object.keys(worlds).flatMap((state) =>
    (['contributor', 'manager', 'reviewer', 'customer', 'reader'] as const).map((role) => ({ state, role }))
  )
)('[P3] a $role is offered of a claim that is $state just what is accepted of them', ({ state, role }) => {
  const world = (): OneClaim => worlds[state]?.() ?? new OneClaim();
  const accepted = ([...Object.keys(payloads), 'prepare'] as ActionKind[]).filter((kind) => {
    const one = world();
    const payload = kind === 'prepare' ? prepared[state] : payloads[kind];
    if (!payload) return false;
    one.act(role, kind, payload, { at: at + 1 });
    return one.refusal === null;
  });
  const offered = actionsFor(world().present, anActor(role), at + 1, termsFor());
  expect([...offered].sort()).toEqual(accepted.sort());
});

test('[P3] a reviewer is not offered what another organisation’s member alone may do', () => {
  const stranger = { ...anActor('manager'), org: 'fabrikam' };
  expect(actionsFor(new OneClaim().draft(at).present, stranger, at, termsFor())).toEqual([]);
});
