import { portalStates, type PortalState } from './portal-states.ts';

/** How this organisation's exports are to be read, as it was last chosen on this device. */
export interface KeptChoices {
  readonly columns: { readonly [field: string]: string };
  readonly states: { readonly [value: string]: PortalState };
}

const keyOf = (org: string): string => `on-record:portal-import:${org}`;
const none: KeptChoices = { columns: {}, states: {} };

export function readKeptChoices(org: string): KeptChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(org)) ?? '{}') as Partial<KeptChoices> | null;
    const columns = Object.entries(kept?.columns ?? {}).filter(([, name]) => typeof name === 'string');
    const states = Object.entries(kept?.states ?? {}).filter(([, state]) => portalStates.includes(state));
    return { columns: Object.fromEntries(columns), states: Object.fromEntries(states) };
  } catch {
    return none;
  }
}

export function keepChoices(org: string, choices: KeptChoices): void {
  try {
    localStorage.setItem(keyOf(org), JSON.stringify(choices));
  } catch {
    // Storage may be forbidden (private window): then they are chosen again next time.
  }
}
