import type { Device } from '#device/database.ts';
import { letClosedBe } from '#device/failures.ts';
import type { Instant } from '#rules/days/day.ts';

/** Until when this device has seen the record, by the server's time: also after a start without network. Null: never. */
export async function readLastCurrent(device: Device): Promise<Instant | null> {
  const kept = await device.relaxed.device.get(factId);
  return typeof kept?.value === 'number' ? kept.value : null;
}

/** Keeps what is told, at most twice a minute: every long poll tells it. */
export function makeLastCurrentKeeper(device: Device): (at: Instant) => void {
  let kept = 0;
  return (at) => {
    if (at - kept < worthKeepingMs) return;
    kept = at;
    device.relaxed.device.put({ id: factId, value: at }).catch(letClosedBe);
  };
}

const factId = 'up-to-date-at';
const worthKeepingMs = 30_000;
