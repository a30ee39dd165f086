import { expect, test } from 'vitest';
import { fieldNames } from '#rules/claim/fields.ts';
import { fieldsOf, stepNames, stepOfKey, stepsAfterSubmit, stepsFor, stepToResume } from './steps.ts';

const microsoft365 = { solutionArea: 'microsoft-365', activity: 'usage' };
const association = { solutionArea: 'business-applications', activity: 'revenue-association' };

test('every field of the form stands in exactly one step', () => {
  const shown = stepNames.flatMap((step) => [
    ...new Set([...fieldsOf(step, microsoft365), ...fieldsOf(step, association)])
  ]);
  // What the portal calls the claim is learnt from it, and asked of nobody.
  const asked = fieldNames.filter((field) => field !== 'portalClaimId');
  expect([...shown].sort()).toEqual([...asked].sort());
});

test.each([
  { fields: microsoft365, revenue: false, technical: false },
  { fields: { solutionArea: 'business-applications', activity: 'usage' }, revenue: false, technical: true },
  { fields: association, revenue: true, technical: true }
])('[F3] $fields.solutionArea $fields.activity: seller asked $revenue, technical contact asked $technical', (row) => {
  expect(stepsFor(row.fields).includes('revenue')).toBe(row.revenue);
  expect(fieldsOf('contacts', row.fields).includes('technicalContactName')).toBe(row.technical);
});

test('[A2] once submitted, solution area, activity and customer are not asked again', () => {
  expect(stepsAfterSubmit(association)).toEqual(['location', 'products', 'contacts', 'evidence', 'check']);
});

test.each([
  ['tenantId', 'customer'],
  ['products', 'products'],
  ['products/teams', 'products'],
  ['evidence', 'evidence'],
  ['name', 'notes'],
  ['something newer', 'check']
])('%s is filled in at %s', (key, step) => {
  expect(stepOfKey(key)).toBe(step);
});

test.each([
  { lastStep: 'contacts', missing: ['mpnId'], step: 'contacts' },
  { lastStep: null, missing: ['tenantId', 'evidence'], step: 'customer' },
  { lastStep: 'revenue', missing: ['evidence'], step: 'evidence' },
  { lastStep: null, missing: [], step: 'check' }
])('coming back with $missing missing after $lastStep: $step', ({ lastStep, missing, step }) => {
  expect(stepToResume({ lastStep, missing, steps: stepsFor(microsoft365) })).toBe(step);
});
