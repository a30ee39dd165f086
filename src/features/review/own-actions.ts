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
  const told = tellEach({ actions, doomed });
  // Where the decision says it, the beginning of the review that went with it need not.
  const decision = told.findLastIndex(
    ({ row, refusal }) => refusal !== null && row.kind !== 'begin-review' && row.kind !== 'comment'
  );
  return told.filter(({ row, refusal }, i) => !(row.kind === 'begin-review' && refusal !== null && i < decision));
}

/** Whoever has read what became of a decision has read it of its beginning. */
export function rowsToAcknowledge({ actions }: Pick<ShownClaim, 'actions'>, read: ActionRow): readonly string[] {
  const before = actions.slice(
    0,
    actions.findIndex((row) => row.id === read.id)
  );
  const begun = before.filter((row) => row.kind === 'begin-review' && row.stage === 'refused' && !row.acknowledged);
  return [...begun.map((row) => row.id), read.id];
}

function tellEach({ actions, doomed }: Pick<ShownClaim, 'actions' | 'doomed'>): readonly OwnAction[] {
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
