import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { claimDocumentId, registerOf } from '#documents/ids.ts';
import { openDevice, type StoredAction, type StoredReference } from '#device/database.ts';
import { markReceived, readUnsettled } from '#device/ledger.ts';
import { makeAction, type Acted, type Order } from '#device/make-action.ts';
import { makeShelf, type ReferenceShelf } from '#device/reference-shelf.ts';
import { readOwnRows, showRows, type ShownRows } from '#device/summaries.ts';
import { takeRegister, type ArrivedDocument } from '#device/take-register.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Actor, PersonRole } from '#rules/claim/actor.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { referenceDefaults } from '#server/reference/reference-defaults.ts';
import type { Workshop } from '../support/registrar-workshop.ts';

/** A real device database beside a real registrar; what goes between them is done by hand. */
export interface OneDevice {
  readonly actor: Actor;
  act(order: Order): Promise<Acted>;
  shown(claim: string): Promise<ShownRows>;
  unsettled(): Promise<readonly StoredAction[]>;
  actions(claim: string): Promise<readonly StoredAction[]>;
  /** To the inbox, all received now. */
  send(): Promise<void>;
  /** The claim as it is on record. */
  pull(claim: string): Promise<void>;
  /** Its bytes are on this device. */
  keep(claim: string, file: FileManifest): Promise<void>;
  close(): void;
}

const roleDesks = { manager: 'org-contoso', contributor: 'org-contoso', reviewer: 'review' } as const;
export type DeviceRole = Extract<PersonRole, keyof typeof roleDesks>;

export async function openOneDevice(workshop: Workshop, role: DeviceRole, profile: string): Promise<OneDevice> {
  const id = `01JD00000000000000000000${role === 'manager' ? 'M' : role === 'contributor' ? 'C' : 'R'}0`;
  const desk = roleDesks[role];
  const actor: Actor = { id, role, desk, org: desk === 'review' ? null : 'contoso' };
  const device = await openDevice(id, { indexedDB: new IDBFactory(), IDBKeyRange });
  const shelf = shelfFor(profile);
  const beholder = (): Beholder => ({ actor, shelf, now: workshop.clock.now() });
  const actions = async (claim: string): Promise<readonly StoredAction[]> =>
    (await readOwnRows(device.strict, claim)).actions;
  return {
    actor,
    actions,
    act: (order) => makeAction(device, order, { ...beholder(), madeAt: workshop.clock.now(), clockOffsetMs: 0 }),
    shown: async (claim) => showRows(await readOwnRows(device.strict, claim), beholder()),
    unsettled: () => readUnsettled(device),
    async send() {
      const rows = (await readUnsettled(device)).filter(({ stage }) => stage === 'on-device');
      const stamp = { receivedAt: workshop.clock.now(), role };
      for (const { document } of rows) await workshop.write(desk, document, stamp);
      await markReceived(
        device,
        rows.map((row) => row.id),
        beholder()
      );
    },
    async pull(claim) {
      const document = await workshop.databases.open(registerOf('org-contoso')).read(claimDocumentId(claim));
      if (document) await takeRegister(device.strict, [document as unknown as ArrivedDocument], beholder());
    },
    async keep(claim, file) {
      const { sha256, name, type, size, chunks } = file;
      const addedAt = workshop.clock.now();
      const row = { sha256, claim, org: 'contoso', name, type, size, chunks, addedAt };
      await device.strict.files.put({ ...row, chunkHashes: [], sent: 0, stage: 'on-device' });
    },
    close: device.close
  };
}

/** The programme as the workshop has it, told to a device. */
export function programmeFor(profile: string): object {
  const programme = referenceDefaults.find(({ _id }) => _id === 'programme');
  return { ...programme, terms: [{ from: 0, terms: { profile, calendar: 'none', zone: 'UTC' } }] };
}

function shelfFor(profile: string): ReferenceShelf {
  const documents = referenceDefaults.map((document) =>
    document._id === 'programme' ? programmeFor(profile) : document
  ) as readonly StoredReference['document'][];
  return makeShelf(documents.map((document) => ({ id: document._id, document })));
}
