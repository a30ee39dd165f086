export const programme = {};

export type ProgrammeTexts = typeof programme;
