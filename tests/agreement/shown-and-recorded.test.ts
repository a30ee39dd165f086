/**
 * What a device shows after its own waiting actions, and what a real registrar then puts on record.
 * [A15] it is the same, where no other person's entry and no clock's end comes between
 * [A15] where one does, the device says which of its actions will be refused, with the code and facts of the registrar's own refusal
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { advance, nextDue } from '#rules/claim/advance.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { permits } from '#rules/claim/permits.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import { civilTime } from '#calendar/civil-time.ts';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import type { Order } from '#device/make-action.ts';
import { startRegistrar } from '#registrar/start-registrar.ts';
import type { Registrar } from '#registrar/registrar.ts';
import { referenceDatabase, writeReference } from '#server/reference/reference-seeding.ts';
import { acknowledged, completeForm, day, hour, openWorkshop, type Workshop } from '../support/registrar-workshop.ts';
import { openOneDevice, programmeFor, type DeviceRole, type OneDevice } from './one-device.ts';
import { orderKinds, orders, type Dice, type OrderKind } from './orders.ts';
import { kinds } from './well-formed.ts';

const profiles = { '2020': profile2020, '2023': profile2023 };
const numRuns = Number(process.env['AGREEMENT_RUNS'] ?? 25);
const seed = Number(process.env['AGREEMENT_SEED'] ?? 5);

test('[A15] every kind that a partner or a reviewer may send is among those that are made', () => {
  const notMade = kinds.filter((kind) => !orderKinds.some((made) => made === kind));
  const nobodys = kinds.filter((kind) => !(['manager', 'reviewer'] as const).some((role) => permits({ role }, kind)));
  // A void is made by the device itself, contests are the registrar's to open, and `record` is refused where a claim is decided here.
  expect(notMade.sort()).toEqual([...nobodys, 'void', 'decide-contest', 'record'].sort());
});

describe.each(['2020', '2023'] as const)('under the %s profile', (profile) => {
  let workshop: Workshop;
  let registrar: Registrar;
  beforeAll(async () => {
    workshop = await openWorkshop();
    await writeReference(workshop.databases.open(referenceDatabase), programmeFor(profile));
    registrar = startRegistrar({ ...workshop, mailsCustomer: true });
  });
  afterAll(async () => {
    await registrar.stop();
    await workshop.close();
  });

  const isSameDay = (a: number, b: number): boolean => Math.floor(a / day) === Math.floor(b / day);

  /** One claim, one device, everybody else, and the registrar. */
  class Run {
    readonly claim = workshop.newClaim();
    readonly #dice: Dice;
    readonly #files: ReturnType<Workshop['file']>[] = [];
    readonly device: OneDevice;

    constructor(device: OneDevice, dice: Dice) {
      this.device = device;
      this.#dice = dice;
    }

    /** Others bring the claim into some state before the device hears of it. */
    async prepare(): Promise<void> {
      const { claim } = this;
      const steps = this.#dice(9);
      if (steps === 0 && this.device.actor.role !== 'reviewer') return;
      const letter = workshop.file(`letter of ${claim}`);
      await letter.store();
      const manager = { claim, by: 'a-manager' } as const;
      const reviewer = { claim, by: 'a-reviewer', desk: 'review' } as const;
      const create = await workshop.send({ ...manager, kind: 'create', ...completeForm });
      await workshop.send({ ...manager, kind: 'add-evidence', files: [letter.manifest], after: create });
      await this.decide();
      if (steps > 1) await this.#other({ ...manager, kind: 'submit', acknowledged });
      if (steps > 2) await this.#other({ ...reviewer, kind: 'begin-review' });
      if (steps === 4 || steps === 5) {
        const reasons = ['missing-poe'] as const;
        await this.#other({ ...reviewer, kind: 'request-information', reasons, comment: 'Which?', removeProducts: [] });
      }
      if (steps === 6) await this.#other({ ...reviewer, kind: 'approve' });
      if (steps > 6) await this.#other({ ...reviewer, kind: 'reject', reason: 'insufficient-poe', comment: 'No.' });
      if (steps === 8) await this.#other({ ...manager, kind: 'dispute', justification: 'It was.' });
      await this.device.pull(claim);
    }

    /** Received a moment after whatever came before, and decided. */
    async #other(order: Parameters<Workshop['send']>[0]): Promise<void> {
      workshop.clock.moveOfficial(1_000);
      const seen = (await workshop.claim(this.claim))?.history.length ?? null;
      await workshop.send({ ...order, basedOn: seen });
      await this.decide();
    }

    /** The person makes what comes into their mind; what the device refuses at once is not made. */
    async actSometimes(times: number): Promise<number> {
      let made = 0;
      for (let i = 0; i < times; i++) {
        workshop.clock.moveOfficial(this.#dice(90) * 1_000);
        const { claim } = await this.device.shown(this.claim);
        const acted = await this.device.act(await this.#orderOn(claim));
        if (acted.ok) made++;
      }
      return made;
    }

    async #orderOn(claim: Claim | null): Promise<Order> {
      const { role } = this.device.actor;
      const possible = orderKinds.filter((kind) => permits({ role }, kind) && (kind === 'create') === (claim === null));
      const fitting = possible.filter((kind) => claim && likely[claim.state]?.includes(kind));
      const from = fitting.length > 0 && this.#dice(4) > 0 ? fitting : possible;
      const kind = from[this.#dice(from.length)] ?? 'comment';
      const wanted: FileManifest[] = [];
      const payload = orders[kind]({
        dice: this.#dice,
        claim,
        file: () => {
          const file = this.#aFile();
          wanted.push(file);
          return file;
        }
      });
      for (const file of wanted) await this.device.keep(this.claim, file);
      return { claim: this.claim, org: 'contoso', kind, ...payload } as Order;
    }

    #aFile(): FileManifest {
      const known = this.#files[this.#dice(3)];
      if (known && this.#dice(2) === 0) return known.manifest;
      const file = workshop.file(`file ${this.#files.length} of ${this.claim}`);
      this.#files.push(file);
      return file.manifest;
    }

    /** What is made after an action that waits comes on record before it: the order is then another, and only then. */
    async isCommitmentLast(): Promise<boolean> {
      const unsettled = await this.device.unsettled();
      const first = unsettled.findIndex(({ kind }) => kind === 'submit' || kind === 'respond' || kind === 'dispute');
      return first === unsettled.length - 1;
    }

    /** Their bytes come to the server: before the actions, or only while an action waits for them. */
    async sendFiles(): Promise<void> {
      for (const file of this.#files) await file.store();
      registrar.filesChanged('contoso');
    }

    async decide(): Promise<void> {
      await registrar.idle();
    }

    /** As the registrar has it, with what has fallen due by now. */
    async recorded(): Promise<Claim | null> {
      const claim = await workshop.claim(this.claim);
      const { zone } = claim?.terms ?? { zone: 'UTC' };
      const terms = claim && {
        terms: claim.terms,
        profile: profiles[profile],
        holidays: [],
        civil: civilTime(zone)
      };
      return claim && terms ? advance(claim, workshop.clock.now(), terms, []) : null;
    }

    async refusedOnRecord(): Promise<ReadonlyMap<string, RefusalFact>> {
      const own = new Set((await this.device.actions(this.claim)).map(({ id }) => id));
      const refused = new Map<string, RefusalFact>();
      for (const { action, refusal } of (await workshop.claim(this.claim))?.history ?? [])
        if (action !== null && own.has(action) && refusal) refused.set(action, refusal);
      return refused;
    }
  }

  async function withRun(steps: Steps, work: (run: Run) => Promise<void>): Promise<void> {
    const device = await openOneDevice(workshop, steps.role, profile);
    try {
      const run = new Run(device, diceOf(steps.rolls));
      await run.prepare();
      await work(run);
    } finally {
      device.close();
    }
  }

  test(`[A15] what is shown is what is put on record, seed ${seed}`, async () => {
    let made = 0;
    await fc.assert(
      fc.asyncProperty(runs, (steps) =>
        withRun(steps, async (run) => {
          for (const batch of steps.batches) {
            made += await run.actSometimes(batch.actions);
            if (batch.filesFirst || !(await run.isCommitmentLast())) await run.sendFiles();
            const claim = await run.device.shown(run.claim);
            // A day that ends between would be another day for the clocks that begin with it.
            const now = workshop.clock.now();
            const due = claim.claim && nextDue(claim.claim);
            if (batch.pause && (due === null || due > now + hour) && isSameDay(now, now + hour))
              workshop.clock.moveOfficial(hour);
            await run.device.send();
            const shown = await run.device.shown(run.claim);
            await run.decide();
            await run.sendFiles();
            await run.decide();
            const recorded = await run.recorded();
            expect({ shown: essenceOf(shown.claim), doomed: [...shown.doomed] }).toEqual({
              shown: essenceOf(recorded),
              doomed: []
            });
            expect(await run.refusedOnRecord()).toEqual(new Map());
            if (batch.pull) await run.device.pull(run.claim);
          }
        })
      ),
      { numRuns, seed }
    );
    expect(made).toBeGreaterThan(numRuns);
  });

  test(`[A15] where something comes between, the device says what the registrar will say, seed ${seed}`, async () => {
    let doomed = 0;
    await fc.assert(
      fc.asyncProperty(runs, fc.nat(999), fc.boolean(), (steps, roll, isLate) =>
        withRun(steps, async (run) => {
          await run.actSometimes(4);
          await interfere(run, roll);
          const due = nextDue((await run.recorded()) ?? ({ clocks: [], waiting: [], state: 'editing' } as never));
          if (isLate && due !== null) {
            workshop.clock.moveOfficial(Math.max(0, due - workshop.clock.now()) + (roll % 3) * hour);
            registrar.clockMoved();
            await run.decide();
          }
          if (roll % 2 === 0) await run.device.pull(run.claim);
          await run.sendFiles();
          workshop.clock.moveOfficial(2_000);
          // Whether or not the device has heard of the other's entry, it has before it is told of its own.
          await run.device.pull(run.claim);
          await run.device.send();
          const shown = await run.device.shown(run.claim);
          await run.decide();
          expect([...shown.doomed].sort(byId)).toEqual([...(await run.refusedOnRecord())].sort(byId));
          expect(essenceOf(shown.claim)).toEqual(essenceOf(await run.recorded()));
          await run.device.pull(run.claim);
          const told = (await run.device.actions(run.claim)).filter(({ refusal }) => refusal);
          expect(told.map(({ id, refusal, stage }) => [id, refusal, stage]).sort(byId)).toEqual(
            [...shown.doomed].map(([id, refusal]) => [id, refusal, 'refused']).sort(byId)
          );
          doomed += shown.doomed.size;
        })
      ),
      { numRuns, seed }
    );
    expect(doomed).toBeGreaterThan(0);
  });

  async function interfere(run: Run, roll: number): Promise<void> {
    const claim = await workshop.claim(run.claim);
    if (!claim) return;
    const choices = others[claim.state] ?? [];
    const chosen = choices[roll % Math.max(1, choices.length)];
    if (!chosen) return;
    workshop.clock.moveOfficial(1_000);
    await workshop.send({
      ...chosen,
      claim: run.claim,
      by: 'somebody-else',
      basedOn: claim.history.length
    } as Parameters<Workshop['send']>[0]);
    await run.decide();
  }
});

interface Steps {
  readonly role: DeviceRole;
  readonly rolls: readonly number[];
  readonly batches: readonly {
    readonly actions: number;
    readonly filesFirst: boolean;
    readonly pause: boolean;
    readonly pull: boolean;
  }[];
}

const runs = fc.record({
  role: fc.constantFrom('manager', 'manager', 'contributor', 'reviewer'),
  rolls: fc.array(fc.nat(9_999), { minLength: 40, maxLength: 60 }),
  batches: fc.array(
    fc.record({
      actions: fc.integer({ min: 1, max: 4 }),
      filesFirst: fc.boolean(),
      pause: fc.boolean(),
      pull: fc.boolean()
    }),
    { minLength: 1, maxLength: 3 }
  )
});

/** Goes through the rolls again and again: a run is told by its arguments alone. */
function diceOf(rolls: readonly number[]): Dice {
  let next = 0;
  return (sides) => (rolls[next++ % rolls.length] ?? 0) % sides;
}

/** What fits where the claim stands, so that runs come somewhere. */
const likely: { readonly [state: string]: readonly OrderKind[] } = {
  editing: ['edit', 'add-evidence', 'submit', 'discard'],
  discarded: ['restore'],
  submitted: ['begin-review', 'edit', 'withdraw', 'comment'],
  'in-review': ['request-information', 'approve', 'reject', 'comment', 'open'],
  'action-required': ['respond', 'prepare', 'edit', 'add-evidence', 'comment'],
  approved: ['refresh-evidence', 'correct-customer-contact', 'withdraw', 'comment'],
  rejected: ['dispute', 'comment'],
  disputed: ['decide-dispute', 'withdraw', 'comment']
};

/** What somebody else may do meanwhile, by the state they find. */
const others: { readonly [state: string]: readonly object[] } = {
  editing: [
    { kind: 'edit', changes: { customerContactName: { from: completeForm.fields.customerContactName, to: 'Bea' } } },
    { kind: 'discard' }
  ],
  submitted: [
    { kind: 'begin-review', desk: 'review' },
    { kind: 'withdraw', why: 'wrong-activity' }
  ],
  'in-review': [
    { kind: 'approve', desk: 'review' },
    { kind: 'request-information', desk: 'review', reasons: ['missing-poe'], comment: 'Which?', removeProducts: [] },
    { kind: 'reject', desk: 'review', reason: 'insufficient-poe', comment: 'No.' },
    { kind: 'comment', text: 'Just so.' }
  ],
  'action-required': [
    { kind: 'respond', comment: 'By a colleague.' },
    { kind: 'withdraw', why: 'wrong-activity' }
  ],
  approved: [
    { kind: 'withdraw', why: 'wrong-activity' },
    { kind: 'comment', text: 'Thanks.' }
  ],
  rejected: [{ kind: 'dispute', justification: 'By a colleague.' }],
  disputed: [
    { kind: 'decide-dispute', desk: 'review', outcome: 'reject', comment: 'Still.' },
    { kind: 'decide-dispute', desk: 'review', outcome: 'approve', comment: 'Well.' }
  ]
};

const byId = (a: readonly unknown[], b: readonly unknown[]): number => (String(a[0]) < String(b[0]) ? -1 : 1);

/** Everything but when it came on record and when bytes were verified, which only the registrar knows. */
function essenceOf(claim: Claim | null): object | null {
  if (!claim) return null;
  const { history, stateSince, evidence, ...rest } = claim;
  const accepted = history.filter(({ outcome, kind }) => outcome !== 'refused' && kind !== 'files-arrived');
  return {
    ...rest,
    evidence: evidence.map(({ verifiedAt, ...file }) => file),
    enteredBy: history[stateSince - 1]?.action,
    history: accepted.map(({ n, onRecordAt, ...entry }) => entry)
  };
}
