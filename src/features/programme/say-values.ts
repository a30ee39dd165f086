import type { CalendarValue, PartValues, ProfileValue } from '#documents/programme-api.ts';
import type { LimitsValue } from '#documents/reference-shapes.ts';
import type { Guides, Retention } from '#documents/reference-documents.ts';
import { clockNames, type Profile } from '#rules/claim/profile.ts';
import { incentivesOf } from '#rules/claim/programme.ts';
import { offerNames } from '#rules/claim/incentives.ts';
import type { OfferName } from '#rules/claim/incentives.ts';
import { languages, type LocalText } from '#rules/language.ts';
import { cityOf, formatDay, formatList, formatSize, sayDays } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import { nameOfClock } from './names.ts';

/** One fact of a value, under a name that is its own. */
export interface SaidLine {
  readonly label: string;
  readonly text: string;
}

export interface Difference {
  readonly label: string;
  readonly theirs: string | null;
  readonly mine: string | null;
}

/** What one says and the other does not, or says otherwise. */
export function differencesOf(theirs: readonly SaidLine[], mine: readonly SaidLine[]): readonly Difference[] {
  const labels = [...new Set([...theirs, ...mine].map(({ label }) => label))];
  const textOf = (lines: readonly SaidLine[], label: string): string | null =>
    lines
      .filter((line) => line.label === label)
      .map(({ text }) => text)
      .join(', ') || null;
  return labels
    .map((label) => ({ label, theirs: textOf(theirs, label), mine: textOf(mine, label) }))
    .filter((difference) => difference.theirs !== difference.mine);
}

/** In every language, as the form asks for it. */
const sayEach = (text: LocalText): string =>
  languages
    .map((language) => text[language])
    .filter(Boolean)
    .join(' / ');

const yesNo = (value: boolean): string => (value ? texts.t.common.yes : texts.t.common.no);

export function sayProfile({ name, profile }: ProfileValue): readonly SaidLine[] {
  const t = texts.t.programme;
  const incentives = incentivesOf(profile);
  return [
    { label: t.profile.name, text: name },
    ...clockNames.map((clock) => ({ label: nameOfClock(clock), text: sayLength(profile, clock) })),
    {
      label: t.profile.editableIn,
      text: formatList(profile.editableIn.map((state) => texts.t.claim.states[state]))
    },
    { label: t.profile.withdrawalIsFinal, text: yesNo(profile.withdrawalIsFinal) },
    { label: t.profile.declineAtAnyTime, text: yesNo(profile.declineAtAnyTime) },
    { label: t.profile.lostDisputeIsFinal, text: yesNo(profile.lostDisputeIsFinal !== false) },
    { label: t.profile.disputes, text: String(profile.disputesAllowed ?? '∞') },
    ...offerNames.map((offer) => {
      const { programme, pays, mayOptOut } = incentives[offer];
      const parts = [
        programme ?? t.profile.noProgramme,
        pays ? t.profile.pays : '',
        mayOptOut ? t.profile.mayOptOut : ''
      ];
      return { label: sayOffer(offer), text: parts.filter(Boolean).join(', ') };
    })
  ];
}

export function sayLength(profile: Profile, clock: (typeof clockNames)[number]): string {
  const length = profile.clocks[clock];
  return length ? sayDays(length.count, length.unit) : texts.t.programme.profiles.noClock;
}

export function sayOffer(offer: OfferName): string {
  const [area, activity] = offer.split('/') as [
    keyof typeof texts.t.claim.solutionAreas,
    keyof typeof texts.t.claim.activities
  ];
  return `${texts.t.claim.solutionAreas[area]}: ${texts.t.claim.activities[activity]}`;
}

export function sayCalendar({ name, holidays }: CalendarValue): readonly SaidLine[] {
  const t = texts.t.programme.calendar;
  return [
    { label: t.name, text: name },
    ...holidays.map((holiday) => ({
      label: formatDay(holiday.day),
      text: sayEach(holiday.name)
    }))
  ];
}

export function sayTerms(terms: PartValues['terms']): readonly SaidLine[] {
  const t = texts.t.programme.profiles;
  return terms.map(({ from, terms: { profile, calendar, zone } }) => ({
    label: from === 0 ? t.fromStart : t.from(formatDay(from)),
    text: t.line(profile, calendar, cityOf(zone))
  }));
}

export function sayLimits({ maxFileSize, maxFiles, largeFile, types }: LimitsValue): readonly SaidLine[] {
  const t = texts.t.programme.limits;
  return [
    { label: t.maxFileSize, text: formatSize(maxFileSize) },
    { label: t.maxFiles, text: String(maxFiles) },
    { label: t.largeFile, text: formatSize(largeFile) },
    { label: t.types, text: formatList(types) }
  ];
}

export function sayRetention({ settledFilesDays }: Retention): readonly SaidLine[] {
  const t = texts.t.programme.limits;
  return [
    {
      label: t.retentionTitle,
      text: settledFilesDays === null ? t.forever : `${t.forDays} ${sayDays(settledFilesDays, 'days')}`
    }
  ];
}

export function sayGuides({ general, OSU, OSA }: Guides): readonly SaidLine[] {
  const t = texts.t.programme.catalogue;
  return [
    { label: t.general, text: general },
    ...(OSU === undefined ? [] : [{ label: 'OSU', text: OSU }]),
    ...(OSA === undefined ? [] : [{ label: 'OSA', text: OSA }])
  ];
}

export function sayProducts(products: PartValues['catalogue']): readonly SaidLine[] {
  const t = texts.t.programme.catalogue;
  return products.map(({ id, name, activities, validFrom, validUntil }) => ({
    label: id,
    text: [
      name,
      formatList(activities.map((activity) => texts.t.claim.activities[activity])),
      validFrom === undefined ? '' : t.from(formatDay(validFrom)),
      validUntil === undefined ? '' : t.until(formatDay(validUntil))
    ]
      .filter(Boolean)
      .join(', ')
  }));
}

export function sayRequirements(items: PartValues['requirements']): readonly SaidLine[] {
  const t = texts.t.programme.requirements;
  return items.map(({ text, onlyPublicSectorIn, link }, index) => ({
    label: t.item(index + 1),
    text: [sayEach(text), onlyPublicSectorIn?.join(', ') ?? '', link ?? ''].filter(Boolean).join(' / ')
  }));
}

export function sayReasons(reasons: PartValues['reasons']): readonly SaidLine[] {
  const t = texts.t.programme.reasons;
  return reasons.map(({ id, text, programmes, retired }) => ({
    label: id,
    text: [sayEach(text), formatList(programmes), retired ? t.retired : ''].filter(Boolean).join(' / ')
  }));
}
