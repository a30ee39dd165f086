import type { Claim } from '#rules/claim/claim.ts';
import type { ClaimFields, FileManifest, ProductLine } from '#rules/claim/fields.ts';

export interface TakenOver {
  readonly fields: ClaimFields;
  readonly products: { readonly [line: string]: ProductLine };
  readonly files: readonly FileManifest[];
}

/** What a new claim takes over from one that has ended: everything but what was wrong with it. Null: there is nothing to begin anew. */
export function takeOverFrom(claim: Claim): TakenOver | null {
  if (claim.state !== 'rejected') return null;
  const { reason, why, forGood } = claim.rejection;
  if (why === 'no-longer-working-together') return null;
  const isWithdrawn = reason === 'partner-request';
  const isOver = forGood || claim.clocks.every(({ clock }) => clock !== 'dispute-window');
  if (!isWithdrawn && !isOver) return null;
  // What the portal calls the old claim is not what it will call the new one.
  const { mpnId, activity, portalClaimId: _old, ...fields } = claim.fields;
  return {
    fields: {
      ...fields,
      ...(mpnId === undefined || why === 'wrong-mpn-id' ? {} : { mpnId }),
      ...(activity === undefined || why === 'wrong-activity' ? {} : { activity })
    },
    products: Object.fromEntries(
      Object.entries(claim.products)
        .filter(([, { contest }]) => contest?.standing !== 'lost')
        .map(([line, { contest: _judged, ...product }]) => [line, product])
    ),
    // What the reviewers found wanting would be found so again; what was only filed wrongly is still the proof.
    files: isWithdrawn ? claim.evidence.filter(({ verifiedAt }) => verifiedAt !== null).map(manifestIn) : []
  };
}

function manifestIn(file: FileManifest): FileManifest {
  const { sha256, name, type, size, chunks, covers, signedBy, signedOn } = file;
  return {
    ...{ sha256, name, type, size, chunks, covers },
    ...(signedBy === undefined ? {} : { signedBy }),
    ...(signedOn === undefined ? {} : { signedOn })
  };
}
