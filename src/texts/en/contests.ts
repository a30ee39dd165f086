export const contests = {};

export type ContestsTexts = typeof contests;
