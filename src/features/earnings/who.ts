import type { Workplace } from '#workplace/workplace.ts';

/** Managers and readers of an organisation; the server says the same. */
export function seesEarnings({ person }: Pick<Workplace, 'person'>): boolean {
  return person.org !== null && (person.role === 'manager' || person.role === 'reader');
}
