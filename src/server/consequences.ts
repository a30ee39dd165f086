import type { MakeConsequences } from '#registrar/consequences.ts';
import { followConsent } from '#registrar/consent/follow-consent.ts';
import { followContests } from '#registrar/contests/follow-contests.ts';
import { followMail } from '#registrar/mail/follow-mail.ts';
import type { Server } from './server.ts';

/** What follows from claims on record: docs/architecture.md. */
export const makeConsequences =
  (server: Server): MakeConsequences =>
  (tools) => {
    server.mail.start(tools);
    const mail = followMail(tools, {
      index: server.mail.index,
      reviewers: async () =>
        (await server.accounts.list()).filter(({ role }) => role === 'reviewer').map(({ id }) => id),
      onQueued: () => server.mail.wake()
    });
    const consent = followConsent(tools, {
      index: server.mail.index,
      hasMailServer: server.mail.hasMailServer,
      isDemonstration: server.settings.demonstration,
      onQueued: () => server.mail.wake()
    });
    server.mail.onSettled((settled) => {
      consent.settled(settled).catch(() => {
        tools.log.warn({ claim: settled.claim }, 'consent: what became of a mail is noted with the next tick');
      });
    });
    return [mail, consent, followContests(tools)];
  };
