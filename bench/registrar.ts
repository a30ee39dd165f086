import { deskOfOrganisation, inboxOf, receivedDocumentId } from '#documents/ids.ts';
import { startRegistrar } from '#registrar/start-registrar.ts';
import { acknowledged, completeForm, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import type { Figure } from './figure.ts';

const claims = 500;
const reviewed = 250;
const orgs = ['contoso', 'fabrikam'] as const;

/** The registrar on the embedded database with durable writes, from a backlog of 5,000 actions. */
export async function benchRegistrar(): Promise<readonly Figure[]> {
  const workshop = await openWorkshop(orgs);
  try {
    const actions = await fillInboxes(workshop);
    const heapBefore = heapMb();
    const registrar = startRegistrar(workshop);
    const startedAt = performance.now();
    await registrar.idle();
    const seconds = (performance.now() - startedAt) / 1000;
    const { decided } = registrar.status();
    if (decided !== actions) throw new Error(`${String(decided)} of ${String(actions)} actions were decided`);
    const grown = heapMb() - heapBefore;
    await registrar.stop();
    const perSecond = decided / seconds;
    return [
      {
        name: `registrar: actions decided in a second, backlog of ${String(actions)}`,
        ours: perSecond,
        unit: '/s',
        target: { of: 'ours', atLeast: 150 }
      },
      {
        name: 'registrar: heap after the backlog, less before',
        ours: grown,
        unit: 'MB',
        target: { of: 'ours', atMost: 30 }
      }
    ];
  } finally {
    await workshop.close();
  }
}

/** Claims drafted in seven steps, proven, submitted; half of them reviewed and sent back. */
async function fillInboxes(workshop: Workshop): Promise<number> {
  const batches = new Map<string, { documents: object[]; receipts: object[] }>();
  let receivedAt = workshop.clock.now();
  let count = 0;
  const put = (desk: string, order: Parameters<Workshop['seal']>[0]): string => {
    const document = workshop.seal(order);
    const batch = batches.get(desk) ?? { documents: [], receipts: [] };
    const role = desk === 'review' ? 'reviewer' : 'manager';
    batch.documents.push(document);
    batch.receipts.push({ _id: receivedDocumentId(document._id), v: 1, receivedAt: ++receivedAt, role });
    batches.set(desk, batch);
    count++;
    return document._id;
  };
  const steps = Object.entries(completeForm.fields);
  for (let index = 0; index < claims; index++) {
    const org = orgs[index % orgs.length] ?? orgs[0];
    const desk = deskOfOrganisation(org);
    const claim = workshop.newClaim();
    const file = workshop.file(`letter ${String(index)}`);
    await file.store(org);
    const head = { claim, org };
    let after = put(desk, { kind: 'create', ...head, fields: Object.fromEntries(steps.slice(0, 3)) });
    for (let step = 3; step < steps.length; step += 2) {
      const changes = Object.fromEntries(steps.slice(step, step + 2).map(([field, to]) => [field, { from: null, to }]));
      after = put(desk, { kind: 'edit', ...head, changes, after });
    }
    const changes = { 'products/teams': { from: null, to: { product: 'teams' } } };
    after = put(desk, { kind: 'edit', ...head, changes, after });
    after = put(desk, { kind: 'add-evidence', ...head, files: [file.manifest], after });
    if (index >= reviewed) continue;
    put(desk, { kind: 'submit', ...head, acknowledged: [...acknowledged], after });
    put('review', { kind: 'begin-review', ...head, basedOn: 1_000 });
  }
  for (const [desk, { documents, receipts }] of batches) {
    const speaker = { name: 'gate', roles: [] };
    type Documents = Parameters<ReturnType<Workshop['databases']['open']>['accept']>[0]['documents'];
    const order = { documents: documents as Documents, receipts: receipts as Documents, speaker };
    await workshop.databases.open(inboxOf(desk)).accept(order);
  }
  return count;
}

function heapMb(): number {
  globalThis.gc?.();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1024 / 1024;
}
