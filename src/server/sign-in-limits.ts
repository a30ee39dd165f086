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
// Keys are forgotten when their window is over; this bounds what a flood of invented e-mails can hold in memory.
const largestNumberOfKeys = 100_000;

export function makeSignInLimits(now: () => number = Date.now): SignInLimits {
  const triesByKey = new Map<string, number[]>();
  const recent = (key: string) => (triesByKey.get(key) ?? []).filter((at) => at > now() - windowMs);
  return {
    take(keys) {
      const waits = keys.flatMap(({ key, allowed }) => {
        const tries = recent(key);
        const oldest = tries[tries.length - allowed];
        return oldest === undefined ? [] : [oldest + windowMs - now()];
      });
      if (waits.length > 0) return Math.max(...waits);
      if (triesByKey.size > largestNumberOfKeys) forgetOld(triesByKey, now() - windowMs);
      if (triesByKey.size > largestNumberOfKeys) return 60_000;
      for (const { key } of keys) triesByKey.set(key, [...recent(key), now()]);
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

/** Few by one address on one account; more by one address, as a whole office shares it; more on one account, so that nobody can lock it from elsewhere easily. */
export function signInKeys(email: string, address: string): readonly SignInKey[] {
  return [
    { key: `both ${address} ${email}`, allowed: 10 },
    { key: `account ${email}`, allowed: 50 },
    { key: `address ${address}`, allowed: 100 }
  ];
}

function forgetOld(triesByKey: Map<string, number[]>, before: number): void {
  for (const [key, tries] of triesByKey) if (tries.every((at) => at <= before)) triesByKey.delete(key);
}
