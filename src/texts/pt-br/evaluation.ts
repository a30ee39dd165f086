import type { EvaluationTexts } from '../en/evaluation.ts';

export const evaluation: EvaluationTexts = {};
