import { DateTime } from 'luxon';
import type { MailLanguage } from '#documents/mail.ts';
import type { Day, Instant } from '#rules/days/day.ts';
import { common as english } from '#texts/en/common.ts';
import { common as portuguese } from '#texts/pt-br/common.ts';

const words = { en: english, 'pt-BR': portuguese } as const;
const dayMs = 86_400_000;

/** "Mon 30 Nov 2026". Always with the year: mail is read later, too. */
export function dayInMail(day: Day, language: MailLanguage): string {
  return dayText(day * dayMs, 'UTC', language).day;
}

/** `dueBy` is exclusive: "Mon 30 Nov 2026, 23:59 (São Paulo)" is the minute before it. */
export function lastMomentInMail(dueBy: Instant, zone: string, language: MailLanguage): string {
  const { day, time } = dayText(dueBy - 1, zone, language);
  const cities: { readonly [zone: string]: string } = words[language].cities;
  const city = cities[zone] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
  return `${day}, ${time} (${city})`;
}

function dayText(at: Instant, zone: string, language: MailLanguage): { readonly day: string; readonly time: string } {
  const moment = DateTime.fromMillis(at, { zone, locale: language === 'en' ? 'en-GB' : language });
  const part = (format: string): string => moment.toFormat(format).replace('.', '');
  const text = words[language].day({ weekday: part('ccc'), day: part('d'), month: part('LLL') });
  return { day: `${text} ${part('yyyy')}`, time: part('HH:mm') };
}
