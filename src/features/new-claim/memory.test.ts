import { expect, test } from 'vitest';
import { LiveValue } from '#device/live.ts';
import type { SummaryRow } from '#device/rows.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { Memory } from './memory.svelte.ts';

const tenantId = '11111111-2222-3333-4444-555555555555';
const rowOf = (id: string, row: Partial<SummaryRow>): SummaryRow =>
  ({ id, customerName: '', customerDomain: '', tenantId: '', changedAt: 0, ...row }) as SummaryRow;

/** Each claim's contact is called as the claim. */
function remember(rows: readonly SummaryRow[], missing: readonly string[] = []) {
  const read: string[] = [];
  const stopped: string[] = [];
  const workplace = {
    inStates: () => ({
      subscribe(run: (value: unknown) => void) {
        run({ rows, count: rows.length });
        return () => void stopped.push('rows');
      }
    }),
    claim: (id: string) => {
      read.push(id);
      const claim = { id, state: 'editing', fields: { customerContactName: id }, products: {}, evidence: [] };
      return new LiveValue(missing.includes(id) ? null : { claim });
    }
  } as unknown as Workplace;
  const memory = new Memory(workplace, 'own');
  const stop = memory.open();
  return { memory, read, stop, stopped };
}

const rows = [
  rowOf('own', { customerName: 'Padaria Sol', tenantId, changedAt: 9 }),
  rowOf('by-tenant', { customerName: 'Another name', tenantId: tenantId.toUpperCase(), changedAt: 1 }),
  rowOf('by-domain', { customerDomain: 'Sol.example', changedAt: 3 }),
  rowOf('by-name', { customerName: 'PADARIA SOL', changedAt: 2 }),
  rowOf('unlike', { customerName: 'Padaria Lua', changedAt: 8 })
];

test.each([
  { fields: { tenantId }, same: ['by-tenant'] },
  { fields: { customerDomain: ' sol.example ' }, same: ['by-domain'] },
  { fields: { customerName: 'Padaria Sol' }, same: ['by-name'] },
  {
    fields: { tenantId, customerDomain: 'sol.example', customerName: 'Padaria Sol' },
    same: ['by-domain', 'by-name', 'by-tenant']
  },
  { fields: { customerName: '  ' }, same: [] },
  { fields: {}, same: [] }
] satisfies readonly { readonly fields: ClaimFields; readonly same: readonly string[] }[])(
  '[W69] of $fields the same customer’s other claims are $same, the latest first',
  async ({ fields, same }) => {
    const { memory } = remember(rows);
    expect((await memory.others(fields)).map(({ id }) => id)).toEqual(same);
  }
);

test('[W69] the people of those claims are offered, and a claim that has gone offers nobody', async () => {
  const { memory } = remember(rows, ['by-tenant']);
  const fields = { tenantId, customerName: 'Padaria Sol' };
  expect((await memory.contacts(fields, 'customer')).map(({ name }) => name)).toEqual(['by-name']);
  expect((await memory.others(fields)).map(({ id }) => id)).toEqual(['by-name']);
  expect(await memory.fieldsOf('by-tenant')).toBeNull();
});

test('[W69] no more than the latest twelve are read', async () => {
  const many = Array.from({ length: 20 }, (_, i) => rowOf(`c${String(i)}`, { customerName: 'Sol', changedAt: i }));
  const { memory, read } = remember(many);
  await memory.others({ customerName: 'Sol' });
  expect(read).toEqual(Array.from({ length: 12 }, (_, i) => `c${String(19 - i)}`));
});

test('[W69] the claim that is typed is no customer remembered, and the reading ends with the screen', () => {
  const { memory, stop, stopped } = remember(rows.slice(0, 2));
  expect(memory.customers.map(({ claim }) => claim)).toEqual(['by-tenant']);
  stop();
  expect(stopped).toEqual(['rows']);
});
