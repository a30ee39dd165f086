import { fieldsThat, type ClaimFields, type EditKey, type FieldName } from '#rules/claim/fields.ts';
import { belongsToForm } from '#rules/claim/form.ts';

/** One topic a page, in the form's order. */
export const stepNames = [
  'activity',
  'location',
  'customer',
  'products',
  'contacts',
  'revenue',
  'evidence',
  'notes',
  'check'
] as const;
export type StepName = (typeof stepNames)[number];

/** A step's fields are its section's. */
const fieldsByStep = (step: StepName): readonly FieldName[] => fieldsThat(({ section }) => section === step);

/** The fields a step shows for what is claimed. */
export function fieldsOf(step: StepName, fields: ClaimFields): readonly FieldName[] {
  return fieldsByStep(step).filter((field) => belongsToForm(field, fields));
}

/** The steps for what is claimed; only a revenue association names a seller and an ISV product. */
export function stepsFor(fields: ClaimFields): readonly StepName[] {
  return stepNames.filter((step) => step !== 'revenue' || fieldsOf(step, fields).length > 0);
}

/** Once submitted, only what may still be changed is asked. [A2] */
export function stepsAfterSubmit(fields: ClaimFields): readonly StepName[] {
  const open: readonly StepName[] = ['location', 'products', 'contacts', 'evidence', 'check'];
  return stepsFor(fields).filter((step) => open.includes(step));
}

/** Where a field, a product line or the evidence is filled in. */
export function stepOfKey(key: string): StepName {
  if (key === 'evidence') return 'evidence';
  if (key === 'products' || key.startsWith('products/')) return 'products';
  return stepNames.find((step) => fieldsByStep(step).some((field) => field === key)) ?? 'check';
}

export const isInStep = (key: EditKey, step: StepName): boolean => stepOfKey(key) === step;

/** Where a person goes on who comes back: where they were, else the first step with something missing. */
export function stepToResume(facts: {
  readonly lastStep: string | null;
  readonly missing: readonly string[];
  readonly steps: readonly StepName[];
}): StepName {
  const { steps } = facts;
  const last = steps.find((step) => step === facts.lastStep);
  if (last) return last;
  return steps.find((step) => facts.missing.some((key) => stepOfKey(key) === step)) ?? 'check';
}
