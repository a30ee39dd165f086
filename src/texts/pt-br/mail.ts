import type { MailTexts } from '../en/mail.ts';

export const mail: MailTexts = {};
