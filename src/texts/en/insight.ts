export const insight = {};

export type InsightTexts = typeof insight;
