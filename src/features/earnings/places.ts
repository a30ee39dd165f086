import type { Dictionary } from '#texts/dictionary.ts';
import type { IconName } from '#ui/icons.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { seesEarnings } from './who.ts';

/** What can be looked at and taken along. Each part adds its line, in the order of use. */
export interface Place {
  readonly href: string;
  readonly icon: IconName;
  readonly say: (t: Dictionary) => { readonly name: string; readonly what: string };
  /** Absent: for everyone. */
  readonly isFor?: (workplace: Pick<Workplace, 'person'>) => boolean;
  /** Only where the organisation's claims are decided in the vendor's portal. */
  readonly isElsewhere?: true;
}

export const places: readonly Place[] = [
  { href: '/reports/insight', icon: 'chart', say: (t) => t.insight.place, isFor: isNoReviewer },
  { href: '/reports/earnings', icon: 'file', say: (t) => t.earnings.place, isFor: seesEarnings },
  { href: '/reports/claims', icon: 'download', say: (t) => t.earnings.claimsPlace },
  { href: '/imports', icon: 'upload', say: (t) => t.portalImport.place, isElsewhere: true }
];

/** A reviewer's device does not keep every claim. */
function isNoReviewer({ person }: Pick<Workplace, 'person'>): boolean {
  return person.role !== 'reviewer';
}
