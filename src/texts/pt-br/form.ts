import type { FormTexts } from '../en/form.ts';

export const form: FormTexts = {};
