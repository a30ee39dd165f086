export const form = {};

export type FormTexts = typeof form;
