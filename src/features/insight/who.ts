import type { Workplace } from '#workplace/workplace.ts';

/** A reviewer's device does not keep every claim: what it counted would not be so. */
export function seesInsight({ person }: Pick<Workplace, 'person'>): boolean {
  return person.role !== 'reviewer';
}
