import Dexie, { type Table } from 'dexie';
import { mount } from 'svelte';
import BareList from './BareList.svelte';
import type { BareRow } from './bare-row.ts';

const database = new Dexie('bare') as Dexie & { readonly rows: Table<BareRow, string> };
database.version(1).stores({ rows: 'id, dueBy' });

/** As many as the app draws at first. */
const drawn = 8;

const page = {
  async fill(rows: readonly BareRow[]): Promise<void> {
    await database.rows.bulkPut([...rows]);
    await navigator.serviceWorker.register('/worker.js');
    await navigator.serviceWorker.ready;
  }
};
export type BarePage = typeof page;
Object.assign(globalThis, { page });

const [count, rows] = await Promise.all([database.rows.count(), database.rows.orderBy('dueBy').limit(drawn).toArray()]);
mount(BareList, { target: document.body, props: { count, rows } });
