import type { Instant } from '#rules/days/day.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { acknowledgements } from '#rules/claim/action.ts';
import { nameOfProduct } from '../reference/catalogue.ts';
import type { DemonstrationClaim, Story } from './claims.ts';
import { planRecorded } from './plan-recorded.ts';
import type { Stage } from './stage.ts';

type ReviewedStory = Exclude<Story, { readonly state: 'recorded' | 'editing' | 'submitted' }>;

/** Plans a claim's life so far, action by action, as its people would have done it. */
export async function planStory(claim: DemonstrationClaim, stage: Stage): Promise<void> {
  const { player, cast, daysAgo } = stage;
  const { story } = claim;
  const about = { claim: claim.id, org: claim.org };
  const draftedDaysAgo = ('submitted' in story ? story.submitted : story.begun) + 1;

  const signedAt = daysAgo(draftedDaysAgo, 9) - (claim.signedDaysBefore ?? 0) * 86_400_000;

  player.plan({
    ...about,
    who: cast.contributor,
    at: daysAgo(draftedDaysAgo, 10),
    kind: 'create',
    fields: claim.fields,
    products: claim.products
  });
  if (story.state === 'editing' && !story.evidence) return;
  if (story.state === 'recorded') {
    const files = [await statementOfWork(claim, stage, signedAt)];
    return planRecorded(claim, { story, files }, stage);
  }
  const files = [
    await statementOfWork(claim, stage, signedAt),
    await letter(claim, stage, story.state !== 'action-required')
  ];
  player.plan({ ...about, who: cast.contributor, at: daysAgo(draftedDaysAgo, 11), kind: 'add-evidence', files });
  if (story.state === 'editing') return;

  player.plan({
    ...about,
    who: cast.manager,
    at: daysAgo(story.submitted, 9),
    kind: 'submit',
    acknowledged: acknowledgements,
    note: 'A carta do cliente está na segunda página da proposta.'
  });
  if (story.state !== 'submitted') planReview(about, { story, files }, stage);
}

/** From its beginning on. */
function planReview(
  about: { readonly claim: string; readonly org: string },
  { story, files }: { readonly story: ReviewedStory; readonly files: readonly FileManifest[] },
  { player, cast: { reviewer: who, manager }, daysAgo }: Stage
): void {
  player.plan({ ...about, who, at: daysAgo(story.begun, 10), kind: 'begin-review' });
  for (const { sha256 } of files)
    player.plan({ ...about, who, at: daysAgo(story.begun, 11), kind: 'open', file: sha256 });

  switch (story.state) {
    case 'in-review':
      return;
    case 'action-required':
      player.plan({
        ...about,
        who,
        at: daysAgo(story.requested, 15),
        kind: 'request-information',
        reasons:
          story.removes.length > 0
            ? ['missing-customer-signature', 'missing-products']
            : ['missing-customer-signature'],
        comment:
          story.removes.length > 0
            ? 'A carta não está assinada, e o Teams Phone não aparece na prova de execução. Assine a página 2, ou retire o produto.'
            : 'Falta a assinatura do cliente na carta. Envie a carta assinada, com a data.',
        removeProducts: story.removes
      });
      return;
    case 'approved':
      player.plan({ ...about, who, at: daysAgo(story.approved, 16), kind: 'approve' });
      return;
    case 'rejected':
    case 'disputed':
      player.plan({
        ...about,
        who,
        at: daysAgo(story.rejected, 14),
        kind: 'reject',
        reason: 'insufficient-poe',
        comment: 'O documento não descreve o trabalho realizado para os produtos declarados.'
      });
      if (story.state === 'disputed')
        player.plan({
          ...about,
          who: manager,
          at: daysAgo(story.disputed, 9),
          kind: 'dispute',
          justification: 'A seção 2 da proposta descreve a implantação. Pedimos que a prova seja vista de novo.'
        });
  }
}

async function statementOfWork(claim: DemonstrationClaim, stage: Stage, signedAt: Instant): Promise<FileManifest> {
  const { customerName, customerDomain, tenantId, customerContactName } = claim.fields;
  const file = await stage.storeFile({
    kind: 'statement-of-work',
    name: 'Proposta de trabalho.pdf',
    partner: stage.partnerName,
    customer: String(customerName),
    domain: String(customerDomain),
    tenantId: String(tenantId),
    products: Object.values(claim.products).map(({ product }) => nameOfProduct(product)),
    signedBy: String(customerContactName),
    signedOn: new Date(signedAt).toISOString().slice(0, 10)
  });
  return {
    ...file,
    covers: Object.keys(claim.products),
    signedBy: String(customerContactName),
    signedOn: dayOfUtc(signedAt)
  };
}

async function letter(claim: DemonstrationClaim, stage: Stage, signed: boolean): Promise<FileManifest> {
  const file = await stage.storeFile({ kind: 'letter', name: 'Carta do cliente.jpg', signed });
  return { ...file, covers: Object.keys(claim.products).slice(0, 2) };
}

const dayOfUtc = (at: Instant): number => Math.floor(at / 86_400_000);
