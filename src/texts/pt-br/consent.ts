import type { ConsentTexts } from '../en/consent.ts';

export const consent: ConsentTexts = {};
