import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  canSwitchOff,
  mailKindsOf,
  type ListedMail,
  type MailChoices,
  type MailList,
  type MailText
} from '#documents/mail-api.ts';
import { mailKinds, mailStates, type MailDocument, type MailState } from '#documents/mail.ts';
import { languages } from '#rules/language.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { MailPlace } from '#registrar/mail/mail-index.ts';
import type { Accounts } from '../accounts/accounts.ts';
import { sendError, type Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import { toOneLine } from './letter.ts';
import { letterToText } from './letter-to-text.ts';
import type { MailRoom } from './mail-room.ts';
import { isAddress } from './smtp.ts';

const mailId = z.string().check(z.regex(/^mail:[\x21-\x7e]{1,600}$/));
const bodyLimit = 8 * 1024;

interface MailRouteParts {
  readonly mail: MailRoom;
  readonly accounts: Pick<Accounts, 'person'>;
  readonly cookie: SessionCookie;
}

/** src/documents/mail-api.ts. Choices are everybody's own; the list is for administrators alone. [G62] */
export function addMailRoutes(app: FastifyInstance, parts: MailRouteParts): void {
  const { mail } = parts;
  app.get('/api/me/mail', giveChoices(parts));
  app.put('/api/me/mail', { bodyLimit }, takeChoices(parts));
  app.get('/api/mail', listMail(parts));
  app.get('/api/mail/text', giveText(parts));
  app.post('/api/mail/test', { bodyLimit }, sendTest(parts));
  app.post(
    '/api/mail/try-again',
    { bodyLimit },
    moveMail(parts, (id) => mail.tryAgain(id))
  );
  app.post(
    '/api/mail/came-back',
    { bodyLimit },
    moveMail(parts, (id) => mail.noteBounced(id))
  );
}

async function admit({ cookie }: MailRouteParts, request: FastifyRequest, reply: FastifyReply): Promise<Person | null> {
  const signedIn = await cookie.identify(request, reply);
  reply.header('cache-control', 'no-store');
  if (!signedIn) sendError(reply, 'signed-out');
  return signedIn?.person ?? null;
}

async function admitAdministrator(
  parts: MailRouteParts,
  request: FastifyRequest,
  reply: FastifyReply
): Promise<boolean> {
  const person = await admit(parts, request, reply);
  if (person && person.role !== 'administrator') sendError(reply, 'not-allowed');
  return person?.role === 'administrator';
}

const giveChoices =
  (parts: MailRouteParts): Handler =>
  async (request, reply) => {
    const person = await admit(parts, request, reply);
    return person ? reply.send(await choicesOf(parts, person)) : reply;
  };

const newChoices = z.strictObject({
  language: z.enum(languages),
  off: z.array(z.enum(mailKinds)).check(z.maxLength(mailKinds.length))
});

const takeChoices =
  (parts: MailRouteParts): Handler =>
  async (request, reply) => {
    const person = await admit(parts, request, reply);
    if (!person) return reply;
    const given = z.safeParse(newChoices, request.body);
    if (!given.success) return sendError(reply, 'malformed');
    const known = mailKindsOf(person.role);
    const { language, off } = given.data;
    if (off.some((kind) => !known.includes(kind) || !canSwitchOff(kind))) return sendError(reply, 'malformed');
    if (!(await parts.mail.preferences.keep(person.id, { language, off: [...new Set(off)] })))
      return sendError(reply, 'not-found');
    return reply.send(await choicesOf(parts, person));
  };

async function choicesOf({ mail }: MailRouteParts, { id, role }: Person): Promise<MailChoices> {
  const { language, off } = await mail.preferences.read(id);
  const kinds = mailKindsOf(role).map((kind) => ({
    kind,
    isOn: !canSwitchOff(kind) || !off.includes(kind),
    isFixed: !canSwitchOff(kind)
  }));
  return { language, kinds };
}

const listQuery = z.strictObject({
  before: z.optional(z.string().check(z.regex(/^\d{1,15}\.mail:[\x21-\x7e]{1,600}$/))),
  show: z.optional(z.literal('problems'))
});
const pageSize = 50;
const problems: readonly MailState[] = ['waiting', 'sending', 'failed', 'bounced'];

const listMail =
  (parts: MailRouteParts): Handler =>
  async (request, reply) => {
    if (!(await admitAdministrator(parts, request, reply))) return reply;
    const query = z.safeParse(listQuery, request.query);
    if (!query.success) return sendError(reply, 'malformed');
    const { before, show } = query.data;
    const { index, read, smtp } = parts.mail;
    await index.refresh();
    const states = show === 'problems' ? problems : mailStates;
    const places = index.page({ from: readPlace(before), limit: pageSize + 1, states });
    const shown = places.slice(0, pageSize);
    const documents = await Promise.all(shown.map(({ id }) => read(id)));
    const last = shown.at(-1);
    const answer: MailList = {
      mails: await Promise.all(documents.flatMap((document) => (document ? [documentToListed(parts, document)] : []))),
      next: last && places.length > pageSize ? `${last.madeAt}.${last.id}` : null,
      counts: index.count(),
      hasMailServer: smtp !== null
    };
    return reply.send(answer);
  };

function readPlace(before: string | undefined): MailPlace | null {
  if (before === undefined) return null;
  const point = before.indexOf('.');
  return { madeAt: Number(before.slice(0, point)), id: before.slice(point + 1) };
}

async function documentToListed({ accounts }: MailRouteParts, document: MailDocument): Promise<ListedMail> {
  const { _id: id, kind, state, madeAt, tries, nextTryAt, settledAt, answer, claim, emptiedAt } = document;
  const { person, to, facts } = document;
  const found = person === undefined ? null : await accounts.person(person);
  const recipient = to ?? (found && { name: found.name, address: found.email });
  const { customerName } = facts;
  return {
    ...{ id, kind, state, madeAt, tries, nextTryAt },
    customerName: typeof customerName === 'string' ? customerName : null,
    ...(settledAt === undefined ? {} : { settledAt }),
    ...(answer === undefined ? {} : { answer }),
    ...(claim === undefined ? {} : { claim }),
    ...(emptiedAt === undefined ? {} : { emptiedAt }),
    to: recipient ? { name: recipient.name, address: recipient.address } : null
  };
}

const oneMail = z.strictObject({ id: mailId });

/** Only what was kept: what went to a customer or an invited person holds a link that is theirs alone. */
const giveText =
  (parts: MailRouteParts): Handler =>
  async (request, reply) => {
    if (!(await admitAdministrator(parts, request, reply))) return reply;
    const { mail } = parts;
    const query = z.safeParse(oneMail, request.query);
    if (!query.success) return sendError(reply, 'malformed');
    const document = await mail.read(query.data.id);
    if (document?.state !== 'kept' || document.emptiedAt !== undefined) return sendError(reply, 'not-found');
    const composed = await mail.compose(document);
    if (!composed.ok) return sendError(reply, 'not-found');
    const { to, letter } = composed;
    const answer: MailText = {
      to: { name: to.name, address: to.address },
      subject: toOneLine(letter.subject),
      text: letterToText(letter),
      madeAt: document.madeAt
    };
    return reply.send(answer);
  };

const testOrder = z.strictObject({
  to: z.string().check(z.trim(), z.maxLength(320), z.refine(isAddress)),
  language: z.enum(languages)
});

const sendTest =
  (parts: MailRouteParts): Handler =>
  async (request, reply) => {
    if (!(await admitAdministrator(parts, request, reply))) return reply;
    const given = z.safeParse(testOrder, request.body);
    return given.success ? reply.send(await parts.mail.test(given.data)) : sendError(reply, 'malformed');
  };

const moveMail =
  (parts: MailRouteParts, order: (id: string) => Promise<boolean>): Handler =>
  async (request, reply) => {
    if (!(await admitAdministrator(parts, request, reply))) return reply;
    const given = z.safeParse(oneMail, request.body);
    if (!given.success) return sendError(reply, 'malformed');
    return (await order(given.data.id)) ? reply.code(204).send() : sendError(reply, 'not-found');
  };
