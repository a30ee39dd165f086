import type { ActionRow } from '#device/rows.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { ShownClaim } from '#workplace/workplace.ts';

export interface OwnAction {
  readonly row: ActionRow;
  readonly stage: 'on-device' | 'received' | 'doomed' | 'refused';
  readonly refusal: RefusalFact | null;
}

/** [W12] Quiet when all is well: only what is not yet on record, and what was refused and not yet read. Having opened is no news. */
export function ownActionsToTell({ actions, doomed }: Pick<ShownClaim, 'actions' | 'doomed'>): readonly OwnAction[] {
  return actions.flatMap((row): readonly OwnAction[] => {
    if (row.kind === 'open' || row.kind === 'void' || row.acknowledged) return [];
    if (row.stage === 'refused') return row.refusal ? [{ row, stage: 'refused', refusal: row.refusal }] : [];
    if (row.stage === 'on-record') return [];
    const refusal = doomed.get(row.id);
    return refusal ? [{ row, stage: 'doomed', refusal }] : [{ row, stage: row.stage, refusal: null }];
  });
}

export function textOfAction({ document }: Pick<ActionRow, 'document'>): string {
  if (document.kind === 'comment') return document.text;
  return 'comment' in document ? (document.comment ?? '') : '';
}
