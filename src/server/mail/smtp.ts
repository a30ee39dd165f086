import { createTransport } from 'nodemailer';
import { createHash } from 'node:crypto';
import { mailDocumentId } from '#documents/mail.ts';
import { toOneLine } from './letter.ts';

export interface SmtpSettings {
  readonly url: string;
  readonly from: string;
}

/** A message as it goes: everything is text, nothing of it was escaped. */
export interface Outgoing {
  /** The queue's id. */
  readonly id: string;
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/**
 * `later` is tried again by itself; `here`: the mail server did not take anything from us at all (away, signs us in no more, does not know
 * our own address), which says nothing about this message. `never`: it refused this recipient or this message for good. `answer` holds no
 * address.
 */
export type SentMail =
  | { readonly outcome: 'sent'; readonly answer: string }
  | { readonly outcome: 'later'; readonly where: 'message' | 'here'; readonly answer: string }
  | { readonly outcome: 'never'; readonly answer: string };

export interface Smtp {
  send(message: Outgoing): Promise<SentMail>;
}

const answerWithinMs = 30_000;

/** One connection for each message: a pool would by itself repeat what a broken connection left open. */
export function openSmtp({ url, from }: SmtpSettings): Smtp {
  const server = new URL(url);
  const user = decodeURIComponent(server.username);
  const secure = server.protocol === 'smtps:';
  const sender = readSender(from);
  const transport = createTransport({
    host: server.hostname.replace(/^\[|\]$/g, ''),
    port: server.port === '' ? (secure ? 465 : 587) : Number(server.port),
    secure,
    // A password goes over no connection that others can read; this machine's own is none.
    requireTLS: !secure && user !== '' && !isThisMachine(server.hostname),
    ...(user === '' ? {} : { auth: { user, pass: decodeURIComponent(server.password) } }),
    connectionTimeout: answerWithinMs,
    greetingTimeout: answerWithinMs,
    socketTimeout: answerWithinMs,
    disableFileAccess: true,
    disableUrlAccess: true
  });
  return {
    async send({ id, to, subject, text, html }) {
      if (!isAddress(to.address)) return { outcome: 'never', answer: 'not-an-address' };
      try {
        const info = await transport.sendMail({
          from: sender,
          to: { name: toOneLine(to.name), address: to.address },
          subject: toOneLine(subject),
          text,
          html,
          messageId: messageIdOf(id, sender.address),
          headers: { 'X-On-Record-Key': keyHash(id), 'Auto-Submitted': 'auto-generated' }
        });
        return { outcome: 'sent', answer: cleanAnswer(info.response) };
      } catch (error) {
        return readFailure(error);
      }
    }
  };
}

/** The same each time that a message is sent: a mail server, or a mailbox, then sees that it has it. */
export function messageIdOf(id: string, from: string): string {
  return `<${keyHash(id)}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** A key names claims and people by their ids: what goes out says only that it is the same message. */
export function keyHash(id: string): string {
  const key = id.startsWith(mailDocumentId('')) ? id.slice(mailDocumentId('').length) : id;
  return createHash('sha256').update(key).digest('hex').slice(0, 32);
}

/** `On Record <record@example.org>`, or the address alone. */
export function readSender(from: string): { readonly name: string; readonly address: string } {
  const parts = /^(.*?)\s*<([^<>]+)>\s*$/.exec(from);
  const name = parts?.[1]?.replace(/^"|"$/g, '') ?? '';
  return { name: toOneLine(name === '' ? 'On Record' : name), address: (parts?.[2] ?? from).trim() };
}

/** Nothing that a header or an SMTP command would read as more than one address. */
export function isAddress(text: string): boolean {
  return text.length <= 320 && /^[^\s@<>,;:"()[\]\\\p{C}]+@[^\s@<>,;:"()[\]\\\p{C}]+$/u.test(text);
}

function readFailure(error: unknown): SentMail {
  const { code, command, responseCode, response } = error as {
    readonly code?: string;
    readonly command?: string;
    readonly responseCode?: number;
    readonly response?: string;
  };
  const answer = cleanAnswer(response ?? code ?? 'no connection');
  const isAboutMessage = (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
  if (!isAboutMessage || responseCode === undefined) return { outcome: 'later', where: 'here', answer };
  return responseCode >= 500 ? { outcome: 'never', answer } : { outcome: 'later', where: 'message', answer };
}

/** Mail servers like to repeat the address. */
function cleanAnswer(response: string): string {
  return toOneLine(response.replace(/[^\s<>"']+@[^\s<>"']+/g, '…'));
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
