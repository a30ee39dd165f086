// The clocks worked out day by day with luxon, apart from the rules and in another shape: what the rules are compared with.
import { DateTime } from 'luxon';
import type { CaseAnswer } from '../../scripts/clock-case.ts';

export interface RawCase {
  readonly id: string;
  readonly profile: string;
  readonly zone: string;
  readonly holidays: readonly string[];
  readonly now: string;
  readonly moves: readonly { readonly kind: string; readonly at: string; readonly outcome?: string }[];
}

export type StartOfDay = (isoDay: string, zone: string) => number;

/** As luxon has it: the later of two midnights. Good enough to be timed against. */
export const luxonStartOfDay: StartOfDay = (isoDay, zone) =>
  DateTime.fromISO(isoDay, { zone }).startOf('day').toMillis();

/** The first quarter of an hour whose wall clock shows the day or a later one: no zone changes its clocks between quarters today. */
export const scannedStartOfDay: StartOfDay = (isoDay, zone) => {
  let at = Date.parse(`${isoDay}T00:00:00Z`) - 16 * 3_600_000;
  while (civilDay(at, zone) < isoDay) at += 900_000;
  return at;
};

interface Running {
  name: string;
  from: string;
  to: string;
  business: boolean;
}

/** Answers a case as the command does. */
export function slowAnswer(raw: RawCase, startOfDay: StartOfDay): CaseAnswer {
  const old = raw.profile === '2020';
  const closed = new Set(raw.holidays);
  const works = (day: string): boolean => DateTime.fromISO(day, { zone: 'utc' }).weekday < 6 && !closed.has(day);
  const next = (day: string): string => DateTime.fromISO(day, { zone: 'utc' }).plus({ days: 1 }).toISODate() ?? '';
  const step = (day: string, count: number, business: boolean): string => {
    let end = day;
    for (let left = count; left > 0;) {
      end = next(end);
      if (!business || works(end)) left--;
    }
    return end;
  };
  const between = (after: string, upTo: string, business: boolean): number => {
    let count = 0;
    for (let day = after; day < upTo;) {
      day = next(day);
      if (!business || works(day)) count++;
    }
    return count;
  };
  const begin = (name: string, from: string, count: number, business = true): Running => ({
    name,
    from,
    to: step(from, count, business),
    business
  });
  const end = (clock: Running): number => startOfDay(next(clock.to), raw.zone);

  let state = 'editing';
  let final = false;
  let sentAt: number | null = null;
  let running: Running[] = [];
  let submittedOn = '';
  let askedOn = '';
  let answering = 0;
  let disputed = 0;
  const target = (): Running[] => (old ? [begin('decision-target', submittedOn, 10 + answering)] : []);

  const reject = (day: string, ended: boolean): void => {
    state = 'rejected';
    sentAt = null;
    final = ended || (!old && disputed > 0);
    running = final ? [] : [begin('dispute-window', day, 30, false)];
  };
  const approve = (at: number): void => {
    state = 'approved';
    sentAt = old ? null : at;
    running = old ? [begin('consent', civilDay(at, raw.zone), 7, false)] : [];
  };
  const pass = (until: number): void => {
    for (;;) {
      const [clock] = running.filter(({ name }) => ['response', 'consent', 'dispute-window'].includes(name));
      if (!clock || end(clock) > until) return;
      const at = end(clock);
      if (clock.name === 'response') reject(civilDay(at, raw.zone), false);
      else {
        running = [];
        if (clock.name === 'consent') sentAt = at;
        else final = true;
      }
    }
  };

  const refused: number[] = [];
  const now = Date.parse(raw.now);
  for (const [index, move] of raw.moves.entries()) {
    const at = Date.parse(move.at);
    if (at > now) break;
    pass(at);
    const day = civilDay(at, raw.zone);
    switch (`${state} ${move.kind}`) {
      case 'editing submit':
        state = 'submitted';
        submittedOn = day;
        running = [...target(), begin('intake', day, 5)];
        break;
      case 'submitted begin-review':
        state = 'in-review';
        running = [...target(), begin('review', day, old ? 5 : 14)];
        break;
      case 'in-review request-information':
        state = 'action-required';
        askedOn = day;
        running = [begin('response', day, old ? 5 : 14)];
        break;
      case 'action-required respond':
        state = 'in-review';
        answering += between(askedOn, day, true);
        running = [...target(), begin('review', day, old ? 5 : 14)];
        break;
      case 'in-review approve':
        approve(at);
        break;
      case 'in-review reject':
        reject(day, false);
        break;
      case 'approved decline-consent':
        if (old && sentAt !== null) refused.push(index);
        else reject(day, false);
        break;
      case 'submitted withdraw':
      case 'in-review withdraw':
      case 'action-required withdraw':
      case 'approved withdraw':
      case 'disputed withdraw':
        reject(day, !old);
        break;
      case 'rejected dispute':
        if (final) {
          refused.push(index);
          break;
        }
        state = 'disputed';
        disputed++;
        running = [begin('dispute-answer', day, 5)];
        break;
      case 'disputed decide-dispute':
        if (move.outcome === 'approve') approve(at);
        else reject(day, true);
        break;
      default:
        refused.push(index);
    }
  }
  pass(now);
  const today = civilDay(now, raw.zone);
  const clocks = running.map((clock) => ({
    clock: clock.name,
    startedOn: clock.from,
    dueOn: clock.to,
    dueBy: new Date(end(clock)).toISOString(),
    daysLeft: between(today, clock.to, clock.business),
    runOut: end(clock) <= now
  }));
  const answer = {
    id: raw.id,
    state,
    final,
    sentAt: sentAt === null ? null : new Date(sentAt).toISOString(),
    refused,
    clocks
  };
  return answer as CaseAnswer;
}

function civilDay(at: number, zone: string): string {
  return DateTime.fromMillis(at, { zone }).toISODate() ?? '';
}
