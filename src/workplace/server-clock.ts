import type { Instant } from '#rules/days/day.ts';
import type { Device } from '#device/database.ts';
import { letClosedBe } from '#device/failures.ts';
import { LiveValue, type Live } from '#device/live.ts';

/** The server's time, as far as this device knows: its own, put right by what the last reply said. */
export interface ServerClock {
  readonly now: Live<Instant>;
  readonly offsetMs: Live<number>;
  currentTime(): Instant;
  currentOffset(): number;
  /** Of a reply that has just arrived. */
  learn(serverTime: Instant): void;
  stop(): void;
}

export async function startServerClock(device: Device): Promise<ServerClock> {
  const kept = await device.relaxed.device.get(factId);
  const offset = new LiveValue(typeof kept?.value === 'number' ? kept.value : 0);
  const currentTime = (): Instant => Date.now() + offset.value;
  const now = new LiveValue(currentTime());
  const tick = (): void => now.set(currentTime());
  const timer = setInterval(tick, tickMs);
  const stopListening = onVisible(tick);
  return {
    now,
    offsetMs: offset,
    currentTime,
    currentOffset: () => offset.value,
    learn(serverTime) {
      const learnt = serverTime - Date.now();
      // A reply's way through the network takes up to a second or so: less than that is not a clock that is off.
      if (Math.abs(learnt - offset.value) < worthKeepingMs) return;
      offset.set(learnt);
      tick();
      device.relaxed.device.put({ id: factId, value: learnt }).catch(letClosedBe);
    },
    stop() {
      clearInterval(timer);
      stopListening();
    }
  };
}

const factId = 'clock-offset';
const tickMs = 30_000;
const worthKeepingMs = 2_000;

function onVisible(run: () => void): () => void {
  if (typeof document === 'undefined') return () => undefined;
  const listener = (): void => {
    if (document.visibilityState === 'visible') run();
  };
  document.addEventListener('visibilitychange', listener);
  return () => document.removeEventListener('visibilitychange', listener);
}
