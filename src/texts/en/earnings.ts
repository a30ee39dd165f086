export const earnings = {};

export type EarningsTexts = typeof earnings;
