import type { Role } from '#rules/claim/actor.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Reference, Workplace } from './workplace.ts';

/** Whose name this is, as far as this device may know: of the other side it is told the role. */
export function nameOf(
  by: string,
  role: Role,
  { workplace, reference }: { readonly workplace: Pick<Workplace, 'person'>; readonly reference: Reference }
): string {
  if (by === workplace.person.id) return texts.t.claims.comments.you;
  for (const organisation of reference.organisations.values()) {
    const member = organisation.members.find(({ id }) => id === by);
    if (member) return member.name;
  }
  return texts.t.claim.roles[role];
}

export type Side = 'partner' | 'programme' | 'customer' | 'record';

export function sideOf(role: Role): Side {
  if (role === 'customer') return 'customer';
  if (role === 'clock' || role === 'registrar') return 'record';
  return role === 'reviewer' || role === 'administrator' ? 'programme' : 'partner';
}

export function managersOf(org: string, reference: Reference): readonly string[] {
  const members = reference.organisations.get(org)?.members ?? [];
  return members.filter(({ role }) => role === 'manager').map(({ name }) => name);
}
