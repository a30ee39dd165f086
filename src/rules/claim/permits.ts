import type { ActionKind } from './action.ts';
import type { Actor, Role } from './actor.ts';

/** Which role may send which kind, whatever the claim's state: the gate's question, before anything is known of the claim. [P1] */
export function permits(actor: Pick<Actor, 'role'>, kind: ActionKind): boolean {
  return rolesFor(kind).indexOf(actor.role) >= 0;
}

const preparers: readonly Role[] = ['contributor', 'manager'];
const committers: readonly Role[] = ['manager'];
const judges: readonly Role[] = ['reviewer'];

const rolesByKind: { readonly [K in ActionKind]: readonly Role[] } = {
  create: preparers,
  edit: preparers,
  'add-evidence': preparers,
  'remove-evidence': preparers,
  discard: preparers,
  restore: preparers,
  submit: committers,
  'begin-review': judges,
  'request-information': judges,
  respond: committers,
  approve: judges,
  reject: judges,
  'decline-consent': ['customer'],
  'correct-customer-contact': committers,
  withdraw: committers,
  dispute: committers,
  prepare: preparers,
  'decide-dispute': judges,
  'refresh-evidence': committers,
  comment: ['contributor', 'manager', 'reviewer'],
  open: judges,
  'open-contest': ['registrar'],
  'decide-contest': judges,
  'close-contest': ['registrar'],
  evaluate: ['administrator'],
  record: committers,
  'note-consent-mail': ['registrar'],
  // Whoever's action the gate refused replaces it.
  void: ['reader', 'contributor', 'manager', 'reviewer', 'administrator']
};

// A kind that only looks like one, such as `constructor`, is nobody's.
function rolesFor(kind: ActionKind): readonly Role[] {
  return Object.prototype.hasOwnProperty.call(rolesByKind, kind) ? rolesByKind[kind] : [];
}
