import type { MailingTexts } from '../en/mailing.ts';

export const mailing: MailingTexts = {};
