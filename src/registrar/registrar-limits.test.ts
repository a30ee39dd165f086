import { actionVersion } from '#documents/action-version.ts';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { hashOfContent } from '#documents/canonical.ts';
import type { ActionDocument } from '#documents/action-document.ts';
import { acknowledged, completeForm, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
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

test('[R15] a claim that was filled with talk can still be reviewed, and what is refused is told', async () => {
  const { claim } = await submitNewClaim(workshop);
  const text = 'word '.repeat(1_990);
  const comments: string[] = [];
  for (let i = 0; i < 80; i++)
    comments.push(await workshop.send({ kind: 'comment', claim, text: `${String(i)} ${text}` }));
  await registrar.idle();
  const begin = await workshop.send({ kind: 'begin-review', claim, desk: 'review', basedOn: 1_000 });
  const last = await workshop.send({ kind: 'comment', claim, text: 'one more', after: comments.at(-1) ?? null });
  await registrar.idle();

  const found = await workshop.claim(claim);
  expect(found?.state).toBe('in-review');
  expect(JSON.stringify(found).length).toBeLessThan(1_100_000);
  const onRecord = new Set(found?.history.map(({ action }) => action));
  expect(onRecord.has(begin)).toBe(true);
  const refused = [...comments, last].filter((id) => !onRecord.has(id));
  expect(refused.length).toBeGreaterThan(20);
  for (const id of refused) expect((await workshop.refusal(id))?.refusal.code).toBe('claim-full');
  expect(await workshop.claim(claim, 'review')).toEqual(found);
});

test('[R16] an action of a newer version waits for a server that can read it', async () => {
  const claim = workshop.newClaim();
  const create = workshop.seal({ kind: 'create', claim, ...completeForm });
  await workshop.write('org-contoso', create, { receivedAt: workshop.clock.now(), role: 'manager' });
  const { _id, _rev, ...content } = workshop.seal({ kind: 'discard', claim, after: create._id });
  const changed = { ...content, v: actionVersion + 1, shade: 'unheard of' };
  const hash = hashOfContent(changed);
  const newer = { ...changed, _id: `${_id.slice(0, -32)}${hash}`, _rev: `1-${hash}` } as unknown as ActionDocument;
  await workshop.write('org-contoso', newer, { receivedAt: workshop.clock.now(), role: 'manager' });
  await registrar.idle();
  workshop.clock.pass(20 * minute);
  registrar.clockMoved();
  await registrar.idle();
  expect(await workshop.refusal(newer._id)).toBeNull();
  expect(registrar.status().held).toBe(1);
  expect((await workshop.claim(claim))?.history.map(({ action }) => action)).toEqual([create._id]);
});

test.each([
  { state: 'submitted', submit: true },
  { state: 'editing', submit: false }
])('[R17] another organisation’s $state claim is not there for whoever names it', async ({ submit }) => {
  const { claim } = await submitNewClaim(workshop, { submit });
  await registrar.idle();
  const before = await workshop.claim(claim);
  const sent = [
    await workshop.send({ kind: 'edit', claim, org: 'fabrikam', changes: { name: { from: null, to: 'mine' } } }),
    await workshop.send({ kind: 'comment', claim, org: 'fabrikam', text: 'let me see' }),
    await workshop.send({ kind: 'withdraw', claim, org: 'fabrikam', why: 'wrong-activity' })
  ];
  await registrar.idle();
  for (const id of sent)
    expect((await workshop.refusal(id, 'org-fabrikam'))?.refusal).toEqual({ code: 'no-such-claim' });
  expect(await workshop.claim(claim, 'org-fabrikam')).toBeNull();
  expect(await workshop.claim(claim)).toEqual(before);
});

test('[R17] a reviewer who names the wrong organisation is told that there is no such claim', async () => {
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  const before = await workshop.claim(claim);
  const wrong = await workshop.send({ kind: 'begin-review', claim, org: 'fabrikam', desk: 'review' });
  const nobody = await workshop.send({ kind: 'begin-review', claim, org: 'nobody', desk: 'review' });
  await registrar.idle();
  expect((await workshop.refusal(wrong, 'review'))?.refusal).toEqual({ code: 'no-such-claim' });
  // The list of organisations may leave one out for a moment.
  workshop.clock.moveOfficial(minute);
  registrar.clockMoved();
  await registrar.idle();
  expect((await workshop.refusal(nobody, 'review'))?.refusal.code).toBe('wrong-organisation');
  expect(await workshop.claim(claim)).toEqual(before);
});

test('[R18] an action that names a file above the limit is refused without its bytes being read', async () => {
  const { claim } = await submitNewClaim(workshop);
  await registrar.idle();
  const verify = vi.spyOn(workshop.store, 'verifyFile');
  await workshop.send({ kind: 'begin-review', claim, desk: 'review', basedOn: 100 });
  const asked = { reasons: ['missing-poe'], comment: 'another letter', removeProducts: [] } as const;
  await workshop.send({ kind: 'request-information', claim, desk: 'review', basedOn: 100, ...asked });
  await registrar.idle();
  verify.mockClear();
  const file = workshop.file('a letter that says to be a gigabyte');
  await file.store();
  const files = [{ ...file.manifest, size: 1_000_000_000 }];
  const respond = await workshop.send({ kind: 'respond', claim, comment: 'here', files, basedOn: 100 });
  await registrar.idle();
  expect((await workshop.claim(claim))?.history.at(-1)).toMatchObject({
    action: respond,
    refusal: { code: 'file-too-large' }
  });
  expect(verify).not.toHaveBeenCalled();
});

test('[R19] the right bytes of one manifest do not verify another that names the same hash', async () => {
  const { claim } = await submitNewClaim(workshop, { submit: false });
  const file = workshop.file('a letter that is named twice');
  const other = workshop.file('quite another letter');
  await other.store();
  const wrong = { ...file.manifest, chunks: other.manifest.chunks };
  await workshop.send({ kind: 'add-evidence', claim, files: [wrong] });
  await registrar.idle();
  await file.store();
  await workshop.send({ kind: 'submit', claim, acknowledged: [...acknowledged] });
  registrar.filesChanged('contoso');
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.state).toBe('editing');
  expect(found?.evidence.find(({ sha256 }) => sha256 === wrong.sha256)?.verifiedAt).toBeNull();

  await workshop.send({ kind: 'add-evidence', claim, files: [file.manifest] });
  await registrar.idle();
  expect((await workshop.claim(claim))?.evidence.find(({ sha256 }) => sha256 === wrong.sha256)).toMatchObject({
    chunks: file.manifest.chunks,
    verifiedAt: workshop.clock.now()
  });
  expect((await workshop.claim(claim))?.state).toBe('submitted');
});
