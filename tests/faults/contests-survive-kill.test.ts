/*
 * [R52] A server that is killed at any moment after the second claim was sent contests both claims, once each.
 */
import { expect, test, vi } from 'vitest';
import { ulid } from 'ulid';
import { sealAction, type ActionContent } from '#documents/action-document.ts';
import { inboxOf } from '#documents/ids.ts';
import { prepareClaim, type PreparedClaim } from '#tests/support/prepared-claim.ts';
import { acknowledged } from '#tests/support/registrar-workshop.ts';
import { asReplicated } from '#tests/support/sealed-actions.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';

/** Milliseconds from the reply to the second submission until the process is killed; some wait longer for the answer than it takes. */
const killedAfter = [0, 5, 15, 30, 60, 150];

test('[R52] killed at any moment, both claims are contested once', async () => {
  const server = await startServer();
  try {
    for (const [round, delayMs] of killedAfter.entries()) {
      const fields = { tenantId: `3f2504e0-4f89-41d3-9a0c-0305e82c330${String(round)}` };
      const ours = await prepareClaim(server, 'submitted', { fields });
      const theirs = await prepareClaim(server, 'editing', { org: 'fabrikam', fields });
      await submit(server, theirs);
      await new Promise((resolve) => setTimeout(resolve, delayMs));
      await server.kill('SIGKILL');
      await server.restart();
      const told = async () => [await contestsOf(ours), await contestsOf(theirs)];
      const once = ['open-contest accepted'];
      await vi.waitFor(async () => expect({ delayMs, told: await told() }).toEqual({ delayMs, told: [once, once] }), {
        timeout: 60_000,
        interval: 200
      });
      // What was asked for twice would come now.
      await server.restart();
      await vi.waitFor(async () => expect((await theirs.onRecord())?.state).toBe('submitted'), { timeout: 60_000 });
      expect(await told()).toEqual([once, once]);
    }
  } finally {
    await server.dispose();
  }
}, 400_000);

async function submit(server: ServerProcess, claim: PreparedClaim): Promise<void> {
  const caller = await server.signIn('fabrikamManager');
  const person = server.person('fabrikamManager');
  const content = {
    ...{ kind: 'submit', claim: claim.id, org: 'fabrikam', by: person.id, device: 'another', madeAt: Date.now() },
    ...{ clockOffsetMs: 0, after: null, basedOn: (await claim.onRecord())?.history.length ?? null },
    acknowledged: [...acknowledged]
  };
  const action = sealAction(content as unknown as ActionContent, ulid());
  const path = `/db/${inboxOf(person.desk)}/_bulk_docs`;
  const body = { docs: [asReplicated(action)], new_edits: false };
  expect((await caller.call({ method: 'POST', path, body })).status).toBe(201);
}

async function contestsOf(claim: PreparedClaim): Promise<readonly string[]> {
  const found = await claim.onRecord();
  return found?.history.flatMap(({ kind, outcome }) => (kind.endsWith('-contest') ? [`${kind} ${outcome}`] : [])) ?? [];
}
