/*
 * The real server, killed (kill -9) on the way from an approval to its customer.
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { MailList } from '#documents/mail-api.ts';
import { prepareClaim, type PreparedClaim } from '#tests/support/prepared-claim.ts';
import { startServer, type ServerProcess } from '#tests/support/server-process.ts';
import { startSmtpInbox, type SmtpInbox } from '#tests/support/smtp-inbox.ts';

interface Moment {
  readonly killed: string;
  /** Approves, and resolves when the moment has come. */
  readonly reach: (claim: PreparedClaim, mailbox: string) => Promise<void>;
  /** How often the one message comes. */
  readonly times: number;
}

let inbox: SmtpInbox;
let server: ServerProcess;
beforeAll(async () => {
  inbox = await startSmtpInbox();
  const environment = { SMTP_URL: inbox.url, MAIL_FROM: 'On Record <record@on-record.example>' };
  server = await startServer({ demonstration: true, environment });
}, 120_000);
afterAll(async () => {
  await server.dispose();
  await inbox.close();
});

const moments: readonly Moment[] = [
  {
    killed: 'when the approval was received and perhaps not decided',
    reach: async (claim, mailbox) => {
      // However slow this machine is, nothing is taken before.
      const { go } = inbox.hold(mailbox, 'asked');
      await claim.send('reviewer', 'approve', {});
      await server.kill('SIGKILL');
      go();
    },
    times: 1
  },
  {
    killed: 'between the approval and the mail, while the mail server thinks',
    reach: async (claim, mailbox) => {
      const { reached } = inbox.hold(mailbox, 'asked');
      await claim.act('reviewer', 'approve', {});
      await reached;
    },
    times: 1
  },
  {
    killed: 'between the mail server’s 250 and the note of it',
    reach: async (claim, mailbox) => {
      const { reached, go } = inbox.hold(mailbox, 'taken');
      await claim.act('reviewer', 'approve', {});
      await reached;
      // It stands still while the 250 is said, and is killed before it can read it.
      process.kill(server.pid(), 'SIGSTOP');
      go();
    },
    times: 2
  },
  {
    killed: 'when the queue says that it was sent, and the claim perhaps not',
    reach: async (claim) => {
      const administrator = await server.signIn('administrator');
      await claim.send('reviewer', 'approve', {});
      await vi.waitUntil(
        async () => {
          const { mails } = (await administrator.get('/api/mail')).json as MailList;
          return mails.some((mail) => mail.claim === claim.id && mail.kind === 'consent' && mail.state === 'sent');
        },
        { timeout: 60_000, interval: 1 }
      );
    },
    times: 1
  }
];

test.each(moments)('[R44] killed $killed: told once', { timeout: 180_000 }, async ({ reach, times }) => {
  const mailbox = `moment-${String(moments.findIndex((moment) => moment.reach === reach))}@customer.example`;
  const claim = await prepareClaim(server, 'in-review', { fields: { customerContactEmail: mailbox } });
  await reach(claim, mailbox);
  await server.kill('SIGKILL');
  await server.restart();
  const told = await vi.waitFor(
    async () => {
      const found = await claim.onRecord();
      expect(found).toMatchObject({ state: 'approved', consentMail: { state: 'sent', round: 1 } });
      return found;
    },
    { timeout: 60_000, interval: 100 }
  );
  const begun = told?.clocks.filter(({ clock }) => clock === 'consent');
  expect(begun).toHaveLength(1);

  // What would be told twice is told when it starts again.
  await server.kill('SIGKILL');
  await server.restart();
  const other = await prepareClaim(server, 'in-review', { fields: { customerContactEmail: `after-${mailbox}` } });
  await other.act('reviewer', 'approve', {});
  await inbox.waitFor(({ to }) => to.includes(`after-${mailbox}`));
  const after = await claim.onRecord();
  expect(after?.history.flatMap(({ kind, said }) => (kind === 'note-consent-mail' ? [said] : []))).toEqual([
    expect.objectContaining({ round: 1, outcome: 'sent' })
  ]);
  expect(after?.history).toEqual(told?.history);
  expect(after?.clocks).toEqual(told?.clocks);
  const messages = inbox.to(mailbox).map(({ messageId }) => messageId);
  expect([new Set(messages).size, messages.length]).toEqual([1, times]);
});
