import { addressKey } from './accounts.ts';
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { bufferToBytes, type Bytes } from '../databases/bytes.ts';

/** What a browser keeps of the accounts that were signed in to from it; a cookie's value, told to nobody else. */
export interface KnownDevices {
  /** Under which name this device is known for an account; null: nobody has signed in to that from it. */
  find(kept: string | undefined, email: string): string | null;
  /** What it is to keep from now on. */
  remember(kept: string | undefined, email: string): string;
}

/** As many people as share a device; whoever signed in longest ago makes room. */
const mostAccounts = 8;

/**
 * Strangers can use up the tries of an account. Whoever signed in before, on this device, is limited by what is tried from it alone:
 * https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies. [G106]
 */
export function makeKnownDevices(secret: Bytes): KnownDevices {
  const proofOf = (device: string, email: string): Bytes =>
    bufferToBytes(
      createHmac('sha256', secret)
        .update(`device ${device} ${addressKey(email)}`)
        .digest()
    );
  const isKnown = (entry: string, email: string): boolean => {
    const [, device = '', proof = ''] = /^([\w-]{22})\.([\w-]{43})$/.exec(entry) ?? [];
    const given = bufferToBytes(Buffer.from(proof, 'base64url'));
    return given.length === 32 && timingSafeEqual(given, proofOf(device, email));
  };
  const entriesOf = (kept = ''): readonly string[] => kept.split('~').slice(0, mostAccounts);
  return {
    find(kept, email) {
      const entry = entriesOf(kept).find((candidate) => isKnown(candidate, email));
      return entry?.slice(0, 22) ?? null;
    },
    remember(kept, email) {
      const entries = entriesOf(kept).filter((entry) => entry !== '');
      const known = entries.find((entry) => isKnown(entry, email));
      const device = randomBytes(16).toString('base64url');
      const made = `${device}.${Buffer.from(proofOf(device, email)).toString('base64url')}`;
      return [known ?? made, ...entries.filter((entry) => entry !== known)].slice(0, mostAccounts).join('~');
    }
  };
}
