import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anActor, dayMs, hourMs, monday, noon, OneClaim, termsFor } from '../testing/claims.ts';
import { actionsFor } from './actions-for.ts';
import { advance, nextDue } from './advance.ts';
import type { ApprovedClaim } from './claim.ts';
import { profile2020, profile2023 } from './profile.ts';

const at = noon(monday);
const day = dayMs;

function approved(profile = profile2020, mailsCustomer = true): OneClaim {
  return new OneClaim({ terms: termsFor(profile), mailsCustomer }).draft(at).submit(at).begin(at).approve(at);
}

function note(
  world: OneClaim,
  outcome: 'sent' | 'failed',
  when: number,
  more: { round?: number; takenAt?: number } = {}
) {
  const { round = 1, takenAt } = more;
  return world.act(
    'registrar',
    'note-consent-mail',
    { round, outcome, ...(takenAt === undefined ? {} : { takenAt }) },
    { at: when }
  );
}

const correct = (world: OneClaim, when: number, to = 'eva@aurora.example'): string =>
  world.act(
    'manager',
    'correct-customer-contact',
    { changes: { customerContactEmail: { from: world.present.fields.customerContactEmail ?? null, to } } },
    { at: when }
  );

function pass(world: OneClaim, until: number): ApprovedClaim {
  world.claim = advance(world.present, until, world.terms, []);
  return stand(world);
}

function stand({ present }: OneClaim): ApprovedClaim {
  if (present.state !== 'approved') throw new Error(present.state);
  return present;
}

test('[A10] [K11] another language alone is a corrected contact: the customer is written to anew', () => {
  const world = approved();
  const changes = { customerLanguage: { from: null, to: 'en' } } as const;
  world.act('manager', 'correct-customer-contact', { changes }, { at: at + hourMs });
  expect(world.present).toMatchObject({
    fields: { customerLanguage: 'en' },
    consentMail: { state: 'waiting', round: 2, at: at + hourMs }
  });
});

test('[K10] a mail that is taken on the day of the approval changes nothing: seven days, then sent on', () => {
  const world = approved();
  expect(stand(world)).toMatchObject({ sentAt: null, consentMail: { state: 'waiting', round: 1, at } });
  note(world, 'sent', at + hourMs);
  expect(stand(world).clocks).toEqual(approved(profile2020, false).present.clocks);
  expect(stand(world)).toMatchObject({
    consentMail: { state: 'sent', round: 1, at: at + hourMs },
    pastClocks: expect.anything()
  });
  expect(pass(world, at + 30 * day).sentAt).toBe((monday + 8) * day);
});

test('[K10] while the mail waits the consent clock does nothing, and nothing falls due', () => {
  const world = approved();
  expect(nextDue(world.present)).toBeNull();
  const before = stand(world);
  expect(pass(world, at + 30 * day)).toEqual(before);
});

test('[K10] a clock that ran out before it was noted that the mail was taken has its effect then', () => {
  const world = approved();
  note(world, 'sent', at + 9 * day, { takenAt: at + hourMs });
  expect(stand(world)).toMatchObject({
    sentAt: at + 9 * day,
    clocks: [],
    consentMail: { state: 'sent', at: at + hourMs }
  });
  expect(world.present.history.slice(-2).map(({ kind }) => kind)).toEqual(['note-consent-mail', 'sent']);
  expect(world.present.pastClocks.at(-1)).toMatchObject({ clock: 'consent', ranOut: true });
});

test('[K10] 2023: sent on at the instant at which it is noted', () => {
  const world = approved(profile2023);
  expect(pass(world, at + 30 * day).sentAt).toBeNull();
  note(world, 'sent', at + 31 * day, { takenAt: at + day });
  expect(stand(world)).toMatchObject({ sentAt: at + 31 * day, consentMail: { state: 'sent' } });
});

test.each([
  { taken: at + hourMs, startedOn: monday },
  { taken: at + day, startedOn: monday + 1 },
  { taken: at + 20 * day, startedOn: monday + 20 }
])('[K13] taken on day $startedOn, the consent clock starts on that day', ({ taken, startedOn }) => {
  const world = approved();
  note(world, 'sent', taken + hourMs, { takenAt: taken });
  expect(stand(world).clocks).toMatchObject([{ clock: 'consent', startedOn, dueOn: startedOn + 7 }]);
  expect(world.present.pastClocks.filter(({ clock }) => clock === 'consent').map(({ ranOut }) => ranOut)).toEqual(
    startedOn === monday ? [] : [false]
  );
  expect(pass(world, taken + 30 * day).sentAt).toBe((startedOn + 8) * day);
});

test('[K12] a mail that failed takes the consent clock away; the corrected contact starts it in a new round', () => {
  const world = approved();
  note(world, 'failed', at + hourMs);
  expect(stand(world)).toMatchObject({ clocks: [], sentAt: null, consentMail: { state: 'failed', round: 1 } });
  expect(world.present.pastClocks.at(-1)).toMatchObject({ clock: 'consent', ranOut: false });
  expect(pass(world, at + 30 * day).sentAt).toBeNull();
  expect(actionsFor(world.present, anActor('manager'), at + 30 * day, world.terms)).toContain(
    'correct-customer-contact'
  );
  expect(correct(world, at + 30 * day)).toBe('approved');
  expect(stand(world)).toMatchObject({
    consentMail: { state: 'waiting', round: 2 },
    clocks: [{ clock: 'consent', startedOn: monday + 30 }]
  });
  note(world, 'sent', at + 30 * day + hourMs, { round: 2 });
  expect(pass(world, at + 60 * day).sentAt).toBe((monday + 38) * day);
});

test('[K12] 2023: the contact is corrected also without a clock, and the claim sent on when that mail is taken', () => {
  const world = approved(profile2023);
  note(world, 'failed', at + hourMs);
  expect(correct(world, at + day)).toBe('approved');
  expect(stand(world)).toMatchObject({ sentAt: null, consentMail: { state: 'waiting', round: 2 } });
  note(world, 'sent', at + 2 * day, { round: 2 });
  expect(stand(world).sentAt).toBe(at + 2 * day);
  expect(correct(world, at + 3 * day, 'another@aurora.example')).toBe('window-over');
});

test('[K12] one that was taken and came back suspends as well, and one that is taken after all goes on', () => {
  const world = approved();
  note(world, 'sent', at + hourMs);
  note(world, 'failed', at + 2 * day);
  expect(stand(world)).toMatchObject({ clocks: [], consentMail: { state: 'failed', at: at + 2 * day } });
  note(world, 'sent', at + 4 * day);
  expect(stand(world).clocks).toMatchObject([{ clock: 'consent', startedOn: monday + 4 }]);
});

test('[K12] what came back after the claim was sent on is noted, and changes nothing else', () => {
  const world = approved();
  note(world, 'sent', at + hourMs);
  const { history, ...sent } = pass(world, at + 10 * day);
  expect(note(world, 'failed', at + 11 * day)).toBe('approved');
  expect({ ...stand(world), history }).toEqual({ ...sent, history });
  expect(note(world, 'failed', at + 12 * day)).toBe('nothing-changed');
});

test('[K11] rounds are counted over the whole claim; another round’s note, and the same twice, is refused', () => {
  const world = approved();
  expect(note(world, 'sent', at + 1, { round: 2 })).toBe('nothing-changed');
  note(world, 'sent', at + 2);
  expect(note(world, 'sent', at + 3)).toBe('nothing-changed');
  world.act('customer', 'decline-consent', {}, { at: at + day });
  expect(note(world, 'failed', at + day)).toBe('wrong-state');
  world.act('manager', 'dispute', { justification: 'A slip.' }, { at: at + 2 * day });
  world.act('reviewer', 'decide-dispute', { outcome: 'approve', comment: 'So it was.' }, { at: at + 3 * day });
  expect(stand(world).consentMail).toEqual({ state: 'waiting', round: 2, at: at + 3 * day });
  expect(note(world, 'sent', at + 3 * day)).toBe('nothing-changed');
  correct(world, at + 4 * day);
  expect(stand(world).consentMail).toEqual({ state: 'waiting', round: 3, at: at + 4 * day });
});

test.each([
  { profile: profile2020, mail: 'waiting', when: at + 20 * day, becomes: 'rejected' },
  { profile: profile2020, mail: 'sent', when: at + day, becomes: 'rejected' },
  { profile: profile2020, mail: 'sent', when: at + 20 * day, becomes: 'window-over' },
  { profile: profile2020, mail: 'failed', when: at + 20 * day, becomes: 'rejected' },
  { profile: profile2023, mail: 'waiting', when: at + 20 * day, becomes: 'rejected' },
  { profile: profile2023, mail: 'sent', when: at + 20 * day, becomes: 'rejected' },
  { profile: profile2023, mail: 'failed', when: at + 20 * day, becomes: 'rejected' }
] as const)('[K14] $profile.id: declined while the mail is $mail: $becomes', ({ profile, mail, when, becomes }) => {
  const world = approved(profile);
  if (mail !== 'waiting') note(world, mail, at + hourMs);
  expect(world.act('customer', 'decline-consent', {}, { at: when })).toBe(becomes);
  if (becomes === 'rejected') expect(world.present).not.toHaveProperty('consentMail');
});

test('[K11] a claim that is decided elsewhere is written of to nobody', () => {
  const world = new OneClaim({ adjudicated: 'elsewhere', mailsCustomer: true }).draft(at).submit(at);
  const learnt = { happenedOn: monday, learntFrom: 'the portal' };
  world.act('manager', 'record', { fact: 'approve', ...learnt }, { at });
  expect(world.present.state).toBe('approved');
  expect(world.present).not.toHaveProperty('consentMail');
  expect(note(world, 'sent', at)).toBe('adjudicated-elsewhere');
});

const steps = fc.array(
  fc.record({
    kind: fc.constantFrom('sent', 'failed', 'correct', 'decline', 'dispute', 'approve', 'wait'),
    hours: fc.integer({ min: 0, max: 200 }),
    takenAgo: fc.integer({ min: 0, max: 100 }),
    roundOff: fc.constantFrom(0, 0, 0, -1, 1)
  }),
  { maxLength: 14 }
);
type Steps = typeof steps extends fc.Arbitrary<infer S> ? S : never;

/** Answers with what was refused. */
function play(world: OneClaim, taken: Steps, look: () => void): readonly string[] {
  const answers: string[] = [];
  let now = at;
  taken.forEach(({ kind, hours, takenAgo, roundOff }, i) => {
    now += hours * hourMs;
    const { present } = world;
    const round = (present.state === 'approved' ? (present.consentMail?.round ?? 1) : 1) + roundOff;
    if (kind === 'sent' || kind === 'failed')
      answers.push(note(world, kind, now, { round, takenAt: now - takenAgo * hourMs }));
    if (kind === 'correct') correct(world, now, `n${String(i)}@aurora.example`);
    if (kind === 'decline') world.act('customer', 'decline-consent', {}, { at: now });
    if (kind === 'dispute') world.act('manager', 'dispute', { justification: 'No.' }, { at: now });
    if (kind === 'approve')
      world.act('reviewer', 'decide-dispute', { outcome: 'approve', comment: 'Yes.' }, { at: now });
    world.claim = advance(world.present, now, world.terms, []);
    look();
  });
  return answers;
}

test('[K10] whatever happens, no claim is sent on whose last mail was not taken, and none is due while it waits', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(profile2020, profile2023), (taken, profile) => {
      const world = approved(profile);
      play(world, taken, () => {
        const { present } = world;
        if (present.state !== 'approved') return;
        const { consentMail, sentAt } = present;
        if (sentAt !== null) expect(consentMail?.state).toBe('sent');
        if (sentAt === null && consentMail?.state !== 'sent') expect(nextDue(present)).toBeNull();
        // Nobody waits for ever of whom the customer was told.
        if (sentAt === null && consentMail?.state === 'sent') expect(nextDue(present)).not.toBeNull();
      });
    })
  );
});

test('[K10] where nobody writes to the customer, all is as if there were no such mail', () => {
  fc.assert(
    fc.property(steps, fc.constantFrom(profile2020, profile2023), (taken, profile) => {
      const noted = approved(profile, false);
      const answers = play(noted, taken, () => undefined);
      expect(answers.filter((answer) => answer !== 'nothing-changed' && answer !== 'wrong-state')).toEqual([]);
      const plain = approved(profile, false);
      play(
        plain,
        taken.map((step) =>
          step.kind === 'sent' || step.kind === 'failed' ? { ...step, kind: 'wait' as const } : step
        ),
        () => undefined
      );
      const { history: _a, stateSince: _b, comments: _c, ...one } = noted.present;
      const { history: _d, stateSince: _e, comments: _f, ...other } = plain.present;
      expect(JSON.stringify({ ...one, dispute: null })).toBe(JSON.stringify({ ...other, dispute: null }));
      expect(noted.present).not.toHaveProperty('consentMail');
    })
  );
});
