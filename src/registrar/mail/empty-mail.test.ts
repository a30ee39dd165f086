import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { mailKeptDays, mailStates, type MailDocument, type MailState } from '#documents/mail.ts';
import { day, hour, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import type { StoredDocument } from '../record-store.ts';
import { startRegistrar } from '../start-registrar.ts';
import { emptyOldMail } from './empty-mail.ts';
import { ensureMail } from './ensure-mail.ts';
import { followMail } from './follow-mail.ts';
import { MailIndex } from './mail-index.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let index: MailIndex;
beforeEach(async () => {
  workshop = await openWorkshop(['contoso']);
  index = new MailIndex(workshop.store);
});
afterEach(() => workshop.close());

const settledStates = mailStates.filter((state) => state !== 'waiting' && state !== 'sending');

/** As the mailer leaves it. */
function aMail(key: string, state: MailState): MailDocument {
  const now = workshop.clock.now();
  return {
    _id: `mail:${key}`,
    v: 1,
    kind: 'invitation',
    person: 'maria',
    to: { name: 'Ana Souza', address: 'ana@adventure-works.com', language: 'pt-BR' },
    claim: 'C1',
    org: 'contoso',
    facts: { round: 2, customerName: 'Adventure Works', comment: 'Call me.' },
    madeAt: now,
    state,
    tries: 3,
    nextTryAt: now,
    // One that is sent again keeps no such time; should one ever, its state counts.
    settledAt: now,
    answer: '250 Ana has it'
  };
}

const put = async (...mails: readonly MailDocument[]): Promise<void> =>
  void (await workshop.store.open('registrar').writeMany(mails as unknown as readonly StoredDocument[]));

async function mails(): Promise<readonly MailDocument[]> {
  const found = await workshop.store.open('registrar').readRange({ from: 'mail:', to: 'mail:\uffff' });
  return found as unknown as readonly MailDocument[];
}

const emptiedKeys = async (): Promise<readonly string[]> =>
  (await mails()).flatMap(({ _id, emptiedAt }) => (emptiedAt === undefined ? [] : [_id.slice('mail:'.length)]));

const empty = (mayDecide = true): Promise<boolean> => emptyOldMail({ ...workshop, mayDecide: () => mayDecide }, index);

test('[R39] of what is emptied only ids, state, round and times stay, and a second time changes nothing', async () => {
  await put(aMail('old', 'sent'));
  const settledAt = workshop.clock.now();
  workshop.clock.pass(mailKeptDays * day - 1);
  await empty();
  expect(await emptiedKeys()).toEqual([]);
  workshop.clock.pass(1);
  await empty();
  const left = await mails();
  expect(left).toEqual([
    {
      _id: 'mail:old',
      _rev: expect.any(String) as string,
      v: 1,
      kind: 'invitation',
      claim: 'C1',
      org: 'contoso',
      facts: { round: 2 },
      madeAt: settledAt,
      state: 'sent',
      tries: 3,
      nextTryAt: settledAt,
      settledAt,
      emptiedAt: workshop.clock.now()
    }
  ]);
  workshop.clock.pass(day);
  await empty();
  expect(await mails()).toEqual(left);
});

test('[R39] whatever waits stays as it is, however old', async () => {
  await put(...mailStates.map((state) => aMail(state, state)));
  workshop.clock.pass(400 * day);
  await empty();
  expect(await emptiedKeys()).toEqual([...settledStates].sort());
});

test('[R39] what is sent again while it is looked at stays whole', async () => {
  await put(aMail('again', 'failed'));
  workshop.clock.pass(400 * day);
  await index.refresh();
  const [failed] = await mails();
  const read = workshop.store.open('registrar');
  // An administrator's order comes between reading and writing.
  const store = {
    ...workshop.store,
    open: () => ({
      ...read,
      readMany: async (ids: readonly string[]) => {
        const found = await read.readMany(ids);
        await read.write({ ...failed, state: 'waiting' } as unknown as StoredDocument);
        return found;
      },
      info: () => read.facts(),
      changes: (query: Parameters<typeof read.changes>[0]) => read.changes(query),
      bulkDocs: (documents: readonly StoredDocument[]) => read.writeMany(documents)
    })
  };
  await emptyOldMail({ ...workshop, store, mayDecide: () => true }, index);
  expect(await mails()).toEqual([{ ...failed, _rev: expect.any(String) as string, state: 'waiting' }]);
});

test('[R39] a clock that was moved for a demonstration empties nothing', async () => {
  await put(aMail('old', 'sent'));
  workshop.clock.moveOfficial(400 * day);
  await empty();
  expect(await emptiedKeys()).toEqual([]);
});

test('[R39] a process that no longer decides empties nothing', async () => {
  await put(aMail('old', 'sent'));
  workshop.clock.pass(400 * day);
  await expect(empty(false)).rejects.toThrow('the lease was lost');
  expect(await emptiedKeys()).toEqual([]);
});

test('[R39] two hundred at a time, until none is left', async () => {
  await put(...Array.from({ length: 201 }, (_, i) => aMail(String(i).padStart(3, '0'), 'sent')));
  workshop.clock.pass(400 * day);
  expect(await empty()).toBe(true);
  expect(await emptiedKeys()).toHaveLength(200);
  expect(await empty()).toBe(false);
  expect(await emptiedKeys()).toHaveLength(201);
});

test('[R39] the registrar empties by itself once a day, and what was emptied is not queued again', async () => {
  const mail = aMail('old', 'sent');
  await put(mail);
  const options = { index, reviewers: () => Promise.resolve([]), onQueued: () => undefined };
  const registrar = startRegistrar({ ...workshop, consequences: (tools) => [followMail(tools, options)] });
  await registrar.idle();
  expect(await emptiedKeys()).toEqual([]);
  workshop.clock.pass(mailKeptDays * day + hour);
  registrar.clockMoved();
  await registrar.idle();
  registrar.clockMoved();
  await registrar.idle();
  expect(await emptiedKeys()).toEqual(['old']);
  const left = await mails();
  await ensureMail(workshop.store, [mail]);
  expect(await mails()).toEqual(left);
  await registrar.stop();
});
