import type { ClaimState } from '#rules/claim/claim.ts';
import type { IconName } from '#ui/icons.ts';

export interface StateLook {
  readonly icon: IconName;
  readonly tone: 'plain' | 'calm' | 'wait' | 'late' | 'good';
}

/** Icon and tint repeat the word; neither stands alone. */
export const stateLooks: { readonly [S in ClaimState]: StateLook } = {
  editing: { icon: 'pencil', tone: 'plain' },
  submitted: { icon: 'send', tone: 'calm' },
  'in-review': { icon: 'eye', tone: 'calm' },
  'action-required': { icon: 'warning', tone: 'wait' },
  approved: { icon: 'check-circle', tone: 'good' },
  rejected: { icon: 'stop', tone: 'late' },
  disputed: { icon: 'scale', tone: 'calm' },
  discarded: { icon: 'trash', tone: 'plain' }
};
