/** Suites share a CouchDB, and each removes what it made. */
export const newTestPrefix = (): string => `test-${Math.random().toString(36).slice(2, 10)}-`;

/** Without COUCHDB_URL there is nothing to remove. */
export async function removeCouchDatabases(prefix: string): Promise<void> {
  const couch = process.env['COUCHDB_URL'];
  if (couch === undefined) return;
  const { origin, username, password } = new URL(couch);
  const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
  const names = (await (await fetch(`${origin}/_all_dbs`, { headers: { authorization } })).json()) as string[];
  for (const name of names.filter((name) => name.startsWith(prefix)))
    await fetch(`${origin}/${name}`, { method: 'DELETE', headers: { authorization } });
}
