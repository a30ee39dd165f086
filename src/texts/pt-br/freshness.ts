import type { FreshnessTexts } from '../en/freshness.ts';

export const freshness: FreshnessTexts = {};
