import { hashOfContent } from '#documents/canonical.ts';
import type { Acted, Workplace } from '#workplace/workplace.ts';
import { withoutLeadingZeros } from '#documents/identifiers.ts';
import type { Proposal } from './plan-import.ts';

export interface Applied {
  readonly done: number;
  /** What was not taken, with the lines of the file; everything else is. */
  readonly failed: readonly { readonly proposal: Proposal; readonly acted: Exclude<Acted, { readonly ok: true }> }[];
}

/** By the same way as everything that a person does: decided, stored, then sent by itself. One claim's failure stops no other. */
export async function applyImport(
  workplace: Workplace,
  { org, proposals }: { readonly org: string; readonly proposals: readonly Proposal[] },
  progress: (done: number) => void
): Promise<Applied> {
  const failed: { proposal: Proposal; acted: Exclude<Acted, { readonly ok: true }> }[] = [];
  let done = 0;
  for (const proposal of proposals) {
    const acted = await applyOne(workplace, org, proposal);
    if (acted) failed.push({ proposal, acted });
    else done++;
    progress(done + failed.length);
  }
  return { done, failed };
}

/** Null: all of it is done. */
async function applyOne(
  workplace: Workplace,
  org: string,
  proposal: Proposal
): Promise<Exclude<Acted, { readonly ok: true }> | null> {
  const { portalClaimId, tenantId } = proposal.exported;
  const claim =
    proposal.kind === 'catch-up'
      ? proposal.claim.id
      : portalClaimId === ''
        ? workplace.newClaimId()
        : idOfPortalClaim({ org, portalClaimId: withoutLeadingZeros(portalClaimId), tenantId });
  if (proposal.kind === 'create') {
    const made = await workplace.act({ claim, org, kind: 'create', ...proposal.create });
    if (!made.ok) return made;
  } else if (proposal.learnsId) {
    const from = proposal.claim.fields.portalClaimId ?? null;
    const named = await workplace.act({ claim, kind: 'edit', changes: { portalClaimId: { from, to: portalClaimId } } });
    if (!named.ok) return named;
  }
  for (const fact of proposal.facts) {
    const recorded = await workplace.act({ claim, kind: 'record', learntFrom: 'export', ...fact });
    if (!recorded.ok) return recorded;
  }
  return null;
}

/** Two managers who import the same file on two devices make one claim: its id follows from whose it is and what the portal calls it. */
export function idOfPortalClaim(claim: {
  readonly org: string;
  readonly portalClaimId: string;
  readonly tenantId: string;
}): string {
  let bits = BigInt(`0x${hashOfContent(claim)}`);
  let id = '';
  for (let i = 0; i < 26; i++) {
    id = alphabet.charAt(Number(bits & 31n)) + id;
    bits >>= 5n;
  }
  return id;
}

// Crockford's, as in every ULID; the first letter takes the three bits that are left.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
