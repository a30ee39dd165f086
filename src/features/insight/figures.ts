import { formatNumber } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { BarRow } from '#ui/bar-row.ts';
import type { Compared } from './choose.ts';
import type { Insight } from './count.ts';
import { sayDuration, sayShare } from './say.ts';

/** One thing to see: in words, as bars, and as a table that says at least the same. */
export interface Figure {
  readonly title: string;
  readonly lead?: string;
  readonly note?: string;
  readonly bars: readonly BarRow[];
  /** What a full bar and a hatched one stand for, where there are both. */
  readonly legend?: readonly [full: string, hatched: string];
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

/** All of it, in the order of reading. */
export function figuresOf(insight: Insight): readonly Figure[] {
  return [
    statesFigure(insight),
    returnedFigure(insight),
    deadlinesFigure(insight),
    timesFigure(insight),
    decidedFigure(insight)
  ];
}

function statesFigure({ states }: Insight): Figure {
  const { t } = texts;
  const { title } = t.insight.states;
  const { state, count, share } = t.insight.columns;
  const shown = states.filter((each) => each.count > 0);
  return {
    title,
    bars: shown.map((each) => ({
      label: t.claim.states[each.state],
      value: counted(each),
      full: each.share ?? 0
    })),
    table: {
      head: [state, count, share],
      rows: states.map((each) => [t.claim.states[each.state], formatNumber(each.count), sayShare(each.share)])
    }
  };
}

function returnedFigure({ returned }: Insight): Figure {
  const { t } = texts;
  const { title, lead, none, never, withoutReason } = t.insight.returned;
  const { reason, count, share } = t.insight.columns;
  const submitted = formatNumber(returned.submitted);
  const said = returned.reasons.map((each) => ({ ...each, label: t.claim.requestReasons[each.reason] }));
  const unsaid = {
    label: withoutReason,
    count: returned.withoutReason,
    share: shareOf(returned.withoutReason, returned.count)
  };
  const rows = [...said, ...(returned.withoutReason > 0 ? [unsaid] : [])];
  return {
    title,
    lead:
      returned.submitted === 0
        ? none
        : returned.count === 0
          ? never(submitted, returned.submitted)
          : lead(formatNumber(returned.count), submitted, returned.submitted, sayShare(returned.share)),
    bars:
      returned.count === 0
        ? []
        : rows.map((each) => ({ label: each.label, value: counted(each), full: each.share ?? 0 })),
    table: {
      head: [reason, count, share],
      rows: rows.map((each) => [each.label, formatNumber(each.count), sayShare(each.share)])
    }
  };
}

function timesFigure({ times }: Insight): Figure {
  const { t } = texts;
  const { title, lead, none, both } = t.insight.times;
  const { state, median, ninetieth, ended, stillThere } = t.insight.columns;
  const measured = times.filter((each) => each.ended > 0);
  const longest = Math.max(1, ...measured.map((each) => each.ninetiethMs ?? 0));
  return {
    title,
    lead: measured.length === 0 ? none : lead,
    legend: [median, ninetieth],
    bars: measured.map((each) => ({
      label: t.claim.states[each.state],
      value: `${sayDuration(each.medianMs)} · ${sayDuration(each.ninetiethMs)}`,
      said: both(sayDuration(each.medianMs), sayDuration(each.ninetiethMs)),
      full: (each.medianMs ?? 0) / longest,
      hatched: ((each.ninetiethMs ?? 0) - (each.medianMs ?? 0)) / longest
    })),
    table: {
      head: [state, median, ninetieth, ended, stillThere],
      rows: times.map((each) => [
        t.claim.states[each.state],
        sayDuration(each.medianMs),
        sayDuration(each.ninetiethMs),
        formatNumber(each.ended),
        formatNumber(each.stillThere)
      ])
    }
  };
}

function decidedFigure({ decided }: Insight): Figure {
  const { t } = texts;
  const { title, lead, none, withdrawn, rejectedFor } = t.insight.decided;
  const { outcome, count, share } = t.insight.columns;
  const { approved } = decided;
  const rows = [
    { label: t.claim.states.approved, ...approved },
    ...decided.rejected.map((each) => ({ ...each, label: rejectedFor(t.claim.rejectionReasons[each.reason]) }))
  ];
  return {
    title,
    lead:
      decided.count === 0
        ? none
        : lead(formatNumber(approved.count), formatNumber(decided.count), decided.count, sayShare(approved.share)),
    ...(decided.withdrawn > 0 ? { note: withdrawn(formatNumber(decided.withdrawn), decided.withdrawn) } : {}),
    bars:
      decided.count === 0
        ? []
        : rows.map((each) => ({ label: each.label, value: counted(each), full: each.share ?? 0 })),
    table: {
      head: [outcome, count, share],
      rows: rows.map((each) => [each.label, formatNumber(each.count), sayShare(each.share)])
    }
  };
}

function deadlinesFigure({ deadlines }: Insight): Figure {
  const { t } = texts;
  const { title, lead, note, none, both, clocks } = t.insight.deadlines;
  const { deadline, met, missed, share } = t.insight.columns;
  const inTime = deadlines.reduce((sum, each) => sum + each.met, 0);
  const all = deadlines.reduce((sum, each) => sum + each.met + each.missed, 0);
  return {
    title,
    lead: all === 0 ? none : lead(formatNumber(inTime), formatNumber(all), sayShare(shareOf(inTime, all))),
    ...(deadlines.some(({ clock }) => clock === 'dispute-window') ? { note } : {}),
    legend: [met, missed],
    bars: deadlines.map((each) => ({
      label: clocks[each.clock],
      value: both(formatNumber(each.met), formatNumber(each.missed)),
      full: each.met / (each.met + each.missed),
      hatched: each.missed / (each.met + each.missed)
    })),
    table: {
      head: [deadline, met, missed, share],
      rows: deadlines.map((each) => [
        clocks[each.clock],
        formatNumber(each.met),
        formatNumber(each.missed),
        sayShare(shareOf(each.met, each.met + each.missed))
      ])
    }
  };
}

/** More than these would be no chart any more. */
const mostBars = 12;

interface ComparedParts {
  readonly aspect: string;
  /** How many claims there are in all. */
  readonly of: number;
  readonly nameOf: (key: string) => string;
  readonly note?: string;
}

export function comparedFigure(compared: readonly Compared[], { aspect, of, nameOf, note }: ComparedParts): Figure {
  const { compared: words, columns } = texts.t.insight;
  const notes = [note ?? [], compared.length > mostBars ? words.more(formatNumber(mostBars)) : []].flat().join(' ');
  return {
    title: words.title,
    ...(compared.length === 0 ? { lead: words.none } : {}),
    ...(notes === '' ? {} : { note: notes }),
    bars: compared.slice(0, mostBars).map(({ key, claims }) => ({
      label: nameOf(key),
      value: counted({ count: claims, share: shareOf(claims, of) }),
      full: claims / of
    })),
    table: {
      head: [aspect, columns.count, columns.returned, columns.approved, columns.missed],
      rows: compared.map(({ key, claims, returned, approved, missed }) => [
        nameOf(key),
        formatNumber(claims),
        sayShare(returned.share),
        sayShare(approved.share),
        formatNumber(missed)
      ])
    }
  };
}

function counted({ count, share }: { readonly count: number; readonly share: number | null }): string {
  return `${formatNumber(count)} · ${sayShare(share)}`;
}

function shareOf(count: number, of: number): number | null {
  return of === 0 ? null : count / of;
}
