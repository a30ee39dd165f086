import Dexie, { type Table } from 'dexie';
import type { Person } from '#documents/reference-documents.ts';

/** Who is signed in on this device: apart from everyone's own database, and read before any of them is opened. */
export async function readPerson(): Promise<Person | null> {
  return (await root().facts.get('person'))?.person ?? null;
}

export async function keepPerson(person: Person): Promise<void> {
  await root().facts.put({ id: 'person', person });
}

export async function forgetPerson(): Promise<void> {
  await root().facts.put({ id: 'person', person: null });
}

interface RootFact {
  readonly id: 'person';
  readonly person: Person | null;
}

type RootDatabase = Dexie & { readonly facts: Table<RootFact, string> };

let opened: RootDatabase | null = null;

function root(): RootDatabase {
  if (opened) return opened;
  const database = new Dexie('on-record', { chromeTransactionDurability: 'strict', cache: 'disabled' });
  database.version(1).stores({ facts: 'id' });
  opened = database as RootDatabase;
  return opened;
}
