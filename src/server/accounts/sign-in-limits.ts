/** A wrong password costs a try; a right one gives it back. */
export interface SignInLimits {
  /** Before anything is hashed. Milliseconds to wait, or null when a try was taken. */
  take(keys: readonly SignInKey[]): number | null;
  giveBack(keys: readonly SignInKey[]): void;
}

export interface SignInKey {
  readonly key: string;
  /** Failures within `windowMs` before the next must wait. */
  readonly allowed: number;
}

export const windowMs = 15 * 60_000;
// What a flood of invented e-mails can hold in memory. The key that was tried longest ago makes room: at forty hashes a second, which is
// all that a server does, no flood is fast enough to make one forgotten before its window is over.
const mostKeys = 100_000;

export function makeSignInLimits(now: () => number = Date.now, lengthMs: number = windowMs): SignInLimits {
  const triesByKey = new Map<string, number[]>();
  const recent = (key: string) => (triesByKey.get(key) ?? []).filter((at) => at > now() - lengthMs);
  return {
    take(keys) {
      const waits = keys.flatMap(({ key, allowed }) => {
        const tries = recent(key);
        const oldest = tries[tries.length - allowed];
        return oldest === undefined ? [] : [oldest + lengthMs - now()];
      });
      if (waits.length > 0) return Math.max(...waits);
      for (const { key } of keys) {
        const tries = [...recent(key), now()];
        triesByKey.delete(key);
        triesByKey.set(key, tries);
      }
      if (triesByKey.size > mostKeys) makeRoom(triesByKey);
      return null;
    },
    giveBack(keys) {
      for (const { key } of keys) {
        const tries = recent(key).slice(0, -1);
        if (tries.length === 0) triesByKey.delete(key);
        else triesByKey.set(key, tries);
      }
    }
  };
}

/** Many at once: going past those that were deleted before takes as long for one as for all. */
function makeRoom(triesByKey: Map<string, readonly number[]>): void {
  let left = mostKeys / 10;
  for (const oldest of triesByKey.keys()) {
    if (left-- === 0) return;
    triesByKey.delete(oldest);
  }
}

/**
 * By the caller first: few by one address on one account, more by one address, as a whole office shares it. All callers together may try one
 * account so often that it takes many addresses to shut its owner out of a new device; a known one is limited by itself alone. [G106]
 */
export function signInKeys(email: string, wholeAddress: string, device: string | null = null): readonly SignInKey[] {
  if (device !== null) return [{ key: `device ${device} ${email}`, allowed: 10 }];
  const address = networkOf(wholeAddress);
  return [
    { key: `both ${address} ${email}`, allowed: 10 },
    { key: `address ${address}`, allowed: 100 },
    { key: `account ${email}`, allowed: 300 }
  ];
}

/** Whoever has one address of an IPv6 network has all 2^64 of it. An IPv4 address may come written as an IPv6 one; some proxies add a port. */
export function networkOf(given: string): string {
  const address = /^\[(.*)\](?::\d+)?$/.exec(given)?.[1] ?? given.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  const inner = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  if (inner !== undefined || !address.includes(':')) return inner ?? address;
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = tail.split(':').filter((group) => group !== '');
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  return [...before, ...zeros, ...after]
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}
