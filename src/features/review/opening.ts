import type { ActionRow } from '#device/rows.ts';
import type { Claim } from '#rules/claim/claim.ts';

interface Opened {
  readonly claim: Claim;
  readonly actions: readonly Pick<ActionRow, 'kind' | 'document'>[];
}

/** [W5] The first time alone makes *seen*: not again where the record, or this device's own waiting action, says so already. */
export function mustTellOpened({ claim, actions }: Opened): boolean {
  if (claim.state === 'editing' || claim.state === 'discarded' || claim.seenAt !== null) return false;
  return !actions.some(({ document }) => document.kind === 'open' && document.file === undefined);
}

export function mustTellFileOpened({ claim, actions }: Opened, sha256: string): boolean {
  if (claim.state === 'editing' || claim.state === 'discarded') return false;
  const file = claim.evidence.find((one) => one.sha256 === sha256);
  if (!file || file.seenAt !== null) return false;
  return !actions.some(({ document }) => document.kind === 'open' && document.file === sha256);
}

/** [V79] After so long in which the page was before somebody's eyes: one that was opened behind another has not been. Gives what stops it. */
export function whenLookedAt(lengthMs: number, tell: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(tell, lengthMs);
  };
  look();
  document.addEventListener('visibilitychange', look);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
  };
}
