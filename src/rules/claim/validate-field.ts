import { isLanguage } from '../language.ts';
import { activities, fieldOf, solutionAreas, type FieldName, type FieldValue } from './fields.ts';

export const fieldFaultCodes = [
  'missing',
  'too-long',
  'not-a-choice',
  'activity-not-of-this-area',
  'tenant-id-not-a-guid',
  'subscription-id-not-a-guid',
  'not-an-email',
  'not-a-domain',
  'not-a-country',
  'mpn-id-not-a-number'
] as const;
export type FieldFaultCode = (typeof fieldFaultCodes)[number];

export const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** What is wrong with a value that is there; null when nothing is. Drafts may hold wrong values, a submitted claim may not. [F2] */
export function validateField(name: FieldName, value: FieldValue): FieldFaultCode | null {
  const { kind } = fieldOf(name);
  if (typeof value === 'boolean') return kind === 'flag' ? null : 'not-a-choice';
  if (kind === 'flag') return 'not-a-choice';
  if (value.trim() === '') return 'missing';
  if (value.length > 500) return 'too-long';
  switch (kind) {
    case 'solution-area':
      return solutionAreas.some((area) => area === value) ? null : 'not-a-choice';
    case 'activity':
      return activities.some((activity) => activity === value) ? null : 'not-a-choice';
    case 'language':
      return isLanguage(value) ? null : 'not-a-choice';
    case 'mpn-id':
      return /^\d{1,12}$/.test(value) ? null : 'mpn-id-not-a-number';
    case 'guid':
      return guidPattern.test(value) ? null : 'tenant-id-not-a-guid';
    case 'domain':
      return isDomain(value) ? null : 'not-a-domain';
    case 'country':
      return /^[A-Z]{2}$/.test(value) ? null : 'not-a-country';
    case 'email':
      return isEmail(value) ? null : 'not-an-email';
    default:
      return null;
  }
}

/** What nobody sees: direction marks, zero width, soft hyphens, control characters. A mail to such an address reaches nobody. [I5] */
const unseen = /\p{C}/u;

/** Labels of letters (of any script), digits and hyphens; the last one is no number. */
function isDomain(text: string): boolean {
  if (text.length > 253 || unseen.test(text)) return false;
  const labels = text.split('.');
  if (labels.length < 2 || /^\d+$/.test(labels[labels.length - 1] ?? '')) return false;
  return labels.every((label) =>
    /^[^\s@.,;:/\\()<>[\]"'!?#%&*+=_-]([^\s@.,;:/\\()<>[\]"'!?#%&*+=_]{0,61}[^\s@.,;:/\\()<>[\]"'!?#%&*+=_-])?$/.test(
      label
    )
  );
}

/** Only what no mail system takes is refused: whether it reaches somebody is seen when it is sent. */
function isEmail(text: string): boolean {
  const at = text.lastIndexOf('@');
  const local = text.slice(0, Math.max(at, 0));
  if (local === '' || local.length > 64 || unseen.test(local) || /[\s@<>,;:"()[\]\\]/.test(local)) return false;
  return isDomain(text.slice(at + 1));
}
