export const mailing = {};

export type MailingTexts = typeof mailing;
