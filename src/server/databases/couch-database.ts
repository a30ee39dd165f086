import { makeCouchFeed } from './couch-feed.ts';
import type { CouchPlace } from './couch-place.ts';
import { makeCouchReads, readCouchChanges } from './couch-reads.ts';
import { makeCouchWrites } from './couch-writes.ts';
import type { Database } from './database.ts';

export function makeCouchDatabase({ name, ...place }: CouchPlace & { readonly name: string }): Database {
  const { path, ask } = place;
  return {
    name,
    ...makeCouchReads(place),
    ...makeCouchWrites(place),
    changes: (asked) => readCouchChanges(place, asked),
    revsDiff: async (asked) => (await ask({ method: 'POST', path: `${path}/_revs_diff`, body: asked })).json(),
    ...makeCouchFeed(place)
  };
}
