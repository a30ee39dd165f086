import type { ActionRow } from '#device/rows.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { Receipt } from '#texts/en/claim.ts';
import type { ShownClaim } from '#workplace/workplace.ts';

/** An action of this device that waits for the person: nothing happens to it by itself. */
export interface OwnTrouble {
  readonly row: ActionRow;
  readonly kind: 'refused' | 'doomed' | 'clash';
  readonly refusal?: RefusalFact;
  /** What was typed: kept, shown, and ready to be used again. */
  readonly text: string;
  readonly files: number;
}

/** Refused, or waiting and already known to be refused, or taken in part; oldest first. What was read is not shown again. */
export function findTroubles({ actions, doomed }: Pick<ShownClaim, 'actions' | 'doomed'>): readonly OwnTrouble[] {
  return actions.flatMap((row): readonly OwnTrouble[] => {
    if (row.acknowledged) return [];
    const kept = { row, text: textOf(row), files: filesOf(row) };
    if (row.stage === 'refused')
      return [{ ...kept, kind: 'refused', ...(row.refusal ? { refusal: row.refusal } : {}) }];
    const refusal = doomed.get(row.id);
    if (refusal) return [{ ...kept, kind: 'doomed', refusal }];
    return row.clashes && Object.keys(row.clashes).length > 0 ? [{ ...kept, kind: 'clash' }] : [];
  });
}

/** Every text that a kind of action can carry. */
const textMembers = ['comment', 'text', 'note', 'justification'] as const;

export function textOf({ document }: Pick<ActionRow, 'document'>): string {
  const members: { readonly [name: string]: unknown } = { ...document };
  return textMembers
    .map((name) => members[name])
    .filter((value): value is string => typeof value === 'string' && value.trim() !== '')
    .join('\n\n');
}

function filesOf({ document }: Pick<ActionRow, 'document'>): number {
  return 'files' in document && Array.isArray(document.files) ? document.files.length : 0;
}

/** Where an entry's action is. What this device did not make, it knows from the record alone. */
export function receiptOfAction(
  id: string | null,
  { actions, claim }: Pick<ShownClaim, 'actions' | 'claim'>,
  at: number
): Receipt {
  const row = actions.find((each) => each.id === id);
  if (row && row.stage !== 'on-record') return row.stage;
  return claim.seenAt !== null && claim.seenAt >= at ? 'seen' : 'on-record';
}
