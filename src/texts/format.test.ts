import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { refusalCodes, type RefusalFact } from '#rules/claim/refusal.ts';
import {
  formatDay,
  formatDayOf,
  formatMoment,
  formatPaperDay,
  formatPaperDayOf,
  formatSize,
  sayTimeLeft,
  sayUntil,
  type CountdownFacts
} from './format.ts';
import { languages } from '#rules/language.ts';
import { preferredLanguage } from './preferred-language.ts';
import type { Facts } from './refusal-facts.ts';
import { sayRefusal } from './say-refusal.ts';
import { texts } from './texts.svelte.ts';

// Rules of this folder:
// [T1] a deadline is said as the days or hours left and the last minute, with the zone's city when it is not the device's.
// [T4] sizes are said as people say them.

const zone = 'America/Sao_Paulo';
/** Midnight after Fri 27 Nov 2026 in São Paulo. */
const dueBy = Date.UTC(2026, 10, 28, 3);
const hour = 3_600_000;

beforeAll(() => vi.stubEnv('TZ', 'UTC'));
afterEach(() => texts.use('en'));

/** As a countdown puts them side by side. */
const say = (facts: CountdownFacts): string => `${sayTimeLeft(facts)}, ${sayUntil(facts)}`;

test.each([
  { before: 70 * hour, daysLeft: 3, en: '3 business days left, until Fri 27 Nov, 23:59, São Paulo' },
  { before: 30 * hour, daysLeft: 1, en: '1 business day left, until Fri 27 Nov, 23:59, São Paulo' },
  { before: 20 * hour, daysLeft: 0, en: 'Last day, today, until 23:59, São Paulo' },
  { before: 2.5 * hour, daysLeft: 0, en: '2 hours left, today, until 23:59, São Paulo' },
  { before: 1.5 * 60_000, daysLeft: 0, en: '1 minute left, today, until 23:59, São Paulo' },
  { before: 0, daysLeft: 0, en: 'Time is over, it was due Fri 27 Nov, 23:59, São Paulo' },
  { before: -50 * hour, daysLeft: 0, daysLate: 2, en: '2 business days late, it was due Fri 27 Nov, 23:59, São Paulo' }
])('[T1] $before ms before the end: $en', async ({ before, daysLeft, daysLate, en }) => {
  await texts.use('en');
  const facts = { daysLeft, unit: 'business-days', dueBy, zone, now: dueBy - before, daysLate: daysLate ?? 0 } as const;
  expect(say(facts)).toBe(en);
});

test.each([
  { before: 70 * hour, daysLeft: 3, pt: 'Faltam 3 dias úteis, até sex 27 nov, 23:59, São Paulo' },
  { before: 30 * hour, daysLeft: 1, pt: 'Falta 1 dia útil, até sex 27 nov, 23:59, São Paulo' },
  { before: 20 * hour, daysLeft: 0, pt: 'Último dia, hoje, até 23:59, São Paulo' },
  { before: -50 * hour, daysLeft: 0, pt: '2 dias úteis de atraso, venceu em sex 27 nov, 23:59, São Paulo' }
])('[T1] in Portuguese: $pt', async ({ before, daysLeft, pt }) => {
  await texts.use('pt-BR');
  expect(say({ daysLeft, unit: 'business-days', dueBy, zone, now: dueBy - before, daysLate: 2 })).toBe(pt);
});

test.each([
  { before: 70 * hour, daysLeft: 3, es: 'Quedan 3 días hábiles, hasta el vie 27 nov, 23:59, São Paulo' },
  { before: 30 * hour, daysLeft: 1, es: 'Queda 1 día hábil, hasta el vie 27 nov, 23:59, São Paulo' },
  { before: 20 * hour, daysLeft: 0, es: 'Último día, hoy, hasta las 23:59, São Paulo' },
  { before: -50 * hour, daysLeft: 0, es: '2 días hábiles de retraso, venció el vie 27 nov, 23:59, São Paulo' }
])('[T1] in Spanish: $es', async ({ before, daysLeft, es }) => {
  await texts.use('es');
  expect(say({ daysLeft, unit: 'business-days', dueBy, zone, now: dueBy - before, daysLate: 2 })).toBe(es);
});

test('[T1] in the device’s own zone no city is named', async () => {
  await texts.use('en');
  expect(formatMoment(Date.UTC(2026, 10, 27, 14, 5), Intl.DateTimeFormat().resolvedOptions().timeZone)).not.toContain(
    'UTC'
  );
});

test('[T1] a day of another year says which', async () => {
  await texts.use('en');
  expect(formatDay(0)).toBe('Thu 1 Jan 1970');
});

test.each(languages)('[T1] a day on paper says its year, also in that year, in %s', async (locale) => {
  await texts.use(locale);
  const now = Date.now();
  expect(formatPaperDayOf(now, 'UTC')).toBe(`${formatDayOf(now, 'UTC')} ${String(new Date(now).getUTCFullYear())}`);
  expect(formatPaperDay(0)).toBe(formatDay(0));
});

test.each(languages.flatMap((locale) => refusalCodes.map((code) => ({ locale, code }))))(
  '[T2] $code has a whole sentence in $locale, also without facts',
  async ({ locale, code }) => {
    await texts.use(locale);
    expect(sayRefusal({ code })).toMatch(/^\p{Lu}.*[.]$/su);
    expect(sayRefusal({ code })).not.toMatch(/undefined|null|NaN|\s{2}/);
  }
);

test.each(languages)('[T2] a reason that only a newer server knows has a sentence in %s too', async (locale) => {
  await texts.use(locale);
  const fromNewer = { code: 'of-next-year' } as unknown as RefusalFact;
  expect(sayRefusal(fromNewer)).toBe(texts.t.refusals.unknown({} as Facts));
});

test('[T2] an answer that came late says when it came and when it was due', async () => {
  await texts.use('en');
  const receivedAt = dueBy + 12 * 60_000;
  expect(sayRefusal({ code: 'window-over', receivedAt, dueBy }, zone)).toBe(
    'It reached us on Sat 28 Nov, 00:12, São Paulo. The last moment was Fri 27 Nov, 23:59, São Paulo. The time for this is over. What you wrote and your files are kept.'
  );
});

test.each([
  { languages: ['pt-PT', 'en'], locale: 'pt-BR' },
  { languages: ['pt'], locale: 'pt-BR' },
  { languages: ['de', 'pt-BR'], locale: 'pt-BR' },
  { languages: ['en-US', 'pt-BR'], locale: 'en' },
  { languages: ['ca', 'es-ES', 'en'], locale: 'es' },
  { languages: ['ja'], locale: 'en' }
])('[T3] $languages: $locale', ({ languages, locale }) => {
  vi.stubGlobal('navigator', { languages });
  expect(preferredLanguage()).toBe(locale);
  vi.unstubAllGlobals();
});

test.each([
  { bytes: 0, said: '1 KB' },
  { bytes: 87_400, said: '87 KB' },
  { bytes: 999_999, said: '1 MB' },
  { bytes: 8_420_000, said: '8.4 MB' },
  { bytes: 12_000_000, said: '12 MB' },
  { bytes: 10_737_000_000, said: '11 GB' }
])('[T4] $bytes bytes are $said', async ({ bytes, said }) => {
  await texts.use('en');
  expect(formatSize(bytes)).toBe(said);
});
