import { getContext, setContext } from 'svelte';
import type { Workplace } from './workplace.ts';

const key = Symbol('workplace');

/** Called once, by the layout that has opened the workplace of whoever is signed in. */
export function setWorkplace(workplace: Workplace): void {
  setContext(key, workplace);
}

/** Only while a component is being initialised, as all of Svelte's contexts. */
export function getWorkplace(): Workplace {
  return getContext<Workplace>(key);
}
