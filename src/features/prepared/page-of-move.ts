import type { PreparableMove } from '#rules/claim/action.ts';

/** Where a move is prepared, and where it is sent: the last part of the address below the claim. */
export const pageOfMove: { readonly [M in PreparableMove]: string } = {
  respond: 'answer',
  dispute: 'dispute',
  'refresh-evidence': 'refresh'
};
