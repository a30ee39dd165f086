import type { ChangedFacts, Change } from '#documents/administration-api.ts';
import type {
  CalendarValue,
  Clash,
  NewProfile,
  PartName,
  PartValues,
  ProfileValue,
  ProgrammeReply,
  Unfit
} from '#documents/programme-api.ts';
import type { Fault } from '#documents/reference-shapes.ts';
import { tryAgain } from '#registrar/try-again.ts';
import { incentivesOf } from '#rules/claim/programme.ts';
import type { Profile } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Changes, NewChange } from '../administration/changes.ts';
import { DatabaseUnavailable, type Databases, type StoredDocument } from '../databases/database.ts';
import { referenceDatabase } from '../reference/reference-seeding.ts';
import { parts, type Part } from './parts.ts';
import {
  calendarValue,
  documentOf,
  isProfileInUse,
  profileValue,
  readStanding,
  replyOf,
  revise,
  surroundingsOf,
  type Standing
} from './read-programme.ts';

export type By = Change['by'];

export type Saved =
  | { readonly ok: true; readonly id?: string; readonly made: boolean; readonly programme: ProgrammeReply }
  | { readonly ok: false; readonly answer: Clash | Unfit }
  | { readonly ok: false; readonly answer: null };

/** What administrators change of the reference database. Whatever is saved fits its shape: the caller has read it by that. */
export interface ProgrammeKeeper {
  read(): Promise<ProgrammeReply>;
  savePart(by: By, order: { readonly part: PartName; readonly seen: string; readonly value: unknown }): Promise<Saved>;
  createProfile(by: By, wanted: NewProfile): Promise<Saved>;
  /** One that claims may have been created under stays: a new one is made. [C2] */
  saveProfile(
    by: By,
    order: { readonly id: string; readonly seen: string; readonly value: ProfileValue }
  ): Promise<Saved>;
  createCalendar(by: By, value: CalendarValue): Promise<Saved>;
  saveCalendar(
    by: By,
    order: { readonly id: string; readonly seen: string; readonly value: CalendarValue }
  ): Promise<Saved>;
}

/** A document as it is to be, with what the history says of it; or why not. */
type Plan =
  | {
      readonly ok: true;
      readonly document: StoredDocument;
      readonly change: Omit<NewChange, 'by' | 'org'>;
      readonly id?: string;
      readonly made?: boolean;
    }
  | { readonly ok: false; readonly answer: Clash | Unfit | null };

interface OfficeParts {
  readonly databases: Databases;
  readonly changes: Pick<Changes, 'recordChange'>;
  readonly now: () => Instant;
}

export function openProgrammeKeeper(parts: OfficeParts): ProgrammeKeeper {
  const carryOut = (by: By, plan: (standing: Standing) => Plan) => carryOutPlan(parts, by, plan);
  return {
    read: async () => replyOf(await standingNow(parts)),
    savePart: (by, { part, seen, value }) =>
      carryOut(by, (standing) => planPart(standing, { name: part, seen, value: value as PartValues[PartName] })),
    createProfile: (by, { name, profile, copiedFrom }) =>
      carryOut(by, (standing) => planNewProfile(standing, { value: { name, profile }, copiedFrom })),
    saveProfile: (by, order) => carryOut(by, (standing) => planProfile(standing, order)),
    createCalendar: (by, value) => carryOut(by, (standing) => planNewCalendar(standing, value)),
    saveCalendar: (by, order) => carryOut(by, (standing) => planCalendar(standing, order))
  };
}

const standingNow = ({ databases, now }: OfficeParts): Promise<Standing> =>
  readStanding(databases.open(referenceDatabase), now());

/** Planned anew where somebody else was quicker: then it is a clash, or it fits beside theirs. */
async function carryOutPlan(parts: OfficeParts, by: By, plan: (standing: Standing) => Plan): Promise<Saved> {
  const saved = await tryAgain<Saved>(async () => {
    const planned = plan(await standingNow(parts));
    if (!planned.ok)
      return planned.answer === null ? { ok: false, answer: null } : { ok: false, answer: planned.answer };
    const { document, change, id, made = false } = planned;
    const recorded = await parts.changes.recordChange({ ...change, by, org: null }, [
      { database: referenceDatabase, document }
    ]);
    if (!recorded.ok) return 'again';
    return { ok: true, made, ...(id === undefined ? {} : { id }), programme: replyOf(await standingNow(parts)) };
  });
  if (saved === 'again') throw new DatabaseUnavailable('the reference database takes no change');
  return saved;
}

function planPart<P extends PartName>(
  standing: Standing,
  order: { readonly name: P; readonly seen: string; readonly value: PartValues[P] }
): Plan {
  const { name, seen, value } = order;
  const part: Part<PartValues[P]> = parts[name];
  const document = documentOf(standing, part.document);
  const before = part.read(document);
  if (revise(before).revision !== seen) return clash(before);
  const faults = part.examine(value, before, surroundingsOf(standing));
  if (faults.length > 0) return unfit(faults);
  const written = part.write(document, value);
  return {
    ok: true,
    document: written,
    change: {
      what: part.what,
      target: {
        kind: part.document === 'programme' ? 'programme' : 'reference',
        id: name,
        name: documentOf(standing, 'programme')['name'] as string
      },
      before: { [name]: before },
      after: { [name]: part.read(written) }
    }
  };
}

function planProfile(
  standing: Standing,
  { id, seen, value }: { readonly id: string; readonly seen: string; readonly value: ProfileValue }
): Plan {
  const document = standing.byId.get(`profile:${id}`);
  if (!document) return { ok: false, answer: null };
  const before = profileValue(document);
  if (revise(before).revision !== seen) return clash(before);
  if (isProfileInUse(standing, id)) return planNewProfile(standing, { value, copiedFrom: id });
  const after: ProfileValue = { name: value.name, profile: completeProfile(value.profile, id) };
  return {
    ok: true,
    id,
    document: { ...document, ...after },
    change: {
      what: 'profile-changed',
      target: { kind: 'profile', id, name: after.name },
      before: factsOf(before),
      after: factsOf(after)
    }
  };
}

function planNewProfile(
  standing: Standing,
  { value, copiedFrom }: { readonly value: ProfileValue; readonly copiedFrom: string }
): Plan {
  const from = standing.byId.get(`profile:${copiedFrom}`);
  if (!from) return { ok: false, answer: null };
  const id = freeId(standing, 'profile:', value.name);
  const after: ProfileValue = { name: value.name, profile: completeProfile(value.profile, id) };
  return {
    ok: true,
    id,
    made: true,
    document: { _id: `profile:${id}`, v: 1, copiedFrom, ...after },
    change: {
      what: 'profile-created',
      target: { kind: 'profile', id, name: value.name },
      before: factsOf({ ...profileValue(from) }),
      after: factsOf({ ...after })
    }
  };
}

function planNewCalendar(standing: Standing, value: CalendarValue): Plan {
  const id = freeId(standing, 'calendar:', value.name);
  const after = sortCalendar(value);
  return {
    ok: true,
    id,
    made: true,
    document: { _id: `calendar:${id}`, v: 1, ...after },
    change: {
      what: 'calendar-created',
      target: { kind: 'calendar', id, name: value.name },
      before: null,
      after: factsOf(after)
    }
  };
}

function planCalendar(
  standing: Standing,
  { id, seen, value }: { readonly id: string; readonly seen: string; readonly value: CalendarValue }
): Plan {
  const document = standing.byId.get(`calendar:${id}`);
  if (!document) return { ok: false, answer: null };
  const before = calendarValue(document);
  if (revise(before).revision !== seen) return clash(before);
  const after = sortCalendar(value);
  return {
    ok: true,
    id,
    document: { ...document, ...after },
    change: {
      what: 'calendar-changed',
      target: { kind: 'calendar', id, name: after.name },
      before: factsOf(before),
      after: factsOf(after)
    }
  };
}

/** The document's id is the profile's; what its table says, it says alone. */
function completeProfile(profile: Profile, id: string): Profile {
  const incentives = incentivesOf(profile);
  return {
    ...profile,
    id,
    incentives,
    businessApplicationsUsagePays: incentives['business-applications/usage'].pays
  };
}

function sortCalendar(value: CalendarValue): CalendarValue {
  return { ...value, holidays: [...value.holidays].sort((a, b) => a.day - b.day) };
}

/** What people can read in an address, and no other document has. */
function freeId(standing: Standing, prefix: string, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48) || 'own';
  for (let number = 1; ; number++) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!standing.byId.has(`${prefix}${id}`)) return id;
  }
}

const factsOf = (value: object): ChangedFacts => ({ ...value });
const clash = (stands: unknown): Plan => ({
  ok: false,
  answer: { error: 'changed-meanwhile', stands: revise(stands) }
});
const unfit = (faults: readonly Fault[]): Plan => ({ ok: false, answer: { error: 'malformed', faults } });
