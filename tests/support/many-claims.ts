import { expect } from '@playwright/test';
import { ulid } from 'ulid';
import { sealAction, type ActionContent } from '#documents/action-document.ts';
import { claimDocumentId, inboxOf, registerOf } from '#documents/ids.ts';
import { completeForm } from './registrar-workshop.ts';
import { asReplicated } from './sealed-actions.ts';
import type { ServerProcess } from './server-process.ts';

/** Drafts of Contoso's manager that are on record: so many that their arrival takes a device a while. */
export async function prepareManyClaims(server: ServerProcess, count: number): Promise<void> {
  const manager = await server.signIn('manager');
  const { id: by, desk } = server.person('manager');
  const ids = Array.from({ length: count }, () => ulid());
  const docs = ids.map((claim) => {
    const content = {
      ...{ kind: 'create', claim, org: 'contoso', by, device: 'prepared-many' },
      ...{ madeAt: Date.now(), clockOffsetMs: 0, after: null, basedOn: null, ...completeForm }
    };
    return asReplicated(sealAction(content as unknown as ActionContent, ulid()));
  });
  const sent = await manager.call({
    method: 'POST',
    path: `/db/${inboxOf(desk)}/_bulk_docs`,
    body: { docs, new_edits: false }
  });
  expect(sent.text).not.toContain('"error"');
  const missing = async (): Promise<number> => {
    const path = `/db/${registerOf(desk)}/_bulk_get`;
    const answer = await manager.call({
      method: 'POST',
      path,
      body: { docs: ids.map((id) => ({ id: claimDocumentId(id) })) }
    });
    const { results = [] } = answer.json as { results?: { docs?: { ok?: unknown }[] }[] };
    return count - results.filter(({ docs: found }) => found?.[0]?.ok !== undefined).length;
  };
  await expect.poll(missing, { timeout: 120_000 }).toBe(0);
}
