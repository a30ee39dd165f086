import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MailDocument } from '#documents/mail.ts';
import { breakStore } from '#tests/support/breaking-store.ts';
import {
  acknowledged,
  completeForm,
  day,
  hour,
  minute,
  openWorkshop,
  type Workshop
} from '#tests/support/registrar-workshop.ts';
import { ask, reject, review } from '#tests/support/workshop-review.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import type { RecordStore } from '../record-store.ts';
import type { Registrar } from '../registrar.ts';
import { startRegistrar } from '../start-registrar.ts';
import { ensureMail } from './ensure-mail.ts';
import { followMail } from './follow-mail.ts';
import { MailIndex } from './mail-index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
const registrars: Registrar[] = [];
beforeEach(async () => {
  workshop = await openWorkshop(['contoso']);
  await setMembers([
    { id: 'someone', name: 'Rui', role: 'manager' },
    { id: 'maria', name: 'Maria', role: 'manager' },
    { id: 'carla', name: 'Carla', role: 'contributor' }
  ]);
});
afterEach(async () => {
  await Promise.all(registrars.splice(0).map((registrar) => registrar.stop()));
  await workshop.close();
});

async function setMembers(members: readonly object[]): Promise<void> {
  const register = workshop.databases.open('register-programme');
  const organisation = await register.read('organisation:contoso');
  if (!organisation) throw new Error('no such organisation');
  await register.write({ ...organisation, members });
}

function start(store: RecordStore = workshop.store): Registrar {
  const options = { index: new MailIndex(store), reviewers: async () => ['rita'], onQueued: () => undefined };
  const registrar = startRegistrar({ ...workshop, store, consequences: (tools) => [followMail(tools, options)] });
  registrars.push(registrar);
  return registrar;
}

async function stop(registrar: Registrar): Promise<void> {
  registrars.splice(registrars.indexOf(registrar), 1);
  await registrar.stop();
}

async function mails(): Promise<readonly MailDocument[]> {
  const found = await workshop.store.open('registrar').readRange({ from: 'mail:', to: 'mail:\uffff' });
  return found as unknown as readonly MailDocument[];
}

/** `kind person`, sorted, of all but the digest. */
async function told(): Promise<readonly string[]> {
  return (await mails())
    .filter(({ kind }) => kind !== 'review-digest')
    .map(({ kind, person }) => `${kind} ${person}`)
    .sort();
}

async function ofKind(kind: MailDocument['kind']): Promise<readonly MailDocument[]> {
  return (await mails()).filter((mail) => mail.kind === kind);
}

/** Time passes, and what falls due by it is looked for. */
async function pass(registrar: Registrar, lengthMs: number): Promise<void> {
  workshop.clock.pass(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
  // What came of the clocks that ran out is followed with the next look.
  registrar.clockMoved();
  await registrar.idle();
}

test('[R30] the same message twice is one, and what became of it stands', async () => {
  const mail = { _id: 'mail:a', kind: 'approved', person: 'maria', facts: {}, madeAt: 1 } as const;
  await ensureMail(workshop.store, [mail, mail]);
  const [queued] = await mails();
  await workshop.store.open('registrar').write({ ...queued, state: 'sent' } as never);
  await ensureMail(workshop.store, [mail, { ...mail, _id: 'mail:b' }]);
  expect((await mails()).map(({ _id, state }) => [_id, state])).toEqual([
    ['mail:a', 'sent'],
    ['mail:b', 'waiting']
  ]);
});

test('[R31] a question is told to the managers with its reasons, its words and its last moment', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  await ask(workshop, claim);
  await registrar.idle();
  expect(await told()).toEqual(['information-requested maria', 'information-requested someone']);
  const [mail] = await mails();
  expect(mail).toMatchObject({
    claim,
    org: 'contoso',
    state: 'waiting',
    facts: {
      customerName: 'Adventure Works',
      reasons: ['missing-customer-signature'],
      comment: 'Page 2 is not signed.',
      dueBy: (await workshop.claim(claim))?.clocks[0]?.dueBy
    }
  });
});

test('[R31] whoever submitted or created a claim is told, as long as they are a member; nobody of their own moves', async () => {
  const registrar = start();
  const claim = workshop.newClaim();
  await workshop.send({ kind: 'create', claim, ...completeForm, role: 'contributor', by: 'carla' });
  const file = workshop.file('letter');
  await file.store();
  await workshop.send({ kind: 'add-evidence', claim, files: [file.manifest] });
  await workshop.send({ kind: 'submit', claim, acknowledged: [...acknowledged], by: 'maria', basedOn: 2 });
  await registrar.idle();
  await workshop.send({ kind: 'withdraw', claim, why: 'wrong-activity', by: 'maria', basedOn: 3 });
  await registrar.idle();
  expect(await told()).toEqual(['rejected carla', 'rejected someone']);
  expect((await mails())[0]?.facts).toMatchObject({ reason: 'partner-request', why: 'wrong-activity' });
});

test('[R31] rejected, approved and decided disputes are told once each, however often the claim is read', async () => {
  const registrar = start();
  const { claim: approved } = await submitNewClaim(workshop);
  const { claim: rejected } = await submitNewClaim(workshop);
  await registrar.idle();
  await review(workshop, approved, { kind: 'begin-review' });
  await review(workshop, approved, { kind: 'approve' });
  await reject(workshop, rejected);
  await registrar.idle();
  expect(await told()).toEqual(['approved maria', 'approved someone', 'rejected maria', 'rejected someone']);
  expect((await ofKind('rejected'))[0]?.facts).toMatchObject({
    reason: 'insufficient-poe',
    comment: 'Nothing is signed.',
    disputeBy: (await workshop.claim(rejected))?.clocks[0]?.dueBy
  });
  await workshop.send({ kind: 'dispute', claim: rejected, justification: 'It is on page 3.', basedOn: 100 });
  await registrar.idle();
  const order = { kind: 'decide-dispute', claim: rejected, desk: 'review', by: 'rita', basedOn: 100 } as const;
  await workshop.send({ ...order, outcome: 'approve', comment: 'So it is.' });
  await registrar.idle();
  await stop(registrar);
  await workshop.databases.open('registrar').write({
    ...(await workshop.databases.open('registrar').read('cursor:consequence-mail')),
    _id: 'cursor:consequence-mail',
    seq: 0
  });
  const before = (await mails()).map(({ _id, _rev }) => [_id, _rev]);
  await start().idle();
  expect((await mails()).map(({ _id, _rev }) => [_id, _rev])).toEqual(before);
  expect((await ofKind('dispute-decided')).map(({ person, facts }) => [person, facts['outcome']])).toEqual([
    ['maria', 'approve'],
    ['someone', 'approve']
  ]);
});

test('[R31] a record that is read for the first time after three days writes to nobody', async () => {
  const deciding = startRegistrar(workshop);
  registrars.push(deciding);
  const { claim } = await submitNewClaim(workshop);
  await deciding.idle();
  await review(workshop, claim, { kind: 'begin-review' });
  await review(workshop, claim, { kind: 'approve' });
  await deciding.idle();
  await stop(deciding);
  workshop.clock.pass(3 * day);
  await start().idle();
  expect(await told()).toEqual([]);
});

test('[R33] the answer is called for 2 and 1 business days before it is due, and never after it came', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  const { claim: answered } = await submitNewClaim(workshop);
  await registrar.idle();
  await ask(workshop, claim);
  await ask(workshop, answered);
  await registrar.idle();
  await workshop.send({ kind: 'respond', claim: answered, comment: 'See page 3.', basedOn: 100 });
  await registrar.idle();
  // Asked on Wednesday 18 November, due on Wednesday the 25th.
  const seen: (readonly [number, readonly unknown[]])[] = [];
  for (let date = 19; date <= 25; date++) {
    await pass(registrar, day);
    const coming = (await ofKind('deadline-coming')).filter(({ person }) => person === 'maria');
    seen.push([date, coming.map(({ facts }) => facts['daysLeft']).sort()]);
    expect(coming.every((mail) => mail.claim === claim)).toBe(true);
  }
  expect(seen).toEqual([
    [19, []],
    [20, []],
    [21, []],
    [22, []],
    [23, [2]],
    [24, [1, 2]],
    [25, [1, 2]]
  ]);
});

test('[R33] the dispute window is called for 7, 2 and 1 days before; a server that was down sends only what counts now', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  await reject(workshop, claim);
  await registrar.idle();
  const lefts = async () =>
    (await ofKind('deadline-coming')).filter(({ person }) => person === 'maria').map(({ facts }) => facts['daysLeft']);
  await pass(registrar, 22 * day);
  expect(await lefts()).toEqual([]);
  await pass(registrar, day);
  expect(await lefts()).toEqual([7]);
  await stop(registrar);
  workshop.clock.pass(6 * day);
  const again = start();
  await again.idle();
  await pass(again, hour);
  expect((await lefts()).sort()).toEqual([1, 7]);
});

test('[R33] ageing evidence and a renewal are told 30 days before, once', async () => {
  const registrar = start();
  const claim = workshop.newClaim();
  const today = Math.floor(workshop.clock.now() / day);
  const letter = workshop.file('letter');
  await letter.store();
  const sales = { product: 'dynamics-365-sales', renewsOn: today + 40 };
  await workshop.send({
    kind: 'create',
    claim,
    fields: {
      ...completeForm.fields,
      solutionArea: 'business-applications',
      activity: 'pre-sales',
      technicalContactName: 'Ana',
      technicalContactEmail: 'ana@adventure-works.com'
    },
    products: { sales: { ...sales, subscriptionId: '3f2504e0-4f89-41d3-9a0c-0305e82c3302' } }
  });
  await workshop.send({ kind: 'add-evidence', claim, files: [{ ...letter.manifest, signedOn: today - 320 }] });
  await workshop.send({ kind: 'submit', claim, acknowledged: [...acknowledged], basedOn: 2 });
  await registrar.idle();
  await review(workshop, claim, { kind: 'begin-review' });
  await review(workshop, claim, { kind: 'approve' });
  await registrar.idle();
  expect((await workshop.claim(claim))?.state).toBe('approved');
  await pass(registrar, 9 * day);
  expect([await ofKind('subscription-renewing'), await ofKind('evidence-ageing')]).toEqual([[], []]);
  await pass(registrar, day);
  await pass(registrar, 6 * day);
  await pass(registrar, hour);
  expect((await ofKind('subscription-renewing')).map(({ person, facts }) => [person, facts['renewsOn']])).toEqual([
    ['maria', today + 40],
    ['someone', today + 40]
  ]);
  expect((await ofKind('evidence-ageing')).map(({ person, facts }) => [person, facts['freshUntil']])).toEqual([
    ['maria', today - 320 + 365],
    ['someone', today - 320 + 365]
  ]);
});

test('[R34] a question that nobody has touched for a business day goes to a second manager, once', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  const { claim: touched } = await submitNewClaim(workshop);
  await registrar.idle();
  await ask(workshop, claim);
  await ask(workshop, touched);
  await registrar.idle();
  await workshop.send({ kind: 'comment', claim: touched, text: 'We are on it.', by: 'maria', basedOn: 100 });
  await registrar.idle();
  await pass(registrar, day + 11 * hour);
  expect(await ofKind('question-unread')).toEqual([]);
  await pass(registrar, 9 * hour);
  await pass(registrar, day);
  const found = await ofKind('question-unread');
  expect(found.map((mail) => [mail.claim, mail.person, mail.facts['firstManager']])).toEqual([[claim, 'maria', 'Rui']]);
});

test('[R35] a draft is told of after 14 days; one that is older than that already is not', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop, { submit: false });
  await registrar.idle();
  await pass(registrar, 13 * day);
  expect(await told()).toEqual([]);
  await pass(registrar, day);
  await pass(registrar, day);
  expect(await told()).toEqual(['draft-ageing maria', 'draft-ageing someone']);
  expect((await mails()).map((mail) => mail.claim)).toEqual([claim, claim]);
});

test('[R35] the first start on an old record tells of no old draft', async () => {
  const deciding = startRegistrar(workshop);
  registrars.push(deciding);
  await submitNewClaim(workshop, { submit: false });
  await deciding.idle();
  await stop(deciding);
  workshop.clock.pass(40 * day);
  await start().idle();
  expect(await told()).toEqual([]);
});

test('[R36] reviewers get a digest on business days from eight on, with what is late and due today', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  // Submitted on Wednesday 18 November: due on Wednesday the 25th. Twenty hours later it is 08:00 in UTC.
  await registrar.idle();
  const days = async () => (await ofKind('review-digest')).map(({ person, facts }) => [person, facts['day']]);
  const today = Math.floor(workshop.clock.now() / day);
  await stop(registrar);
  workshop.clock.pass(19 * hour);
  const again = start();
  await again.idle();
  // At the first look, at noon, nothing waited.
  expect(await days()).toEqual([]);
  await pass(again, hour);
  expect(await days()).toEqual([['rita', today + 1]]);
  await pass(again, 13 * hour);
  await pass(again, 11 * hour);
  expect(await days()).toEqual([
    ['rita', today + 1],
    ['rita', today + 2]
  ]);
  await pass(again, day);
  await pass(again, day);
  expect(await days()).toHaveLength(2);
  await pass(again, 3 * day);
  const last = (await ofKind('review-digest')).at(-1);
  expect(last?.facts).toMatchObject({
    day: today + 7,
    waiting: { submitted: 1, inReview: 0, disputed: 0 },
    late: [],
    dueToday: [{ claim, customerName: 'Adventure Works', clock: 'intake', dueOn: today + 7 }]
  });
});

test('[R37] killed at any write, each message is in the queue once', async () => {
  const setUp = startRegistrar(workshop);
  registrars.push(setUp);
  const claims: string[] = [];
  for (let i = 0; i < 3; i++) claims.push((await submitNewClaim(workshop)).claim);
  await setUp.idle();
  for (const claim of claims) await ask(workshop, claim);
  await setUp.idle();
  await stop(setUp);
  for (let atWrite = 1; atWrite <= 8; atWrite++)
    for (const when of ['before', 'after'] as const) {
      const store = breakStore(workshop.store, { atWrite, when });
      const dying = start(store);
      await Promise.race([store.died, dying.idle()]);
      await stop(dying);
    }
  const last = start();
  await last.idle();
  expect(await told()).toEqual(
    ['maria', 'someone'].flatMap((person) => claims.map(() => `information-requested ${person}`))
  );
});

test('[R38] when the customer’s mail did not arrive the managers are told, once', async () => {
  const registrar = start();
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  await review(workshop, claim, { kind: 'begin-review' });
  await review(workshop, claim, { kind: 'approve' });
  await registrar.idle();
  const to = { name: 'Ana Souza', address: 'ana@adventure-works.com', language: 'en' } as const;
  const madeAt = workshop.clock.now();
  await ensureMail(workshop.store, [{ _id: 'mail:consent:x', kind: 'consent', to, claim, facts: {}, madeAt }]);
  const [consent] = await ofKind('consent');
  await workshop.store.open('registrar').write({ ...consent, state: 'failed', settledAt: madeAt } as never);
  await pass(registrar, 2 * minute);
  await pass(registrar, 2 * minute);
  const told = await ofKind('customer-unreachable');
  expect(told.map(({ person, facts }) => [person, facts['contactName']])).toEqual([
    ['maria', 'Ana Souza'],
    ['someone', 'Ana Souza']
  ]);
});
