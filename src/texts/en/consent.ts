export const consent = {};

export type ConsentTexts = typeof consent;
