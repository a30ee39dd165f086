import { getContext, hasContext, setContext, type Snippet } from 'svelte';

const key = Symbol('app bar status');

/** What every app bar shows at its right: the layout says it once. */
export function setAppBarStatus(status: Snippet): void {
  setContext(key, status);
}

export function getAppBarStatus(): Snippet | null {
  return hasContext(key) ? getContext<Snippet>(key) : null;
}
