import type { EditValue, FieldName } from '#rules/claim/fields.ts';
import { sayFieldText } from '#texts/say-field-text.ts';
import { texts } from '#texts/texts.svelte.ts';

/** A field's value in the person's language. */
export function sayField(field: FieldName, value: EditValue | undefined): string {
  if (value === undefined || value === null || value === '') return texts.t.common.notGiven;
  if (typeof value === 'boolean') return value ? texts.t.common.yes : texts.t.common.no;
  if (typeof value !== 'string') return '';
  return sayFieldText(field, value);
}
