/** One address of a CouchDB, or of one node of its cluster; no slash at its end, no name and password in it. */
export interface CouchAddress {
  readonly base: string;
  readonly user: string;
  readonly password: string;
}

export type ReadCouchAddresses =
  | { readonly ok: true; readonly addresses: readonly CouchAddress[] }
  | { readonly ok: false; readonly sentence: string };

/**
 * What COUCHDB_URL names: one address, or several of one cluster, with commas or blanks between them. One without a name and a password
 * has those of the first. The sentences never repeat what was given: there is a password in it.
 */
export function readCouchAddresses(text: string): ReadCouchAddresses {
  // A comma may stand in a password: only one before the next address is between two.
  const texts = text.replace(/^[\s,]+|[\s,]+$/g, '').split(/[\s,]+(?=https?:\/\/)/);
  const addresses: CouchAddress[] = [];
  for (const [index, one] of texts.entries()) {
    const which = texts.length === 1 ? 'COUCHDB_URL' : `Address ${String(index + 1)} of COUCHDB_URL`;
    const read = readAddress(one, addresses[0]);
    if (read === 'no-address')
      return fail(
        `${which} is no address. It must look like http://name:password@host:5984; several have a comma between them.`
      );
    if (read === 'not-encoded')
      return fail(`${which}: a % in the name or password must be written %25, as every special character there.`);
    if (addresses.some(({ base }) => base === read.base)) return fail(`${which} is named twice: leave one out.`);
    addresses.push(read);
  }
  return { ok: true, addresses };
}

export function authorizationOf({ user, password }: CouchAddress): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;
}

function readAddress(text: string, first: CouchAddress | undefined): CouchAddress | 'no-address' | 'not-encoded' {
  if (/\s/.test(text) || !URL.canParse(text)) return 'no-address';
  const { protocol, origin, pathname, username, password, hash, search } = new URL(text);
  if (!/^https?:$/.test(protocol) || hash !== '' || search !== '') return 'no-address';
  const base = `${origin}${pathname.replace(/\/+$/, '')}`;
  if (username === '' && password === '' && first) return { ...first, base };
  try {
    return { base, user: decodeURIComponent(username), password: decodeURIComponent(password) };
  } catch {
    return 'not-encoded';
  }
}

const fail = (sentence: string): ReadCouchAddresses => ({ ok: false, sentence });
