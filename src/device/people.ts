import type Dexie from 'dexie';
import type { Table } from 'dexie';
import type { Person } from '#documents/reference-documents.ts';
import { openLasting } from './lasting-database.ts';
import { pageSleep } from './page-sleep.ts';

/** Who is signed in on this device: apart from everyone's own database, and read before any of them is opened. */
export async function readPerson(): Promise<Person | null> {
  return (await pageSleep.through(() => root().facts.get('person')))?.person ?? null;
}

export async function keepPerson(person: Person): Promise<void> {
  await pageSleep.through(() => root().facts.put({ id: 'person', person }));
}

export async function forgetPerson(): Promise<void> {
  await pageSleep.through(() => root().facts.put({ id: 'person', person: null }));
}

interface RootFact {
  readonly id: 'person';
  readonly person: Person | null;
}

type RootDatabase = Dexie & { readonly facts: Table<RootFact, string> };

let opened: RootDatabase | null = null;

function root(): RootDatabase {
  if (opened) return opened;
  const database = openLasting('on-record', { chromeTransactionDurability: 'strict' });
  database.version(1).stores({ facts: 'id' });
  opened = database as RootDatabase;
  return opened;
}
