import type { ElsewhereTexts } from '../en/elsewhere.ts';

export const elsewhere: ElsewhereTexts = {};
