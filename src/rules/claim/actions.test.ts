import { expect, test } from 'vitest';
import { aFile, anActor, completeFields, dayMs, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import {
  acknowledgements,
  requestReasons,
  reviewerRejectionReasons,
  withdrawalReasons,
  type ActionKind,
  type Payloads
} from './action.ts';
import { claimStates } from './claim.ts';
import { editableFields } from './editable-fields.ts';
import { profile2020, profile2023 } from './profile.ts';

const at = noon(monday);
const old = (): OneClaim => new OneClaim();
const recent = (): OneClaim => new OneClaim({ terms: termsFor(profile2023) });

const worlds: { readonly [state: string]: (world: OneClaim) => OneClaim } = {
  editing: (w) => w.draft(at),
  submitted: (w) => w.draft(at).submit(at),
  'in-review': (w) => w.draft(at).submit(at).begin(at),
  'action-required': (w) => w.draft(at).submit(at).begin(at).request(at),
  approved: (w) => w.draft(at).submit(at).begin(at).approve(at),
  rejected: (w) => w.draft(at).submit(at).begin(at).reject(at),
  disputed: (w) => {
    const rejected = w.draft(at).submit(at).begin(at).reject(at);
    rejected.act('manager', 'dispute', { justification: 'It was there.' }, { at });
    return rejected;
  },
  discarded: (w) => {
    w.draft(at).act('manager', 'discard', {}, { at });
    return w;
  }
};
const inState = (state: string, world = old()): OneClaim => worlds[state]?.(world) ?? world;

const moves: readonly {
  readonly kind: ActionKind;
  readonly role: 'manager' | 'reviewer' | 'customer' | 'contributor';
  readonly payload: object;
  readonly to: { readonly [state: string]: string };
  readonly rule: string;
}[] = [
  {
    rule: '[A3]',
    kind: 'submit',
    role: 'manager',
    payload: { acknowledged: acknowledgements },
    to: { editing: 'submitted' }
  },
  { rule: '[A6]', kind: 'begin-review', role: 'reviewer', payload: {}, to: { submitted: 'in-review' } },
  {
    rule: '[A4]',
    kind: 'request-information',
    role: 'reviewer',
    payload: { reasons: ['missing-poe'], comment: 'Which?', removeProducts: ['l2'] },
    to: { 'in-review': 'action-required' }
  },
  {
    rule: '[A5]',
    kind: 'respond',
    role: 'manager',
    payload: { comment: 'This.' },
    to: { 'action-required': 'in-review' }
  },
  { rule: '[A6]', kind: 'approve', role: 'reviewer', payload: {}, to: { 'in-review': 'approved' } },
  {
    rule: '[A6]',
    kind: 'reject',
    role: 'reviewer',
    payload: { reason: 'poe-unavailable', comment: 'No.' },
    to: { 'in-review': 'rejected' }
  },
  { rule: '[C7]', kind: 'decline-consent', role: 'customer', payload: {}, to: { approved: 'rejected' } },
  {
    rule: '[A10]',
    kind: 'correct-customer-contact',
    role: 'manager',
    payload: { changes: { customerContactEmail: { from: 'ana@aurora.example', to: 'eva@aurora.example' } } },
    to: { approved: 'approved' }
  },
  {
    rule: '[A7]',
    kind: 'withdraw',
    role: 'manager',
    payload: { why: 'wrong-mpn-id' },
    to: {
      submitted: 'rejected',
      'in-review': 'rejected',
      'action-required': 'rejected',
      approved: 'rejected',
      disputed: 'rejected'
    }
  },
  {
    rule: '[A8]',
    kind: 'dispute',
    role: 'manager',
    payload: { justification: 'It was.' },
    to: { rejected: 'disputed' }
  },
  {
    rule: '[A9]',
    kind: 'decide-dispute',
    role: 'reviewer',
    payload: { outcome: 'reject', comment: 'No.' },
    to: { disputed: 'rejected' }
  },
  { rule: '[A11]', kind: 'discard', role: 'contributor', payload: {}, to: { editing: 'discarded' } },
  { rule: '[A11]', kind: 'restore', role: 'contributor', payload: {}, to: { discarded: 'editing' } },
  {
    rule: '[A13]',
    kind: 'comment',
    role: 'contributor',
    payload: { text: 'Hello.' },
    to: {
      submitted: 'submitted',
      'in-review': 'in-review',
      'action-required': 'action-required',
      approved: 'approved',
      rejected: 'rejected',
      disputed: 'disputed'
    }
  },
  {
    rule: '[A2]',
    kind: 'edit',
    role: 'manager',
    payload: { changes: { mpnId: { from: '4567890', to: '77' } } },
    to: { editing: 'editing', submitted: 'submitted', 'action-required': 'action-required' }
  },
  {
    rule: '[A2]',
    kind: 'remove-evidence',
    role: 'manager',
    payload: { file: aFile('letter').sha256 },
    to: { editing: 'editing' }
  }
];

for (const { rule, kind, role, payload, to } of moves)
  for (const state of claimStates) {
    const answer = to[state] ?? 'wrong-state';
    test(`${rule} ${kind} of a claim that is ${state}: ${answer}`, () => {
      const world = inState(state);
      expect(world.act(role, kind, payload as Payloads[typeof kind], { at: at + 1 })).toBe(answer);
    });
  }

test('[A1] a claim is created once, from at least one value, under the programme’s terms', () => {
  const world = old();
  expect(world.act('contributor', 'create', { fields: {} }, { at })).toBe('nothing-said');
  expect(world.act('contributor', 'edit', { changes: {} }, { at })).toBe('no-such-claim');
  expect(world.act('contributor', 'create', { fields: { customerName: 'A' } }, { at })).toBe('editing');
  expect(world.act('contributor', 'create', { fields: { customerName: 'B' } }, { at })).toBe('claim-exists');
  expect(world.present).toMatchObject({
    fields: { customerName: 'A' },
    createdBy: 'a-contributor',
    org: 'contoso',
    stateSince: 1
  });
});

test('[C2] a claim keeps profile, calendar and zone of its creation', () => {
  expect(recent().draft(at).present.terms).toEqual({ profile: '2023', calendar: 'none', zone: 'UTC' });
});

test.each([
  { profile: profile2020, role: 'manager', states: ['editing', 'submitted', 'action-required'] },
  { profile: profile2023, role: 'manager', states: ['editing', 'action-required'] },
  { profile: profile2020, role: 'contributor', states: ['editing'] },
  { profile: profile2020, role: 'reviewer', states: [] }
] as const)('[A2] a $role may edit under $profile.id in $states', ({ profile, role, states }) => {
  const may = claimStates.filter((state) => editableFields({ state }, anActor(role), profile).evidence);
  expect(may).toEqual(states);
});

const changesAfterSubmit: readonly { readonly change: object; readonly code: string | null }[] = [
  { change: { tenantId: { from: completeFields.tenantId ?? null, to: 'x' } }, code: 'field-not-editable' },
  { change: { customerName: { from: 'Padaria Aurora', to: 'Aurora SA' } }, code: 'field-not-editable' },
  { change: { solutionArea: { from: 'microsoft-365', to: 'business-applications' } }, code: 'field-not-editable' },
  { change: { activity: { from: 'usage', to: 'pre-sales' } }, code: 'field-not-editable' },
  { change: { mpnId: { from: '4567890', to: '77' } }, code: null },
  { change: { customerContactName: { from: 'Ana Souza', to: 'Eva' } }, code: null },
  { change: { customerContactEmail: { from: 'ana@aurora.example', to: 'eva@aurora.example' } }, code: null },
  { change: { partnerContactName: { from: 'Rui Dias', to: 'Rita' } }, code: null },
  { change: { 'products/l2': { from: { product: 'exchange' }, to: null } }, code: null },
  { change: { 'products/l3': { from: null, to: { product: 'yammer' } } }, code: null },
  { change: { constructor: { from: null, to: 'x' } }, code: 'malformed' }
];

test.each(changesAfterSubmit)('[A2] a submitted claim and $change: $code', ({ change, code }) => {
  for (const state of ['submitted', 'action-required']) {
    const world = inState(state);
    world.act('manager', 'edit', { changes: change as Payloads['edit']['changes'] }, { at });
    expect(world.refusal?.code ?? null).toBe(code);
  }
});

test.each([
  { state: 'submitted', payload: { changes: { mpnId: { from: '4567890', to: null } } }, code: 'form-incomplete' },
  {
    state: 'submitted',
    payload: { changes: { customerContactEmail: { from: 'ana@aurora.example', to: 'nobody' } } },
    code: 'form-incomplete'
  },
  { state: 'editing', payload: { changes: { mpnId: { from: '4567890', to: null } } }, code: null }
])('[F6] what was submitted stays complete: $payload when $state: $code', ({ state, payload, code }) => {
  const world = inState(state);
  world.act('manager', 'edit', payload, { at });
  expect(world.refusal?.code ?? null).toBe(code);
});

test('[E1] of an edit whose value no longer stands the other fields are taken', () => {
  const world = inState('editing');
  const changes = {
    mpnId: { from: '1', to: '2' },
    customerName: { from: 'Padaria Aurora', to: 'Aurora SA' },
    partnerContactName: { from: 'somebody', to: 'Rui Dias' },
    'products/l1': { from: null, to: { product: 'yammer' } }
  } as const;
  world.act('contributor', 'edit', { changes }, { at });
  expect(world.present.history.at(-1)).toMatchObject({
    outcome: 'partly',
    changes: { customerName: changes.customerName, partnerContactName: changes.partnerContactName },
    clashes: {
      mpnId: { from: '1', to: '2', stands: '4567890' },
      'products/l1': { from: null, to: { product: 'yammer' }, stands: { product: 'teams' } }
    }
  });
  expect(world.present).toMatchObject({
    fields: { mpnId: '4567890', customerName: 'Aurora SA' },
    products: { l1: { product: 'teams' } }
  });
});

test.each([
  { files: [{ ...aFile('big'), size: 25_000_001 }], code: 'file-too-large' },
  { files: [{ ...aFile('run'), type: 'text/html' }], code: 'file-type-not-accepted' },
  { files: Array.from({ length: 10 }, (_, i) => aFile(`f${String(i)}`)), code: 'too-many-files' },
  { files: Array.from({ length: 9 }, (_, i) => aFile(`f${String(i)}`)), code: null },
  { files: [aFile('letter'), aFile('letter')], code: null }
])('[E2] files within and over the limits: $code', ({ files, code }) => {
  const world = inState('editing');
  world.act('contributor', 'add-evidence', { files }, { at });
  expect(world.refusal?.code ?? null).toBe(code);
  const hashes = world.present.evidence.map(({ sha256 }) => sha256);
  expect(new Set(hashes).size).toBe(hashes.length);
});

test.each([
  {
    what: 'no evidence',
    before: (w: OneClaim) => w.act('manager', 'remove-evidence', { file: aFile('letter').sha256 }, { at }),
    acknowledged: acknowledgements,
    code: 'evidence-missing'
  },
  {
    what: 'a missing field',
    before: (w: OneClaim) => w.act('manager', 'edit', { changes: { mpnId: { from: '4567890', to: null } } }, { at }),
    acknowledged: acknowledgements,
    code: 'form-incomplete'
  },
  {
    what: 'an acknowledgement open',
    before: () => '',
    acknowledged: acknowledgements.slice(1),
    code: 'not-acknowledged'
  }
])('[A3] with $what it is not submitted: $code', ({ before, acknowledged, code }) => {
  const world = inState('editing');
  before(world);
  expect(world.act('manager', 'submit', { acknowledged }, { at })).toBe(code);
});

test('[A4] five reasons to ask for more', () => {
  expect(requestReasons).toEqual([
    ...['missing-poe', 'missing-customer-signature', 'missing-or-old-dates', 'missing-partner-service'],
    'missing-products'
  ]);
});

test.each([
  { payload: { reasons: [], comment: 'x', removeProducts: [] }, code: 'reason-missing' },
  { payload: { reasons: ['missing-poe'], comment: ' ', removeProducts: [] }, code: 'comment-missing' },
  { payload: { reasons: ['missing-poe'], comment: 'x', removeProducts: ['l9'] }, code: 'no-such-product' }
] as const)('[A4] a request without what it needs: $code', ({ payload, code }) => {
  expect(inState('in-review').act('reviewer', 'request-information', payload, { at })).toBe(code);
});

test.each([
  { payload: {}, code: 'nothing-said' },
  { payload: { comment: '  ' }, code: 'nothing-said' },
  { payload: { changes: { 'products/l2': { from: { product: 'exchange' }, to: null } } }, code: 'in-review' },
  { payload: { files: [aFile('signed')] }, code: 'in-review' },
  { payload: { changes: { customerName: { from: 'Padaria Aurora', to: 'B' } } }, code: 'field-not-editable' }
] as const)('[A5] an answer that says $payload: $code', ({ payload, code }) => {
  expect(inState('action-required').act('manager', 'respond', payload, { at })).toBe(code);
});

test('[A6] a rejection has a comment, and one of four reasons', () => {
  const reasons = ['insufficient-poe', 'missing-customer-consent', 'missing-products', 'poe-unavailable'] as const;
  expect(reviewerRejectionReasons).toEqual(reasons);
  for (const reason of reasons) {
    expect(inState('in-review').act('reviewer', 'reject', { reason, comment: '' }, { at })).toBe('comment-missing');
    const world = inState('in-review');
    world.act('reviewer', 'reject', { reason, comment: 'No.' }, { at });
    expect(world.present).toMatchObject({ rejection: { reason, comment: 'No.', forGood: false } });
  }
});

test('[A7] a withdrawal says why, and is for good in 2023 alone', () => {
  expect(withdrawalReasons).toEqual(['wrong-mpn-id', 'wrong-activity', 'no-longer-working-together']);
  for (const [world, forGood] of [
    [old(), false],
    [recent(), true]
  ] as const) {
    inState('approved', world).act('manager', 'withdraw', { why: 'no-longer-working-together' }, { at });
    expect(world.present).toMatchObject({
      rejection: { reason: 'partner-request', why: 'no-longer-working-together', forGood, on: monday, at }
    });
  }
});

test('[A8] a dispute says something', () => {
  expect(inState('rejected').act('manager', 'dispute', {}, { at })).toBe('nothing-said');
  expect(inState('rejected').act('manager', 'dispute', { files: [aFile('better')] }, { at })).toBe('disputed');
});

test('[A9] after a lost dispute, or 2023 after the only one, a rejection is for good', () => {
  const lost = inState('disputed');
  lost.act('reviewer', 'decide-dispute', { outcome: 'reject', comment: 'No.' }, { at });
  expect(lost.present).toMatchObject({
    state: 'rejected',
    clocks: [],
    rejection: { reason: 'dispute-lost', forGood: true }
  });
  expect(lost.act('manager', 'dispute', { justification: 'Again.' }, { at })).toBe('for-good');

  const won = inState('disputed', recent());
  won.act('reviewer', 'decide-dispute', { outcome: 'approve', comment: 'Yes.' }, { at });
  won.act('customer', 'decline-consent', {}, { at });
  expect(won.present).toMatchObject({ state: 'rejected', rejection: { reason: 'customer-declined', forGood: true } });
  expect(won.act('manager', 'dispute', { justification: 'Again.' }, { at })).toBe('dispute-used-up');
});

test('[A10] a dispute won, or a corrected contact, begins consent anew', () => {
  const won = inState('disputed');
  won.act('reviewer', 'decide-dispute', { outcome: 'approve', comment: 'Yes.' }, { at: noon(monday + 3) });
  expect(won.present).toMatchObject({
    state: 'approved',
    sentAt: null,
    clocks: [{ clock: 'consent', dueOn: monday + 10 }]
  });

  const changes = { customerContactEmail: { from: 'ana@aurora.example', to: 'eva@aurora.example' } } as const;
  won.act('manager', 'correct-customer-contact', { changes }, { at: noon(monday + 5) });
  expect(won.present).toMatchObject({ clocks: [{ clock: 'consent', startedOn: monday + 5, dueOn: monday + 12 }] });
  expect(won.act('manager', 'correct-customer-contact', { changes }, { at: noon(monday + 13) })).toBe('window-over');
  expect(won.act('customer', 'decline-consent', {}, { at: noon(monday + 13) })).toBe('window-over');
});

test('[A10] 2023 sends at the instant of approval, and the customer may decline at any time', () => {
  const world = inState('approved', recent());
  expect(world.present).toMatchObject({ sentAt: at, clocks: [] });
  expect(world.act('customer', 'decline-consent', {}, { at: noon(monday + 300) })).toBe('rejected');
});

test('[A11] a discarded claim comes back within 30 days', () => {
  const end = (monday + 31) * dayMs;
  expect(inState('discarded').act('manager', 'restore', {}, { at: end - 1 })).toBe('editing');
  expect(inState('discarded').act('manager', 'restore', {}, { at: end })).toBe('window-over');
});

test('[A13] what either side says stands in one conversation', () => {
  const world = inState('action-required');
  world.act('manager', 'respond', { comment: 'Signed.' }, { at });
  world.act('contributor', 'comment', { text: 'Thanks.' }, { at });
  expect(world.present.comments.map(({ role, text }) => `${role}: ${text}`)).toEqual([
    'reviewer: Please sign.',
    'manager: Signed.',
    'contributor: Thanks.'
  ]);
});

test('[A14] the first time a reviewer opens a claim or a file is kept as seen', () => {
  const world = inState('submitted');
  const file = aFile('letter').sha256;
  world.act('reviewer', 'open', {}, { at: at + 1 });
  world.act('reviewer', 'open', { file }, { at: at + 2 });
  world.act('reviewer', 'open', { file }, { at: at + 3 });
  expect(world.present).toMatchObject({ state: 'submitted', seenAt: at + 1, evidence: [{ seenAt: at + 2 }] });
  expect(world.act('reviewer', 'open', { file: 'x' }, { at })).toBe('no-such-file');
  expect(inState('editing').act('reviewer', 'open', {}, { at })).toBe('wrong-state');
});
