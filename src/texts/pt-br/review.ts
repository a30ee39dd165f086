import type { ReviewTexts } from '../en/review.ts';

export const review: ReviewTexts = {};
