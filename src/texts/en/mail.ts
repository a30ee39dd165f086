export const mail = {};

export type MailTexts = typeof mail;
