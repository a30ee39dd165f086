import { expect, test } from 'vitest';
import { changesOfContact, faultsOfContact, readContact, textOfContact } from './contact-draft.ts';

const claim = {
  fields: {
    customerContactName: 'Ana Souza',
    customerContactTitle: 'CIO',
    customerContactEmail: 'ana@aurora.example',
    customerCountry: 'BR'
  }
};

test('[V60] what was not touched, or typed as it was, is no change', () => {
  expect(changesOfContact(claim, {})).toEqual({});
  const draft = { customerContactName: ' Ana Souza ', customerContactEmail: 'eva@aurora.example ' };
  expect(changesOfContact(claim, draft)).toEqual({
    customerContactEmail: { from: 'ana@aurora.example', to: 'eva@aurora.example' }
  });
  expect(textOfContact(claim, draft, 'customerContactTitle')).toBe('CIO');
});

test('[V60] another language alone is a change; the one that they are written to in is none', () => {
  expect(changesOfContact(claim, { customerLanguage: 'pt-BR' })).toEqual({});
  expect(changesOfContact(claim, { customerLanguage: 'en' })).toEqual({ customerLanguage: { from: null, to: 'en' } });
  const chosen = { fields: { ...claim.fields, customerLanguage: 'en' } };
  expect(changesOfContact(chosen, {})).toEqual({});
  expect(changesOfContact(chosen, { customerLanguage: 'pt-BR' })).toEqual({
    customerLanguage: { from: 'en', to: 'pt-BR' }
  });
});

test('[V60] an empty name and an address that is none are said', () => {
  expect(faultsOfContact(claim, { customerContactName: ' ', customerContactEmail: 'eva' })).toEqual({
    customerContactName: 'missing',
    customerContactEmail: 'not-an-email'
  });
  expect(faultsOfContact(claim, { customerContactTitle: 'x'.repeat(501) })).toEqual({
    customerContactTitle: 'too-long'
  });
});

test('[V60] a draft of another shape is read as far as it can be', () => {
  expect(
    readContact({ customerContactName: 'Eva', customerContactEmail: 7, customerLanguage: 'fr', odd: 'x' })
  ).toEqual({ customerContactName: 'Eva' });
  expect(readContact({ customerLanguage: 'pt-BR' })).toEqual({ customerLanguage: 'pt-BR' });
  expect(readContact(undefined)).toEqual({});
});
