import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chunkDocumentId } from '#documents/ids.ts';
import type { NewMail } from '#documents/mail.ts';
import { completeForm, day, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { ageStore, type Staleness, type StaleRead } from '#tests/support/stale-store.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { ConsequenceFollower, type Consequence } from './consequences.ts';
import { ensureMail } from './mail/ensure-mail.ts';
import { MailIndex } from './mail/mail-index.ts';
import { ReferenceReader } from './reference-book.ts';
import { startRegistrar } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
const registrars: Registrar[] = [];
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  await Promise.all(registrars.splice(0).map((registrar) => registrar.stop()));
  await workshop.close();
});

/** Stale until it is healed, where `isOf` says so. */
class Stale implements Staleness {
  #isHealed = false;
  readonly #how: StaleRead;
  readonly #isOf: (database: string, id: string) => boolean;

  constructor(how: StaleRead, isOf: (database: string, id: string) => boolean) {
    this.#how = how;
    this.#isOf = isOf;
  }

  read({ database, id }: { readonly database: string; readonly id: string }): StaleRead | null {
    return !this.#isHealed && this.#isOf(database, id) ? this.#how : null;
  }

  list(): null {
    return null;
  }

  heal(): void {
    this.#isHealed = true;
  }
}

function start(staleness: Staleness): Registrar {
  const registrar = startRegistrar({ ...workshop, store: ageStore(workshop.store, staleness) });
  registrars.push(registrar);
  return registrar;
}

async function pass(registrar: Registrar, lengthMs: number): Promise<void> {
  workshop.clock.moveOfficial(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
}

test('[R62] an action that cannot be read for an hour holds up what came after it on its claim, through a restart, and marks no gap', async () => {
  const claim = workshop.newClaim();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  const hidden = await workshop.send({ kind: 'comment', claim, text: 'one', after: create });
  workshop.clock.pass(1);
  const later = await workshop.send({ kind: 'comment', claim, text: 'two', after: hidden });
  const elsewhere = await workshop.send({ kind: 'comment', claim, text: 'three', device: 'device-2' });
  const other = workshop.newClaim();
  await workshop.send({ kind: 'create', claim: other, ...completeForm });
  const stale = new Stale('missing', (_, id) => id === hidden);
  const first = start(stale);
  await first.idle();
  for (let passed = 0; passed < 30; passed += 5) await pass(first, 5 * minute);
  await first.stop();
  const second = start(stale);
  await second.idle();
  for (let passed = 0; passed < 30; passed += 5) await pass(second, 5 * minute);
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create]);
  expect(await workshop.claim(other)).not.toBeNull();
  stale.heal();
  await pass(second, minute);
  const history = (await workshop.claim(claim))?.history ?? [];
  // A gap would be an entry without an action.
  expect(history.map(({ action }) => action)).toEqual([create, hidden, later, elsewhere]);
});

test('[R62] an action on a claim that cannot be read is not refused for want of it', async () => {
  const { claim } = await submitNewClaim(workshop);
  const healthy = startRegistrar(workshop);
  await healthy.idle();
  await healthy.stop();
  const gone = new Stale('missing', (database, id) => database === 'register-org-contoso' && id === `claim:${claim}`);
  const registrar = startRegistrar({ ...workshop, store: ageStore(workshop.store, gone) });
  registrars.push(registrar);
  const comment = await workshop.send({ kind: 'comment', claim, text: 'hello' });
  const orphan = await workshop.send({ kind: 'create', claim: workshop.newClaim(), org: 'fabrikam', ...completeForm });
  await vi.waitFor(
    async () => expect(await workshop.claim(orphan.split(':')[1] ?? '', 'org-fabrikam')).not.toBeNull(),
    30_000
  );
  expect(await workshop.refusal(comment)).toBeNull();
  gone.heal();
  await vi.waitFor(async () => expect((await workshop.claim(claim))?.history.at(-1)?.action).toBe(comment), 20_000);
});

test.each<StaleRead>(['missing', 'older'])(
  '[R69] a consequence is told of a claim that was %s when it was named, also by the next process',
  async (how) => {
    const { claim } = await submitNewClaim(workshop);
    const registrar = startRegistrar(workshop);
    registrars.push(registrar);
    await registrar.idle();
    const told: number[] = [];
    const consequence: Consequence = {
      name: 'probe',
      take: async (claims) => void told.push(...claims.map(({ history }) => history.length))
    };
    let isStale = false;
    const stale = new Stale(
      how,
      (database, id) => isStale && database === 'register-programme' && id.startsWith('claim:')
    );
    const aged = ageStore(workshop.store, stale);
    const follow = (): Promise<void> =>
      new ConsequenceFollower(
        { ...workshop, store: aged, mayDecide: () => true, submit: async () => undefined },
        consequence
      ).run();
    await follow();
    const { length } = told;
    // Through the aged one, so that it knows what was there before.
    const register = aged.open('register-programme');
    const document = (await register.read(`claim:${claim}`)) ?? expect.fail('no copy');
    await register.write({ ...document, history: [...(document['history'] as readonly object[]), {}] });
    isStale = true;
    await follow();
    await follow();
    expect(told).toHaveLength(length);
    stale.heal();
    await follow();
    expect(told.slice(length)).toEqual([(document['history'] as readonly object[]).length + 1]);
  }
);

test('[R62] a copy that is there and cannot be read holds up nobody, and is written when it can', async () => {
  const { claim } = await submitNewClaim(workshop);
  let isStale = false;
  const stale = new Stale(
    'missing',
    (database, id) => isStale && database === 'register-review' && id === `claim:${claim}`
  );
  const registrar = start(stale);
  await registrar.idle();
  isStale = true;
  await workshop.send({ kind: 'comment', claim, text: 'hello' });
  registrar.inboxChanged('org-contoso');
  await registrar.idle();
  expect((await workshop.claim(claim))?.comments).toHaveLength(1);
  stale.heal();
  await pass(registrar, minute);
  expect(await workshop.claim(claim, 'review')).toEqual(await workshop.claim(claim));
});

test('[R69] a message that cannot be read when it is named is sent later', async () => {
  const stale = new Stale('missing', (_, id) => id.startsWith('mail:'));
  const index = new MailIndex(ageStore(workshop.store, stale));
  await index.refresh();
  const mail = { _id: 'mail:1', kind: 'review-digest', person: 'rita', facts: {}, madeAt: 1 } as unknown as NewMail;
  await ensureMail(workshop.store, [mail]);
  await index.refresh();
  expect(index.due(2)).toEqual([]);
  stale.heal();
  await index.refresh();
  expect(index.due(2)).toEqual(['mail:1']);
});

test('[R69] nobody decides by terms that are older than they were named, nor keeps those that were read without a part', async () => {
  const reference = workshop.store.open('reference');
  const stale = new Stale('older', (_, id) => id === 'programme');
  const store = ageStore(workshop.store, stale);
  const reader = new ReferenceReader(store.open('reference'));
  const programme = (await reference.read('programme')) ?? expect.fail('no programme');
  await reader.book();
  await store.open('reference').write({ ...programme, retention: { settledFilesDays: 777 } });
  await expect(reader.book()).rejects.toThrow('cannot be read');
  stale.heal();
  expect((await reader.book()).retention?.settledFilesDays).toBe(777);
});

test('[R69] chunks are named by claims that a list leaves out: they are not even marked', async () => {
  const { file } = await submitNewClaim(workshop);
  const staleness: Staleness = {
    read: () => null,
    list: ({ database }) => (database.startsWith('register-') ? 'empty' : null)
  };
  const registrar = start(staleness);
  await registrar.idle();
  workshop.clock.pass(day);
  registrar.clockMoved();
  await registrar.idle();
  const chunks = await workshop.store.open('evidence-contoso').readMany(file.hashes.map(chunkDocumentId));
  expect(chunks.map((chunk) => chunk?.['unnamedSince'])).toEqual([undefined, undefined, undefined]);
  expect(workshop.log.lines.join('\n')).not.toContain('could not be looked for');
});
