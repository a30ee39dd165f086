/*
 * A real mail server between an approval and its customer.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ApprovedClaim } from '#rules/claim/claim.ts';
import { approveClaim } from '../support/approved-claim.ts';
import { prepareClaim, type PreparedClaim } from '../support/prepared-claim.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

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

async function waitUntil(claim: PreparedClaim, state: 'sent' | 'failed', round = 1): Promise<ApprovedClaim> {
  const told = async (): Promise<unknown> => {
    const found = await claim.onRecord();
    return found?.state === 'approved' ? found.consentMail : found?.state;
  };
  await expect.poll(told, { timeout: 60_000 }).toMatchObject({ state, round });
  return (await claim.onRecord()) as ApprovedClaim;
}

const linkIn = (text: string): string | undefined => /https?:\/\/\S*consent\S*/.exec(text)?.[0];

test('[G29] taken, refused and corrected: what the mail server says is on record', { timeout: 240_000 }, async () => {
  const claim = await approveClaim(server);
  const told = await waitUntil(claim, 'sent');
  expect(told.clocks.map(({ clock }) => clock)).toEqual(['consent']);
  const [first, ...more] = inbox.to('ana@adventure-works.com');
  expect(more).toEqual([]);

  inbox.setMood((to) =>
    to === 'eva@adventure-works.com' ? { kind: 'refuse', code: 550, at: 'recipient' } : { kind: 'take' }
  );
  const address = (from: string, to: string) => ({ changes: { customerContactEmail: { from, to } } });
  await claim.act('manager', 'correct-customer-contact', address('ana@adventure-works.com', 'eva@adventure-works.com'));
  expect((await waitUntil(claim, 'failed', 2)).clocks).toEqual([]);

  await claim.act('manager', 'correct-customer-contact', address('eva@adventure-works.com', 'ivo@adventure-works.com'));
  const reached = await waitUntil(claim, 'sent', 3);
  expect(reached.clocks.map(({ clock }) => clock)).toEqual(['consent']);
  const [last] = inbox.to('ivo@adventure-works.com');
  expect(linkIn(last?.text ?? '')).toBeDefined();
  expect(linkIn(last?.text ?? '')).not.toBe(linkIn(first?.text ?? ''));

  await server.kill('SIGKILL');
  await server.restart();
  // What would be told twice is told when it starts again, before what comes later.
  const later = await prepareClaim(server, 'in-review', { fields: { customerContactEmail: 'after@customer.example' } });
  await later.act('reviewer', 'approve', {});
  await inbox.waitFor(({ to }) => to.includes('after@customer.example'));
  const after = await waitUntil(claim, 'sent', 3);
  expect(after.history).toEqual(reached.history);
  expect(inbox.mails.filter(({ to }) => to[0]?.endsWith('@adventure-works.com'))).toHaveLength(2);
});
