// Claims and circumstances for tests; pure like the rules, so that the server's and the device's tests can use them too.
import type { ActionHead, ActionKind, ClaimAction, Payloads } from '../claim/action.ts';
import { acknowledgements } from '../claim/action.ts';
import type { Actor, Role } from '../claim/actor.ts';
import type { Circumstances, ResolvedTerms } from '../claim/circumstances.ts';
import type { Claim } from '../claim/claim.ts';
import { decide } from '../claim/decide.ts';
import type { EvaluationReason } from '../claim/evaluation-reason.ts';
import type { ClaimFields, FileManifest } from '../claim/fields.ts';
import { profile2020, type Profile } from '../claim/profile.ts';
import type { RefusalFact } from '../claim/refusal.ts';
import { recordRefusal } from '../claim/record-refusal.ts';
import type { CivilTime, Day, Instant } from '../days/day.ts';

export const dayMs = 86_400_000;
export const hourMs = 3_600_000;

export const utc: CivilTime = { dayOf: (at) => Math.floor(at / dayMs), startOf: (day) => day * dayMs };

/** Monday 2 March 2026, and that day's noon. */
export const monday: Day = 20_514;
export const noon = (day: Day): Instant => day * dayMs + 12 * hourMs;

export function termsFor(profile: Profile = profile2020, holidays: readonly Day[] = []): ResolvedTerms {
  return { terms: { profile: profile.id, calendar: 'none', zone: 'UTC' }, profile, holidays, civil: utc };
}

const desks: { readonly [R in Role]: string } = {
  reader: 'org-contoso',
  contributor: 'org-contoso',
  manager: 'org-contoso',
  reviewer: 'review',
  administrator: 'programme',
  customer: 'programme',
  clock: 'programme',
  registrar: 'programme'
};

export function anActor(role: Role): Actor {
  const desk = desks[role];
  return { id: `a-${role}`, role, desk, org: desk === 'org-contoso' ? 'contoso' : null };
}

export const completeFields: ClaimFields = {
  solutionArea: 'microsoft-365',
  activity: 'usage',
  mpnId: '4567890',
  customerName: 'Padaria Aurora',
  customerDomain: 'aurora.example',
  tenantId: '11111111-2222-3333-4444-555555555555',
  customerCountry: 'BR',
  publicSector: false,
  customerContactName: 'Ana Souza',
  customerContactTitle: 'CIO',
  customerContactEmail: 'ana@aurora.example',
  partnerContactName: 'Rui Dias',
  partnerContactEmail: 'rui@contoso.example'
};

export function aFile(name: string): FileManifest {
  const sha256 = name
    .split('')
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0');
  return { sha256, name: `${name}.pdf`, type: 'application/pdf', size: 1000, chunks: sha256, covers: ['l1'] };
}

export const evaluationReasons: readonly EvaluationReason[] = [
  { id: 'no-usage', text: { en: 'Not used', 'pt-BR': 'Sem uso' }, programmes: ['OSU'] },
  { id: 'old-reason', text: { en: 'Old', 'pt-BR': 'Antigo' }, programmes: ['OSU'], retired: true },
  { id: 'sold-before', text: { en: 'Sold before', 'pt-BR': 'Vendido antes' }, programmes: ['OSA'] }
];

/** A small world of one claim: acts on it, moves time, keeps what was refused. */
export class OneClaim {
  claim: Claim | null = null;
  refusal: RefusalFact | null = null;
  readonly terms: ResolvedTerms;
  readonly adjudicated: 'here' | 'elsewhere';
  readonly mailsCustomer: boolean;
  readonly missing = new Set<string>();
  outages: Circumstances['outages'] = [];
  #count = 0;

  constructor(
    options: {
      readonly terms?: ResolvedTerms;
      readonly adjudicated?: 'here' | 'elsewhere';
      readonly mailsCustomer?: boolean;
    } = {}
  ) {
    this.terms = options.terms ?? termsFor();
    this.adjudicated = options.adjudicated ?? 'here';
    this.mailsCustomer = options.mailsCustomer ?? false;
  }

  get present(): Claim {
    // eslint-disable-next-line no-restricted-syntax -- a test that asks before there is a claim is wrong itself
    if (!this.claim) throw new Error('no claim yet');
    return this.claim;
  }

  circumstances(actor: Actor, receivedAt: Instant, onRecordAt: Instant = receivedAt): Circumstances {
    return {
      actor,
      receivedAt,
      onRecordAt,
      terms: this.terms,
      adjudicated: this.adjudicated,
      evaluationReasons,
      limits: { maxFileSize: 25_000_000, maxFiles: 10, types: ['application/pdf', 'image/png'] },
      hasFile: (sha256) => !this.missing.has(sha256),
      outages: this.outages,
      ...(this.mailsCustomer ? { mailsCustomer: true } : {})
    };
  }

  /** Makes an action and does not act. */
  action<K extends ActionKind>(
    kind: K,
    payload: Payloads[K],
    head: Partial<ActionHead> & { readonly by?: string }
  ): ClaimAction {
    this.#count++;
    const made: ActionHead & { readonly kind: K } = {
      id: `action:c:${String(this.#count)}`,
      claim: 'c',
      org: 'contoso',
      by: 'a-manager',
      device: 'd',
      madeAt: 0,
      clockOffsetMs: 0,
      after: null,
      basedOn: this.claim ? this.claim.history.length : null,
      kind,
      ...head
    };
    return { ...made, ...payload } as unknown as ClaimAction;
  }

  /** Acts as the registrar would: decided, or its refusal put on record. Answers the state or the refusal's code. */
  act<K extends ActionKind>(
    role: Role,
    kind: K,
    payload: Payloads[K],
    at: {
      readonly at: Instant;
      readonly onRecordAt?: Instant;
      readonly madeAt?: Instant;
      readonly basedOn?: number | null;
    }
  ): string {
    const actor = anActor(role);
    const basedOn = at.basedOn === undefined ? {} : { basedOn: at.basedOn };
    const action = this.action(kind, payload, { by: actor.id, madeAt: at.madeAt ?? at.at, ...basedOn });
    return this.receive(action, this.circumstances(actor, at.at, at.onRecordAt));
  }

  receive(action: ClaimAction, circumstances: Circumstances): string {
    const decided = decide(this.claim, action, circumstances);
    this.refusal = decided.ok ? null : decided.refusal;
    if (decided.ok) this.claim = decided.claim;
    else if (this.claim) this.claim = recordRefusal(this.claim, action, decided.refusal, circumstances);
    return decided.ok ? decided.claim.state : decided.refusal.code;
  }

  /** A complete draft with one verified file. */
  draft(at: Instant): this {
    const products = { l1: { product: 'teams' }, l2: { product: 'exchange' } };
    this.act('contributor', 'create', { fields: completeFields, products }, { at });
    this.act('contributor', 'add-evidence', { files: [aFile('letter')] }, { at });
    return this;
  }

  submit(at: Instant, happenedOn?: Day): this {
    const dated = happenedOn === undefined ? {} : { happenedOn };
    this.act('manager', 'submit', { acknowledged: acknowledgements, ...dated }, { at });
    return this;
  }

  begin(at: Instant): this {
    this.act('reviewer', 'begin-review', {}, { at });
    return this;
  }

  request(at: Instant): this {
    const reasons = ['missing-customer-signature'] as const;
    this.act('reviewer', 'request-information', { reasons, comment: 'Please sign.', removeProducts: [] }, { at });
    return this;
  }

  respond(at: Instant): this {
    this.act('manager', 'respond', { comment: 'Signed.' }, { at });
    return this;
  }

  approve(at: Instant): this {
    this.act('reviewer', 'approve', {}, { at });
    return this;
  }

  reject(at: Instant): this {
    this.act('reviewer', 'reject', { reason: 'insufficient-poe', comment: 'Not enough.' }, { at });
    return this;
  }
}
