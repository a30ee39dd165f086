export const review = {};

export type ReviewTexts = typeof review;
