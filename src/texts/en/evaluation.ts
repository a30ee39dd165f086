export const evaluation = {};

export type EvaluationTexts = typeof evaluation;
