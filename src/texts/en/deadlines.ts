export const deadlines = {};

export type DeadlinesTexts = typeof deadlines;
