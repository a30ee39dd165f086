export const home = {};

export type HomeTexts = typeof home;
