export const freshness = {};

export type FreshnessTexts = typeof freshness;
