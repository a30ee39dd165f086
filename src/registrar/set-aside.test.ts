import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { breakReads } from '#tests/support/unreadable-store.ts';
import { completeForm, hour, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import { ask } from '#tests/support/workshop-review.ts';
import { startRegistrar } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let registrar: Registrar | null = null;
beforeEach(async () => {
  workshop = await openWorkshop();
});
afterEach(async () => {
  await registrar?.stop();
  registrar = null;
  await workshop.close();
});

/** Not `idle`: what fails is tried again for ever. */
const until = (isSo: () => Promise<boolean>): Promise<void> =>
  vi.waitFor(async () => expect(await isSo()).toBe(true), { timeout: 20_000, interval: 20 });

const isOnRecord = async (claim: string, org: string): Promise<boolean> =>
  (await workshop.claim(claim, `org-${org}`)) !== null;

test.each(['inbox-org-contoso', 'register-org-contoso'])(
  '[R63] %s cannot be read from the start: the other organisation’s actions are decided, the status says which desk and why',
  async (damaged) => {
    const store = breakReads(workshop.store, { database: damaged });
    const mine = workshop.newClaim();
    await workshop.send({ kind: 'create', claim: mine, org: 'contoso', ...completeForm });
    const theirs = workshop.newClaim();
    await workshop.send({ kind: 'create', claim: theirs, org: 'fabrikam', ...completeForm });
    registrar = startRegistrar({ ...workshop, store });
    await until(() => isOnRecord(theirs, 'fabrikam'));
    const since = workshop.clock.machineNow();
    // What cannot be read has been waiting a while then; the registrar is at work all the same.
    workshop.clock.pass(1_000);
    expect(registrar.status()).toMatchObject({
      deciding: true,
      setAside: [{ desk: 'org-contoso', why: 'damaged', since }]
    });
    await until(async () => registrar?.status().undecidedForMs === 0);
    expect(workshop.log.lines.join('\n')).toContain('desk org-contoso');
    expect(await isOnRecord(mine, 'contoso')).toBe(false);
    store.mend();
    await until(() => isOnRecord(mine, 'contoso'));
    await until(async () => registrar?.status().setAside.length === 0);
  }
);

test('[R63] a reviewer’s actions on another organisation’s claims go on, and those on this one’s wait', async () => {
  const store = breakReads(workshop.store, { database: 'register-org-contoso' });
  store.mend();
  registrar = startRegistrar({ ...workshop, store });
  const mine = await submitNewClaim(workshop, { org: 'contoso' });
  const theirs = await submitNewClaim(workshop, { org: 'fabrikam' });
  await registrar.idle();
  store.damage();
  for (const { claim, org } of [
    { ...mine, org: 'contoso' },
    { ...theirs, org: 'fabrikam' }
  ])
    await workshop.send({ kind: 'begin-review', claim, org, desk: 'review', by: 'rita', basedOn: 100 });
  registrar.inboxChanged('review');
  const stateOf = async (claim: string, org: string) => (await workshop.claim(claim, `org-${org}`))?.state;
  await until(async () => (await stateOf(theirs.claim, 'fabrikam')) === 'in-review');
  expect(await stateOf(mine.claim, 'contoso')).toBe('submitted');
  store.mend();
  workshop.clock.moveOfficial(minute);
  registrar.clockMoved();
  await until(async () => (await stateOf(mine.claim, 'contoso')) === 'in-review');
});

test('[R63] the other organisation’s clocks run out', async () => {
  const store = breakReads(workshop.store, { database: 'inbox-org-contoso' });
  store.mend();
  registrar = startRegistrar({ ...workshop, store });
  const claims: { claim: string; org: string }[] = [];
  for (const org of ['contoso', 'fabrikam']) {
    const { claim } = await submitNewClaim(workshop, { org });
    await registrar.idle();
    await ask(workshop, claim, org);
    await registrar.idle();
    claims.push({ claim, org });
  }
  store.damage();
  workshop.clock.moveOfficial(20 * 24 * hour);
  registrar.clockMoved();
  const [mine, theirs] = claims;
  const stateOf = async (of?: { claim: string; org: string }) =>
    of && (await workshop.claim(of.claim, `org-${of.org}`))?.state;
  await until(async () => (await stateOf(theirs)) === 'rejected');
  // Its answer may lie in the inbox that cannot be read.
  expect(await stateOf(mine)).toBe('action-required');
});

test('[R63] the other organisation’s files are looked at', async () => {
  const store = breakReads(workshop.store, { filesOf: 'contoso' });
  const mine = await submitNewClaim(workshop, { org: 'contoso' });
  const theirs = await submitNewClaim(workshop, { org: 'fabrikam' });
  registrar = startRegistrar({ ...workshop, store });
  const stateOf = async (claim: string, org: string) => (await workshop.claim(claim, `org-${org}`))?.state;
  await until(async () => {
    registrar?.clockMoved();
    return (await stateOf(theirs.claim, 'fabrikam')) === 'submitted';
  });
  expect(await stateOf(mine.claim, 'contoso')).toBe('editing');
});
