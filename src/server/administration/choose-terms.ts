import { findCivilTime } from '#calendar/civil-time.ts';
import { check, termsShape } from '#documents/reference-shapes.ts';
import type { Terms } from '#rules/claim/claim.ts';
import { openProgrammeKeeper } from '../programme/change-programme.ts';
import { findHolidays } from '../programme/holidays.ts';
import type { Server } from '../server.ts';
import type { By } from './outcome.ts';

export interface TermsOrder {
  readonly zone: string | undefined;
  readonly profile: string | undefined;
  readonly country: string | undefined;
  readonly state: string | undefined;
  readonly noHolidays: boolean;
}

type Chosen = { readonly ok: true; readonly lines: readonly string[] } | { readonly ok: false; readonly why: string };

/** What the set-up asks an administrator for, from the command line. Nothing of it is taken for granted. [X20] */
export async function chooseTerms(
  { databases, changes, clock }: Pick<Server, 'databases' | 'changes' | 'clock'>,
  by: By,
  { zone, profile, country, state, noHolidays }: TermsOrder
): Promise<Chosen> {
  const office = openProgrammeKeeper({ databases, changes, now: () => clock.now() });
  const { parts, profiles } = await office.read();
  if (parts.terms.value.length > 0)
    return refuse('Terms are chosen already. Change them on the screens, from a day on.');
  if (!profiles.some(({ id }) => id === profile))
    return refuse(`--profile is one of ${profiles.map(({ id }) => id).join(', ')}.`);
  if ((country === undefined) !== noHolidays) return refuse('Give either --country, with --state, or --no-holidays.');
  const civil = zone === undefined ? null : findCivilTime(zone);
  if (!civil) return refuse('--zone is a time zone, for example America/Sao_Paulo.');
  const today = civil.dayOf(clock.now());

  let calendar = 'none';
  let lines = ['No holidays: only weekends are passed over.'];
  if (country !== undefined) {
    const year = new Date(today * 86_400_000).getUTCFullYear();
    const found = await findHolidays({ country, state, years: [year, year + 1] });
    if (!found) return refuse('--country and --state are codes, for example BR and SP; this one is not known.');
    const holidays = found.filter(({ kind }) => kind === 'public').map(({ day, name }) => ({ day, name }));
    const source = { country, ...(state === undefined ? {} : { state }) };
    const name = new Intl.DisplayNames(['en'], { type: 'region' }).of(country) ?? country;
    const made = await office.createCalendar(by, { name, holidays, source });
    if (!made.ok || made.id === undefined) return refuse('The calendar could not be made.');
    calendar = made.id;
    lines = [
      `Calendar ${calendar}: ${holidays.length} holidays of ${year} and ${year + 1}.`,
      'Look through them on the screens: no list knows every day on which nobody works.'
    ];
  }
  const terms = check<Terms>(termsShape, { profile, calendar, zone });
  if (!terms.ok) return refuse('--zone is a time zone, for example America/Sao_Paulo.');
  const { revision } = (await office.read()).parts.terms;
  const value = [{ from: today, terms: terms.value }];
  const saved = await office.savePart(by, { part: 'terms', seen: revision, value });
  if (!saved.ok) return refuse('Somebody else has just chosen terms.');
  return { ok: true, lines: [...lines, `Claims are counted in ${zone}, by the rules ${profile}, from now on.`] };
}

const refuse = (why: string): Chosen => ({ ok: false, why });
