/**
 * How an empty system is begun. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterEach, expect, test } from 'vitest';
import type { JoinReply } from '#documents/administration-api.ts';
import type { PartName, PartValues, ProgrammeReply, SetUpReply } from '#documents/programme-api.ts';
import { ask, guest, invite, joinPath } from '../support/administrators.ts';
import { anonymous, makeCaller, type Answer, type Caller } from '../support/caller.ts';
import { startServer, type ServerOptions, type ServerProcess } from '../support/server-process.ts';
import { startSmtpInbox } from '../support/smtp-inbox.ts';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function start(options: ServerOptions): Promise<ServerProcess> {
  const server = await startServer(options);
  closing.push(() => server.dispose());
  return server;
}

/** As somebody who has just started it and reads what it printed. */
async function signInAsFirst(server: ServerProcess): Promise<Caller> {
  const [, email = '', password = ''] = /Sign in as (\S+) with the password (\S+) /.exec(server.output()) ?? [];
  const answer = await anonymous(server.url).call({ method: 'POST', path: '/api/session', body: { email, password } });
  expect(answer.status).toBe(200);
  const { person } = answer.json as { readonly person: { readonly id: string } };
  return makeCaller(server.url, { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '', person: person.id });
}

const openSteps = async (caller: Caller): Promise<SetUpReply['open']> =>
  ((await caller.get('/api/programme/set-up')).json as SetUpReply).open;

async function savePart<P extends PartName>(caller: Caller, part: P, value: PartValues[P]): Promise<Answer> {
  const { parts } = (await caller.get('/api/programme/reference')).json as ProgrammeReply;
  const body = { seen: parts[part].revision, value };
  return caller.call({ method: 'PUT', path: `/api/programme/parts/${part}`, body });
}

test('[X17] on an empty system every step is open, and each is done when what it asks for is there', async () => {
  const server = await start({ empty: true });
  const first = await signInAsFirst(server);
  const all = ['zone', 'holidays', 'rules', 'programme', 'mail', 'partner', 'reviewer', 'you'];
  expect(await openSteps(first)).toEqual(all);

  expect((await savePart(first, 'setUp', { zone: 'America/Sao_Paulo', confirmed: [] })).status).toBe(200);
  expect(await openSteps(first)).toEqual(all.slice(1));
  expect((await savePart(first, 'setUp', { calendar: 'nowhere', confirmed: [] })).status).toBe(400);
  await savePart(first, 'setUp', { zone: 'America/Sao_Paulo', calendar: 'none', confirmed: ['mail'] });
  expect(await openSteps(first)).toEqual(['rules', 'programme', 'partner', 'reviewer', 'you']);

  await ask(first, 'POST', '/organisations', { name: 'Contoso', adjudicated: 'here', locations: [] });
  expect(await openSteps(first)).toContain('partner');
  await invite(first, guest('manager', 'contoso', 'Marta'));
  await invite(first, guest('reviewer', null, 'Rita'));
  await invite(first, guest('administrator', null, 'Paula'));
  expect(await openSteps(first)).toEqual(['rules', 'programme']);
});

test('[X13] the first terms begin at once and cannot be put off; those after them begin later', async () => {
  const server = await start({ empty: true });
  const first = await signInAsFirst(server);
  const { now } = (await first.get('/api/programme/reference')).json as ProgrammeReply;
  const today = Math.floor(now / 86_400_000);
  const terms = { profile: '2020', calendar: 'none', zone: 'UTC' };
  const later = await savePart(first, 'terms', [{ from: today + 2, terms }]);
  expect([later.status, later.json]).toEqual([
    400,
    { error: 'malformed', faults: [{ path: '0.from', code: 'not-begun' }] }
  ]);
  expect((await savePart(first, 'terms', [{ from: today, terms }])).status).toBe(200);
  const again = [
    { from: today - 1, terms },
    { from: today, terms }
  ];
  expect((await savePart(first, 'terms', again)).status).toBe(400);
  expect(await openSteps(first)).not.toContain('rules');
});

test('[X19] who is invited to the programme reads its name, and so does who is there already', async () => {
  const server = await start({});
  const administrator = await server.signIn('administrator');
  expect((await savePart(administrator, 'name', 'Programa de Parceiros')).status).toBe(200);
  const { link } = await invite(administrator, guest('reviewer', null, 'Rita'));
  const offer = (await anonymous(server.url).get(joinPath(link))).json as JoinReply;
  const me = (await administrator.get('/api/session')).json as { readonly person: { organisationName: string } };
  expect([offer.organisationName, me.person.organisationName]).toEqual(Array(2).fill('Programa de Parceiros'));
});

test('[X18] a test message goes where it is asked to, and what the mail server said is told', async () => {
  const inbox = await startSmtpInbox();
  closing.push(() => inbox.close());
  const environment = {
    SMTP_URL: inbox.url,
    MAIL_FROM: 'On Record <record@on-record.example>',
    PUBLIC_URL: 'https://record.example'
  };
  const administrator = await (await start({ environment })).signIn('administrator');
  const send = async (caller: Caller, to: string) =>
    caller.call({ method: 'POST', path: '/api/mail/test', body: { to, language: 'pt-BR' } });
  expect((await send(administrator, 'paula@programme.example')).json).toMatchObject({ outcome: 'taken' });
  const mail = await inbox.waitFor(({ to }) => to.includes('paula@programme.example'));
  expect([mail.subject, mail.from]).toEqual(['Mensagem de teste do On Record', 'record@on-record.example']);
  expect(mail.text).toContain('https://record.example');
  inbox.setMood({ kind: 'refuse', code: 550, at: 'recipient' });
  expect((await send(administrator, 'nobody@programme.example')).json).toMatchObject({ outcome: 'refused' });
  expect((await send(administrator, 'no address')).status).toBe(400);
  const without = await (await start({})).signIn('administrator');
  expect((await send(without, 'paula@programme.example')).json).toEqual({ outcome: 'no-server', answer: '' });
});

test('[X20] the command line chooses terms once, and takes nothing for granted', async () => {
  const server = await start({ empty: true });
  const first = await signInAsFirst(server);
  if (!server.settings.couch) await server.kill('SIGTERM');
  const project = fileURLToPath(new URL('../../', import.meta.url));
  const env = { ...process.env, DATA_DIR: server.dataDirectory, COUCHDB_PREFIX: server.settings.couch?.prefix };
  const choose = (...args: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const command = ['build/server/administer.js', 'choose-terms', ...args];
      execFile(process.execPath, command, { cwd: project, env }, (_, stdout, stderr) => resolve(`${stdout}${stderr}`));
    });
  const zone = ['--zone', 'America/Sao_Paulo'];
  expect(await choose(...zone, '--country', 'BR')).toContain('--profile is one of 2020, 2023');
  expect(await choose(...zone, '--profile', '2020')).toContain('Give either --country');
  expect(await choose('--profile', '2020', '--no-holidays')).toContain('--zone is a time zone');
  expect(await choose(...zone, '--profile', '2020', '--country', 'BR')).toContain('Calendar brazil');
  expect(await choose(...zone, '--profile', '2020', '--no-holidays')).toContain('chosen already');
  if (!server.settings.couch) await server.restart();
  const { parts, calendars } = (await first.get('/api/programme/reference')).json as ProgrammeReply;
  expect(parts.terms.value.map(({ terms }) => terms)).toEqual([
    { profile: '2020', calendar: 'brazil', zone: 'America/Sao_Paulo' }
  ]);
  const years = new Set(
    calendars
      .find(({ id }) => id === 'brazil')
      ?.value.holidays.map(({ day }) => new Date(day * 86_400_000).getUTCFullYear())
  );
  expect(years.size).toBe(2);
});
