import { expect, test } from 'vitest';
import type { SummaryRow } from '#device/rows.ts';
import { contactsIn, customersIn, matchCustomers } from './remembered.ts';

function aRow(id: string, changes: Partial<SummaryRow>): SummaryRow {
  return {
    id,
    org: 'contoso',
    state: 'editing',
    name: '',
    customerName: '',
    customerDomain: '',
    tenantId: '',
    mpnId: '',
    products: [],
    clock: null,
    unit: null,
    dueBy: Infinity,
    attention: null,
    missing: 0,
    waiting: 0,
    changedAt: 0,
    words: [],
    terms: { profile: '2020', calendar: 'brazil', zone: 'America/Sao_Paulo' },
    ...changes
  };
}

const customers = customersIn(
  [
    aRow('1', { customerName: 'Padaria Central', tenantId: 'T1', changedAt: 1 }),
    aRow('2', { customerName: 'Padaria Central Ltda', tenantId: 'T1', customerDomain: 'padaria.com.br', changedAt: 5 }),
    aRow('3', { customerName: 'Clínica São José', customerDomain: 'saojose.com.br', changedAt: 3 }),
    aRow('4', { customerName: 'Own draft', changedAt: 9 }),
    aRow('5', { changedAt: 8 })
  ],
  '4'
);

test('each customer is remembered once, as the latest claim names it', () => {
  expect(customers.map(({ claim, name }) => [claim, name])).toEqual([
    ['2', 'Padaria Central Ltda'],
    ['3', 'Clínica São José']
  ]);
});

test.each([
  ['pad', ['2']],
  ['clinica jose', ['3']],
  ['SAO', ['3']],
  ['padaria.com', ['2']],
  ['zzz', []],
  ['', ['2', '3']]
])('typing %j offers %j', (typed, claims) => {
  expect(matchCustomers(customers, typed, 5).map(({ claim }) => claim)).toEqual(claims);
});

test('contacts are remembered once by e-mail, the latest first', () => {
  const contacts = contactsIn(
    [
      {
        customerContactName: 'Ana Souza',
        customerContactEmail: 'ana@padaria.com.br',
        customerContactTitle: 'CIO',
        customerLanguage: 'en'
      },
      { customerContactName: 'Ana', customerContactEmail: 'ANA@padaria.com.br' },
      { customerContactName: 'Rui', customerContactEmail: 'rui@padaria.com.br' },
      {}
    ],
    'customer'
  );
  expect(contacts.map(({ name, title, language }) => [name, title, language])).toEqual([
    ['Ana Souza', 'CIO', 'en'],
    ['Rui', '', '']
  ]);
});
