import type { SyncState } from './workplace.ts';

/** Nothing is sent until there is a network again, or somebody signs in. */
export const isCutOff = ({ status }: SyncState): boolean => status === 'offline' || status === 'signed-out';
