import * as z from 'zod/mini';
import type { EvidenceLimits } from '#rules/claim/circumstances.ts';
import { activities, solutionAreas } from '#rules/claim/fields.ts';
import { evaluationProgrammes } from '#rules/claim/action.ts';
import { clockNames, type ClockName } from '#rules/claim/profile.ts';
import { defaultLanguage, languages } from '#rules/language.ts';
import { offerNames } from '#rules/claim/incentives.ts';
import { confirmedSteps, type ProgrammeDocument } from './reference-documents.ts';

/**
 * The shapes of the programme's data, with what is wrong as a code: the screen says it beside the field, the server refuses by it, and the
 * registrar reads nothing that does not fit. Each code has its sentence in `programme.faults`.
 */
export const faultCodes = [
  'malformed',
  'missing',
  'too-long',
  'out-of-range',
  'clock-required',
  'pays-without-programme',
  'opt-out-not-here',
  'zone-unknown',
  'day-malformed',
  'day-twice',
  'id-malformed',
  'id-twice',
  'ends-before-it-begins',
  'activity-not-of-this-area',
  'country-malformed',
  'nothing-left',
  'larger-than-allowed',
  'address-malformed',
  'not-in-the-future',
  'not-begun',
  'day-taken',
  'profile-unknown',
  'calendar-unknown',
  'product-removed',
  'reason-removed',
  'reason-needed',
  'area-changed'
] as const;
export type FaultCode = (typeof faultCodes)[number];

/** `path` as in `clocks.response.count`, `holidays.3.name.en`. */
export interface Fault {
  readonly path: string;
  readonly code: FaultCode;
}

export type Checked<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly faults: readonly Fault[] };

/** From, to: what a number may be, also for the sentence about one that is not. */
export const ranges = {
  clock: [1, 1_000],
  disputes: [0, 100],
  /** As many files as an action may name. */
  files: [1, 50],
  /** In bytes; no more than a server with little memory can join. */
  fileSize: [100_000, 200_000_000],
  /** In days. Not below half a year: a rejection for good is sometimes asked about afterwards. */
  retention: [180, 3_650]
} as const satisfies { readonly [name: string]: readonly [number, number] };

/** Clocks without which a claim would stand still for ever, or could never end. */
const requiredClocks: readonly ClockName[] = ['intake', 'review', 'response', 'dispute-window', 'dispute-answer'];

const day = z.int('day-malformed').check(z.gte(0, 'day-malformed'), z.lte(200_000, 'day-malformed'));
const text = (most: number) =>
  z.string('missing').check(z.trim(), z.minLength(1, 'missing'), z.maxLength(most, 'too-long'));
/** In the default language at least: what was written before there was another lacks it. docs/decisions/0041 */
const localText = (most: number) =>
  z
    .partialRecord(z.enum(languages), text(most))
    .check(z.refine((said) => said[defaultLanguage] !== undefined, { error: 'missing', path: [defaultLanguage] }));
const id = z.string('id-malformed').check(z.regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'id-malformed'));
const country = z.string('country-malformed').check(z.regex(/^[A-Z]{2}$/, 'country-malformed'));
const address = z
  .string('address-malformed')
  .check(z.trim(), z.maxLength(500, 'too-long'), z.refine(isSafeAddress, 'address-malformed'));
const count = ([least, most]: readonly [number, number]) =>
  z.int('out-of-range').check(z.gte(least, 'out-of-range'), z.lte(most, 'out-of-range'));
/** Found by what makes it one: a second one is told of. */
const once =
  <T>(code: FaultCode, keyOf: (item: T) => unknown, part: string): z.core.CheckFn<T[]> =>
  (payload) => {
    const known = new Set<unknown>();
    payload.value.forEach((item, index) => {
      if (known.has(keyOf(item)))
        payload.issues.push({ code: 'custom', message: code, input: payload.value, path: [index, part] });
      known.add(keyOf(item));
    });
  };

const clock = z.strictObject({ count: count(ranges.clock), unit: z.enum(['business-days', 'days']) });
const brings = z
  .strictObject({
    programme: z.nullable(z.enum(evaluationProgrammes)),
    pays: z.boolean(),
    mayOptOut: z.boolean()
  })
  .check(
    z.refine(({ programme, pays }) => !pays || programme !== null, { error: 'pays-without-programme', path: ['pays'] })
  );

export const profileShape = z
  .strictObject({
    id,
    clocks: z.partialRecord(z.enum(clockNames), clock),
    editableIn: z.array(z.enum(['submitted', 'action-required'])).check(z.maxLength(2)),
    withdrawalIsFinal: z.boolean(),
    disputesAllowed: z.nullable(count(ranges.disputes)),
    lostDisputeIsFinal: z.optional(z.boolean()),
    declineAtAnyTime: z.boolean(),
    businessApplicationsUsagePays: z.boolean(),
    incentives: z.optional(
      z.record(z.enum(offerNames), brings).check(
        // Only the form for Microsoft 365 asks for it.
        z.refine(
          (table) => offerNames.every((offer) => offer.startsWith('microsoft-365/') || !table[offer].mayOptOut),
          {
            error: 'opt-out-not-here'
          }
        )
      )
    )
  })
  .check(
    z.check<{ readonly clocks: { readonly [C in ClockName]?: unknown } }>((payload) => {
      for (const name of requiredClocks)
        if (payload.value.clocks[name] === undefined)
          payload.issues.push({
            code: 'custom',
            message: 'clock-required',
            input: payload.value,
            path: ['clocks', name]
          });
    })
  );

const holidayShape = z.strictObject({ day, name: localText(120) });
export const holidaysShape = z.array(holidayShape).check(
  z.maxLength(2_000, 'out-of-range'),
  once('day-twice', (holiday) => holiday.day, 'day')
);
export const sourceShape = z.strictObject({
  country,
  state: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,12}$/)))
});
export const nameShape = text(80);

export const termsShape = z.strictObject({
  profile: id,
  calendar: id,
  zone: z.string('zone-unknown').check(z.maxLength(64, 'zone-unknown'), z.refine(isZone, 'zone-unknown'))
});
export const setUpShape = z.strictObject({
  zone: z.optional(termsShape.shape.zone),
  calendar: z.optional(id),
  confirmed: z.array(z.enum(confirmedSteps)).check(z.maxLength(confirmedSteps.length))
});
export const startedTermsShape = z.strictObject({ from: day, terms: termsShape });

const productShape = z
  .strictObject({
    id,
    name: text(120),
    solutionArea: z.enum(solutionAreas),
    activities: z.array(z.enum(activities)).check(z.maxLength(activities.length)),
    validFrom: z.optional(day),
    validUntil: z.optional(day)
  })
  .check(
    z.refine(({ validFrom = 0, validUntil = Infinity }) => validFrom <= validUntil, {
      error: 'ends-before-it-begins',
      path: ['validUntil']
    }),
    z.refine(
      ({ solutionArea, activities: some }) =>
        solutionArea !== 'microsoft-365' || some.every((activity) => activity === 'usage'),
      { error: 'activity-not-of-this-area', path: ['activities'] }
    )
  );
export const productsShape = z.array(productShape).check(
  z.minLength(1, 'nothing-left'),
  z.maxLength(2_000, 'out-of-range'),
  once('id-twice', (product) => product.id, 'id')
);

const requirementShape = z.strictObject({
  id,
  text: localText(500),
  onlyPublicSectorIn: z.optional(z.array(country).check(z.minLength(1, 'missing'), z.maxLength(250))),
  link: z.optional(address)
});
export const requirementsShape = z.array(requirementShape).check(
  z.minLength(1, 'nothing-left'),
  z.maxLength(40, 'out-of-range'),
  once('id-twice', (item) => item.id, 'id')
);

const reasonShape = z.strictObject({
  id,
  text: localText(200),
  programmes: z.array(z.enum(evaluationProgrammes)).check(
    z.minLength(1, 'missing'),
    z.maxLength(evaluationProgrammes.length),
    once('malformed', (programme) => programme, '')
  ),
  retired: z.optional(z.literal(true))
});
/** None but retired ones would leave whoever evaluates with nothing to say. */
export const reasonsShape = z.array(reasonShape).check(
  z.maxLength(100, 'out-of-range'),
  once('id-twice', (reason) => reason.id, 'id'),
  z.refine(
    (reasons) =>
      evaluationProgrammes.every((programme) =>
        reasons.some(({ programmes, retired }) => !retired && programmes.includes(programme))
      ),
    { error: 'reason-needed' }
  )
);

export const limitsShape = z
  .strictObject({
    maxFileSize: count(ranges.fileSize),
    maxFiles: count(ranges.files),
    types: z
      .array(z.string().check(z.regex(/^[a-z]+\/[a-z0-9.+-]{1,100}$/)))
      .check(z.minLength(1, 'nothing-left'), z.maxLength(40)),
    largeFile: count(ranges.fileSize)
  })
  .check(
    z.refine(({ largeFile, maxFileSize }) => largeFile <= maxFileSize, {
      error: 'larger-than-allowed',
      path: ['largeFile']
    })
  );
export type LimitsValue = EvidenceLimits & Pick<ProgrammeDocument, 'largeFile'>;

export const guidesShape = z.strictObject({
  general: address,
  OSU: z.optional(address),
  OSA: z.optional(address)
});

export const retentionShape = z.strictObject({ settledFilesDays: z.nullable(count(ranges.retention)) });

/** The value with its texts trimmed, or everything that is wrong with it. */
export function check<T>(shape: z.ZodMiniType<unknown>, value: unknown): Checked<T> {
  const read = shape.safeParse(value);
  if (read.success) return { ok: true, value: read.data as T };
  return {
    ok: false,
    faults: read.error.issues.map(({ path, message }) => ({
      path: path.map(String).join('.'),
      code: faultCodes.find((code) => code === message) ?? 'malformed'
    }))
  };
}

/** Where a partner is sent from inside the app: never a script, never without encryption. */
function isSafeAddress(value: string): boolean {
  try {
    // Not `URL.canParse`: it is younger than the browsers that the app is for.
    return value.startsWith('https://') && new URL(value).protocol === 'https:';
  } catch {
    return false;
  }
}

function isZone(value: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).format(0) !== '';
  } catch {
    return false;
  }
}
