import { openServer } from '#server/server.ts';
import { startRegistrar } from '#registrar/start-registrar.ts';
import type { ServerProcess } from './server-process.ts';

/** Ten minutes, in which an action waits for one that was lost with its device, and a little. */
const laterMs = 11 * 60_000;
/** On CouchDB a killed process's lease is taken over when it has not changed for some seconds. */
const takeOverMs = 60_000;

/**
 * How often each action is on record, refused or waiting, in all partners' registers and in those where reviewers' refusals are kept
 * apart. The server is stopped; what lies in the inboxes is decided first.
 */
export async function countOnRecord(server: ServerProcess): Promise<ReadonlyMap<string, number>> {
  const opened = await openServer(server.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const { recordStore, organisations } = opened.server;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { now: () => Date.now() + laterMs, machineNow: Date.now, steadyNow: () => performance.now() };
  const registrar = startRegistrar({ store: recordStore, clock, log });
  await waitUntil(() => registrar.status().deciding, takeOverMs);
  await registrar.idle();
  await registrar.stop();
  const counts = new Map<string, number>();
  const note = (action: string | null): void => {
    if (action !== null) counts.set(action, (counts.get(action) ?? 0) + 1);
  };
  const inHistory = new Set<string>();
  for (const { org } of await organisations.list()) {
    for (const document of await recordStore.open(`register-org-${org}`).readRange({ from: 'claim:', to: 'claim:~' })) {
      const { history, waiting } = document as unknown as StoredClaim;
      for (const { action } of history) note(action);
      for (const { action } of waiting) note(action.id);
      for (const { action } of history) if (action !== null) inHistory.add(action);
    }
  }
  const desks = await recordStore.listDesks();
  for (const desk of desks)
    for (const document of await recordStore
      .open(`register-${desk}`)
      .readRange({ from: 'refusal:', to: 'refusal:~' })) {
      const action = String(document['action']);
      // A reviewer's refusal is told on their desk as well, where no claim carries it there.
      if (!inHistory.has(action)) note(action);
    }
  await opened.server.close();
  return counts;
}

async function waitUntil(isSo: () => boolean, atMostMs: number): Promise<void> {
  for (const begun = performance.now(); !isSo(); await new Promise((resolve) => setTimeout(resolve, 50)))
    if (performance.now() - begun > atMostMs) throw new Error('this registrar does not decide');
}

interface StoredClaim {
  readonly history: readonly { readonly action: string | null }[];
  readonly waiting: readonly { readonly action: { readonly id: string } }[];
}
