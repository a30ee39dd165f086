/** Where a fact was learnt. What is none of these is the person's own words. */
export const sources = ['portal', 'email', 'phone', 'export'] as const;
export type Source = (typeof sources)[number];

const key = 'on-record:learnt-from';

/** Whoever looks in the portal looks there again: the last one is offered first. */
export function readLastSource(): string {
  try {
    return localStorage.getItem(key) ?? 'portal';
  } catch {
    return 'portal';
  }
}

export function keepLastSource(source: string): void {
  try {
    localStorage.setItem(key, source);
  } catch {
    // Storage may be forbidden (private window): then the portal is offered first again.
  }
}

export function isSource(value: unknown): value is Source {
  return sources.some((source) => source === value);
}
