import type { ContestsTexts } from '../en/contests.ts';

export const contests: ContestsTexts = {};
