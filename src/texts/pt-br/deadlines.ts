import type { DeadlinesTexts } from '../en/deadlines.ts';

export const deadlines: DeadlinesTexts = {};
