import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { sealAction, type ActionContent, type ActionDocument } from '#documents/action-document.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { ActionKind } from '#rules/claim/action.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const manifest = {
  sha256: sha256('a file'),
  name: 'letter.pdf',
  type: 'application/pdf',
  size: 6,
  chunks: sha256('its list'),
  covers: []
};

/** A well-formed payload of each kind. */
export const samplePayloads: { readonly [K in ActionKind]: object } = {
  create: { fields: { name: 'Padaria Central' } },
  edit: { changes: { name: { from: 'Padaria Central', to: 'Padaria' } } },
  'add-evidence': { files: [manifest] },
  'remove-evidence': { file: manifest.sha256 },
  discard: {},
  restore: {},
  submit: { acknowledged: ['customer-knows', 'evidence-is-true', 'customer-will-be-told'] },
  'begin-review': {},
  'request-information': { reasons: ['missing-poe'], comment: 'The wrong file.', removeProducts: [] },
  respond: { comment: 'Here it is.' },
  approve: {},
  reject: { reason: 'insufficient-poe', comment: 'Not enough.' },
  'decline-consent': {},
  'correct-customer-contact': { changes: { customerContactEmail: { from: 'a@b.example', to: 'c@b.example' } } },
  withdraw: { why: 'wrong-activity' },
  dispute: { justification: 'We did the work.' },
  prepare: { move: 'respond', comment: 'Page 2 is signed now.' },
  'decide-dispute': { outcome: 'approve', comment: 'You did.' },
  'refresh-evidence': { files: [manifest] },
  comment: { text: 'Hello.' },
  open: {},
  'open-contest': { line: 'teams' },
  'decide-contest': { line: 'teams', standing: 'held', comment: 'Newer.' },
  'close-contest': { line: 'teams' },
  evaluate: { programme: 'OSU', outcome: 'eligible' },
  record: { fact: 'approve', happenedOn: 20_000, learntFrom: 'the portal' },
  'note-consent-mail': { round: 1, outcome: 'sent' },
  void: { replaces: `action:${ulid()}:${ulid()}.${'0'.repeat(32)}` }
};

/** As this person's device would send it; `change` lays other content over it before it is sealed. */
export function sealSample(
  person: Pick<Person, 'id' | 'org'>,
  kind: ActionKind,
  change: { readonly [member: string]: unknown } = {}
): ActionDocument {
  const claim = typeof change['claim'] === 'string' ? change['claim'] : ulid();
  const content = {
    kind,
    claim,
    org: person.org ?? 'contoso',
    by: person.id,
    device: 'test-device',
    madeAt: Date.now(),
    clockOffsetMs: 0,
    after: null,
    basedOn: null,
    ...samplePayloads[kind],
    ...change
  };
  return sealAction(content as unknown as ActionContent, ulid());
}

/** As PouchDB's replicator sends a document. */
export function asReplicated(document: ActionDocument): object {
  return { ...document, _revisions: { start: 1, ids: [document._rev.slice(2)] } };
}
