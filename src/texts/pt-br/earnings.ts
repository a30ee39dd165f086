import type { EarningsTexts } from '../en/earnings.ts';

export const earnings: EarningsTexts = {};
