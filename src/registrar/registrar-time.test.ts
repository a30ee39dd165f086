import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  completeForm,
  day,
  hour,
  minute,
  noon,
  openWorkshop,
  type Workshop
} from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { takeOverAfterMs } from './lease.ts';
import { aliveEveryMs, startRegistrar } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let registrar: Registrar;
beforeEach(async () => {
  workshop = await openWorkshop();
  registrar = startRegistrar(workshop);
});
afterEach(async () => {
  await registrar.stop();
  await workshop.close();
});

/** Asks for the lease again, as it does each second. */
const renew = (holder: Registrar): Promise<void> => holder.idle();

const startOfDay = (at: number): number => Math.floor(at / day) * day;

/** Moves official time without an outage. */
async function moveTo(at: number): Promise<void> {
  workshop.clock.moveOfficial(at - workshop.clock.now());
  registrar.clockMoved();
  await registrar.idle();
}

/** A claim sent back to the partner on Wednesday noon: the response is due by the end of the next Wednesday. */
async function askForMore(): Promise<string> {
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  const by = { desk: 'review', by: 'rita', basedOn: 100 } as const;
  const begin = await workshop.send({ kind: 'begin-review', claim, ...by });
  await workshop.send({
    kind: 'request-information',
    claim,
    ...by,
    after: begin,
    reasons: ['missing-poe'],
    comment: 'the wrong letter',
    removeProducts: []
  });
  await registrar.idle();
  expect(await workshop.claim(claim)).toMatchObject({ state: 'action-required' });
  return claim;
}

const responseDueBy = startOfDay(noon) + 8 * day;

test('[R7] what a clock does happens when it is due, not when somebody looks', async () => {
  const claim = await askForMore();
  await moveTo(responseDueBy - 1);
  expect(await workshop.claim(claim)).toMatchObject({ state: 'action-required' });
  await moveTo(responseDueBy + 3 * hour);
  const found = await workshop.claim(claim);
  expect(found).toMatchObject({ state: 'rejected', rejection: { reason: 'no-partner-response', at: responseDueBy } });
  expect(await workshop.claim(claim, 'review')).toEqual(found);
});

test('[R7] clocks are found again after a restart', async () => {
  const claim = await askForMore();
  await registrar.stop();
  workshop.clock.moveOfficial(responseDueBy + hour - workshop.clock.now());
  registrar = startRegistrar(workshop);
  await registrar.idle();
  expect(await workshop.claim(claim)).toMatchObject({ state: 'rejected' });
});

test('[R7] an answer received in time is decided before the clock, also when it is found late', async () => {
  const claim = await askForMore();
  workshop.clock.moveOfficial(responseDueBy + hour - workshop.clock.now());
  await workshop.send({
    kind: 'respond',
    claim,
    comment: 'here it is',
    receivedAt: responseDueBy - 1,
    basedOn: 100
  });
  registrar.clockMoved();
  await registrar.idle();
  expect(await workshop.claim(claim)).toMatchObject({ state: 'in-review' });
});

test('[R7] a reviewer’s later comment does not run out a clock before the answer that is held', async () => {
  const claim = await askForMore();
  const lost = workshop.seal({ kind: 'comment', claim, text: 'never arrives' });
  await moveTo(responseDueBy - 1 * minute);
  await workshop.send({ kind: 'respond', claim, comment: 'in time', after: lost._id, basedOn: 100 });
  await registrar.idle();
  await moveTo(responseDueBy + 2 * minute);
  await workshop.send({ kind: 'comment', claim, text: 'too late?', desk: 'review', by: 'rita' });
  await registrar.idle();
  expect(await workshop.claim(claim)).toMatchObject({ state: 'action-required' });
  await moveTo(responseDueBy + 12 * minute);
  const found = await workshop.claim(claim);
  expect(found?.state).toBe('in-review');
  expect(found?.comments.at(-1)?.text).toBe('too late?');
});

test('[R6] a submit whose file has not arrived waits, and is decided as of its receipt when it does', async () => {
  const { claim, submitted, file } = await submitNewClaim(workshop, { fileArrives: false });
  await registrar.idle();
  const waiting = await workshop.claim(claim);
  expect(waiting?.state).toBe('editing');
  expect(waiting?.waiting).toMatchObject([{ action: { id: submitted }, missing: [file.manifest.sha256], of: 1 }]);
  await moveTo(noon + 3 * hour);
  await file.store();
  registrar.filesChanged('contoso');
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found).toMatchObject({ state: 'submitted', waiting: [] });
  expect(found?.history.at(-1)).toMatchObject({ action: submitted, outcome: 'accepted', receivedAt: noon });
  expect(found?.evidence[0]?.verifiedAt).toBe(noon + 3 * hour);
});

test('[R6] a submit whose files never arrive is refused at the end of the next business day', async () => {
  const { claim, submitted } = await submitNewClaim(workshop, { fileArrives: false });
  await registrar.idle();
  await moveTo(startOfDay(noon) + 2 * day + hour);
  const found = await workshop.claim(claim);
  expect(found).toMatchObject({ state: 'editing', waiting: [] });
  expect(found?.history.at(-1)).toMatchObject({ action: submitted, refusal: { code: 'files-never-arrived' } });
});

test('[R6] chunks that make another file than the one named count as missing', async () => {
  const claim = workshop.newClaim();
  const right = workshop.file('the letter');
  const wrong = workshop.file('not the letter');
  await wrong.store();
  const manifest = { ...right.manifest, chunks: wrong.manifest.chunks, size: wrong.manifest.size };
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  await workshop.send({ kind: 'add-evidence', claim, files: [manifest], after: create });
  await registrar.idle();
  expect((await workshop.claim(claim))?.evidence[0]?.verifiedAt).toBeNull();
});

test('[R12] a response clock that runs out while nobody decided is extended, and the history says why', async () => {
  const claim = await askForMore();
  await registrar.stop();
  workshop.clock.pass(responseDueBy + hour - workshop.clock.now());
  registrar = startRegistrar(workshop);
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.state).toBe('action-required');
  expect(found?.history.at(-1)).toMatchObject({
    kind: 'extended',
    said: { clock: 'response', why: 'outage', outage: { from: noon, until: responseDueBy + hour } }
  });
  expect(found?.clocks.find(({ clock }) => clock === 'response')?.dueBy).toBe(responseDueBy + 2 * day);
});

test('[R12] less than a minute without a registrar is no outage, nor is a clock that was moved', async () => {
  await registrar.idle();
  await registrar.stop();
  workshop.clock.pass(59_000);
  workshop.clock.moveOfficial(30 * day);
  registrar = startRegistrar(workshop);
  await registrar.idle();
  expect(await workshop.store.open('registrar').read('alive')).toMatchObject({ outages: [] });
});

test.each([hour, -hour])(
  '[R67] a clock that is set by %i ms while somebody decides is no outage, also when the process ends before it is set back',
  async (byMs) => {
    await registrar.idle();
    workshop.clock.pass(aliveEveryMs);
    registrar.clockMoved();
    await registrar.idle();
    workshop.clock.step(byMs);
    registrar.clockMoved();
    await registrar.idle();
    await registrar.stop();
    workshop.clock.pass(5_000);
    registrar = startRegistrar(workshop);
    await registrar.idle();
    expect(await workshop.store.open('registrar').read('alive')).toMatchObject({
      at: workshop.clock.machineNow(),
      outages: []
    });
  }
);

test('[R67] a minute in which a process that lives noted nothing is an outage, whatever the clock says', async () => {
  await registrar.idle();
  workshop.clock.pass(2 * minute);
  workshop.clock.step(-2 * minute);
  registrar.clockMoved();
  await registrar.idle();
  expect(await workshop.store.open('registrar').read('alive')).toMatchObject({
    outages: [{ from: noon - 2 * minute, until: noon }]
  });
});

test.each([
  { what: 'all of it', busyMs: 2 * minute, outages: [] },
  { what: 'half a minute of it', busyMs: minute / 2, outages: [{ from: noon, until: noon + 2 * minute }] }
])('[G102] two minutes without a note of which the process was busy for $what', async ({ busyMs, outages }) => {
  await registrar.stop();
  registrar = startRegistrar({ ...workshop, clock: { ...workshop.clock, busyMs: () => busyMs } });
  await registrar.idle();
  workshop.clock.pass(2 * minute);
  registrar.clockMoved();
  await registrar.idle();
  expect(await workshop.store.open('registrar').read('alive')).toMatchObject({ outages });
});

test('[R67] another process that took over within seconds notes no outage, though its machine’s clock is an hour ahead', async () => {
  await registrar.stop();
  const store = { ...workshop.store, exclusive: false };
  registrar = startRegistrar({ ...workshop, store });
  await registrar.idle();
  const { clock } = workshop;
  const ahead = {
    now: () => clock.now() + hour,
    machineNow: () => clock.machineNow() + hour,
    steadyNow: clock.steadyNow
  };
  const second = startRegistrar({ ...workshop, store, clock: ahead });
  await second.idle();
  await renew(registrar);
  await second.idle();
  await registrar.stop();
  clock.pass(takeOverAfterMs);
  await second.idle();
  expect(second.status().deciding).toBe(true);
  await second.stop();
  expect(await workshop.store.open('registrar').read('alive')).toMatchObject({ outages: [] });
});

test('[R68] a claim’s history stays in order of time when the clock is set back, and what is noted late is noted last', async () => {
  const claim = await askForMore();
  workshop.clock.step(-2 * hour);
  await workshop.send({ kind: 'comment', claim, text: 'an hour earlier?' });
  registrar.inboxChanged('org-contoso');
  await registrar.idle();
  await registrar.stop();
  workshop.clock.pass(responseDueBy + hour - workshop.clock.now());
  // A comment that came just after the clock, found before it.
  await workshop.send({ kind: 'comment', claim, text: 'later', receivedAt: responseDueBy + 1 });
  registrar = startRegistrar(workshop);
  await registrar.idle();
  const history = (await workshop.claim(claim))?.history ?? [];
  expect(history.map(({ kind }) => kind).slice(-3)).toEqual(['comment', 'extended', 'comment']);
  const onRecord = history.map(({ onRecordAt }) => onRecordAt);
  expect(onRecord).toEqual([...onRecord].sort((a, b) => a - b));
  const occurred = history.filter(({ action }) => action === null);
  for (const entry of occurred)
    for (const before of history.slice(0, entry.n - 1))
      expect(entry.receivedAt).toBeGreaterThanOrEqual(before.receivedAt);
});
