import { ulid } from 'ulid';
import { accountsDatabase } from '../accounts/accounts.ts';
import type { Databases, StoredDocument } from '../databases/database.ts';
import type { ChangeWrite } from './changes.ts';

/**
 * `roll:<organisation>`, or of the programme's own people: written first with every change of a person's post, so that two servers which
 * change the last two administrators at once do not both find the other one left. [G32]
 */
export const rollKey = (org: string | null): string => `roll:${org ?? programmeRoll}`;

// No organisation can be called so: its first letter is a small one.
const programmeRoll = '-';

export function readRoll(databases: Databases, org: string | null): Promise<StoredDocument | null> {
  return databases.open(accountsDatabase).read(rollKey(org));
}

export function rollWrite(roll: StoredDocument | null, org: string | null): ChangeWrite {
  const document = { _id: rollKey(org), v: 1, turn: ulid(), ...(roll?._rev === undefined ? {} : { _rev: roll._rev }) };
  return { database: accountsDatabase, document };
}
