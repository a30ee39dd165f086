import { test as journey } from './journey.ts';
import { startServer } from './server-process.ts';
import { startSmtpInbox, type SmtpInbox } from './smtp-inbox.ts';

interface MailJourney {
  /** What arrives in everybody's mailbox. */
  readonly inbox: SmtpInbox;
}

/** A journey whose server sends its mail through a real mail server; links lead to that server. */
export const test = journey.extend<MailJourney>({
  inbox: async ({ browserName: _ }, use) => {
    const inbox = await startSmtpInbox();
    await use(inbox);
    await inbox.close();
  },
  server: async ({ inbox }, use) => {
    const environment = { SMTP_URL: inbox.url, MAIL_FROM: 'On Record <record@on-record.example>' };
    const server = await startServer({ demonstration: true, environment });
    await use(server);
    await server.dispose();
  }
});
