import { afterEach, expect, test } from 'vitest';
import type { Person } from '#documents/reference-documents.ts';
import { openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { asReplicated, sealSample } from '#tests/support/sealed-actions.ts';
import type { Database, Databases } from '../databases/database.ts';
import { openInbox } from './inbox.ts';
import { KeyedLock } from '#registrar/keyed-lock.ts';

let workshop: Workshop | null = null;
afterEach(async () => {
  await workshop?.close();
  workshop = null;
});

const person: Person = {
  id: '01K00000000000000000000009',
  name: 'Marta Reis',
  email: 'marta@contoso.example',
  role: 'manager',
  desk: 'org-contoso',
  org: 'contoso',
  organisationName: 'Contoso'
};

test('[R65] without a quorum the answer is to try later; the same action again is acknowledged', async () => {
  const { databases, clock } = (workshop = await openWorkshop());
  let isAlone = true;
  const open = (name: string): Database => {
    const database = databases.open(name);
    return {
      ...database,
      accept: async (order) => (await database.accept(order)).map((row) => ({ ...row, settled: !isAlone }))
    };
  };
  const alone: Databases = { ...databases, open };
  const inbox = openInbox({
    databases: alone,
    lock: new KeyedLock(),
    clock,
    bounds: { mayAct: () => true },
    onArrival: () => undefined
  });
  const action = asReplicated(sealSample(person, 'create'));
  expect(await inbox.take(person, [action])).toMatchObject([{ error: 'try-later' }]);
  isAlone = false;
  expect(await inbox.take(person, [action])).toMatchObject([{ ok: true }]);
});
