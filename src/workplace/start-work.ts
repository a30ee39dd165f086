import type { Person } from '#documents/reference-documents.ts';
import type { Device } from '#device/database.ts';
import { letClosedBe } from '#device/failures.ts';
import { watch, type Live, type LiveValue } from '#device/live.ts';
import { makeAction } from '#device/make-action.ts';
import type { ReferenceShelf } from '#device/reference-shelf.ts';
import type { Beholder } from '#device/show-claim.ts';
import { readShownClaims } from '#device/shown-claims.ts';
import { readOwnRows, refreshDue, refreshSummary, renewRows, showRows, summaryTables } from '#device/summaries.ts';
import type { Claim, ClaimState } from '#rules/claim/claim.ts';
import { openFile, storeCheckedFile } from './evidence.ts';
import { startSending } from './sending.ts';
import type { ServerClock } from './server-clock.ts';
import type { ShownClaim, SyncState, Workplace } from './workplace.ts';

/** What needs the rules, the documents' shapes and the network: not fetched before the first paint. */
export interface Work extends Pick<Workplace, 'act' | 'storeFile' | 'openFile' | 'acknowledge' | 'syncNow'> {
  claim(id: string): Live<ShownClaim | null>;
  claimsIn(states: readonly ClaimState[]): Live<readonly Claim[]>;
  stop(): void;
}

export interface WorkParts {
  readonly device: Device;
  readonly person: Person;
  readonly clock: ServerClock;
  readonly shelf: LiveValue<ReferenceShelf>;
  readonly beholder: () => Beholder;
  readonly sync: LiveValue<SyncState>;
  readonly origin?: string;
  readonly headers?: { readonly [name: string]: string };
}

export function startWork(parts: WorkParts): Work {
  const { device, clock, shelf, beholder } = parts;
  const { strict } = device;
  const stopDue = clock.now.subscribe(() => void catchUp(device, beholder).catch(letClosedBe));
  const sending = startSending(parts);
  return {
    claim: (id) => watch(() => readShownClaim(device, id, beholder()), shelf),
    claimsIn: (states) => watch(() => readShownClaims(device, states, beholder()), shelf),
    async act(order) {
      const acted = await makeAction(device, order, {
        ...beholder(),
        madeAt: Date.now(),
        clockOffsetMs: Math.round(clock.currentOffset())
      });
      if (acted.ok) sending.trigger();
      return acted;
    },
    async storeFile(order) {
      const stored = await storeCheckedFile(device, order, shelf.value.limits);
      // What was not whole here may be whole again.
      const isAwaited = parts.sync.value.troubles.some(({ claim }) => claim === order.claim);
      if (stored.ok && isAwaited) sending.trigger({ all: true });
      return stored;
    },
    openFile: (file, org) => openFile(device, { file, org, now: clock.currentTime() }),
    async acknowledge(actionId) {
      await strict.transaction('rw', summaryTables(strict), async () => {
        await strict.actions.update(actionId, { acknowledged: true });
        const action = await strict.actions.get(actionId);
        if (action) await refreshSummary(strict, action.claim, beholder());
      });
    },
    syncNow: () => sending.trigger({ all: true }),
    stop() {
      stopDue();
      sending.stop();
    }
  };
}

async function readShownClaim(device: Device, id: string, beholder: Beholder): Promise<ShownClaim | null> {
  const { relaxed } = device;
  // The summary is read only to be told of: it is written when a clock runs out, which changes nothing else.
  const [own] = await Promise.all([readOwnRows(relaxed, id), relaxed.summaries.get(id)]);
  const { claim, onRecord, doomed } = showRows(own, beholder);
  if (!claim) return null;
  return {
    claim,
    onRecord,
    doomed,
    actions: own.actions,
    files: new Map(own.files.map((file) => [file.sha256, file]))
  };
}

/** Until nothing is left that fell due; a database that was closed meanwhile has nothing to catch up with. */
async function catchUp(device: Device, beholder: () => Beholder): Promise<void> {
  // Asked each time: a page that is laid aside may cut it off.
  if (device.relaxed.isOpen()) await renewRows(device.relaxed);
  while (device.relaxed.isOpen() && (await refreshDue(device.relaxed, beholder())) > 0);
}
