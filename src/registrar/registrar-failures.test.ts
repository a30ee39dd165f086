import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breakStore } from '#tests/support/breaking-store.ts';
import { completeForm, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { takeOverAfterMs } from './lease.ts';
import type { RecordDatabase, RecordStore } from './record-store.ts';
import { overwrite } from './overwrite.ts';
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

function start(store: RecordStore = workshop.store): Registrar {
  const registrar = startRegistrar({ ...workshop, store });
  registrars.push(registrar);
  return registrar;
}

/** A process that reaches one of the databases no longer to write there, once `cut` was called. */
function cutWritesOf(store: RecordStore, name: string): { readonly store: RecordStore; cut(): void } {
  let isCut = false;
  const open = (opened: string): RecordDatabase => {
    const database = store.open(opened);
    const put: RecordDatabase['write'] = async (document) => {
      if (isCut) throw new Error('nobody answers');
      return database.write(document);
    };
    return opened === name ? { ...database, write: put } : database;
  };
  return { store: { ...store, open }, cut: () => void (isCut = true) };
}

interface Story {
  readonly claim: string;
  readonly actions: readonly string[];
}

/** Two organisations' actions, a reviewer's, a refused one and one without a claim, all in the inboxes before anybody decides. */
async function tellStory(): Promise<Story> {
  const { claim, create, add, submitted } = await submitNewClaim(workshop);
  const later = { basedOn: 100, receivedAt: workshop.clock.now() + 1 };
  const begin = await workshop.send({ kind: 'begin-review', claim, desk: 'review', by: 'rita', ...later });
  const comment = await workshop.send({
    kind: 'comment',
    claim,
    text: 'hello',
    desk: 'review',
    by: 'rita',
    after: begin
  });
  const refused = await workshop.send({ kind: 'discard', claim, ...later });
  const orphan = await workshop.send({ kind: 'discard', claim: workshop.newClaim() });
  const other = await workshop.send({ kind: 'create', claim: workshop.newClaim(), org: 'fabrikam', ...completeForm });
  return { claim, actions: [create, add, submitted ?? '', begin, comment, refused, orphan, other] };
}

/** How often each action is on record or refused, in all registers of partners. */
async function countOutcomes(story: Story): Promise<readonly number[]> {
  const found = new Map<string, number>();
  const note = (id: unknown): void => {
    if (typeof id === 'string') found.set(id, (found.get(id) ?? 0) + 1);
  };
  for (const org of ['contoso', 'fabrikam']) {
    const register = workshop.store.open(`register-org-${org}`);
    for (const document of await register.readRange({ from: 'claim:', to: 'claim:~' }))
      for (const entry of document['history'] as readonly { readonly action: string | null }[]) note(entry.action);
    for (const document of await register.readRange({ from: 'refusal:', to: 'refusal:~' })) note(document['action']);
  }
  return story.actions.map((action) => found.get(action) ?? 0);
}

async function countWrites(): Promise<number> {
  const counting = breakStore(workshop.store, null);
  await tellStory();
  const registrar = start(counting);
  await registrar.idle();
  await registrar.stop();
  await workshop.close();
  workshop = await openWorkshop();
  return counting.writes;
}

test('[R2] killed at any write, the same record results and each action is there once', async () => {
  const writes = await countWrites();
  expect(writes).toBeGreaterThan(10);
  for (let atWrite = 1; atWrite <= writes; atWrite++) {
    // Before it is done, or after it with the reply lost: which of the two makes the difference is another at each write.
    const when = atWrite % 2 === 0 ? 'before' : 'after';
    await workshop.close();
    workshop = await openWorkshop();
    const story = await tellStory();
    const dying = breakStore(workshop.store, { atWrite, when });
    const first = start(dying);
    await Promise.race([first.idle(), dying.died]);
    await first.stop();
    const second = start();
    await second.idle();
    await second.stop();
    const counts = await countOutcomes(story);
    expect({ atWrite, when, counts }).toEqual({ atWrite, when, counts: story.actions.map(() => 1) });
    const found = await workshop.claim(story.claim);
    expect(found?.state).toBe('in-review');
    expect(await workshop.claim(story.claim, 'review')).toEqual(found);
    expect(await workshop.claim(story.claim, 'programme')).toEqual(found);
  }
}, 300_000);

test('[R9] a cursor ahead of its inbox means reading from the start', async () => {
  const first = start();
  const { claim } = await submitNewClaim(workshop);
  await first.idle();
  await first.stop();
  const registrarDatabase = workshop.store.open('registrar');
  const cursor = await registrarDatabase.read('cursor:inbox-org-contoso');
  await registrarDatabase.write({ _id: 'cursor:inbox-org-contoso', ...cursor, seq: 1_000 });
  await overwrite(workshop.store.open('inbox-org-contoso'), { _id: '_local/registrar', seq: 1_000 });
  const name = { from: completeForm.fields.name, to: 'sent after the restore' };
  const comment = await workshop.send({ kind: 'edit', claim, changes: { name } });
  await start().idle();
  expect((await workshop.claim(claim))?.history.at(-1)?.action).toBe(comment);
});

test('[R9] a register that lost its claims gets them back from the programme’s copy, and nothing is decided twice', async () => {
  const first = start();
  const { claim } = await submitNewClaim(workshop);
  await first.idle();
  await first.stop();
  const before = await workshop.claim(claim);
  const register = workshop.store.open('register-org-contoso');
  const stored = await register.read(`claim:${claim}`);
  await register.writeMany([{ _id: `claim:${claim}`, _rev: stored?._rev ?? '', _deleted: true }]);
  await overwrite(workshop.store.open('inbox-org-contoso'), { _id: '_local/registrar', seq: 0 });
  await start().idle();
  expect(await workshop.claim(claim)).toEqual(before);
});

test('[R11] a second process waits for the lease, and takes over when the first has been silent', async () => {
  const shared: RecordStore = { ...workshop.store, exclusive: false };
  const dying = breakStore(shared, null);
  const first = start(dying);
  await first.idle();
  const second = start(shared);
  await second.idle();
  expect([first.status().deciding, second.status().deciding]).toEqual([true, false]);
  const create = await workshop.send({ kind: 'create', claim: workshop.newClaim(), ...completeForm });
  await second.idle();
  expect(second.status().decided).toBe(0);
  await first.stop();
  second.clockMoved();
  await second.idle();
  expect([first.status().deciding, second.status().deciding]).toEqual([false, true]);
  expect(second.status().decided).toBe(1);
  expect(create).toBeTruthy();
});

test('[R11] a holder that could not renew its lease writes nothing more', async () => {
  const shared: RecordStore = { ...workshop.store, exclusive: false };
  const line = cutWritesOf(shared, 'registrar');
  const first = start(line.store);
  await first.idle();
  line.cut();
  const second = start(shared);
  await second.idle();
  workshop.clock.pass(takeOverAfterMs);
  await second.idle();
  expect(second.status().deciding).toBe(true);
  const claim = workshop.newClaim();
  await workshop.send({ kind: 'create', claim, ...completeForm });
  first.inboxChanged('org-contoso');
  await first.idle();
  expect(first.status()).toMatchObject({ deciding: false, decided: 0 });
  expect(await workshop.claim(claim)).toBeNull();
});

test('[R71] whoever ends gives the lease back at once, though a large file is still being read', async () => {
  const shared: RecordStore = { ...workshop.store, exclusive: false };
  let endReading = (): void => undefined;
  const isRead = new Promise<'verified'>((resolve) => (endReading = () => resolve('verified')));
  const reading = vi.fn(() => isRead);
  await submitNewClaim(workshop);
  const first = start({ ...shared, verifyFile: reading });
  await vi.waitFor(() => expect(reading).toHaveBeenCalled(), 20_000);
  const second = start(shared);
  await second.idle();
  expect(second.status().deciding).toBe(false);
  const ended = first.stop();
  await vi.waitFor(async () => {
    await second.idle();
    expect(second.status().deciding).toBe(true);
  }, 20_000);
  endReading();
  await ended;
});

test('[R8] what only a losing leaf holds is decided again onto the winner, and the loser goes', async () => {
  const first = start();
  const { claim } = await submitNewClaim(workshop);
  await first.idle();
  await first.stop();
  const register = workshop.databases.open('register-org-contoso');
  const parent = await register.read(`claim:${claim}`);
  const comments: string[] = [];
  for (const text of ['one', 'two']) {
    comments.push(await workshop.send({ kind: 'comment', claim, text }));
    const deciding = start();
    await deciding.idle();
    await deciding.stop();
    if (text === 'one') {
      // Back to the parent, as if the second decider had never seen the first one's write.
      const leaf = await register.read(`claim:${claim}`);
      const rev = String(parent?._rev);
      const other = {
        ...parent,
        _rev: '9-ffffffffffffffffffffffffffffffff',
        _revisions: { start: 9, ids: ['f'.repeat(32)] }
      };
      expect(leaf?._rev).not.toBe(rev);
      await register.replicate([other as typeof other & { readonly _id: string }]);
    }
  }
  await start().idle();
  const { results } = await register.changes({ since: 0, limit: 1_000, style: 'all_docs' });
  const row = results.find(({ id }) => id === `claim:${claim}`);
  const live = await register.bulkGet(
    (row?.changes ?? []).map(({ rev }) => ({ id: `claim:${claim}`, rev })),
    {
      revs: false,
      latest: false
    }
  );
  expect(live.results.flatMap(({ docs }) => docs.filter(({ ok }) => ok && !ok._deleted))).toHaveLength(1);
  const history = (await workshop.claim(claim))?.history.map(({ action }) => action) ?? [];
  for (const comment of comments) expect(history.filter((action) => action === comment)).toHaveLength(1);
});

test('[R4] a mirror that a restored register is behind of never goes back', async () => {
  const first = start();
  const { claim } = await submitNewClaim(workshop);
  await first.idle();
  const before = await workshop.claim(claim);
  await workshop.send({ kind: 'comment', claim, text: 'hello' });
  await first.idle();
  await first.stop();
  const register = workshop.store.open('register-org-contoso');
  const stored = await register.read(`claim:${claim}`);
  await register.write({ ...before, _id: `claim:${claim}`, _rev: stored?._rev ?? '', v: 1 });
  const second = start();
  workshop.clock.pass(1 * minute);
  const comment = await workshop.send({ kind: 'comment', claim, text: 'again' });
  await second.idle();
  const found = await workshop.claim(claim);
  expect(found?.comments.map(({ text }) => text)).toEqual(['hello', 'again']);
  expect(found?.history.at(-1)?.action).toBe(comment);
  expect(await workshop.claim(claim, 'programme')).toEqual(found);
});
