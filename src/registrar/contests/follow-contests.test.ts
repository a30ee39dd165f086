import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Claim } from '#rules/claim/claim.ts';
import { breakStore } from '#tests/support/breaking-store.ts';
import { day, minute, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import type { RecordStore } from '../record-store.ts';
import type { Registrar } from '../registrar.ts';
import { startRegistrar } from '../start-registrar.ts';
import { followContests } from './follow-contests.ts';

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
const registrars: Registrar[] = [];
beforeEach(async () => {
  workshop = await openWorkshop(['contoso', 'fabrikam', 'tailspin']);
});
afterEach(async () => {
  await Promise.all(registrars.splice(0).map((registrar) => registrar.stop()));
  await workshop.close();
});

function start(store: RecordStore = workshop.store): Registrar {
  const registrar = startRegistrar({ ...workshop, store, consequences: (tools) => [followContests(tools)] });
  registrars.push(registrar);
  return registrar;
}

async function claimBy(registrar: Registrar, org: string): Promise<string> {
  const { claim } = await submitNewClaim(workshop, { org });
  await registrar.idle();
  return claim;
}

async function read(claim: string, org: string): Promise<Claim> {
  const found = await workshop.claim(claim, `org-${org}`);
  if (!found) throw new Error('it is not on record');
  return found;
}

const standingOf = async (claim: string, org: string): Promise<string> =>
  (await read(claim, org)).products['teams']?.contest?.standing ?? 'undisturbed';

const entriesOf = ({ history }: Claim): readonly string[] =>
  history.flatMap(({ kind, outcome }) => (kind.endsWith('-contest') ? [`${kind} ${outcome}`] : []));

async function review(claim: string, org: string, kind: 'begin-review' | 'approve'): Promise<void> {
  const basedOn = (await read(claim, org)).history.length;
  await workshop.send({ kind, claim, org, desk: 'review', by: 'rita', basedOn });
}

async function decide(claim: string, org: string, standing: 'held' | 'lost'): Promise<void> {
  const basedOn = (await read(claim, org)).history.length;
  const order = { claim, org, line: 'teams', standing, comment: 'By the newer proof.', basedOn };
  await workshop.send({ kind: 'decide-contest', ...order, desk: 'review', by: 'rita' });
}

test('[R50] two claims of one organisation are no contest; another organisation’s opens one on all three, once', async () => {
  const registrar = start();
  const first = await claimBy(registrar, 'contoso');
  const again = await claimBy(registrar, 'contoso');
  expect([await standingOf(first, 'contoso'), await standingOf(again, 'contoso')]).toEqual([
    'undisturbed',
    'undisturbed'
  ]);
  const rival = await claimBy(registrar, 'fabrikam');
  for (const [claim, org] of [
    [first, 'contoso'],
    [again, 'contoso'],
    [rival, 'fabrikam']
  ] as const) {
    const found = await read(claim, org);
    expect(found.products['teams']?.contest?.standing).toBe('contested');
    expect(entriesOf(found)).toEqual(['open-contest accepted']);
  }
});

test('[R50] what a claim is told of its contest is its own line: nothing of the other stands in any copy of it', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const theirs = await claimBy(registrar, 'fabrikam');
  await decide(ours, 'contoso', 'held');
  await decide(theirs, 'fabrikam', 'lost');
  await registrar.idle();
  const pairs = [
    { claim: ours, org: 'contoso', foreign: [theirs, 'fabrikam'] },
    { claim: theirs, org: 'fabrikam', foreign: [ours, 'contoso'] }
  ] as const;
  for (const { claim, org, foreign } of pairs) {
    const found = await read(claim, org);
    expect(found.history.find(({ kind }) => kind === 'open-contest')).toMatchObject({
      by: 'registrar',
      role: 'registrar',
      said: { line: 'teams' }
    });
    const inbox = await workshop.store.open(`inbox-org-${org}`).readRange({ from: '', to: '\uffff' });
    const register = await workshop.store.open(`register-org-${org}`).readRange({ from: '', to: '\uffff' });
    // The form of the test people names its own partner's address in both claims.
    const text = JSON.stringify([inbox, register]).replaceAll('rui@contoso.com', '');
    for (const name of foreign) expect(text.includes(name)).toBe(false);
  }
});

test('[R50] a product that is added by an edit is contested too, compared without case', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const { claim: theirs } = await submitNewClaim(workshop, { org: 'fabrikam', submit: false });
  const tenantId = {
    from: (await waitForClaim(registrar, theirs)).fields.tenantId ?? null,
    to: '3F2504E0-4F89-41D3-9A0C-0305E82C3301'
  };
  const teams = { from: { product: 'teams' }, to: { product: 'exchange' } };
  await workshop.send({ kind: 'edit', claim: theirs, org: 'fabrikam', changes: { tenantId, 'products/teams': teams } });
  await workshop.send({
    kind: 'submit',
    claim: theirs,
    org: 'fabrikam',
    acknowledged: ['customer-knows', 'evidence-is-true', 'customer-will-be-told'],
    basedOn: 10
  });
  await registrar.idle();
  expect([(await read(theirs, 'fabrikam')).state, await standingOf(ours, 'contoso')]).toEqual([
    'submitted',
    'undisturbed'
  ]);
  const added = { 'products/l2': { from: null, to: { product: 'teams' } } } as const;
  await workshop.send({ kind: 'edit', claim: theirs, org: 'fabrikam', changes: added });
  await registrar.idle();
  expect((await read(theirs, 'fabrikam')).products).toMatchObject({
    teams: { product: 'exchange' },
    l2: { product: 'teams', contest: { standing: 'contested' } }
  });
  expect((await read(theirs, 'fabrikam')).products['teams']?.contest).toBeUndefined();
  expect(await standingOf(ours, 'contoso')).toBe('contested');
});

async function waitForClaim(registrar: Registrar, claim: string): Promise<Claim> {
  await registrar.idle();
  return read(claim, 'fabrikam');
}

test('[R51] when the other one withdraws, the contest ends; a later claim opens it again', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const theirs = await claimBy(registrar, 'fabrikam');
  await workshop.send({ kind: 'withdraw', claim: theirs, org: 'fabrikam', why: 'wrong-activity', basedOn: 100 });
  await registrar.idle();
  expect([await standingOf(ours, 'contoso'), (await read(theirs, 'fabrikam')).state]).toEqual(['held', 'rejected']);
  const third = await claimBy(registrar, 'tailspin');
  expect([await standingOf(ours, 'contoso'), await standingOf(third, 'tailspin')]).toEqual(['contested', 'contested']);
  expect(entriesOf(await read(ours, 'contoso'))).toEqual([
    'open-contest accepted',
    'close-contest accepted',
    'open-contest accepted'
  ]);
});

test('[R51] a decision of which only half arrives is given up: the holder is contested again', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const theirs = await claimBy(registrar, 'fabrikam');
  await decide(ours, 'contoso', 'held');
  await registrar.idle();
  workshop.clock.pass(11 * minute);
  registrar.clockMoved();
  await registrar.idle();
  expect([await standingOf(ours, 'contoso'), await standingOf(theirs, 'fabrikam')]).toEqual(['contested', 'contested']);
});

test('[R51] who disputes a rejection comes back into the contest', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const theirs = await claimBy(registrar, 'fabrikam');
  await workshop.send({ kind: 'withdraw', claim: theirs, org: 'fabrikam', why: 'wrong-activity', basedOn: 100 });
  await registrar.idle();
  expect(await standingOf(theirs, 'fabrikam')).toBe('undisturbed');
  await workshop.send({ kind: 'dispute', claim: theirs, org: 'fabrikam', justification: 'A slip.', basedOn: 100 });
  await registrar.idle();
  expect([await standingOf(ours, 'contoso'), await standingOf(theirs, 'fabrikam')]).toEqual(['contested', 'contested']);
});

test('[R51] a decision stands: the loser’s claim is rejected for good, and contests nothing; its new claim does', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  const theirs = await claimBy(registrar, 'fabrikam');
  await decide(ours, 'contoso', 'held');
  await registrar.idle();
  // Half decided: nothing is asked meanwhile.
  expect([await standingOf(ours, 'contoso'), await standingOf(theirs, 'fabrikam')]).toEqual(['held', 'contested']);
  await decide(theirs, 'fabrikam', 'lost');
  await registrar.idle();
  expect(await read(theirs, 'fabrikam')).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'another-partner', forGood: true }
  });
  expect(entriesOf(await read(ours, 'contoso'))).toEqual(['open-contest accepted', 'decide-contest accepted']);
  const again = await claimBy(registrar, 'fabrikam');
  expect([await standingOf(ours, 'contoso'), await standingOf(again, 'fabrikam')]).toEqual(['contested', 'contested']);
});

test('[R52] killed at any write, each claim is contested once', async () => {
  const tell = async (): Promise<readonly [string, string]> => {
    const ours = (await submitNewClaim(workshop, { org: 'contoso' })).claim;
    const theirs = (await submitNewClaim(workshop, { org: 'fabrikam' })).claim;
    return [ours, theirs];
  };
  const counting = breakStore(workshop.store, null);
  await tell();
  await start(counting).idle();
  const writes = counting.writes;
  expect(counting.written.filter((name) => name.startsWith('inbox-'))).not.toEqual([]);
  for (let atWrite = 1; atWrite <= writes; atWrite++) {
    const when = atWrite % 2 === 0 ? 'before' : 'after';
    await Promise.all(registrars.splice(0).map((registrar) => registrar.stop()));
    await workshop.close();
    workshop = await openWorkshop();
    const [ours, theirs] = await tell();
    const dying = breakStore(workshop.store, { atWrite, when });
    const first = start(dying);
    await Promise.race([first.idle(), dying.died]);
    await first.stop();
    const second = start();
    await second.idle();
    const entries = [entriesOf(await read(ours, 'contoso')), entriesOf(await read(theirs, 'fabrikam'))];
    expect({ atWrite, when, entries }).toEqual({
      atWrite,
      when,
      entries: [['open-contest accepted'], ['open-contest accepted']]
    });
  }
}, 300_000);

test('[R53] an approved claim leaves the reviewers a month after it was sent, and comes back with its contest', async () => {
  const registrar = start();
  const ours = await claimBy(registrar, 'contoso');
  await review(ours, 'contoso', 'begin-review');
  await registrar.idle();
  await review(ours, 'contoso', 'approve');
  await registrar.idle();
  expect((await read(ours, 'contoso')).state).toBe('approved');
  for (const length of [9 * day, 31 * day]) {
    workshop.clock.pass(length);
    registrar.clockMoved();
    await registrar.idle();
  }
  workshop.clock.pass(minute);
  registrar.clockMoved();
  await registrar.idle();
  expect(await workshop.claim(ours, 'review')).toBeNull();
  const theirs = await claimBy(registrar, 'fabrikam');
  expect(await workshop.claim(ours, 'review')).toEqual(await read(ours, 'contoso'));
  expect(await standingOf(ours, 'contoso')).toBe('contested');
  await decide(ours, 'contoso', 'held');
  await decide(theirs, 'fabrikam', 'lost');
  await registrar.idle();
  expect(await standingOf(ours, 'contoso')).toBe('held');
});
