import type { Workshop } from './registrar-workshop.ts';

/** What the reviewer Rita does with a claim in a workshop. */
export async function review(
  workshop: Workshop,
  claim: string,
  order: { readonly kind: 'begin-review' | 'approve'; readonly org?: string }
): Promise<void> {
  await workshop.send({ ...order, claim, desk: 'review', by: 'rita', basedOn: 100 });
}

export async function ask(workshop: Workshop, claim: string, org = 'contoso'): Promise<void> {
  await review(workshop, claim, { kind: 'begin-review', org });
  await workshop.send({
    kind: 'request-information',
    claim,
    org,
    desk: 'review',
    by: 'rita',
    basedOn: 100,
    reasons: ['missing-customer-signature'],
    comment: 'Page 2 is not signed.',
    removeProducts: []
  });
}

export async function reject(workshop: Workshop, claim: string): Promise<void> {
  await review(workshop, claim, { kind: 'begin-review' });
  const order = { kind: 'reject', claim, desk: 'review', by: 'rita', basedOn: 100 } as const;
  await workshop.send({ ...order, reason: 'insufficient-poe', comment: 'Nothing is signed.' });
}
