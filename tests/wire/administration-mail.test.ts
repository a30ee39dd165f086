import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, guest, invite, joinPath, takeLink, told } from '../support/administrators.ts';
import { anonymous, type Caller } from '../support/caller.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

let smtp: SmtpInbox;
let server: ServerProcess;
let administrator: Caller;

beforeAll(async () => {
  smtp = await startSmtpInbox();
  server = await startServer({
    demonstration: true,
    environment: { SMTP_URL: smtp.url, PUBLIC_URL: 'https://record.example', MAIL_FROM: 'record@record.example' }
  });
  administrator = await server.signIn('administrator');
});
afterAll(async () => {
  await server.dispose();
  await smtp.close();
});

const linkIn = (text: string): string => /https:\/\/record\.example(\/join\/[\w-]{69})/.exec(text)?.[1] ?? 'none';

test('[G36] the mail says who invites to what, and its link joins', async () => {
  const order = { ...guest('contributor', 'contoso', 'Nina'), language: 'pt-BR' } as const;
  const { link } = await invite(administrator, order);
  const mail = await smtp.waitFor(({ to }) => to.includes(order.email));
  expect(mail.subject).toBe('administrator convida você para Contoso no On Record');
  for (const body of [mail.text, mail.html]) expect(body).toContain('Colaborador');
  const mailed = linkIn(mail.text);
  expect([mailed === link, linkIn(mail.html) === mailed]).toEqual([false, true]);
  for (const each of [link, mailed]) expect((await anonymous(server.url).get(joinPath(each))).status).toBe(200);
  expect((await takeLink(server.url, mailed, { name: 'Nina', password: 'long enough' })).status).toBe(200);
  expect(told(await takeLink(server.url, link, { name: 'Nina', password: 'long enough' }))).toEqual([410, 'used']);
});

test('[G36] a withdrawn invitation does not go, a renewed one goes once', async () => {
  smtp.setMood({ kind: 'refuse', code: 451, at: 'recipient' });
  const withdrawn = await invite(administrator, guest('reader', 'contoso', 'Gone'));
  const renewed = await invite(administrator, guest('reader', 'contoso', 'Again'));
  await ask(administrator, 'DELETE', `/invitations/${withdrawn.invitation.id}`);
  await ask(administrator, 'POST', `/invitations/${renewed.invitation.id}/link`);
  smtp.setMood({ kind: 'take' });
  const mail = await smtp.waitFor(({ to }) => to.includes('again@joined.example'), 90_000);
  expect((await anonymous(server.url).get(joinPath(linkIn(mail.text)))).status).toBe(200);
  expect(smtp.to('gone@joined.example')).toEqual([]);
  expect(smtp.to('again@joined.example')).toHaveLength(1);
});
