import { afterEach, expect, test } from 'vitest';
import { acknowledged, completeForm, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { startRegistrar } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';

let workshop: Workshop;
let registrar: Registrar;
afterEach(async () => {
  await registrar.stop();
  await workshop.close();
});

async function open(): Promise<void> {
  workshop = await openWorkshop();
  registrar = startRegistrar(workshop);
}

test('[R1] actions on one claim are decided in order of their receipt, whatever the order of the inbox', async () => {
  await open();
  const claim = workshop.newClaim();
  const at = workshop.clock.now();
  const second = await workshop.send({
    kind: 'edit',
    claim,
    changes: { name: { from: completeForm.fields.name, to: 'second' } },
    receivedAt: at + 2
  });
  const first = await workshop.send({ kind: 'create', claim, ...completeForm, receivedAt: at + 1 });
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.history.map(({ action, outcome }) => ({ action, outcome }))).toEqual([
    { action: first, outcome: 'accepted' },
    { action: second, outcome: 'accepted' }
  ]);
  expect(found?.fields.name).toBe('second');
});

test('[R4] a submitted claim is mirrored for reviewers and programme, an editing one is not', async () => {
  await open();
  const claim = workshop.newClaim();
  const file = workshop.file('signed letter');
  await file.store();
  const create = await workshop.send({ kind: 'create', claim, ...completeForm });
  const add = await workshop.send({ kind: 'add-evidence', claim, files: [file.manifest], after: create });
  await registrar.idle();
  expect(await workshop.claim(claim, 'review')).toBeNull();
  workshop.clock.pass(minute);
  await workshop.send({ kind: 'submit', claim, acknowledged: [...acknowledged], after: add });
  await registrar.idle();
  const found = await workshop.claim(claim);
  expect(found?.history.at(-1)?.refusal).toBeUndefined();
  expect(found?.state).toBe('submitted');
  expect(await workshop.claim(claim, 'review')).toEqual(found);
  expect(await workshop.claim(claim, 'programme')).toEqual(found);
});
