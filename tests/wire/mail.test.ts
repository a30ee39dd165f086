/**
 * Mail over a real mail server.
 */
import { afterEach, expect, test } from 'vitest';
import type { MailChoices, MailList, MailText } from '#documents/mail-api.ts';
import type { MailDocument, NewMail } from '#documents/mail.ts';
import { ensureMail } from '#registrar/mail/ensure-mail.ts';
import { keyHash, openSmtp } from '#server/mail/smtp.ts';
import { openServer } from '#server/server.ts';
import { anonymous, type Caller } from '../support/caller.ts';
import { takeChances } from '../support/random.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startInbox(): Promise<SmtpInbox> {
  const inbox = await startSmtpInbox();
  closing.push(() => inbox.close());
  return inbox;
}

async function startWith(environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const server = await startServer({ environment });
  closing.push(() => server.dispose());
  return server;
}

const mailTo = (inbox: SmtpInbox): NodeJS.ProcessEnv => ({
  SMTP_URL: inbox.url,
  MAIL_FROM: 'On Record <record@on-record.example>',
  PUBLIC_URL: 'https://record.example'
});

/** Looks into the databases of a server that is stopped meanwhile. */
async function inside<T>(
  server: ServerProcess,
  work: (store: Parameters<typeof ensureMail>[0]) => Promise<T>
): Promise<T> {
  await server.kill('SIGTERM');
  const opened = await openServer(server.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const result = await work(opened.server.recordStore);
  await opened.server.close();
  return result;
}

const approved = (server: ServerProcess, key: PersonKey, about: string): NewMail => ({
  _id: `mail:approved:${about}:${server.person(key).id}`,
  kind: 'approved',
  person: server.person(key).id,
  org: 'contoso',
  claim: '01K00000000000000000000001',
  facts: {
    customerName: `Padaria ${about}`,
    claimName: null,
    zone: 'America/Sao_Paulo',
    elsewhere: false,
    consentBy: null
  },
  madeAt: Date.UTC(2026, 10, 23)
});

async function queue(server: ServerProcess, mails: readonly NewMail[]): Promise<void> {
  await inside(server, (store) => ensureMail(store, mails));
  await server.restart();
}

async function listAs(caller: Caller): Promise<MailList> {
  return (await caller.get('/api/mail')).json as MailList;
}

async function waitForState(caller: Caller, id: string, state: MailDocument['state']) {
  for (let tries = 0; tries < 800; tries++) {
    const found = (await listAs(caller)).mails.find((mail) => mail.id === id);
    if (found?.state === state) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`${id} did not become ${state}`);
}

// Five starts of a server, which a busy machine takes its time for.
test(
  '[G60] killed again and again while mail goes, every message arrives, each with one Message-ID',
  { timeout: 360_000 },
  async () => {
    const inbox = await startInbox();
    const server = await startWith(mailTo(inbox));
    const seed = Date.now() % 1_000_000;
    const random = takeChances(seed);
    const count = 60;
    const mails = Array.from({ length: count }, (_, i) => approved(server, 'manager', String(i)));
    await inside(server, (store) => ensureMail(store, mails));
    let kills = 0;
    for (; kills < 4; kills++) {
      const before = inbox.mails.length;
      await server.restart();
      // It begins to send within a second: killed somewhere in the middle of it.
      while (inbox.mails.length === before) await new Promise((resolve) => setTimeout(resolve, 1));
      await new Promise((resolve) => setTimeout(resolve, random.below(60)));
      await server.kill('SIGKILL');
      if (new Set(inbox.mails.map(({ messageId }) => messageId)).size === count) break;
    }
    await server.restart();
    const administrator = await server.signIn('administrator');
    await expect
      .poll(async () => (await listAs(administrator)).counts, { timeout: 60_000 })
      .toMatchObject({
        sent: count,
        waiting: 0,
        sending: 0
      });
    const idsByKey = new Map<string, Set<string>>();
    for (const { headers, messageId } of inbox.mails) {
      const key = headers.get('x-on-record-key') ?? '';
      idsByKey.set(key, (idsByKey.get(key) ?? new Set()).add(messageId));
    }
    expect(new Set(idsByKey.keys()), `seed ${seed}`).toEqual(new Set(mails.map(({ _id }) => keyHash(_id))));
    expect([...idsByKey.values()].every((ids) => ids.size === 1)).toBe(true);
    expect(new Set([...idsByKey.values()].flatMap((ids) => [...ids])).size).toBe(count);
    // Four go at once: no more than those can have been taken and not noted.
    expect(inbox.mails.length).toBeLessThanOrEqual(count + 4 * (kills + 1));
  }
);

test('[G61] refused for now it is tried again; refused for good it fails, and goes when an administrator tries again', async () => {
  const inbox = await startInbox();
  const server = await startWith(mailTo(inbox));
  const [later, never] = [approved(server, 'manager', 'later'), approved(server, 'reader', 'never')];
  const refusals = { 'manager@test.example': 451, 'reader@test.example': 550 } as const;
  inbox.setMood((to) => {
    const code = refusals[to as keyof typeof refusals];
    return code ? { kind: 'refuse', code, at: 'recipient' } : { kind: 'take' };
  });
  await queue(server, [later, never]);
  const administrator = await server.signIn('administrator');
  const failed = await waitForState(administrator, never._id, 'failed');
  expect(failed.answer).toContain('550');
  expect(failed.answer).not.toContain('@');
  expect((await waitForState(administrator, later._id, 'waiting')).answer).toContain('451');
  inbox.setMood({ kind: 'take' });
  const again = await administrator.call({ method: 'POST', path: '/api/mail/try-again', body: { id: never._id } });
  expect(again.status).toBe(204);
  await waitForState(administrator, never._id, 'sent');
  expect((await waitForState(administrator, later._id, 'sent')).tries).toBeGreaterThan(1);
  expect([inbox.to('manager@test.example').length, inbox.to('reader@test.example').length]).toEqual([1, 1]);
  const cameBack = { method: 'POST', path: '/api/mail/came-back', body: { id: later._id } };
  expect((await administrator.call(cameBack)).status).toBe(204);
  expect((await waitForState(administrator, later._id, 'bounced')).settledAt).toBeDefined();
  expect((await administrator.call(cameBack)).status).toBe(404);
});

test('[G61] a mail server that takes nothing from us, or is away, fails no message', async () => {
  const inbox = await startInbox();
  const from = { name: 'On Record', address: 'record@on-record.example' };
  const smtp = openSmtp({ url: inbox.url, from: from.address });
  const message = { id: 'mail:a', to: { name: 'A', address: 'a@test.example' }, subject: 's', text: 't', html: 'h' };
  inbox.setMood({ kind: 'refuse', code: 550, at: 'sender' });
  expect(await smtp.send(message)).toMatchObject({ outcome: 'later', where: 'here' });
  inbox.setMood({ kind: 'refuse', code: 554, at: 'data' });
  expect(await smtp.send(message)).toMatchObject({ outcome: 'never' });
  const away = openSmtp({ url: 'smtp://127.0.0.1:9', from: from.address });
  expect(await away.send(message)).toMatchObject({ outcome: 'later', where: 'here' });
  expect(await smtp.send({ ...message, to: { name: 'A', address: 'a@b.example, c@d.example' } })).toMatchObject({
    outcome: 'never'
  });
});

test('[G62] every role and every route: the choices are one’s own, the list is the administrators’', async () => {
  const server = await startWith({});
  const body = { id: 'mail:nothing' };
  const routes = [
    { method: 'GET', path: '/api/mail' },
    { method: 'GET', path: '/api/mail/text?id=mail:nothing' },
    { method: 'POST', path: '/api/mail/try-again', body },
    { method: 'POST', path: '/api/mail/came-back', body }
  ];
  const choices = { method: 'PUT', path: '/api/me/mail', body: { language: 'pt-BR', off: [] } };
  for (const route of [...routes, { method: 'GET', path: '/api/me/mail' }, choices])
    expect((await anonymous(server.url).call(route)).status).toBe(401);
  for (const key of personKeys) {
    const caller = await server.signIn(key);
    const answers: number[] = [];
    for (const route of routes) answers.push((await caller.call(route)).status);
    expect([key, ...answers]).toEqual([
      key,
      ...(key === 'administrator' ? [200, 404, 404, 404] : [403, 403, 403, 403])
    ]);
    expect((await caller.get('/api/me/mail')).status).toBe(200);
    expect((await caller.call(choices)).status).toBe(200);
    const foreign = { ...choices, headers: { origin: 'https://elsewhere.example' } };
    expect((await caller.call(foreign)).status).toBe(403);
  }
});

test('[G62] what is no choice of that person’s is refused', async () => {
  const server = await startWith({});
  const put = async (key: PersonKey, body: unknown) =>
    (await (await server.signIn(key)).call({ method: 'PUT', path: '/api/me/mail', body })).status;
  expect(await put('manager', { language: 'en', off: ['approved', 'rejected'] })).toBe(200);
  expect(await put('manager', { language: 'en', off: ['information-requested'] })).toBe(400);
  expect(await put('manager', { language: 'en', off: ['review-digest'] })).toBe(400);
  expect(await put('reviewer', { language: 'en', off: ['review-digest'] })).toBe(200);
  expect(await put('reviewer', { language: 'en', off: ['approved'] })).toBe(400);
  expect(await put('manager', { language: 'fr', off: [] })).toBe(400);
  expect(await put('manager', { language: 'en', off: [], person: 'another' })).toBe(400);
  const kept = (await (await server.signIn('manager')).get('/api/me/mail')).json as MailChoices;
  expect(kept.kinds.filter(({ isOn }) => !isOn).map(({ kind }) => kind)).toEqual(['rejected', 'approved']);
  const reviewer = (await (await server.signIn('reviewer')).get('/api/me/mail')).json as MailChoices;
  expect(reviewer.kinds).toEqual([{ kind: 'review-digest', isOn: false, isFixed: false }]);
});

test('[G63] line breaks in names and subjects make no header and no recipient', async () => {
  const inbox = await startInbox();
  const smtp = openSmtp({ url: inbox.url, from: 'record@on-record.example' });
  const evil = 'Padaria\r\nBcc: spy@test.example\r\n\r\nHello\u2028there\u0000';
  const sent = await smtp.send({
    id: 'mail:evil\r\nX-Evil: 1',
    to: { name: `${evil}" <spy@test.example>,`, address: 'manager@test.example' },
    subject: evil,
    text: 'text',
    html: '<p>html</p>'
  });
  expect(sent.outcome).toBe('sent');
  const [mail] = inbox.mails;
  expect(mail?.to).toEqual(['manager@test.example']);
  expect([mail?.headers.has('bcc'), mail?.headers.has('x-evil')]).toEqual([false, false]);
  expect(mail?.subject).toBe('Padaria Bcc: spy@test.example Hello there');
  expect([mail?.text.trim(), mail?.html.trim()]).toEqual(['text', '<p>html</p>']);
});

test('[G64] neither addresses nor what a mail server says of them are logged', async () => {
  const inbox = await startInbox();
  const server = await startWith({ ...mailTo(inbox), LOG_LEVEL: 'trace' });
  inbox.setMood((to) => (to.startsWith('reader') ? { kind: 'refuse', code: 550, at: 'recipient' } : { kind: 'take' }));
  const mails = [approved(server, 'manager', 'a'), approved(server, 'reader', 'b')];
  await queue(server, mails);
  const administrator = await server.signIn('administrator');
  await waitForState(administrator, mails[1]?._id ?? '', 'failed');
  await waitForState(administrator, mails[0]?._id ?? '', 'sent');
  expect(server.output()).toContain('mail: refused for good');
  expect(server.output()).not.toMatch(/@test\.example|Padaria/);
});

test('[G65] without a mail server messages are kept, and an administrator reads them as text', async () => {
  const server = await startWith({ PUBLIC_URL: 'https://record.example' });
  const mail = approved(server, 'manager', '<b>Central</b>');
  await queue(server, [mail]);
  const administrator = await server.signIn('administrator');
  const kept = await waitForState(administrator, mail._id, 'kept');
  expect(kept).toMatchObject({ kind: 'approved', to: { name: 'manager', address: 'manager@test.example' }, tries: 0 });
  expect((await listAs(administrator)).hasMailServer).toBe(false);
  const path = `/api/mail/text?id=${encodeURIComponent(mail._id)}`;
  const answer = await administrator.get(path);
  expect(answer.headers.get('content-type')).toContain('application/json');
  const text = answer.json as MailText;
  expect(text.subject).toBe('Your claim for Padaria <b>Central</b> was approved');
  expect(text.text).toContain('https://record.example/claims/01K00000000000000000000001');
  expect(text.text).toContain('Approved does not mean paid');
  const manager = await server.signIn('manager');
  expect((await manager.get(path)).status).toBe(403);
});

test('[G65] what was emptied is listed without a name, and is neither read nor sent again nor noted as come back', async () => {
  const server = await startWith({ PUBLIC_URL: 'https://record.example' });
  const old = { v: 1, kind: 'approved', facts: {}, madeAt: 1, tries: 0, nextTryAt: 0, settledAt: 2, emptiedAt: 3 };
  const states = ['bounced', 'failed', 'kept', 'sent'] as const;
  const documents = states.map((state) => ({ ...old, _id: `mail:${state}`, state }));
  await inside(server, async (store) => void (await store.open('registrar').writeMany(documents)));
  await server.restart();
  const administrator = await server.signIn('administrator');
  for (const state of states) {
    const body = { id: `mail:${state}` };
    expect((await administrator.get(`/api/mail/text?id=${body.id}`)).status).toBe(404);
    for (const path of ['/api/mail/try-again', '/api/mail/came-back'])
      expect((await administrator.call({ method: 'POST', path, body })).status).toBe(404);
  }
  const { mails } = await listAs(administrator);
  expect(mails.map(({ id, state, to, emptiedAt }) => [id, state, to, emptiedAt])).toEqual(
    states.map((state) => [`mail:${state}`, state, null, 3])
  );
});

test('[G66] a kind that was switched off does not go, the others go in the person’s language', async () => {
  const inbox = await startInbox();
  const server = await startWith(mailTo(inbox));
  const put = async (key: PersonKey, body: unknown) =>
    (await server.signIn(key)).call({ method: 'PUT', path: '/api/me/mail', body });
  await put('manager', { language: 'en', off: ['approved'] });
  await put('contributor', { language: 'pt-BR', off: ['rejected'] });
  const mails = [approved(server, 'manager', 'a'), approved(server, 'contributor', 'b')];
  const elsewhere = { ...approved(server, 'fabrikamManager', 'c') };
  await queue(server, [...mails, elsewhere]);
  const administrator = await server.signIn('administrator');
  expect((await waitForState(administrator, mails[0]?._id ?? '', 'unwanted')).answer).toBe('switched-off');
  expect((await waitForState(administrator, elsewhere._id, 'unwanted')).answer).toBe('no-longer-member');
  const mail = await inbox.waitFor(({ to }) => to.includes('contributor@test.example'));
  expect(mail.subject).toBe('A sua declaração para Padaria b foi aprovada');
  expect(mail.html).toContain('lang="pt-BR"');
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(inbox.mails).toHaveLength(1);
});

test('[G61] one message that the mail server keeps waiting holds up no other', async () => {
  const inbox = await startInbox();
  const server = await startWith(mailTo(inbox));
  inbox.setMood((to) => (to.startsWith('reader') ? { kind: 'hang' } : { kind: 'take' }));
  const mails = [approved(server, 'reader', 'waits'), approved(server, 'manager', 'goes')];
  await queue(server, mails);
  // Before the mailer gives up the one that waits, after 30 s.
  await inbox.waitFor(({ to }) => to.includes('manager@test.example'), 25_000);
  const administrator = await server.signIn('administrator');
  await waitForState(administrator, mails[0]?._id ?? '', 'sending');
  await waitForState(administrator, mails[1]?._id ?? '', 'sent');
});
