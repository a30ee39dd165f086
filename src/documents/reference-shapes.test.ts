import { expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import { check, holidaysShape, reasonsShape, requirementsShape } from './reference-shapes.ts';
import { usualEvaluationReasons } from './evaluation-reasons.ts';

const inEnglish = { en: 'A' };

test('[F14] what was stored before there was a language fits its shape, and stays as it is', () => {
  const requirements = [{ id: 'a', text: inEnglish }];
  const holidays = [{ day: 20_000, name: inEnglish }];
  const reasons = [{ id: 'a', text: inEnglish, programmes: ['OSU', 'OSA'] }];
  expect(check(requirementsShape, requirements)).toEqual({ ok: true, value: requirements });
  expect(check(holidaysShape, holidays)).toEqual({ ok: true, value: holidays });
  expect(check(reasonsShape, reasons)).toEqual({ ok: true, value: reasons });
});

test('[F14] what the product itself gives fits it in every language', () => {
  expect(check(reasonsShape, usualEvaluationReasons).ok).toBe(true);
  for (const { text } of usualEvaluationReasons) expect(Object.keys(text)).toEqual(languages);
});

test.each([
  { text: { 'pt-BR': 'A' }, fault: { path: '0.text.en', code: 'missing' } },
  { text: { en: ' ' }, fault: { path: '0.text.en', code: 'missing' } },
  { text: { en: 'A', 'pt-BR': '' }, fault: { path: '0.text.pt-BR', code: 'missing' } },
  { text: { en: 'A', xx: 'A' }, fault: { path: '0.text', code: 'malformed' } }
])('[F14] English is never missing, and no language is empty: $text', ({ text, fault }) => {
  expect(check(requirementsShape, [{ id: 'a', text }])).toEqual({ ok: false, faults: [fault] });
});
