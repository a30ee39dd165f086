/*
 * [R39] A round whose message was emptied is not written again; one that was kept and is still waited for stays.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MailDocument, MailState } from '#documents/mail.ts';
import type { ApprovedClaim, Claim } from '#rules/claim/claim.ts';
import { breakStore } from '#tests/support/breaking-store.ts';
import { day, hour, minute, noon, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { review } from '#tests/support/workshop-review.ts';
import { emptyOldMail } from '../mail/empty-mail.ts';
import { MailIndex } from '../mail/mail-index.ts';
import type { RecordStore } from '../record-store.ts';
import type { Registrar } from '../registrar.ts';
import { startRegistrar } from '../start-registrar.ts';
import { followConsent, type FollowedConsent } from './follow-consent.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

type Place = 'with-mail-server' | 'demonstration' | 'without-mail-server';

let workshop: Workshop;
let consent: FollowedConsent;
const registrars: Registrar[] = [];
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  await stopAll();
  await workshop.close();
});

const stopAll = async (): Promise<void> =>
  void (await Promise.all(registrars.splice(0).map((registrar) => registrar.stop())));

function start(place: Place = 'with-mail-server', store: RecordStore = workshop.store): Registrar {
  const registrar = startRegistrar({
    ...workshop,
    store,
    mailsCustomer: true,
    consequences: (tools) => {
      consent = followConsent(tools, {
        index: new MailIndex(store),
        hasMailServer: place === 'with-mail-server',
        isDemonstration: place === 'demonstration',
        onQueued: () => undefined
      });
      return [consent];
    }
  });
  registrars.push(registrar);
  return registrar;
}

/** In review, and its approval lies in the inbox. */
async function approve(): Promise<string> {
  const earlier = startRegistrar(workshop);
  const { claim } = await submitNewClaim(workshop);
  await earlier.idle();
  await review(workshop, claim, { kind: 'begin-review' });
  await earlier.idle();
  await earlier.stop();
  await review(workshop, claim, { kind: 'approve' });
  return claim;
}

async function read(claim: string): Promise<ApprovedClaim> {
  const found = await workshop.claim(claim);
  if (found?.state !== 'approved') throw new Error(found?.state ?? 'it is not on record');
  return found;
}

const notesOf = ({ history }: Claim): readonly string[] =>
  history.flatMap(({ kind, outcome, said }) =>
    kind === 'note-consent-mail' ? [`${String(said?.['round'])} ${String(said?.['outcome'])} ${outcome}`] : []
  );

async function messages(): Promise<readonly MailDocument[]> {
  const found = await workshop.store.open('registrar').readRange({ from: 'mail:', to: 'mail:\uffff' });
  return found as unknown as readonly MailDocument[];
}

/** As the mailer notes it. */
async function settle(claim: string, state: MailState, round = 1): Promise<MailDocument> {
  const database = workshop.store.open('registrar');
  const found = await database.read(`mail:consent:${claim}:${String(round)}`);
  if (!found) throw new Error('there is no such message');
  const settled = { ...found, state, settledAt: workshop.clock.now() };
  await database.write(settled);
  return settled as unknown as MailDocument;
}

/** Time passes, and what falls due by itself is looked at. */
async function pass(registrar: Registrar, lengthMs: number): Promise<void> {
  workshop.clock.pass(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
}

test('[R40] an approval puts one message to the customer into the queue, in their language, however often it is told', async () => {
  const claim = await approve();
  const registrar = start();
  await registrar.idle();
  expect(await messages()).toEqual([
    {
      _id: `mail:consent:${claim}:1`,
      _rev: expect.any(String) as string,
      v: 1,
      kind: 'consent',
      to: { name: 'Ana Souza', address: 'ana@adventure-works.com', language: 'pt-BR' },
      claim,
      org: 'contoso',
      facts: { round: 1, org: 'contoso' },
      madeAt: workshop.clock.now(),
      state: 'waiting',
      tries: 0,
      nextTryAt: 0
    }
  ]);
  await consent.take([await read(claim)]);
  await stopAll();
  await start().idle();
  expect(await messages()).toHaveLength(1);
  expect((await read(claim)).consentMail).toMatchObject({ state: 'waiting', round: 1 });
});

test('[R40] in the language that was chosen for them, whatever their country speaks', async () => {
  const claim = await approve();
  const registrar = start();
  await registrar.idle();
  const changes = { customerLanguage: { from: null, to: 'en' } };
  await workshop.send({ kind: 'correct-customer-contact', claim, basedOn: 100, changes });
  await registrar.idle();
  expect((await messages()).map(({ to }) => to?.language)).toEqual(['pt-BR', 'en']);
});

test('[R41] what the mailer tells is on record at once, and the consent time runs from the day on which it was taken', async () => {
  const claim = await approve();
  const registrar = start();
  await registrar.idle();
  await pass(registrar, 2 * day);
  await consent.settled(await settle(claim, 'sent'));
  await registrar.idle();
  expect(await read(claim)).toMatchObject({
    sentAt: null,
    consentMail: { state: 'sent', round: 1, at: noon + 2 * day },
    clocks: [{ clock: 'consent', startedOn: Math.floor((noon + 2 * day) / day) }]
  });
  await pass(registrar, 10 * day);
  expect((await read(claim)).sentAt).toBe((Math.floor((noon + 2 * day) / day) + 8) * day);
});

test('[R41] a mailer that was killed before it told anybody: the next look finds it, with the time at which it was taken', async () => {
  const claim = await approve();
  const registrar = start();
  await registrar.idle();
  await settle(claim, 'sent');
  const takenAt = workshop.clock.now();
  await pass(registrar, 2 * hour);
  expect((await read(claim)).consentMail).toEqual({ state: 'sent', round: 1, at: takenAt });
  await pass(registrar, 5 * minute);
  expect(notesOf(await read(claim))).toEqual(['1 sent accepted']);
});

test.each(['failed', 'bounced', 'unwanted'] as const)(
  '[R41] a message that %s suspends consent; the corrected contact is written to anew',
  async (state) => {
    const claim = await approve();
    const registrar = start();
    await registrar.idle();
    await consent.settled(await settle(claim, state));
    await registrar.idle();
    expect(await read(claim)).toMatchObject({ clocks: [], consentMail: { state: 'failed', round: 1 } });
    await workshop.send({
      kind: 'correct-customer-contact',
      claim,
      basedOn: 100,
      changes: { customerContactEmail: { from: 'ana@adventure-works.com', to: 'eva@adventure-works.com' } }
    });
    await registrar.idle();
    expect((await messages()).map(({ _id, to }) => [_id, to?.address])).toEqual([
      [`mail:consent:${claim}:1`, 'ana@adventure-works.com'],
      [`mail:consent:${claim}:2`, 'eva@adventure-works.com']
    ]);
    await consent.settled(await settle(claim, 'sent', 2));
    await registrar.idle();
    expect(await read(claim)).toMatchObject({
      clocks: [{ clock: 'consent' }],
      consentMail: { state: 'sent', round: 2 }
    });
    expect(notesOf(await read(claim))).toEqual(['1 failed accepted', '2 sent accepted']);
  }
);

test('[R41] taken, come back, sent again by an administrator and come back again: each is on record', async () => {
  const claim = await approve();
  const registrar = start();
  await registrar.idle();
  for (const state of ['sent', 'bounced', 'sent', 'bounced'] as const) {
    await settle(claim, state);
    await pass(registrar, 2 * minute);
  }
  expect(notesOf(await read(claim))).toEqual([
    '1 sent accepted',
    '1 failed accepted',
    '1 sent accepted',
    '1 failed accepted'
  ]);
});

test('[R42] while its mail waits a claim is not sent on, however long; without a mail server it waits', async () => {
  const claim = await approve();
  const registrar = start('without-mail-server');
  await registrar.idle();
  await settle(claim, 'kept');
  await pass(registrar, 30 * day);
  expect(await read(claim)).toMatchObject({ sentAt: null, consentMail: { state: 'waiting' } });
});

test('[R42] in a demonstration without a mail server the customer counts as told when the mail was to go', async () => {
  const claim = await approve();
  const approvedAt = workshop.clock.now();
  const registrar = start('demonstration');
  await registrar.idle();
  expect((await read(claim)).consentMail).toEqual({ state: 'sent', round: 1, at: approvedAt, kept: true });
  await pass(registrar, 9 * day);
  expect((await read(claim)).sentAt).toBe((Math.floor(approvedAt / day) + 8) * day);
});

/** What was settled before is long past. */
async function emptyAfterAYear(): Promise<void> {
  workshop.clock.pass(365 * day);
  await emptyOldMail({ ...workshop, mayDecide: () => true }, new MailIndex(workshop.store));
}

test('[R39] a round whose message was emptied is not written again, and is noted with the time at which it was taken', async () => {
  const claim = await approve();
  await start().idle();
  await stopAll();
  const { settledAt } = await settle(claim, 'sent');
  await emptyAfterAYear();
  const emptied = await messages();
  expect(emptied).toMatchObject([{ state: 'sent', facts: { round: 1 }, emptiedAt: workshop.clock.now() }]);
  expect(JSON.stringify(emptied)).not.toContain('Ana');
  // On record it still waits: the customer would be written to, were it not for the id.
  expect((await read(claim)).consentMail).toMatchObject({ state: 'waiting', round: 1 });
  await start().idle();
  expect(await messages()).toEqual(emptied);
  expect(await read(claim)).toMatchObject({ consentMail: { state: 'sent', round: 1, at: settledAt } });
});

test('[R39] a message that was kept stays while its customer has still to be told, and goes with another round', async () => {
  const claim = await approve();
  const registrar = start('without-mail-server');
  await registrar.idle();
  await settle(claim, 'kept');
  await emptyAfterAYear();
  expect(await messages()).toMatchObject([{ state: 'kept', to: { name: 'Ana Souza' } }]);
  const changes = { customerLanguage: { from: null, to: 'en' } };
  await workshop.send({ kind: 'correct-customer-contact', claim, basedOn: 100, changes });
  await registrar.idle();
  await emptyAfterAYear();
  expect((await messages()).map(({ state, to }) => [state, to?.name])).toEqual([
    ['kept', undefined],
    ['waiting', 'Ana Souza']
  ]);
});

test('[R43] killed at any write, each claim has one message and one note', async () => {
  const counting = breakStore(workshop.store, null);
  await approve();
  await start('demonstration', counting).idle();
  const { writes } = counting;
  expect(counting.written.filter((name) => name.startsWith('inbox-'))).not.toEqual([]);
  for (let atWrite = 1; atWrite <= writes; atWrite++) {
    const when = atWrite % 2 === 0 ? 'before' : 'after';
    await stopAll();
    await workshop.close();
    workshop = await openWorkshop();
    const claim = await approve();
    const dying = breakStore(workshop.store, { atWrite, when });
    const first = start('demonstration', dying);
    await Promise.race([first.idle(), dying.died]);
    await first.stop();
    await start('demonstration').idle();
    const found = { messages: (await messages()).length, notes: notesOf(await read(claim)) };
    expect({ atWrite, when, ...found }).toEqual({ atWrite, when, messages: 1, notes: ['1 sent accepted'] });
  }
}, 300_000);
