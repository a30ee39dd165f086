import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { acceptedLanguage, defaultLanguage, languageOf, type Language } from '#rules/language.ts';
import { makeSignInLimits, networkOf, type SignInLimits } from '../accounts/sign-in-limits.ts';
import type { Handler } from '../http/replies.ts';
import type { ConsentLinks, ConsentView } from './consent-links.ts';
import { aboutPage, frame, largestBody, longestReason, noticePage, pageOf, type ConsentPage } from './consent-page.ts';
import { consentStyle } from './consent-style.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The link itself is the authority: no cookie is read, so nobody's session can be abused from elsewhere. */
    readonly authorisedByLink?: true;
  }
}

const policy =
  "default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'";

// In a quarter of an hour. A company, or the mail program that looks at links for it, has one address for many people.
const mostUnknown = 60;
const mostAsked = 600;

interface ConsentRouteParts {
  readonly links: ConsentLinks;
  /** Something was written to a desk's inbox. */
  readonly onArrival: (desk: string) => void;
}

/** What each route of the page works with. */
interface Served extends ConsentRouteParts {
  readonly limits: SignInLimits;
}

/** The customer's page: no account, no cookie, no script. Register in a scope of its own: it reads forms, and fails in words. */
export function addConsentRoutes(app: FastifyInstance, parts: ConsentRouteParts): void {
  const served: Served = { ...parts, limits: makeSignInLimits() };
  readForms(app);
  failInWords(app);
  const shown = { method: ['GET', 'HEAD'] };
  app.route({ ...shown, url: '/consent', handler: giveAboutPage });
  app.route({ ...shown, url: '/consent/style.css', handler: giveStyle });
  app.route({ ...shown, url: '/consent/:token', handler: showClaim(served) });
  const byLink = { bodyLimit: largestBody, config: { authorisedByLink: true } } as const;
  app.post('/consent/:token', byLink, decline(served));
}

function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestBody },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body))))
  );
}

function failInWords(app: FastifyInstance): void {
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      request.log.error({ error: error.name, code: error.code, at: error.stack?.split('\n').slice(1, 6) }, 'failed');
    const language = askedFor(request) ?? preferredBy(request);
    return send(reply, noticePage(status >= 500 ? 'later' : 'tooLong', language), language);
  });
}

const giveAboutPage: Handler = async (request, reply) => {
  const language = askedFor(request) ?? preferredBy(request);
  return send(reply, aboutPage(language), language);
};

const giveStyle: Handler = async (_request, reply) =>
  reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }).send(consentStyle);

const showClaim =
  (served: Served): Handler =>
  async (request, reply) =>
    answer(served, request, reply, (token) => served.links.look(token));

const declineForm = z.strictObject({ reason: z.string() });

const decline =
  (served: Served): Handler =>
  async (request, reply) => {
    // Our form always has it, also where nothing was written: what comes without it declines nothing. [G113]
    if ((request.body as { readonly reason?: string } | undefined)?.reason === undefined)
      return answer(served, request, reply, (token) => served.links.look(token));
    const form = z.safeParse(declineForm, request.body);
    const reason = form.success ? toPlainText(form.data.reason) : null;
    if (reason === null || reason.length > longestReason) {
      const language = askedFor(request) ?? preferredBy(request);
      return send(reply, noticePage('tooLong', language), language);
    }
    return answer(served, request, reply, (token) => declineAndWait(served, token, reason));
  };

const longestWaitMs = 5_000;
const lookEveryMs = 100;

/** Waits a little for the record, and says what is there by then. */
async function declineAndWait(
  { links, onArrival }: ConsentRouteParts,
  token: string,
  reason: string
): Promise<ConsentView | null> {
  const desk = await links.decline(token, reason);
  if (desk === null) return null;
  onArrival(desk);
  for (let waitedMs = 0; ; waitedMs += lookEveryMs) {
    const seen = await links.look(token);
    if (seen?.standing.is !== 'received' || waitedMs >= longestWaitMs) return seen;
    await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
  }
}

/** The answer of `work` to whoever has a link; too many links that nobody made, and the network has to wait. */
async function answer(
  { limits }: Served,
  request: FastifyRequest,
  reply: FastifyReply,
  work: (token: string) => Promise<ConsentView | null>
): Promise<FastifyReply> {
  const network = networkOf(request.ip);
  const unknown = { key: `unknown ${network}`, allowed: mostUnknown };
  const waitMs = limits.take([unknown, { key: network, allowed: mostAsked }]);
  if (waitMs !== null) {
    const language = askedFor(request) ?? preferredBy(request);
    reply.header('retry-after', String(Math.ceil(waitMs / 1_000)));
    return send(reply, noticePage('tooMany', language), language);
  }
  const view = await work(tokenOf(request));
  if (view) limits.giveBack([unknown]);
  const language = askedFor(request) ?? view?.claim.language ?? preferredBy(request);
  return send(reply, pageOf(view, language), language);
}

function send(reply: FastifyReply, page: ConsentPage, language: Language): FastifyReply {
  return reply
    .code(page.status)
    .headers({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
      'x-robots-tag': 'noindex, nofollow',
      'content-language': language
    })
    .send(frame(page, language));
}

/** A line break counts as one, as it does in the form; other control characters are nobody's words. */
const toPlainText = (text: string): string =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, ' ')
    .trim();

function tokenOf({ params }: FastifyRequest): string {
  const { token } = params as { readonly token?: string };
  return token ?? '';
}

function askedFor({ query }: FastifyRequest): Language | null {
  const { lang } = query as { readonly lang?: unknown };
  return typeof lang === 'string' ? languageOf(lang) : null;
}

function preferredBy({ headers }: FastifyRequest): Language {
  return acceptedLanguage(headers['accept-language']) ?? defaultLanguage;
}
