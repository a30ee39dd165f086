import { afterEach, expect, test, vi } from 'vitest';
import { claimRules } from './claim-rules.ts';
import { overwrite } from './overwrite.ts';
import { startRegistrar, startRegistrarWith } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';
import { minute, openWorkshop, completeForm, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let registrar: Registrar;
afterEach(async () => {
  await registrar.stop();
  await workshop.close();
});

async function open(rules = claimRules): Promise<void> {
  workshop = await openWorkshop();
  registrar = startRegistrarWith(workshop, rules);
}

test('[R1] actions on one claim are decided in order of their receipt, whatever the order of the inbox', async () => {
  workshop = await openWorkshop();
  const claim = workshop.newClaim();
  const at = workshop.clock.now();
  const changes = { name: { from: completeForm.fields.name, to: 'second' } };
  const second = await workshop.send({ kind: 'edit', claim, changes, receivedAt: at + 2 });
  const first = await workshop.send({ kind: 'create', claim, ...completeForm, receivedAt: at + 1 });
  registrar = startRegistrar(workshop);
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.history.map(({ action, outcome }) => [action, outcome])).toEqual([
    [first, 'accepted'],
    [second, 'accepted']
  ]);
  expect(found?.fields.name).toBe('second');
});

test('[R1] an action that is stamped earlier than the one before it is decided after it all the same', async () => {
  await open();
  const claim = workshop.newClaim();
  const at = workshop.clock.now();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm, receivedAt: at + 5 });
  const changes = { name: { from: completeForm.fields.name, to: 'later' } };
  const edit = await workshop.send({ kind: 'edit', claim, changes, after: create, receivedAt: at + 1 });
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create, edit]);
});

test('[R2] an action that is read again is not decided again', async () => {
  await open();
  const claim = workshop.newClaim();
  const orphan = await workshop.send({ kind: 'edit', claim, changes: { name: { from: null, to: 'too early' } } });
  await registrar.idle();
  expect((await workshop.refusal(orphan))?.refusal.code).toBe('no-such-claim');
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  await registrar.idle();
  await registrar.stop();
  await workshop.databases.open('inbox-org-contoso').write({ _id: '_local/other', seq: 0 });
  await overwrite(workshop.store.open('inbox-org-contoso'), { _id: '_local/registrar', seq: 0 });
  registrar = startRegistrar(workshop);
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create]);
});

test('[R3] an action without a stamp waits a moment for it, then gets one with the time when it was first seen', async () => {
  await open();
  const claim = workshop.newClaim();
  const members = [{ id: 'someone', name: 'Someone', role: 'contributor' }];
  const organisation = await workshop.store.open('register-org-contoso').read('organisation:contoso');
  await workshop.store.open('register-org-contoso').write({ _id: 'organisation:contoso', ...organisation, members });
  const seenAt = workshop.clock.now();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm, receivedAt: null });
  await registrar.idle();
  expect(await workshop.claim(claim)).toBeNull();
  workshop.clock.pass(2_000);
  registrar.clockMoved();
  await registrar.idle();
  const entry = (await workshop.claim(claim))?.history[0];
  expect(entry).toMatchObject({ action: create, receivedAt: seenAt, role: 'contributor', outcome: 'accepted' });
  const stamp = await workshop.store.open('inbox-org-contoso').read(`received:${create}`);
  expect(stamp).toMatchObject({ receivedAt: seenAt, role: 'contributor' });
});

test('[R4] a submitted claim is mirrored for reviewers and programme, an editing one is not', async () => {
  await open();
  const { claim, add, submit } = await submitNewClaim(workshop, { submit: false });
  await registrar.idle();
  expect(await workshop.claim(claim, 'review')).toBeNull();
  expect(await workshop.claim(claim, 'programme')).toBeNull();
  workshop.clock.pass(minute);
  await submit(add);
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.state).toBe('submitted');
  expect(await workshop.claim(claim, 'review')).toEqual(found);
  expect(await workshop.claim(claim, 'programme')).toEqual(found);
});

test('[R4] a reviewer acts through their own inbox, and the partner sees it', async () => {
  await open();
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  const basedOn = (await workshop.claim(claim))?.stateSince ?? null;
  await workshop.send({ kind: 'begin-review', claim, desk: 'review', by: 'rita', basedOn });
  await registrar.idle();
  expect(await workshop.claim(claim)).toMatchObject({ state: 'in-review' });
  expect(await workshop.claim(claim, 'review')).toEqual(await workshop.claim(claim));
});

test('[R4] a reviewer is told of a refusal where no claim on their desk carries it', async () => {
  await open();
  const claim = workshop.newClaim();
  await workshop.send({ kind: 'create', claim, ...completeForm });
  await registrar.idle();
  const early = await workshop.send({ kind: 'begin-review', claim, desk: 'review', by: 'rita' });
  const nowhere = await workshop.send({ kind: 'begin-review', claim, desk: 'review', by: 'rita', org: 'nobody' });
  await registrar.idle();
  expect((await workshop.refusal(early, 'review'))?.refusal.code).toBe('wrong-state');
  // The list of organisations may leave one out for a moment.
  workshop.clock.moveOfficial(minute);
  registrar.clockMoved();
  await registrar.idle();
  expect((await workshop.refusal(nowhere, 'review'))?.refusal.code).toBe('wrong-organisation');
});

test('[R4] a claim under an id that another organisation has on record touches neither copy of it', async () => {
  await open();
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  const before = await workshop.claim(claim, 'review');
  const thief = await workshop.send({ kind: 'create', claim, org: 'fabrikam', ...completeForm });
  await registrar.idle();
  expect((await workshop.refusal(thief, 'org-fabrikam'))?.refusal.code).toBe('claim-exists');
  expect(await workshop.claim(claim, 'review')).toEqual(before);
});

test('[R5] a missing earlier action is awaited for ten minutes, then the gap is in the history', async () => {
  await open();
  const claim = workshop.newClaim();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  const lost = workshop.seal({ kind: 'edit', claim, changes: { mpnId: { from: null, to: '1' } }, after: create });
  const name = { from: completeForm.fields.name, to: 'after the gap' };
  const edit = await workshop.send({ kind: 'edit', claim, changes: { name }, after: lost._id });
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create]);
  workshop.clock.pass(10 * minute);
  registrar.clockMoved();
  await registrar.idle();
  const history = (await workshop.claim(claim))?.history ?? [];
  expect(history.map(({ kind, action }) => [kind, action])).toEqual([
    ['create', create],
    ['gap', null],
    ['edit', edit]
  ]);
  expect(history[1]?.said).toEqual({ missing: lost._id, before: edit });
});

test('[R5] held actions survive a restart, and go on when the missing one arrives', async () => {
  await open();
  const claim = workshop.newClaim();
  const create = workshop.seal({ kind: 'create', claim, ...completeForm });
  const name = { from: completeForm.fields.name, to: 'second' };
  const edit = await workshop.send({ kind: 'edit', claim, changes: { name }, after: create._id });
  const other = await workshop.send({ kind: 'create', claim: workshop.newClaim(), ...completeForm });
  await registrar.idle();
  expect(registrar.status()).toMatchObject({ held: 1, decided: 1 });
  await registrar.stop();
  registrar = startRegistrar(workshop);
  await registrar.idle();
  await workshop.write('org-contoso', create, { receivedAt: workshop.clock.now(), role: 'manager' });
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create._id, edit]);
  expect(other).not.toBe(edit);
});

test('[R5] a void action stands for the one it replaces', async () => {
  await open();
  const claim = workshop.newClaim();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  const refused = workshop.seal({ kind: 'comment', claim, text: 'far too large', after: create });
  const replacement = await workshop.send({ kind: 'void', claim, replaces: refused._id, after: create });
  const name = { from: completeForm.fields.name, to: 'goes on' };
  const edit = await workshop.send({ kind: 'edit', claim, changes: { name }, after: refused._id });
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create, replacement, edit]);
});

test('[R5] a void action stands for a create that the gate refused: what follows is refused, not held', async () => {
  await open();
  const claim = workshop.newClaim();
  const refused = workshop.seal({ kind: 'create', claim, ...completeForm });
  await workshop.send({ kind: 'void', claim, replaces: refused._id });
  await registrar.idle();
  const name = { from: null, to: 'nowhere to go' };
  const edit = await workshop.send({ kind: 'edit', claim, changes: { name }, after: refused._id });
  await registrar.idle();
  expect((await workshop.refusal(edit))?.refusal.code).toBe('no-such-claim');
});

test('[R10] an action on which the rules break is refused as malformed; those after it are decided', async () => {
  await open({
    ...claimRules,
    decide(claim, action, circumstances) {
      if (action.kind === 'edit') throw new Error('a bug');
      return claimRules.decide(claim, action, circumstances);
    }
  });
  const claim = workshop.newClaim();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  const changes = { name: { from: completeForm.fields.name, to: 'poison' } };
  const edit = await workshop.send({ kind: 'edit', claim, changes, after: create });
  const discard = await workshop.send({ kind: 'discard', claim, after: edit, basedOn: 1 });
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.history.map(({ action, refusal }) => [action, refusal?.code])).toEqual([
    [create, undefined],
    [edit, 'malformed'],
    [discard, undefined]
  ]);
  expect(workshop.log.lines.filter((line) => line.includes('set aside'))).toHaveLength(1);
});
