import { prepareClaim, type PreparedClaim } from './prepared-claim.ts';
import type { ServerProcess } from './server-process.ts';

/** A claim of Contoso whose consent period has begun; it is sent on when that has passed. */
export async function approveClaim(server: ServerProcess): Promise<PreparedClaim> {
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'approve', {});
  return claim;
}
