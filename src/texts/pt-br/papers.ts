import type { PapersTexts } from '../en/papers.ts';

export const papers: PapersTexts = {};
