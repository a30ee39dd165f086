import { authorizationOf, readCouchAddresses } from '#server/databases/couch-addresses.ts';
import type { CouchSettings } from '#server/settings.ts';

/** The CouchDB that COUCHDB_URL names; null without one. */
export function couchOfTests(): Pick<CouchSettings, 'addresses' | 'proxySecret'> | null {
  const { COUCHDB_URL: text, COUCHDB_PROXY_SECRET: proxySecret = '' } = process.env;
  if (text === undefined) return null;
  const read = readCouchAddresses(text);
  if (!read.ok) throw new Error(read.sentence);
  return { addresses: read.addresses, proxySecret };
}

/** Suites share a CouchDB, and each removes what it made. */
export const newTestPrefix = (): string => `test-${Math.random().toString(36).slice(2, 10)}-`;

/** Without COUCHDB_URL there is nothing to remove. */
export async function removeCouchDatabases(prefix: string): Promise<void> {
  const [address] = couchOfTests()?.addresses ?? [];
  if (!address) return;
  const { base } = address;
  const authorization = authorizationOf(address);
  const names = (await (await fetch(`${base}/_all_dbs`, { headers: { authorization } })).json()) as string[];
  for (const name of names.filter((name) => name.startsWith(prefix))) {
    const reply = await fetch(`${base}/${name}`, { method: 'DELETE', headers: { authorization } });
    await reply.body?.cancel();
  }
}
