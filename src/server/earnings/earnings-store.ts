import type { EarningsCommit, EarningsHead, EarningsMonth } from '#documents/earnings.ts';
import { tryAgain } from '#registrar/try-again.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Bytes } from '../databases/bytes.ts';
import { forgetUnfinished, noteBegun } from './forget-unfinished.ts';
import { KeyedLock } from '#registrar/keyed-lock.ts';
import { DatabaseUnavailable, type Database, type Databases, type StoredDocument } from '../databases/database.ts';

export interface EarningsStore {
  head(org: string): Promise<EarningsHead>;
  /** Seen by nobody before its import is committed. Writing it again changes nothing. */
  storePage(org: string, at: PagePlace, bytes: Bytes, now: Instant): Promise<void>;
  /** Of months as they stand; null for any other. */
  page(org: string, at: PagePlace): Promise<Bytes | null>;
  /** Replaces these months in one write; false where a page of them is missing. Twice is once. */
  commit(org: string, id: string, commit: EarningsCommit, by: Committer): Promise<EarningsHead | null>;
  /** Pages of imports that were given up. [G59] */
  forgetUnfinished(org: string, now: Instant): Promise<void>;
}

export interface PagePlace {
  readonly import: string;
  readonly month: string;
  readonly page: number;
}

interface Committer {
  readonly person: string;
  readonly at: Instant;
}

/** `earnings`: which import each month is from. Pages are `page:<import>:<month>:<n>`, gzip, in the organisation's own database. */
interface HeadDocument extends StoredDocument {
  readonly v: 1;
  readonly months: readonly EarningsMonth[];
}

const headId = 'earnings';
const earningsOf = (org: string): string => `earnings-${org}`;

export function openEarningsStore(databases: Databases): EarningsStore {
  /** Made with the first import. */
  const openFor = async (org: string): Promise<Database | null> =>
    (await databases.exists(earningsOf(org))) ? databases.open(earningsOf(org)) : null;
  // What is stored, committed and forgotten of one organisation is so one after the other.
  const lock = new KeyedLock();
  return {
    async head(org) {
      return { months: await readMonths(await openFor(org)) };
    },
    storePage: (org, at, bytes, now) =>
      lock.hold([org], async () => {
        if (!(await databases.exists(earningsOf(org))))
          await databases.provision({ name: earningsOf(org), kind: 'private', desk: null });
        const database = databases.open(earningsOf(org));
        await noteBegun(database, at.import, now);
        await database.writeBytes(pageId(at), bytes);
      }),
    async page(org, at) {
      const database = await openFor(org);
      const stands = (await readMonths(database)).some(
        (month) => month.month === at.month && month.import === at.import && at.page < month.pages
      );
      return database && stands ? database.readBytes(pageId(at)) : null;
    },
    commit: (org, id, commit, by) =>
      lock.hold([org], async () => {
        const database = await openFor(org);
        return database && commitImport(database, { id, commit, by });
      }),
    forgetUnfinished: (org, now) =>
      lock.hold([org], async () => {
        const database = await openFor(org);
        if (database) await forgetUnfinished(database, { months: await readMonths(database), now });
      })
  };
}

async function readHead(database: Database): Promise<HeadDocument | null> {
  return (await database.read(headId)) as HeadDocument | null;
}

async function readMonths(database: Database | null): Promise<readonly EarningsMonth[]> {
  return (database && (await readHead(database))?.months) ?? [];
}

interface ImportOrder {
  readonly id: string;
  readonly commit: EarningsCommit;
  readonly by: Committer;
}

async function commitImport(database: Database, order: ImportOrder): Promise<EarningsHead | null> {
  const { id, commit, by } = order;
  const pages = commit.months.flatMap(({ month, pages }) =>
    Array.from({ length: pages }, (_, page) => pageId({ import: id, month, page }))
  );
  if ((await database.lengthsOf(pages)).includes(null)) return null;
  const head = await tryAgain(async () => {
    const standing = await readHead(database);
    const before = standing?.months ?? [];
    const months = monthsAfter(before, order);
    const rev = standing?._rev === undefined ? {} : { _rev: standing._rev };
    const written = await database.write({ _id: headId, v: 1, months, ...rev });
    if (!written.ok) return 'again';
    await forgetReplaced(database, before, months);
    await forgetUnfinished(database, { months, now: by.at });
    return { months };
  });
  if (head === 'again') throw new DatabaseUnavailable('earnings were committed by others all the time');
  return head;
}

function monthsAfter(
  before: readonly EarningsMonth[],
  { id, commit: { fileName, months }, by: { person, at } }: ImportOrder
): readonly EarningsMonth[] {
  const brought = months.map(
    (month) =>
      before.find((each) => each.month === month.month && each.import === id) ?? {
        ...month,
        ...{ import: id, fileName, importedAt: at, importedBy: person }
      }
  );
  const replaced = new Set(brought.map(({ month }) => month));
  const after = [...before.filter(({ month }) => !replaced.has(month)), ...brought];
  return after.sort((a, b) => (a.month < b.month ? -1 : 1));
}

/** What is killed before it is forgotten nobody can read; it goes with what was given up. */
async function forgetReplaced(
  database: Database,
  before: readonly EarningsMonth[],
  after: readonly EarningsMonth[]
): Promise<void> {
  const kept = new Set(after.map(({ month, import: id }) => `${month} ${id}`));
  const ids = before
    .filter(({ month, import: id }) => !kept.has(`${month} ${id}`))
    .flatMap(({ month, pages, import: id }) =>
      Array.from({ length: pages }, (_, page) => pageId({ import: id, month, page }))
    );
  const revisions = await database.revisionsOf(ids);
  await database.writeMany(
    ids.flatMap((_id, index) => {
      const _rev = revisions[index];
      return _rev === null || _rev === undefined ? [] : [{ _id, _rev, _deleted: true }];
    })
  );
}

function pageId(at: PagePlace): string {
  return `page:${at.import}:${at.month}:${String(at.page)}`;
}
