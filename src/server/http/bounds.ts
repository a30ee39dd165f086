import { chunkSize } from '#documents/api.ts';
import { evidenceOf } from '#documents/ids.ts';
import type { Databases } from '../databases/database.ts';
import type { Bounds } from '../settings.ts';

/** Keeps what one person, and one organisation, may take up. Whoever is refused loses nothing: it is taken when there is room again. [G116] */
export interface BoundKeeper {
  /** Whether the person may send so many actions; then they count. */
  mayAct(person: string, actions: number): boolean;
  /** Whether one more chunk may be taken from the person for the organisation; then it counts. */
  mayStoreChunk(person: string, org: string): Promise<boolean>;
}

const dayMs = 86_400_000;
/** An organisation's chunks are counted again so often; in between what comes is added. */
const countEveryMs = 60_000;
/** Of a flood of accounts only as many are remembered; each of them was made by an administrator. */
const mostPeople = 100_000;

export function makeBoundKeeper(
  bounds: Pick<Bounds, 'actionsPerPersonADay' | 'fileBytesPerPersonADay' | 'fileBytesPerOrganisation'>,
  databases: Databases,
  now: () => number = () => performance.now()
): BoundKeeper {
  const actions = new DailyCounts(now);
  const chunks = new DailyCounts(now);
  const storedByOrg = new Map<string, { readonly countedAt: number; readonly chunks: number }>();

  /** Each counts as a whole one, so that very many small ones take no more room than they seem to. */
  const countStored = async (org: string): Promise<number> => {
    const known = storedByOrg.get(org);
    if (known && now() - known.countedAt < countEveryMs) return known.chunks;
    const { documents } = await databases.open(evidenceOf(org)).facts();
    storedByOrg.set(org, { countedAt: now(), chunks: documents });
    return documents;
  };
  return {
    mayAct: (person, count) => actions.take(person, count, bounds.actionsPerPersonADay),
    async mayStoreChunk(person, org) {
      const stored = await countStored(org);
      if (stored * chunkSize >= bounds.fileBytesPerOrganisation) return false;
      if (!chunks.take(person, 1, Math.floor(bounds.fileBytesPerPersonADay / chunkSize))) return false;
      const known = storedByOrg.get(org);
      if (known) storedByOrg.set(org, { ...known, chunks: known.chunks + 1 });
      return true;
    }
  };
}

/** From the first on a day is counted, then anew. */
class DailyCounts {
  readonly #now: () => number;
  readonly #counts = new Map<string, { readonly since: number; readonly count: number }>();

  constructor(now: () => number) {
    this.#now = now;
  }

  take(key: string, more: number, most: number): boolean {
    const known = this.#counts.get(key);
    const isToday = known !== undefined && this.#now() - known.since < dayMs;
    const [since, count] = isToday ? [known.since, known.count] : [this.#now(), 0];
    if (count + more > most) return false;
    this.#counts.delete(key);
    this.#counts.set(key, { since, count: count + more });
    for (const oldest of this.#counts.keys()) {
      if (this.#counts.size <= mostPeople) break;
      this.#counts.delete(oldest);
    }
    return true;
  }
}
