import { isPartnersClock } from '#rules/clocks/whose-clock.ts';
import { formatDay } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Segment, Timeline } from './timeline.ts';

/** The picture in sentences, for those who listen. */
export function sayTimeline(timeline: Timeline): readonly string[] {
  const t = texts.t.deadlines.timeline;
  const sentences = timeline.segments.map((segment) => saySegment(segment, timeline));
  if (timeline.segments.every((segment) => segment.phase === 'to-come')) sentences.unshift(t.notBegun);
  if (timeline.hasEnded && timeline.endsOn !== null) {
    sentences.push(t.endedOn(t.ended[timeline.ending], formatDay(timeline.endsOn)));
  }
  return sentences;
}

export function saySegment(segment: Segment, timeline: Timeline): string {
  const t = texts.t.deadlines.timeline;
  const what = texts.t.claim.clocks[segment.clock];
  const late = segment.lateDays > 0 ? ` ${sayLate(segment)}.` : '';
  switch (segment.phase) {
    case 'past':
      return t.past(what, formatDay(segment.from), formatDay(segment.to)) + late;
    case 'now':
      return t.now(what, formatDay(segment.from), formatDay(segment.dueOn)) + late;
    case 'to-come':
      // Of a draft no day can be told: it depends on when it is submitted.
      return timeline.state === 'editing' ? t.toComeUnknown(what) : t.toCome(what, formatDay(segment.to));
  }
}

/** "2 business days late"; what the partner was late with has a consequence instead, and elsewhere a probable one. */
export function sayLate({ lateDays, clock }: Segment): string {
  if (isPartnersClock(clock)) return texts.t.deadlines.timeline.probably[clock];
  return texts.t.common.countdown.late(lateDays, 'business-days');
}
