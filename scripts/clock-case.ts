import { findCivilTime } from '#calendar/civil-time.ts';
import { dayToText, instantToText, textToDay, textToInstant } from '#calendar/day-text.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import { profile2020, profile2023, type ClockName } from '#rules/claim/profile.ts';
import type { ClaimState } from '#rules/claim/claim.ts';
import { clocksOf } from '#rules/clocks/show-clocks.ts';
import { sortHolidays } from '#rules/days/business-days.ts';
import type { Instant } from '#rules/days/day.ts';
import { moveKinds, type MoveKind } from '#rules/machine/move.ts';
import { playMoves, type PlayedMove } from '#rules/machine/play.ts';

/** A claim told as its moves: well formed, and permitted to whoever makes them. */
export interface ClockCase {
  readonly id: unknown;
  readonly terms: ResolvedTerms;
  readonly now: Instant;
  readonly moves: readonly PlayedMove[];
}

export interface CaseAnswer {
  readonly id: unknown;
  readonly state: ClaimState;
  readonly final: boolean;
  readonly sentAt: string | null;
  readonly refused: readonly number[];
  readonly clocks: readonly {
    readonly clock: ClockName;
    readonly startedOn: string;
    readonly dueOn: string;
    readonly dueBy: string;
    readonly daysLeft: number;
    readonly runOut: boolean;
  }[];
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly sentence: string };

export type ReadCases =
  { readonly ok: true; readonly cases: readonly ClockCase[] } | { readonly ok: false; readonly sentence: string };

export function answerCase(clockCase: ClockCase): CaseAnswer {
  const { id, terms, now, moves } = clockCase;
  const { position, refused } = playMoves(moves, now, terms);
  return {
    id,
    state: position.state,
    final: position.forGood,
    sentAt: position.sentAt === null ? null : instantToText(position.sentAt),
    refused,
    clocks: clocksOf(position, now, terms).map((clock) => ({
      ...clock,
      startedOn: dayToText(clock.startedOn),
      dueOn: dayToText(clock.dueOn),
      dueBy: instantToText(clock.dueBy)
    }))
  };
}

export function readCases(text: string): ReadCases {
  const array = parseArray(text);
  if (!array.ok) return array;
  const cases: ClockCase[] = [];
  for (const [index, item] of array.value.entries()) {
    const read = readCase(item);
    if (!read.ok) return { ok: false, sentence: `case ${nameOf(item, index)}: ${read.sentence}` };
    cases.push(read.value);
  }
  return { ok: true, cases };
}

const profiles = { '2020': profile2020, '2023': profile2023 };

const bad = (sentence: string): { readonly ok: false; readonly sentence: string } => ({ ok: false, sentence });

function parseArray(text: string): Read<readonly unknown[]> {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return bad('this is not JSON.');
  }
  return Array.isArray(value) ? { ok: true, value } : bad('an array of cases is expected.');
}

function nameOf(item: unknown, index: number): string {
  if (!isObject(item) || item['id'] === undefined) return `number ${String(index + 1)}`;
  return JSON.stringify(item['id']);
}

function readCase(item: unknown): Read<ClockCase> {
  if (!isObject(item)) return bad('an object is expected.');
  const { id, profile, zone, holidays = [], now, moves } = item;
  if (profile !== '2020' && profile !== '2023') return bad('`profile` is "2020" or "2023".');
  const civil = typeof zone === 'string' ? findCivilTime(zone) : null;
  if (typeof zone !== 'string' || !civil) return bad(`${JSON.stringify(zone)} is no known time zone.`);
  if (!Array.isArray(holidays)) return bad('`holidays` is an array of days.');
  const days: number[] = [];
  for (const holiday of holidays as readonly unknown[]) {
    const day = typeof holiday === 'string' ? textToDay(holiday) : null;
    if (day === null) return bad(`the holiday ${JSON.stringify(holiday)} is no day such as 2026-11-23.`);
    days.push(day);
  }
  const nowAt = typeof now === 'string' ? textToInstant(now) : null;
  if (nowAt === null) return bad('`now` is an instant such as 2026-11-23T12:00:00.000Z.');
  const read = readMoves(moves);
  if (!read.ok) return read;
  const terms: ResolvedTerms = {
    terms: { profile, calendar: '', zone },
    profile: profiles[profile],
    holidays: sortHolidays(days),
    civil
  };
  return { ok: true, value: { id: id ?? null, terms, now: nowAt, moves: read.value } };
}

function readMoves(moves: unknown): Read<readonly PlayedMove[]> {
  if (!Array.isArray(moves)) return bad('`moves` is an array.');
  const played: PlayedMove[] = [];
  for (const [index, item] of (moves as readonly unknown[]).entries()) {
    const move = readMove(item);
    if (!move.ok) return bad(`move ${String(index)}: ${move.sentence}`);
    const before = played.at(-1);
    if (before && move.value.at < before.at) return bad(`move ${String(index)} is earlier than the one before it.`);
    played.push(move.value);
  }
  return { ok: true, value: played };
}

function readMove(item: unknown): Read<PlayedMove> {
  if (!isObject(item)) return bad('an object is expected.');
  const kind = moveKinds.find((known) => known === item['kind']);
  if (!kind) return bad(`${JSON.stringify(item['kind'])} is no kind of move.`);
  const at = typeof item['at'] === 'string' ? textToInstant(item['at']) : null;
  if (at === null) return bad('`at` is an instant such as 2026-11-23T12:00:00.000Z.');
  return withOutcome({ kind, at, outcome: item['outcome'] });
}

function withOutcome(move: {
  readonly kind: MoveKind;
  readonly at: Instant;
  readonly outcome: unknown;
}): Read<PlayedMove> {
  const { kind, at, outcome } = move;
  if (kind !== 'decide-dispute') return { ok: true, value: { kind, at } };
  if (outcome !== 'approve' && outcome !== 'reject') return bad('`outcome` is "approve" or "reject".');
  return { ok: true, value: { kind, at, outcome } };
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
