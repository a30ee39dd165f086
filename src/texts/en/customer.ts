export const customer = {};

export type CustomerTexts = typeof customer;
