import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeFields, dayMs, hourMs, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import { acknowledgements, type ActionKind, type ClaimAction, type Payloads } from './action.ts';
import { advance, nextDue } from './advance.ts';
import type { Role } from './actor.ts';
import { decide } from './decide.ts';
import { positionOf } from './place-claim.ts';
import { profile2020, profile2023 } from './profile.ts';
import { playMoves, type PlayedMove } from '../machine/play.ts';
import type { MoveKind } from '../machine/move.ts';

type Played = Exclude<MoveKind, 'lose-last-product' | 'restore' | 'discard'>;

const senders: { readonly [K in Played]: { readonly role: Role; readonly payload: Payloads[K] } } = {
  submit: { role: 'manager', payload: { acknowledged: acknowledgements } },
  'begin-review': { role: 'reviewer', payload: {} },
  'request-information': {
    role: 'reviewer',
    payload: { reasons: ['missing-poe'], comment: 'Which?', removeProducts: [] }
  },
  respond: { role: 'manager', payload: { comment: 'This.' } },
  approve: { role: 'reviewer', payload: {} },
  reject: { role: 'reviewer', payload: { reason: 'insufficient-poe', comment: 'No.' } },
  'decline-consent': { role: 'customer', payload: {} },
  'correct-customer-contact': {
    role: 'manager',
    payload: { changes: { customerContactName: { from: 'Ana Souza', to: 'Ana Souza' } } }
  },
  withdraw: { role: 'manager', payload: { why: 'wrong-activity' } },
  dispute: { role: 'manager', payload: { justification: 'It was.' } },
  'decide-dispute': { role: 'reviewer', payload: { outcome: 'approve', comment: 'Yes.' } }
};
const kinds = Object.keys(senders) as readonly Played[];
const start = noon(monday);
/** Everybody has seen all that is on record: only the state decides. */
const everything = 1_000;

const runs = fc.record({
  profile: fc.constantFrom(profile2020, profile2023),
  holidays: fc.uniqueArray(fc.integer({ min: monday, max: monday + 80 }), { maxLength: 10 }),
  steps: fc.array(
    fc.record({
      pick: fc.nat(999),
      wild: fc.nat(5),
      wait: fc.constantFrom('due', 'before-due', 'same', 'hours', 'hours'),
      hours: fc.integer({ min: 1, max: 200 }),
      outcome: fc.constantFrom('approve', 'reject')
    }),
    { maxLength: 14 }
  )
});

/** A move that fits where the claim stands, or any. */
function pickKind(world: OneClaim, step: { readonly pick: number; readonly wild: number }): Played {
  const fitting: { readonly [state: string]: readonly Played[] } = {
    editing: ['submit'],
    submitted: ['begin-review', 'begin-review', 'withdraw'],
    'in-review': ['approve', 'reject', 'request-information'],
    'action-required': ['respond', 'respond', 'withdraw'],
    approved: ['decline-consent', 'correct-customer-contact', 'withdraw'],
    rejected: ['dispute'],
    disputed: ['decide-dispute']
  };
  const choice = step.wild === 0 ? kinds : (fitting[world.present.state] ?? kinds);
  return choice[step.pick % choice.length] ?? 'submit';
}

test('[C5] [C9] a claim stands where its moves alone lead, whatever was refused between', () => {
  fc.assert(
    fc.property(runs, ({ profile, holidays, steps }) => {
      const terms = termsFor(
        profile,
        [...holidays].sort((a, b) => a - b)
      );
      const world = new OneClaim({ terms }).draft(start);
      const played: PlayedMove[] = [];
      const refused: number[] = [];
      let at = start;
      for (const step of steps) {
        const due = nextDue(world.present);
        if (step.wait === 'hours') at += step.hours * hourMs;
        else if (step.wait !== 'same' && due !== null) at = Math.max(at, step.wait === 'due' ? due : due - 1);
        const kind = pickKind(world, step);
        const { role, payload } = senders[kind];
        const said = kind === 'decide-dispute' ? { ...payload, outcome: step.outcome } : payload;
        world.act(role, kind, said as Payloads[typeof kind], { at, basedOn: everything });
        if (world.refusal) refused.push(played.length);
        played.push(kind === 'decide-dispute' ? { kind, at, outcome: step.outcome } : { kind, at });
      }
      const now = at + 3 * dayMs;
      const claim = advance(world.present, now, terms, []);
      const alone = playMoves(played, now, terms);
      const { state, clocks, sentAt, isConsentHeld, forGood, answeringDays, disputes } = alone.position;
      const { requestedOn: _, decisionTarget: __, restorableBy: ___, ...position } = positionOf(claim);
      expect({ position, refused }).toEqual({
        position: { state, clocks, sentAt, isConsentHeld, forGood, answeringDays, disputes },
        refused: alone.refused
      });
      expect(claim.history.map(({ n }) => n)).toEqual(claim.history.map((_entry, i) => i + 1));
      expect(claim.history.filter(({ action }) => action !== null).length).toBe(played.length + 2);
      expect(JSON.parse(JSON.stringify(claim))).toEqual(claim);
    }),
    { numRuns: 400 }
  );
}, 60_000);

test('[A1] an action of a kind that nobody knows is refused, and nothing throws', () => {
  const world = new OneClaim();
  const odd = { ...world.action('edit', { changes: {} }, {}), kind: 'explode' } as unknown as ClaimAction;
  expect(
    decide(null, odd, world.circumstances({ id: 'a', role: 'manager', desk: 'org-contoso', org: 'contoso' }, start))
  ).toEqual({
    ok: false,
    refusal: { code: 'role-may-not', action: 'explode' as ActionKind, role: 'manager' }
  });
});

test('[A1] a new claim can be made from an old one, with all its values', () => {
  const world = new OneClaim();
  const create = { fields: completeFields, products: { l1: { product: 'teams' } }, madeFrom: 'old' };
  world.act('contributor', 'create', create, { at: start });
  expect(world.present).toMatchObject({
    madeFrom: 'old',
    fields: completeFields,
    products: create.products,
    state: 'editing'
  });
});
