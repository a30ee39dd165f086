export const papers = {};

export type PapersTexts = typeof papers;
