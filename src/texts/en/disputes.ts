export const disputes = {};

export type DisputesTexts = typeof disputes;
