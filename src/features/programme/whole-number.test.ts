import { describe, expect, test } from 'vitest';
import { check, limitsShape, profileShape, retentionShape } from '#documents/reference-shapes.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { texts } from '#texts/texts.svelte.ts';
import { sayFault } from './say-fault.ts';
import { noNumber, readWholeNumber } from './whole-number.ts';

test.each([
  ['5', 5],
  [' 14 ', 14],
  ['0', 0],
  ['', null],
  ['2.5', noNumber],
  ['2,5', noNumber],
  ['-3', noNumber],
  ['5 days', noNumber],
  ['1234567', noNumber]
])('[J25] %j is read as %j: never as another number than the one that stands there', (text, number) => {
  expect(readWholeNumber(text)).toBe(number);
});

describe('[J25] a number that may not be is told what it may be', () => {
  const faultsOf = (checked: ReturnType<typeof check>): readonly string[] =>
    checked.ok ? [] : checked.faults.map(({ path, code }) => sayFault(path, code));

  test.each([
    ['en', 'A whole number from 1 to 1,000.', 'From 0.1 to 200 MB.', 'A whole number from 180 to 3,650.'],
    ['pt-BR', 'Um número inteiro de 1 a 1.000.', 'De 0,1 a 200 MB.', 'Um número inteiro de 180 a 3.650.']
  ] as const)('[J25] in %s', async (locale, length, size, days) => {
    await texts.use(locale);
    const intake = { count: noNumber, unit: 'business-days' } as const;
    const profile = { ...profile2020, clocks: { ...profile2020.clocks, intake } };
    expect(faultsOf(check(profileShape, profile))).toEqual([length]);
    const limits = { maxFileSize: 0, maxFiles: 10, types: ['application/pdf'], largeFile: 0 };
    expect(faultsOf(check(limitsShape, limits))).toEqual([size, size]);
    expect(faultsOf(check(retentionShape, { settledFilesDays: 3 }))).toEqual([days]);
  });
});
