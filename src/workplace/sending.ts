import type { Person } from '#documents/reference-documents.ts';
import { letClosedBe } from '#device/failures.ts';
import { countNeedingAnswer } from '#device/lists.ts';
import { watch, type LiveValue } from '#device/live.ts';
import type { Device } from '#device/database.ts';
import { readWaiting } from '#device/outgoing-files.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { synchronise } from '#sync/synchronise.ts';
import { makeLastCurrentKeeper, readLastCurrent } from './last-current.ts';
import type { ServerClock } from './server-clock.ts';
import type { SyncState } from './workplace.ts';

export interface Sending {
  trigger(order?: { readonly all: boolean }): void;
  stop(): void;
}

/** The synchronisation, and what a person sees of it. */
export function startSending(given: {
  readonly device: Device;
  readonly person: Person;
  readonly clock: ServerClock;
  readonly beholder: () => Beholder;
  /** Where the person sees it. */
  readonly sync: LiveValue<SyncState>;
  readonly origin?: string;
  readonly headers?: { readonly [name: string]: string };
}): Sending {
  const { device, clock, sync: state } = given;
  const synchronisation = synchronise({ ...given, learnTime: (serverTime) => clock.learn(serverTime) });
  const keepLastCurrent = makeLastCurrentKeeper(device);
  const before = readLastCurrent(device).catch((error: unknown) => {
    letClosedBe(error);
    return null;
  });
  const stopProgress = synchronisation.progress.subscribe(({ status, stuck, upToDateAt }) => {
    if (upToDateAt !== null) keepLastCurrent(upToDateAt);
    state.set({ ...state.value, status, stuck, upToDateAt: upToDateAt ?? state.value.upToDateAt });
  });
  const stopCounts = watch(() => countWaiting(device)).subscribe((counts) => {
    const tell = (upToDateAt: Instant | null): void =>
      state.set({ ...state.value, ...counts, upToDateAt: state.value.upToDateAt ?? upToDateAt });
    void before.then(tell);
  });
  const stopOffset = clock.offsetMs.subscribe((clockOffsetMs) => state.set({ ...state.value, clockOffsetMs }));
  return {
    trigger: synchronisation.trigger,
    stop() {
      synchronisation.stop();
      stopProgress();
      stopCounts();
      stopOffset();
    }
  };
}

async function countWaiting(device: Device): Promise<Pick<SyncState, 'waiting' | 'troubles' | 'needYou'>> {
  const [{ actions, files, troubles }, needYou] = await Promise.all([
    readWaiting(device),
    countNeedingAnswer(device.relaxed)
  ]);
  return { waiting: actions + files, troubles, needYou };
}
