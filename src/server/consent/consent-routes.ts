import { acceptedLanguage, defaultLanguage, languageOf, type Language } from '#rules/language.ts';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import { makeSignInLimits, networkOf } from '../sign-in-limits.ts';
import type { ConsentDesk } from './consent-desk.ts';
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

const declineForm = z.strictObject({ reason: z.string() });

// In a quarter of an hour. A company, or the mail program that looks at links for it, has one address for many people.
const mostUnknown = 60;
const mostAsked = 600;

/** The customer's page: no account, no cookie, no script. Register in a scope of its own: it reads forms, and fails in words. */
export function addConsentRoutes(app: FastifyInstance, desk: ConsentDesk): void {
  const limits = makeSignInLimits();
  const keysOf = (request: FastifyRequest) => {
    const network = networkOf(request.ip);
    return { unknown: { key: `unknown ${network}`, allowed: mostUnknown }, all: { key: network, allowed: mostAsked } };
  };

  app.removeAllContentTypeParsers();
  app.addContentTypeParser(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: largestBody },
    (_request, body, done) => done(null, Object.fromEntries(new URLSearchParams(String(body))))
  );
  app.setErrorHandler<FastifyError>((error, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500)
      request.log.error({ error: error.name, code: error.code, at: error.stack?.split('\n').slice(1, 6) }, 'failed');
    const language = askedFor(request) ?? preferredBy(request);
    return send(reply, noticePage(status >= 500 ? 'later' : 'tooLong', language), language);
  });

  /** The answer of `work` to whoever has a link; too many links that nobody made, and the network has to wait. */
  const answer = async (
    request: FastifyRequest,
    reply: FastifyReply,
    work: (token: string) => ReturnType<ConsentDesk['look']>
  ) => {
    const { unknown, all } = keysOf(request);
    const waitMs = limits.take([unknown, all]);
    if (waitMs !== null) {
      const language = askedFor(request) ?? preferredBy(request);
      reply.header('retry-after', String(Math.ceil(waitMs / 1_000)));
      return send(reply, noticePage('tooMany', language), language);
    }
    const view = await work(tokenOf(request));
    if (view) limits.giveBack([unknown]);
    const language = askedFor(request) ?? view?.claim.language ?? preferredBy(request);
    return send(reply, pageOf(view, language), language);
  };

  app.route({
    method: ['GET', 'HEAD'],
    url: '/consent',
    handler: async (request, reply) => {
      const language = askedFor(request) ?? preferredBy(request);
      return send(reply, aboutPage(language), language);
    }
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: '/consent/style.css',
    handler: async (_request, reply) =>
      reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'no-cache' }).send(consentStyle)
  });
  app.route({
    method: ['GET', 'HEAD'],
    url: '/consent/:token',
    handler: async (request, reply) => answer(request, reply, (token) => desk.look(token))
  });
  app.post(
    '/consent/:token',
    { bodyLimit: largestBody, config: { authorisedByLink: true } },
    async (request, reply) => {
      // Our form always has it, also where nothing was written: what comes without it declines nothing. [G113]
      if ((request.body as { readonly reason?: string } | undefined)?.reason === undefined)
        return answer(request, reply, (token) => desk.look(token));
      const form = z.safeParse(declineForm, request.body);
      const reason = form.success ? toPlainText(form.data.reason) : null;
      if (reason === null || reason.length > longestReason) {
        const language = askedFor(request) ?? preferredBy(request);
        return send(reply, noticePage('tooLong', language), language);
      }
      return answer(request, reply, (token) => desk.decline(token, reason));
    }
  );
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
