import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chunkDocumentId } from '#documents/ids.ts';
import { completeForm, day, hour, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import type { Registrar } from './registrar.ts';
import { startRegistrar } from './start-registrar.ts';

// Weeks in real databases, each day of them on the disk.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let registrar: Registrar;
beforeEach(async () => {
  workshop = await openWorkshop();
  registrar = startRegistrar(workshop);
  await registrar.idle();
});
afterEach(async () => {
  await registrar.stop();
  await workshop.close();
});

async function pass(lengthMs: number): Promise<void> {
  workshop.clock.pass(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
}

async function passDays(count: number): Promise<void> {
  for (let left = count; left > 0; left -= 3) await pass(Math.min(left, 3) * day);
}

type TestFile = ReturnType<Workshop['file']>;

/** How many of the file's chunks, its list included, are there. Looking does not count as asking. */
async function countChunks(file: TestFile, org = 'contoso'): Promise<number> {
  const ids = file.hashes.map(chunkDocumentId);
  const found = await workshop.store.open(`evidence-${org}`).readMany(ids);
  return found.filter((document) => document !== null).length;
}

test('[R14] chunks that nobody names go after thirty days, not before', async () => {
  const file = workshop.file('a letter that nobody names');
  await file.store();
  // Three days pass before it is seen for the first time.
  await passDays(30);
  expect(await countChunks(file)).toBe(3);
  await passDays(3);
  expect(await countChunks(file)).toBe(0);
});

test('[R14] what evidence, a waiting action or the history names stays, with its list', async () => {
  const { claim, file } = await submitNewClaim(workshop);
  const removed = workshop.file('a letter that was removed');
  await removed.store();
  const second = await submitNewClaim(workshop, { submit: false });
  await workshop.send({ kind: 'add-evidence', claim: second.claim, files: [removed.manifest] });
  await registrar.idle();
  await workshop.send({ kind: 'remove-evidence', claim: second.claim, file: removed.manifest.sha256 });
  await passDays(35);
  expect((await workshop.claim(second.claim))?.evidence.map(({ sha256 }) => sha256)).toEqual([
    second.file.manifest.sha256
  ]);
  expect((await workshop.claim(claim))?.evidence[0]?.verifiedAt).not.toBeNull();
  expect(await Promise.all([file, removed, second.file].map((one) => countChunks(one)))).toEqual([3, 3, 3]);
});

test('[R14] what a held action names stays', async () => {
  const file = workshop.file('a letter of an action that is held');
  await file.store();
  const claim = workshop.newClaim();
  const missing = workshop.seal({ kind: 'comment', claim, text: 'never sent' })._id;
  await workshop.send({ kind: 'add-evidence', claim, files: [file.manifest], after: missing });
  await registrar.idle();
  for (let i = 0; i < 12; i++) {
    // By official time, in which the missing one is awaited for ten minutes, nothing passes.
    workshop.clock.moveOfficial(-3 * day);
    await pass(3 * day);
  }
  expect(registrar.status().held).toBe(1);
  expect(await countChunks(file)).toBe(3);
});

test('[R14] whoever asks for a chunk, or stores it again, keeps it another thirty days', async () => {
  const asked = workshop.file('a letter that is asked for');
  const again = workshop.file('a letter that is stored again');
  for (const file of [asked, again]) await file.store();
  await passDays(25);
  expect(await workshop.evidence.missing('contoso', asked.hashes)).toEqual([]);
  await again.store();
  await passDays(25);
  expect([await countChunks(asked), await countChunks(again)]).toEqual([3, 3]);
  await passDays(10);
  expect([await countChunks(asked), await countChunks(again)]).toEqual([0, 0]);
});

test('[R14] a file that was deleted is missing, can be stored again, and is verified anew', async () => {
  const file = workshop.file('a letter that comes twice');
  await file.store();
  await passDays(36);
  expect(await workshop.evidence.missing('contoso', file.hashes)).toEqual(file.hashes);
  const claim = workshop.newClaim();
  await workshop.send({ kind: 'create', claim, ...completeForm });
  await workshop.send({ kind: 'add-evidence', claim, files: [file.manifest] });
  await registrar.idle();
  expect((await workshop.claim(claim))?.evidence[0]?.verifiedAt).toBeNull();
  await file.store();
  registrar.filesChanged('contoso');
  await registrar.idle();
  expect((await workshop.claim(claim))?.evidence[0]?.verifiedAt).toBe(workshop.clock.now());
  expect(await workshop.evidence.verifyFile('contoso', file.manifest)).toBe('verified');
});

test('[R14] a clock moved for a demonstration deletes nothing', async () => {
  const file = workshop.file('a letter in a demonstration');
  await file.store();
  await pass(2 * hour);
  for (let i = 0; i < 4; i++) {
    workshop.clock.moveOfficial(10 * day);
    registrar.clockMoved();
    await registrar.idle();
  }
  expect(await countChunks(file)).toBe(3);
});

test('[R14] what only the programme’s copy of a claim names stays: the register may be an older backup', async () => {
  const { claim, file } = await submitNewClaim(workshop);
  await registrar.idle();
  const register = workshop.store.open('register-org-contoso');
  const stored = await register.read(`claim:${claim}`);
  await register.writeMany([{ _id: `claim:${claim}`, _rev: stored?._rev ?? '', _deleted: true }]);
  await registrar.stop();
  registrar = startRegistrar(workshop);
  await registrar.idle();
  await passDays(35);
  expect(await countChunks(file)).toBe(3);
});

test('[R14] each organisation’s chunks are its own: a name at one keeps nothing longer at another', async () => {
  const { file } = await submitNewClaim(workshop);
  await file.store('fabrikam');
  await passDays(35);
  expect([await countChunks(file), await countChunks(file, 'fabrikam')]).toEqual([3, 0]);
});
