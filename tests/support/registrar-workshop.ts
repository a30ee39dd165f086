import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sealAction, type ActionContent, type ActionDocument } from '#documents/action-document.ts';
import {
  claimDocumentId,
  deskOfOrganisation,
  inboxOf,
  programmeDesk,
  receivedDocumentId,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument, type RefusalDocument } from '#documents/record-documents.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import type { RegistrarClock, RegistrarLog } from '#registrar/registrar-clock.ts';
import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import type { Role } from '#rules/claim/actor.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { Instant } from '#rules/days/day.ts';
import { accountsDatabase, openAccounts } from '#server/accounts/accounts.ts';
import { openCouchDatabases } from '#server/databases/couch-databases.ts';
import { openEmbeddedDatabases } from '#server/databases/embedded-databases.ts';
import type { Databases, StoredDocument } from '#server/databases/database.ts';
import { openEvidenceStore, type EvidenceStore } from '#server/evidence/evidence-store.ts';
import { databasesOfDesk, openOrganisations } from '#server/administration/organisations.ts';
import { makeRecordStore } from '#server/databases/record-store.ts';
import { referenceDatabase, seedReference } from '#server/reference/reference-seeding.ts';
import { chooseTestTerms } from './chosen-terms.ts';
import { couchOfTests, newTestPrefix, removeCouchDatabases } from './couch.ts';

/** Times that a test moves; `pass` moves all of them. */
export interface MovableClock extends RegistrarClock {
  pass(lengthMs: number): void;
  moveOfficial(lengthMs: number): void;
  /** The machine's clock is set: official time goes with it, and nothing has passed. */
  step(lengthMs: number): void;
}

export interface Sent<K extends ActionKind> {
  readonly kind: K;
  readonly claim: string;
  readonly org?: string;
  readonly role?: Role;
  readonly desk?: string;
  readonly by?: string;
  readonly device?: string;
  readonly after?: string | null;
  readonly basedOn?: number | null;
  /** `null`: without the gate's stamp. */
  readonly receivedAt?: Instant | null;
}

/** Real databases, in a temporary directory or on the CouchDB that COUCHDB_URL names, and actions as the gate would have stored them. */
export interface Workshop {
  readonly databases: Databases;
  readonly store: RecordStore;
  readonly evidence: EvidenceStore;
  readonly clock: MovableClock;
  readonly log: RegistrarLog & { readonly lines: readonly string[] };
  newClaim(): string;
  seal<K extends ActionKind>(order: Sent<K> & Payloads[K]): ActionDocument;
  /** Puts it into its desk's inbox with its stamp; answers with its id. */
  send<K extends ActionKind>(order: Sent<K> & Payloads[K]): Promise<string>;
  write(desk: string, action: ActionDocument, stamp: { receivedAt: Instant; role: Role } | null): Promise<void>;
  claim(id: string, desk?: string): Promise<Claim | null>;
  refusal(action: string, desk?: string): Promise<RefusalDocument | null>;
  /** A file of that text with its chunks; `store` puts them into the organisation's evidence. */
  file(text: string): {
    readonly manifest: FileManifest;
    /** Of its chunks, and of their list. */
    readonly hashes: readonly string[];
    store(org?: string): Promise<void>;
  };
  close(): Promise<void>;
}

export const noon = Date.UTC(2026, 10, 18, 12);
export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

export async function openWorkshop(orgs: readonly string[] = ['contoso', 'fabrikam']): Promise<Workshop> {
  const { databases, remove } = await openDatabases();
  await databases.provision({ name: accountsDatabase, kind: 'private', desk: null });
  await databases.provision({ name: 'registrar', kind: 'private', desk: null });
  await databases.provision({ name: referenceDatabase, kind: 'reference', desk: null });
  for (const desk of [reviewDesk, programmeDesk])
    for (const wanted of databasesOfDesk(desk)) await databases.provision(wanted);
  await seedReference(databases.open(referenceDatabase));
  await chooseTestTerms(databases);
  const organisations = openOrganisations(databases, openAccounts(databases));
  for (const org of orgs) await organisations.create({ org, name: org, adjudicated: 'here', locations: [] });
  const evidence = openEvidenceStore(databases);
  // Alone also on CouchDB: what is to be shared says so itself.
  const store = { ...makeRecordStore({ databases, evidence, organisations }), exclusive: true };

  let officialNow = noon;
  let machineNow = noon;
  let steadyNow = 0;
  const clock: MovableClock = {
    now: () => officialNow,
    machineNow: () => machineNow,
    steadyNow: () => steadyNow,
    pass(lengthMs) {
      officialNow += lengthMs;
      machineNow += lengthMs;
      steadyNow += lengthMs;
    },
    moveOfficial(lengthMs) {
      officialNow += lengthMs;
    },
    step(lengthMs) {
      officialNow += lengthMs;
      machineNow += lengthMs;
    }
  };
  const lines: string[] = [];
  const keep = (facts: object, message: string): void => void lines.push(`${message} ${JSON.stringify(facts)}`);
  let made = 0;
  const nextUlid = (): string => `01K${String(++made).padStart(23, '0')}`;

  const seal: Workshop['seal'] = (order) => {
    const { role, desk, receivedAt, ...given } = order;
    const org = given.org ?? 'contoso';
    const content = {
      ...given,
      org,
      by: given.by ?? 'someone',
      device: given.device ?? 'device-1',
      madeAt: receivedAt ?? officialNow,
      clockOffsetMs: 0,
      after: given.after ?? null,
      basedOn: given.basedOn ?? null
    };
    return sealAction(content as unknown as ActionContent, nextUlid());
  };
  const write: Workshop['write'] = async (desk, action, stamp) => {
    const receipts = stamp ? [{ _id: receivedDocumentId(action._id), v: 1, ...stamp }] : [];
    const inbox = databases.open(inboxOf(desk));
    // Both before anybody can look: the stamp first.
    await inbox.writeMany(receipts);
    await inbox.replicate([action as unknown as StoredDocument]);
  };
  return {
    databases,
    store,
    evidence,
    clock,
    log: { lines, info: keep, warn: keep, error: keep },
    newClaim: nextUlid,
    seal,
    write,
    async send(order) {
      const action = seal(order);
      const desk = order.desk ?? deskOfOrganisation(action.org);
      const role = order.role ?? (desk === reviewDesk ? 'reviewer' : 'manager');
      const { receivedAt = officialNow } = order;
      await write(desk, action, receivedAt === null ? null : { receivedAt, role });
      return action._id;
    },
    async claim(id, desk = 'org-contoso') {
      const found = await databases.open(registerOf(desk)).read(claimDocumentId(id));
      return found && documentToClaim(found as unknown as ClaimDocument);
    },
    async refusal(action, desk = 'org-contoso') {
      return (await databases.open(registerOf(desk)).read(`refusal:${action}`)) as RefusalDocument | null;
    },
    file(text) {
      const bytes = new TextEncoder().encode(text);
      const half = Math.ceil(bytes.length / 2);
      const parts = [bytes.subarray(0, half), bytes.subarray(half)];
      const list = new TextEncoder().encode(JSON.stringify(parts.map(hashOf)));
      const manifest = {
        sha256: hashOf(bytes),
        name: `${text}.pdf`,
        type: 'application/pdf',
        size: bytes.length,
        chunks: hashOf(list),
        covers: []
      };
      const storeAll = async (org = 'contoso'): Promise<void> => {
        for (const part of [...parts, list]) await evidence.store(org, hashOf(part), part);
      };
      return { manifest, hashes: [...parts, list].map(hashOf), store: storeAll };
    },
    async close() {
      await databases.close();
      await remove();
    }
  };
}

async function openDatabases(): Promise<{ readonly databases: Databases; remove(): Promise<void> }> {
  const couch = couchOfTests();
  if (!couch) {
    const directory = mkdtempSync(join(tmpdir(), 'on-record-'));
    const remove = async (): Promise<void> => rmSync(directory, { recursive: true, force: true });
    return { databases: openEmbeddedDatabases(directory), remove };
  }
  const prefix = newTestPrefix();
  const opened = await openCouchDatabases({ ...couch, prefix });
  if (!opened.ok) throw new Error(opened.sentence);
  return { databases: opened.databases, remove: () => removeCouchDatabases(prefix) };
}

/** Everything that a complete form of a Microsoft 365 claim holds. */
export const completeForm = {
  fields: {
    name: 'Teams at Adventure Works',
    solutionArea: 'microsoft-365',
    activity: 'usage',
    mpnId: '1234567',
    customerName: 'Adventure Works',
    customerDomain: 'adventure-works.com',
    tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
    customerCountry: 'BR',
    publicSector: false,
    customerContactName: 'Ana Souza',
    customerContactTitle: 'IT lead',
    customerContactEmail: 'ana@adventure-works.com',
    partnerContactName: 'Rui Lima',
    partnerContactEmail: 'rui@contoso.com'
  },
  products: { teams: { product: 'teams' } }
} as const;

export const acknowledged = ['customer-knows', 'evidence-is-true', 'customer-will-be-told'] as const;

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
