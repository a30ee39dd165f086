import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { usualEvaluationReasons } from '#documents/evaluation-reasons.ts';
import { chunkDocumentId } from '#documents/ids.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { referenceDatabase, writeReference } from '#server/reference/reference-seeding.ts';
import { programmeOfTests } from '#tests/support/chosen-terms.ts';
import { completeForm, day, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { ReferenceReader } from './reference-book.ts';
import type { Registrar } from './registrar.ts';
import { startRegistrar } from './start-registrar.ts';

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

const write = (document: object): Promise<void> => writeReference(workshop.databases.open(referenceDatabase), document);
const laterTerms = (terms: object) => ({ ...programmeOfTests, terms: [...programmeOfTests.terms, { from: 1, terms }] });
const create = (claim: string) => workshop.send({ kind: 'create', claim, ...completeForm });

async function pass(lengthMs: number): Promise<void> {
  workshop.clock.pass(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
}

test.each([
  ['a programme whose terms are no list', { ...programmeOfTests, terms: 'soon' }],
  ['a programme without terms', { ...programmeOfTests, terms: [] }],
  ['terms in a zone that does not exist', laterTerms({ profile: '2020', calendar: 'none', zone: 'Mars/Olympus' })],
  ['terms under a profile that is not there', laterTerms({ profile: 'nobodys', calendar: 'none', zone: 'UTC' })],
  ['a profile without clocks', { _id: 'profile:2020', v: 1, profile: { ...profile2020, clocks: null } }],
  ['a calendar whose days are words', { _id: 'calendar:none', v: 1, name: 'UTC', holidays: [{ day: 'Friday' }] }]
])(
  '[R60] %s: a new claim waits, nothing is decided wrongly, and it goes on once that is put right',
  async (_, broken) => {
    const id = (broken as { readonly _id: string })._id;
    const good = await workshop.databases.open(referenceDatabase).read(id);
    await write(broken);
    const claim = workshop.newClaim();
    const sent = await create(claim);
    registrar.inboxChanged('org-contoso');
    await registrar.idle();
    expect([await workshop.claim(claim), await workshop.refusal(sent), registrar.status().held]).toEqual([
      null,
      null,
      1
    ]);
    const { _rev, ...content } = good ?? { _id: '' };
    await write(content);
    await pass(2 * minute);
    expect((await workshop.claim(claim))?.terms).toEqual({ profile: '2020', calendar: 'none', zone: 'UTC' });
  }
);

test('[R60] a broken calendar that others use stops only their claims', async () => {
  const first = workshop.newClaim();
  await create(first);
  await registrar.idle();
  await write({ _id: 'calendar:brazil', v: 1, name: 'Brasil', holidays: 'none' });
  await write({ ...programmeOfTests, limits: { maxFileSize: -1 } });
  await workshop.send({ kind: 'edit', claim: first, changes: { name: { from: completeForm.fields.name, to: 'new' } } });
  await pass(minute);
  expect((await workshop.claim(first))?.fields.name).toBe('new');
});

test('[R60] a list of reasons that does not fit, or is not there, is the usual one; one that fits counts at once', async () => {
  const reader = new ReferenceReader(workshop.store.open(referenceDatabase));
  const listed = async () => (await reader.book()).evaluationReasons;
  const text = { en: 'Own', 'pt-BR': 'Próprio' };
  const reasons = [{ id: 'own', text, programmes: ['OSU', 'OSA'] }];
  await write({ _id: 'evaluation-reasons', v: 1, reasons });
  expect(await listed()).toEqual(reasons);
  await write({ _id: 'evaluation-reasons', v: 1, reasons: [{ ...reasons[0], retired: true }] });
  expect(await listed()).toEqual(usualEvaluationReasons);
  await write({ _id: 'evaluation-reasons', _deleted: true });
  expect(await listed()).toEqual(usualEvaluationReasons);
});

test('[C2] a calendar that is changed counts for clocks that start later; one that runs keeps its day', async () => {
  const intake = async (claim: string) =>
    (await workshop.claim(claim))?.clocks.find(({ clock }) => clock === 'intake')?.dueOn ?? 0;
  const first = await submitNewClaim(workshop);
  await registrar.idle();
  const due = await intake(first.claim);
  const name = { en: 'A holiday', 'pt-BR': 'Um feriado' };
  await write({ _id: 'calendar:none', v: 1, name: 'UTC', holidays: [{ day: due, name }] });
  const second = await submitNewClaim(workshop);
  registrar.inboxChanged('org-contoso');
  await registrar.idle();
  expect([await intake(first.claim), await intake(second.claim)]).toEqual([due, due + 1]);
});

const countChunks = async (hashes: readonly string[]): Promise<number> => {
  const found = await workshop.store.open('evidence-contoso').readMany(hashes.map(chunkDocumentId));
  return found.filter((document) => document !== null).length;
};

test('[R61] files of a claim that was given up go after the time that the programme keeps them; those of a draft stay', async () => {
  await write({ ...programmeOfTests, retention: { settledFilesDays: 180 } });
  const settled = await submitNewClaim(workshop, { submit: false });
  const draft = await submitNewClaim(workshop, { submit: false });
  await registrar.idle();
  await workshop.send({ kind: 'discard', claim: settled.claim });
  await registrar.idle();
  expect((await workshop.claim(settled.claim))?.state).toBe('discarded');
  // 30 days in which it can be restored, 180 in which it is kept; then a month in which it is only marked.
  for (let passed = 0; passed < 210; passed += 15) await pass(15 * day);
  expect(await countChunks(settled.file.hashes)).toBe(3);
  for (let passed = 0; passed < 60; passed += 15) await pass(15 * day);
  // What both files have in common stays with the draft's.
  const own = settled.file.hashes.filter((hash) => !draft.file.hashes.includes(hash));
  expect([own.length > 0, await countChunks(own), await countChunks(draft.file.hashes)]).toEqual([true, 0, 3]);
  expect((await workshop.claim(settled.claim))?.evidence).toHaveLength(1);
});

test('[R61] without a time to keep them they stay', async () => {
  const settled = await submitNewClaim(workshop, { submit: false });
  await registrar.idle();
  await workshop.send({ kind: 'discard', claim: settled.claim });
  for (let passed = 0; passed < 300; passed += 30) await pass(30 * day);
  expect(await countChunks(settled.file.hashes)).toBe(3);
});
