// A device that is a process of its own, to be killed in the middle of whatever it does. Says on its output what it was told: `saved` when
// the app has confirmed an action, `received` when the app shows that the server has it.
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDevice } from '#device/database.ts';
import type { Person } from '#documents/reference-documents.ts';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import { waitFor } from './fault-device.ts';
import { completeForm } from './registrar-workshop.ts';

const given = JSON.parse(process.argv[2] ?? '{}') as {
  readonly person: Person;
  readonly origin: string;
  readonly cookie: string;
};

const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
const headers = { cookie: given.cookie };
const workplace = await openWorkplaceOf(given.person, { origin: given.origin, headers, storage });
await waitFor(workplace.reference, { isWanted: ({ programme }) => programme !== null, withinMs: 60_000 });

const told = new Set<string>();
const device = await openDevice(given.person.id, storage);
setInterval(() => {
  void device.relaxed.actions.toArray().then((rows) => {
    for (const { id, stage } of rows) if (stage !== 'on-device' && !told.has(id)) tell('received', id);
  });
}, 5);

for (let round = 0; ; round++) {
  const claim = workplace.newClaimId();
  await act({ claim, kind: 'create', ...completeForm });
  for (let n = 0; n < 20; n++) {
    const from = n === 0 ? completeForm.fields.name : `name ${String(n - 1)} of ${String(round)}`;
    await act({ claim, kind: 'edit', changes: { name: { from, to: `name ${String(n)} of ${String(round)}` } } });
  }
}

async function act(order: Parameters<typeof workplace.act>[0]): Promise<void> {
  const acted = await workplace.act(order);
  if (acted.ok) process.stdout.write(`saved ${acted.action._id}\n`);
}

function tell(what: string, id: string): void {
  told.add(id);
  process.stdout.write(`${what} ${id}\n`);
}
