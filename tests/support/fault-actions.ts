import type { FileManifest } from '#rules/claim/fields.ts';
import type { Acted, ShownClaim } from '#workplace/workplace.ts';
import { waitFor, type FaultDevice } from './fault-device.ts';
import { acknowledged, completeForm } from './registrar-workshop.ts';
import type { Chance } from './random.ts';

export interface FaultClaim {
  readonly id: string;
  readonly org: string;
}

/** Something that a person of this role might do now; what the app confirms goes on the device's list. */
export async function actAtRandom(device: FaultDevice, claims: FaultClaim[], chance: Chance): Promise<void> {
  const { workplace } = device;
  const org = workplace.person.org;
  const visible = claims.filter((claim) => org === null || claim.org === org);
  const note = (acted: Acted): boolean => {
    if (acted.ok) device.confirm(acted.action._id);
    return acted.ok;
  };
  if (org !== null && (visible.length === 0 || chance.below(5) === 0)) {
    const claim = workplace.newClaimId();
    if (note(await workplace.act({ claim, kind: 'create', ...completeForm }))) claims.push({ id: claim, org });
    return;
  }
  if (visible.length === 0) return;
  const { id: claim, org: ofOrg } = chance.pick(visible);
  const shown = await waitFor(workplace.claim(claim), { isWanted: (value) => value !== undefined, withinMs: 5_000 });
  if (!shown) return;
  const orders = org === null ? reviewerOrders(claim, ofOrg) : partnerOrders({ claim, shown, chance });
  for (const order of chance.shuffle(orders)) if (note(await workplace.act(order))) break;
  if (org === null || chance.below(3) > 0) return;
  // A file that no action names is not sent: only where evidence can be added.
  const now = await waitFor(workplace.claim(claim), { isWanted: (value) => value !== undefined, withinMs: 5_000 });
  if (now?.claim.state !== 'editing') return;
  const manifest = await storeFile(device, { claim, org, size: 1_000 + chance.below(300_000) });
  if (!note(await workplace.act({ claim, kind: 'add-evidence', files: [manifest] }))) return;
  note(await workplace.act({ claim, kind: 'submit', acknowledged: [...acknowledged] }));
}

type Order = Parameters<FaultDevice['workplace']['act']>[0];

function partnerOrders(now: {
  readonly claim: string;
  readonly shown: ShownClaim;
  readonly chance: Chance;
}): readonly Order[] {
  const { claim, shown, chance } = now;
  const from = shown.claim.fields.name ?? null;
  return [
    { claim, kind: 'edit', changes: { name: { from, to: `name ${String(chance.below(1_000_000))}` } } },
    { claim, kind: 'comment', text: `word ${String(chance.below(1_000_000))}` },
    { claim, kind: chance.below(4) === 0 ? 'discard' : 'restore' },
    { claim, kind: 'respond', comment: 'here it is' }
  ];
}

function reviewerOrders(claim: string, org: string): readonly Order[] {
  const reasons = ['missing-poe'] as const;
  return [
    { claim, org, kind: 'begin-review' },
    { claim, org, kind: 'request-information', reasons, comment: 'another letter, please', removeProducts: [] },
    { claim, org, kind: 'comment', text: 'seen' },
    { claim, org, kind: 'open' }
  ];
}

async function storeFile(
  device: FaultDevice,
  order: { readonly claim: string; readonly org: string; readonly size: number }
): Promise<FileManifest> {
  const bytes = Uint8Array.from({ length: order.size }, (_, i) => (i * 7919 + order.size) % 251);
  const file = new File([bytes], 'letter.pdf', { type: 'application/pdf' });
  const stored = await device.workplace.storeFile({ claim: order.claim, org: order.org, file });
  if (!stored.ok) throw new Error('a file was not stored');
  return { ...stored.manifest, covers: [] };
}
