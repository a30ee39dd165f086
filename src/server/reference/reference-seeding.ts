import type { Database, StoredDocument } from '../databases/database.ts';
import { referenceDefaults } from './reference-defaults.ts';

export const referenceDatabase = 'reference';

/** Writes what is not there yet. What an operator has changed stays. */
export async function seedReference(database: Database): Promise<void> {
  const documents = referenceDefaults as unknown as readonly StoredDocument[];
  const standing = await database.revisionsOf(documents.map(({ _id }) => _id));
  await database.writeMany(documents.filter((_, index) => standing[index] === null));
}

/** Lays a document over what is there: a demonstration's calendar and terms. */
export async function writeReference(database: Database, document: object): Promise<void> {
  const content = document as StoredDocument;
  const rev = (await database.read(content._id))?._rev;
  const written = await database.write({ ...content, ...(rev === undefined ? {} : { _rev: rev }) });
  if (!written.ok) throw new Error(`${content._id} was written by somebody else at the same time`);
}
