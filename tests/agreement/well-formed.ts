import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import type { ActionContent } from '#documents/action-document.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import { fieldNames, type ClaimFields, type FileManifest } from '#rules/claim/fields.ts';

/** With every member that the shape knows: a fault of any member of any kind is then made by changing one of these. */
type WholePayloads = { readonly [K in ActionKind]: Required<Payloads[K]> };

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const anActionId = `action:01JD0000000000000000000000:01JD0000000000000000000001.${'0'.repeat(32)}`;
const text = 'Assinado às 9h: “Padaria São João” 🖋️\u0000\n';

const file: Required<FileManifest> = {
  sha256: sha256('a file'),
  name: 'carta assinada.pdf',
  type: 'application/pdf',
  size: 6,
  chunks: sha256('its list'),
  covers: ['l1', 'l2'],
  signedBy: 'Ana Souza',
  signedOn: 20_000
};

const flags: ReadonlySet<string> = new Set(['publicSector', 'incentiveOptOut']);
const fields: ClaimFields = Object.fromEntries(fieldNames.map((name) => [name, flags.has(name) ? false : `${name} é`]));
const line = { product: 'teams', subscriptionId: 's-1', renewsOn: 20_900 };
const changes = {
  name: { from: null, to: 'Padaria' },
  publicSector: { from: true, to: false },
  'products/l1': { from: { ...line, contest: { standing: 'held', since: 20_000 } }, to: line },
  'products/l2': { from: line, to: null }
} as const;

/** A kind that is missing here does not compile, nor one whose optional members are not all there. */
export const wholePayloads: WholePayloads = {
  create: { fields, products: { l1: line }, madeFrom: '01JD0000000000000000000000' },
  edit: { changes },
  'add-evidence': { files: [file] },
  'remove-evidence': { file: file.sha256 },
  discard: {},
  restore: {},
  submit: { acknowledged: ['customer-knows', 'evidence-is-true'], note: text, happenedOn: 20_000 },
  'begin-review': {},
  'request-information': { reasons: ['missing-poe', 'missing-products'], comment: text, removeProducts: ['l1'] },
  respond: { comment: text, changes, files: [file], happenedOn: 20_000 },
  approve: { comment: text },
  reject: { reason: 'insufficient-poe', comment: text },
  'decline-consent': { comment: text },
  'correct-customer-contact': { changes: { customerContactEmail: { from: 'a@b.example', to: 'c@b.example' } } },
  withdraw: { why: 'wrong-activity', comment: text, happenedOn: 20_000 },
  dispute: {
    justification: text,
    files: [file],
    lateAnswer: { action: anActionId, madeAt: 1_790_000_000_000 },
    happenedOn: 20_000
  },
  prepare: { move: 'respond', comment: text, proposed: changes, files: [file] },
  'decide-dispute': { outcome: 'approve', comment: text },
  'refresh-evidence': { files: [file] },
  comment: { text },
  open: { file: file.sha256 },
  'open-contest': { line: 'l1' },
  'decide-contest': { line: 'l1', standing: 'held', comment: text },
  'close-contest': { line: 'l1' },
  evaluate: { programme: 'OSU', outcome: 'eligible', reason: text },
  record: {
    fact: 'approve',
    happenedOn: 20_000,
    learntFrom: 'the portal',
    reasons: ['missing-poe'],
    reason: 'insufficient-poe',
    removeProducts: ['l1'],
    outcome: 'approve',
    comment: text,
    takesBack: anActionId
  },
  'note-consent-mail': { round: 1, outcome: 'sent', takenAt: 1_790_000_000_000, kept: true },
  void: { replaces: anActionId }
};

export const kinds = Object.keys(wholePayloads) as readonly ActionKind[];

/** As this person's device would make it, on a claim that nobody has heard of. */
export function contentOf(person: Person, kind: ActionKind, org: string): ActionContent {
  const head = {
    claim: ulid(),
    org,
    by: person.id,
    device: 'a-device',
    madeAt: 1_790_000_000_000,
    clockOffsetMs: -7,
    after: anActionId,
    basedOn: 3
  };
  return { ...head, kind, ...wholePayloads[kind] } as ActionContent;
}
