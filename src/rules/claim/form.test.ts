import { expect, test } from 'vitest';
import { aFile, completeFields } from '../testing/claims.ts';
import { missingForSubmit, type Missing } from './form.ts';
import type { ClaimFields } from './fields.ts';
import { profile2020, profile2023 } from './profile.ts';
import { incentivesOf, programmeOf } from './programme.ts';
import { validateField } from './validate-field.ts';
import type { EvidenceFile } from './claim.ts';

const file: EvidenceFile = {
  ...aFile('letter'),
  action: 'a',
  addedBy: 'a-manager',
  addedAt: 0,
  verifiedAt: 0,
  seenAt: null
};
const guid = '11111111-2222-3333-4444-555555555555';
const teams = { l1: { product: 'teams' } };
const business: ClaimFields = { ...completeFields, solutionArea: 'business-applications', activity: 'usage' };

const missing = (fields: ClaimFields, products: object = teams, evidence = [file]): readonly Missing[] =>
  missingForSubmit(
    { fields, products: products as { [line: string]: { product: string } }, evidence },
    { maxFiles: 10 }
  );

test('[F1] an empty draft lacks everything, told in the form’s order', () => {
  expect(missing({}, {}, []).map(({ field, code }) => `${field} ${code}`)).toEqual(
    [
      ...['solutionArea', 'activity', 'mpnId', 'customerName', 'customerDomain', 'tenantId', 'customerCountry'],
      ...['publicSector', 'products', 'customerContactName', 'customerContactTitle', 'customerContactEmail'],
      ...['partnerContactName', 'partnerContactEmail', 'evidence']
    ].map((field) => `${field} missing`)
  );
});

test('[F1] a complete form lacks nothing', () => {
  expect(missing(completeFields)).toEqual([]);
});

test.each([
  { field: 'tenantId', value: 'aurora', code: 'tenant-id-not-a-guid' },
  { field: 'tenantId', value: guid.toUpperCase(), code: null },
  { field: 'tenantId', value: ` ${guid}`, code: 'tenant-id-not-a-guid' },
  { field: 'customerDomain', value: 'aurora.example', code: null },
  { field: 'customerDomain', value: 'padaria-são-joão.com.br', code: null },
  { field: 'customerDomain', value: 'https://aurora.example', code: 'not-a-domain' },
  { field: 'customerDomain', value: 'aurora', code: 'not-a-domain' },
  { field: 'customerDomain', value: 'a..b', code: 'not-a-domain' },
  { field: 'customerDomain', value: '10.0.0.1', code: 'not-a-domain' },
  { field: 'customerContactEmail', value: 'ana@aurora.example', code: null },
  { field: 'customerContactEmail', value: 'ana+cpor@mail.aurora.example', code: null },
  { field: 'customerContactEmail', value: 'ana@aurora', code: 'not-an-email' },
  { field: 'customerContactEmail', value: 'ana souza@aurora.example', code: 'not-an-email' },
  { field: 'customerContactEmail', value: '@aurora.example', code: 'not-an-email' },
  { field: 'mpnId', value: '4567890', code: null },
  { field: 'mpnId', value: 'MPN 1', code: 'mpn-id-not-a-number' },
  { field: 'customerCountry', value: 'BR', code: null },
  { field: 'customerCountry', value: 'Brazil', code: 'not-a-country' },
  { field: 'customerName', value: '   ', code: 'missing' },
  { field: 'publicSector', value: true, code: null },
  { field: 'publicSector', value: 'yes', code: 'not-a-choice' },
  { field: 'customerName', value: true, code: 'not-a-choice' },
  { field: 'solutionArea', value: 'azure', code: 'not-a-choice' }
] as const)('[F2] $field "$value": $code', ({ field, value, code }) => {
  expect(validateField(field, value)).toBe(code);
});

test.each([
  {
    what: 'a wrong tenant id',
    fields: { ...completeFields, tenantId: 'x' },
    field: 'tenantId',
    code: 'tenant-id-not-a-guid'
  },
  {
    what: 'pre-sales in Microsoft 365',
    fields: { ...completeFields, activity: 'pre-sales' },
    field: 'activity',
    code: 'activity-not-of-this-area'
  }
])('[F2] $what keeps a claim from being submitted', ({ fields, field, code }) => {
  expect(missing(fields)).toEqual([{ field, code }]);
});

test('[F3] Business Applications ask for a technical contact, a revenue association also for seller and ISV product', () => {
  const products = { l1: { product: 'sales', subscriptionId: guid } };
  expect(missing(business, products).map(({ field }) => field)).toEqual([
    'technicalContactName',
    'technicalContactEmail'
  ]);
  expect(missing({ ...business, activity: 'revenue-association' }, products).map(({ field }) => field)).toEqual([
    ...['technicalContactName', 'technicalContactEmail', 'sellerName', 'isvProduct']
  ]);
});

test('[F3] what was typed for another solution area is not looked at', () => {
  expect(missing({ ...completeFields, technicalContactEmail: 'nobody', sellerName: '' })).toEqual([]);
});

test.each([
  { what: 'no product', products: {}, expected: [{ field: 'products', code: 'missing' }] },
  {
    what: 'no subscription',
    products: { l1: { product: 'sales' } },
    expected: [{ field: 'products/l1', code: 'missing' }]
  },
  {
    what: 'a subscription that is no GUID',
    products: { l1: { product: 'sales', subscriptionId: '12' } },
    expected: [{ field: 'products/l1', code: 'subscription-id-not-a-guid' }]
  }
])('[F4] Business Applications with $what are incomplete', ({ products, expected }) => {
  const fields = { ...business, technicalContactName: 'T', technicalContactEmail: 't@aurora.example' };
  expect(missing(fields, products)).toEqual(expected);
});

test.each([
  { area: 'microsoft-365', activity: 'usage', profile: profile2020, programme: 'OSU', pays: true, mayOptOut: true },
  {
    area: 'business-applications',
    activity: 'pre-sales',
    profile: profile2020,
    programme: 'OSA',
    pays: true,
    mayOptOut: false
  },
  {
    area: 'business-applications',
    activity: 'usage',
    profile: profile2020,
    programme: 'OSU',
    pays: true,
    mayOptOut: false
  },
  {
    area: 'business-applications',
    activity: 'usage',
    profile: profile2023,
    programme: 'OSU',
    pays: false,
    mayOptOut: false
  },
  {
    area: 'business-applications',
    activity: 'revenue-association',
    profile: profile2020,
    programme: null,
    pays: false,
    mayOptOut: false
  }
])('[F5] $activity in $area under $profile.id: $programme, pays $pays', ({ area, activity, profile, ...expected }) => {
  expect(programmeOf(area, activity, profile)).toEqual(expected);
});

test('[F5] a profile’s own table says what its activities bring', () => {
  const incentives = {
    ...incentivesOf(profile2020),
    'business-applications/pre-sales': { programme: null, pays: false, mayOptOut: false }
  } as const;
  const own = { ...profile2020, id: 'own', incentives };
  expect(programmeOf('business-applications', 'pre-sales', own)).toEqual({
    programme: null,
    pays: false,
    mayOptOut: false
  });
  expect(programmeOf('business-applications', 'usage', own)).toEqual(
    programmeOf('business-applications', 'usage', profile2020)
  );
  expect(programmeOf('microsoft-365', 'constructor', own)).toBeNull();
});

test('[F5] other pairs belong to no programme', () => {
  expect(programmeOf('microsoft-365', 'pre-sales', profile2020)).toBeNull();
  expect(programmeOf(undefined, undefined, profile2020)).toBeNull();
});
