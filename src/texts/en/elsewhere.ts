export const elsewhere = {};

export type ElsewhereTexts = typeof elsewhere;
