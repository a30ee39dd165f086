import type { TestOrder, TestReply } from '#documents/mail-api.ts';
import { serverTexts } from '#texts/server-texts.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import type { Letter } from './letter.ts';
import type { Smtp } from './smtp.ts';

/** Goes at once and past the queue: whoever asks waits for what the mail server says. [X18] */
export async function sendTestMessage(
  { to, language }: TestOrder,
  { smtp, url, id }: { readonly smtp: Smtp | null; readonly url: string; readonly id: string }
): Promise<TestReply> {
  if (!smtp) return { outcome: 'no-server', answer: '' };
  const t = serverTexts[language].mail.test;
  const letter: Letter = {
    subject: t.subject,
    parts: [
      { kind: 'heading', text: t.heading },
      { kind: 'text', text: t.text },
      { kind: 'button', text: t.button, url }
    ],
    footer: [{ kind: 'text', text: t.footer }]
  };
  const message = {
    id,
    to: { name: to, address: to },
    subject: letter.subject,
    text: letterToText(letter),
    html: letterToHtml({ language, letter })
  };
  const { outcome, answer } = await smtp.send(message);
  return { outcome: outcome === 'sent' ? 'taken' : outcome === 'never' ? 'refused' : 'unreachable', answer };
}
