import type { RegistrarLog } from '#registrar/registrar-clock.ts';

/**
 * An error that nobody caught is written down, and the process goes on: whatever it was about has no answer, and everything that was
 * acknowledged is on disk. Ended by it, the process would be ended again by the next request of the same kind. docs/decisions/0025 [G76]
 */
export function outliveUnexpected(log: RegistrarLog): void {
  const note = (error: unknown): void => {
    // A message may quote what was sent: only where it came from is written down.
    const at = error instanceof Error ? error.stack?.split('\n').slice(1, 8) : [];
    log.error({ error: error instanceof Error ? error.name : typeof error, at }, 'nobody caught this');
  };
  process.on('uncaughtException', note);
  process.on('unhandledRejection', note);
}
