import type { Instant } from '#rules/days/day.ts';
import type { Organisations } from '../administration/organisations.ts';
import type { EarningsStore } from './earnings-store.ts';

/** Not while a start is measured, and after devices had a moment to go on with what they were sending. */
const firstMs = 60_000;
const everyMs = 24 * 60 * 60_000;

/** What was given up and that no later import takes with it. Answers with what ends it. */
export function startEarningsSweep(parties: {
  readonly earnings: Pick<EarningsStore, 'forgetUnfinished'>;
  readonly organisations: Pick<Organisations, 'list'>;
  readonly now: () => Instant;
}): () => void {
  const sweep = async (): Promise<void> => {
    for (const { org } of await parties.organisations.list())
      await parties.earnings.forgetUnfinished(org, parties.now());
  };
  // The database is away, and nobody waits for this: tomorrow again.
  const sweepQuietly = (): void => void sweep().catch(() => undefined);
  const first = setTimeout(sweepQuietly, firstMs).unref();
  const daily = setInterval(sweepQuietly, everyMs).unref();
  return () => {
    clearTimeout(first);
    clearInterval(daily);
  };
}
