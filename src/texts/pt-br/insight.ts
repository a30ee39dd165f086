import type { InsightTexts } from '../en/insight.ts';

export const insight: InsightTexts = {};
