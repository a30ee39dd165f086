import type { SyncState } from './workplace.ts';

/** Nothing is sent until there is a network again, or somebody signs in. */
export const isCutOff = ({ status }: SyncState): boolean => status === 'offline' || status === 'signed-out';

/** Nothing stands between what was just done and the server. */
export const mayArrive = (state: SyncState): boolean => !isCutOff(state) && state.status !== 'stuck';
