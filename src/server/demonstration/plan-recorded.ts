import { acknowledgements } from '#rules/claim/action.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';
import type { DemonstrationClaim, RecordedStory } from './claims.ts';
import type { Stage } from './stage.ts';

/** One day's work of the manager for each: nobody else acts on such a claim. */
export function planRecorded(
  claim: DemonstrationClaim,
  { story, files }: { readonly story: RecordedStory; readonly files: readonly FileManifest[] },
  { player, cast, daysAgo }: Pick<Stage, 'player' | 'cast' | 'daysAgo'>
): void {
  const about = { claim: claim.id, org: claim.org };
  const { contributor, manager } = cast;
  const drafted = story.submitted + 1;
  player.plan({ ...about, who: contributor, at: daysAgo(drafted, 11), kind: 'add-evidence', files });
  player.plan({
    ...{ ...about, who: manager, at: daysAgo(story.submitted, 9), kind: 'submit' },
    acknowledged: acknowledgements
  });
  for (const { fact, daysAgo: days, reasons } of story.facts) {
    const at = daysAgo(days, 16);
    player.plan({
      ...{ ...about, who: manager, at, kind: 'record', fact, happenedOn: dayInBrazil(at), learntFrom: 'portal' },
      ...(reasons && reasons.length > 0 ? { reasons } : {})
    });
  }
}

/** Brazil's days begin three hours after UTC's, and nothing here happens at night. */
const dayInBrazil = (at: Instant): number => Math.floor((at - 3 * 3_600_000) / 86_400_000);
