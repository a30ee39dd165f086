import type { ActionKind } from './action.ts';
import type { Actor } from './actor.ts';
import { kindOf } from './kinds.ts';

/** Which role may send which kind, whatever the claim's state: the gate's question, before anything is known of the claim. [P1] */
export function permits(actor: Pick<Actor, 'role'>, kind: ActionKind): boolean {
  return kindOf(kind).roles.indexOf(actor.role) >= 0;
}
