import type { Person } from '#documents/reference-documents.ts';

/** `all`: everything; `own`: what an organisation's global administrators keep themselves. */
export type Standing = 'all' | 'own' | 'not-allowed' | 'not-found';

/**
 * What a person may do for the people of an organisation (null: reviewers and administrators). Whether another organisation exists is
 * nobody's business. [G31]
 */
export function standingIn(person: Person, org: string | null): Standing {
  if (person.role === 'administrator') return 'all';
  if (org === null || person.org !== org) return 'not-found';
  return isGlobal(person) ? 'own' : 'not-allowed';
}

/** Whether the person may make links with which others join there, or set a password. */
export function mayInvite(person: Person, org: string | null): boolean {
  const standing = standingIn(person, org);
  return standing === 'all' || standing === 'own';
}

export const isGlobal = ({ role, title }: Pick<Person, 'role' | 'title'>): boolean =>
  role === 'manager' && title === 'global';
