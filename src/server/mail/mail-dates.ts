import { languageFacts, type Language } from '#rules/language.ts';
import { DateTime } from 'luxon';
import type { Day, Instant } from '#rules/days/day.ts';
import { serverTexts } from '#texts/server-texts.ts';

const dayMs = 86_400_000;

/** "Mon 30 Nov 2026". Always with the year: mail is read later, too. */
export function dayInMail(day: Day, language: Language): string {
  return dayText(day * dayMs, 'UTC', language).day;
}

/** `dueBy` is exclusive: "Mon 30 Nov 2026, 23:59 (São Paulo)" is the minute before it. */
export function lastMomentInMail(dueBy: Instant, zone: string, language: Language): string {
  const { day, time } = dayText(dueBy - 1, zone, language);
  const cities: { readonly [zone: string]: string } = serverTexts[language].common.cities;
  const city = cities[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return `${day}, ${time} (${city})`;
}

function dayText(at: Instant, zone: string, language: Language): { readonly day: string; readonly time: string } {
  const moment = DateTime.fromMillis(at, { zone, locale: languageFacts[language].dates });
  const part = (format: string): string => moment.toFormat(format).replace('.', '');
  const text = serverTexts[language].common.day({ weekday: part('ccc'), day: part('d'), month: part('LLL') });
  return { day: `${text} ${part('yyyy')}`, time: part('HH:mm') };
}
