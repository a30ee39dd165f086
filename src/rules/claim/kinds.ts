import type { ActionKind } from './action.ts';
import type { Role } from './actor.ts';

/** What the rules ask of a kind of action besides what it does to a claim. */
interface Kind {
  /** Who may send it, whatever the claim's state. [P1] */
  readonly roles: readonly Role[];
  /** It answers what the person saw: once the claim has moved on it is refused. [A12] */
  readonly isBoundToState?: true;
  /** Where the vendor's portal decides: it is the portal's to do, it is told with its day, or it is as here. [L1] [L2] */
  readonly elsewhere: 'refused' | 'dated' | 'same';
  /** It counts only when its files have arrived, and waits for them undecided. [E3] */
  readonly waitsForFiles?: true;
  /** The partner's own step: shown as taken, and not taken before the record counts it. */
  readonly isPartnersMove?: true;
  /** It brings the claim on: it has room where talk has none any more. [R15] */
  readonly bringsOn?: true;
  /** A person's choice on a claim that is there. */
  readonly isOffered?: true;
}

const preparers = ['contributor', 'manager'] as const;
const committers = ['manager'] as const;
const judges = ['reviewer'] as const;

const partnersMove = {
  roles: committers,
  isBoundToState: true,
  elsewhere: 'dated',
  isPartnersMove: true,
  bringsOn: true,
  isOffered: true
} as const;
const judgement = {
  roles: judges,
  isBoundToState: true,
  elsewhere: 'refused',
  bringsOn: true,
  isOffered: true
} as const;
const registrars = { roles: ['registrar'], elsewhere: 'refused', bringsOn: true } as const;

/** A new kind has a row here, or nothing compiles. Those that are offered stand in the order in which a screen offers them. */
export const kinds = {
  create: { roles: preparers, elsewhere: 'same' },
  edit: { roles: preparers, elsewhere: 'same', isOffered: true },
  'add-evidence': { roles: preparers, elsewhere: 'same', isOffered: true },
  'remove-evidence': { roles: preparers, elsewhere: 'same', isOffered: true },
  submit: { ...partnersMove, waitsForFiles: true },
  'begin-review': judgement,
  approve: judgement,
  'request-information': judgement,
  reject: judgement,
  respond: { ...partnersMove, waitsForFiles: true },
  dispute: { ...partnersMove, waitsForFiles: true },
  prepare: { roles: preparers, isBoundToState: true, elsewhere: 'same', isOffered: true },
  'decide-dispute': judgement,
  'correct-customer-contact': { ...judgement, roles: committers },
  'refresh-evidence': { roles: committers, isBoundToState: true, elsewhere: 'same', isOffered: true },
  'decline-consent': { ...judgement, roles: ['customer'] },
  'decide-contest': { roles: judges, elsewhere: 'refused', bringsOn: true, isOffered: true },
  evaluate: { roles: ['administrator'], elsewhere: 'refused', bringsOn: true, isOffered: true },
  record: { roles: committers, elsewhere: 'dated', isPartnersMove: true, bringsOn: true, isOffered: true },
  comment: { roles: ['contributor', 'manager', 'reviewer'], elsewhere: 'same', isOffered: true },
  withdraw: partnersMove,
  discard: { roles: preparers, isBoundToState: true, elsewhere: 'same', isOffered: true },
  restore: { roles: preparers, isBoundToState: true, elsewhere: 'same', isOffered: true },
  open: { roles: judges, elsewhere: 'refused' },
  'open-contest': registrars,
  'close-contest': registrars,
  'note-consent-mail': registrars,
  // Whoever's action the gate refused replaces it.
  void: { roles: ['reader', 'contributor', 'manager', 'reviewer', 'administrator'], elsewhere: 'same' }
} as const satisfies { readonly [K in ActionKind]: Kind };

/** The kinds whose row says this, as a type. */
export type KindsThat<P extends Partial<Kind>> = {
  [K in ActionKind]: (typeof kinds)[K] extends P ? K : never;
}[ActionKind];

const rows: { readonly [K in ActionKind]: Kind } = kinds;
const none: Kind = { roles: [], elsewhere: 'same' };

/** A kind that only looks like one, such as `constructor`, is nobody's. */
export const kindOf = (kind: ActionKind): Kind =>
  Object.prototype.hasOwnProperty.call(rows, kind) ? rows[kind] : none;

export const actionKinds = Object.keys(rows) as readonly ActionKind[];

/** What a partner does and the reviewers, or the portal, answer. */
export type PartnersMove = KindsThat<{ isPartnersMove: true }>;
