import { describe, expect, test } from 'vitest';
import type { ClaimFields } from '#rules/claim/fields.ts';
import { changesOf, emptyForm, newLineFor, readTyped, typeValue, withTyped, type FormContent } from './typed-values.ts';

const everything = () => true;
const claim: FormContent = {
  fields: { customerName: 'Padaria', publicSector: false },
  products: { teams: { product: 'teams' } }
};

describe('what is typed over a claim', () => {
  test('an edit carries only what differs from what the person saw', () => {
    let typed = typeValue({}, claim, 'customerName', 'Padaria Central');
    typed = typeValue(typed, claim, 'tenantId', '');
    typed = typeValue(typed, claim, 'publicSector', false);
    expect(changesOf(typed, everything)).toEqual({ customerName: { from: 'Padaria', to: 'Padaria Central' } });
  });

  test('a value typed back to what the claim says is forgotten', () => {
    const typed = typeValue(typeValue({}, claim, 'customerName', 'X'), claim, 'customerName', 'Padaria');
    expect(typed).toEqual({});
  });

  test('a field emptied is sent as null and shown as absent', () => {
    const typed = typeValue({}, claim, 'customerName', '');
    expect(changesOf(typed, everything)).toEqual({ customerName: { from: 'Padaria', to: null } });
    expect(withTyped(claim, typed).fields).toEqual({ publicSector: false });
  });

  test('what a colleague changed meanwhile stays the `from` that the person saw, so that it comes back as a clash', () => {
    const typed = typeValue({}, claim, 'customerName', 'Mine');
    const changed = { ...claim, fields: { ...claim.fields, customerName: 'Theirs' } };
    const still = typeValue(typed, changed, 'customerName', 'Mine too');
    expect(changesOf(still, everything)).toEqual({ customerName: { from: 'Padaria', to: 'Mine too' } });
    expect(withTyped(changed, still).fields.customerName).toBe('Mine too');
  });

  test('product lines come, change and go like fields', () => {
    let typed = typeValue({}, claim, 'products/exchange', { product: 'exchange' });
    typed = typeValue(typed, claim, 'products/teams', null);
    expect(withTyped(claim, typed).products).toEqual({ exchange: { product: 'exchange' } });
    expect(changesOf(typed, everything)).toEqual({
      'products/exchange': { from: null, to: { product: 'exchange' } },
      'products/teams': { from: { product: 'teams' }, to: null }
    });
  });

  test('a line added and taken away again is no change', () => {
    const typed = typeValue(typeValue({}, emptyForm, 'products/x', { product: 'x' }), emptyForm, 'products/x', null);
    expect(typed).toEqual({});
  });

  test.each([null, 'text', 7, { customerName: 'old shape' }, { customerName: null }])(
    'a stored draft of another shape is read as nothing typed: %j',
    (stored) => {
      expect(readTyped(stored)).toEqual({});
    }
  );
});

test('a second line of a product gets a number', () => {
  const one = { sales: { product: 'sales' } };
  expect([
    newLineFor('sales', {}),
    newLineFor('sales', one),
    newLineFor('sales', { ...one, 'sales-2': { product: 'sales' } })
  ]).toEqual(['sales', 'sales-2', 'sales-3']);
});

test('fields are read as the rules name them', () => {
  const fields: ClaimFields = withTyped(emptyForm, typeValue({}, emptyForm, 'mpnId', '4711001')).fields;
  expect(fields).toEqual({ mpnId: '4711001' });
});
