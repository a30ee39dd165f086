/*
 * The customer's page, with links out of mail that a real mail server received.
 * [G21] a link is worth what the record says of its claim and round; one that nobody made, or another organisation's, reveals nothing
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mailDocumentId } from '#documents/mail.ts';
import type { ProgrammeDocument } from '#documents/reference-documents.ts';
import { ensureMail } from '#registrar/mail/ensure-mail.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import { makeConsentTokens, type ConsentTokens } from '#server/consent/consent-token.ts';
import { readSecret } from '#server/accounts/secrets.ts';
import { makeFront } from '#server/front.ts';
import { openServer, type Server } from '#server/server.ts';
import { anonymous, type Answer } from '../support/caller.ts';
import { prepareClaim, type PreparedClaim } from '../support/prepared-claim.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { startSmtpInbox, type SmtpInbox } from '../support/smtp-inbox.ts';

const dayMs = 86_400_000;
const killedEarly = ['killed-1', 'killed-2', 'killed-3'];
const evil = '<script>alert(1)</script>&"\'';

let inbox: SmtpInbox;
let server: ServerProcess;
let tokens: ConsentTokens;
const links = new Map<string, string>();
const claims = new Map<string, PreparedClaim>();

const claimOf = (name: string): PreparedClaim => claims.get(name) ?? expect.unreachable(`no claim ${name}`);
const linkOf = (name: string): string => links.get(name) ?? expect.unreachable(`no link ${name}`);
const open = (path: string, headers: { readonly [name: string]: string } = {}): Promise<Answer> =>
  anonymous(server.url).call({ path, headers });
const post = (path: string, body: string, type = 'application/x-www-form-urlencoded'): Promise<Answer> =>
  anonymous(server.url).call({ method: 'POST', path, text: body, headers: { 'content-type': type } });
const titleOf = ({ text }: Answer): string => /<h1>(.*?)<\/h1>/s.exec(text)?.[1] ?? '';

async function inside<T>(work: (server: Server) => Promise<T>): Promise<T> {
  await server.kill('SIGTERM');
  const opened = await openServer(server.settings);
  if (!opened.ok) throw new Error(opened.sentence);
  const result = await work(opened.server);
  await opened.server.close();
  return result;
}

async function approve(name: string, fields: ClaimFields = {}): Promise<PreparedClaim> {
  const claim = await prepareClaim(server, 'in-review', { fields: { customerContactEmail: mailbox(name), ...fields } });
  claims.set(name, claim);
  await claim.act('reviewer', 'approve', {});
  return claim;
}

const mailbox = (name: string): string => `${name}@customer.example`;

/** Each customer is written to, if not by what follows from the approval, then from here, and the link is taken out of the mail. */
async function fetchLinks(names: readonly string[], round = 1): Promise<void> {
  await inside(({ recordStore }) =>
    ensureMail(
      recordStore,
      names.map((name) => ({
        _id: mailDocumentId(`consent:${claimOf(name).id}:${String(round)}`),
        kind: 'consent' as const,
        to: { name: 'Ana', address: mailbox(round === 1 ? name : `${name}-${String(round)}`), language: 'en' as const },
        claim: claimOf(name).id,
        org: 'contoso',
        facts: { round },
        madeAt: Date.now()
      }))
    )
  );
  await server.restart();
  for (const name of names) {
    const address = mailbox(round === 1 ? name : `${name}-${String(round)}`);
    const mail = await inbox.waitFor(({ to }) => to.includes(address));
    const link = /http\S+(\/consent\/[\w.-]+)/.exec(mail.text)?.[1];
    links.set(round === 1 ? name : `${name}-${String(round)}`, link ?? expect.unreachable(mail.text));
  }
}

beforeAll(async () => {
  inbox = await startSmtpInbox();
  server = await startServer({
    demonstration: true,
    environment: {
      SMTP_URL: inbox.url,
      MAIL_FROM: 'On Record <record@on-record.example>',
      PUBLIC_URL: 'https://record.example'
    }
  });
  await approve('open');
  await approve('evil', { customerName: `Padaria ${evil}`, customerCountry: 'US' });
  await approve('withdrawn');
  await approve('corrected');
  await approve('declining');
  await approve('killed');
  await approve('raced');
  for (const name of killedEarly) await approve(name);
  await fetchLinks(['open', 'evil', 'withdrawn', 'corrected', 'declining', 'killed', 'raced', ...killedEarly]);
  await claimOf('withdrawn').act('manager', 'withdraw', { why: 'no-longer-working-together' });
  await claimOf('corrected').act('manager', 'correct-customer-contact', {
    changes: { customerContactEmail: { from: mailbox('corrected'), to: mailbox('corrected-2') } }
  });
  await fetchLinks(['corrected'], 2);
  tokens = await inside(async ({ databases }) => makeConsentTokens(await readSecret(databases, 'consent')));
  await server.restart();
}, 240_000);
afterAll(async () => {
  await server.dispose();
  await inbox.close();
});

test('[G28] the letter says who claims what, what the partner sees, how to decline, and that nothing needs to be done', async () => {
  const mail = await inbox.waitFor(({ to }) => to.includes(mailbox('evil')));
  expect(mail.subject).toMatch(/Contoso.*nothing/);
  for (const said of [
    'Padaria <script>',
    'Microsoft Teams',
    'month by month',
    'you need to do nothing',
    'You can decline'
  ])
    expect(mail.text).toContain(said);
  expect(mail.text).toMatch(/You can decline until \w{3} \d+ \w{3} \d{4}, 23:59 \(UTC\)/);
  expect(mail.html).not.toContain('<script>');
  expect(mail.html).toContain('&lt;script&gt;');
  expect(mail.html).toContain(`href="https://record.example${linkOf('evil')}"`);
});

test('[G21] a link opens its claim and round; void, expired, forged and foreign ones say so and nothing else', async () => {
  const claim = claimOf('open');
  const seal = (content: Partial<Parameters<ConsentTokens['seal']>[0]>): string =>
    `/consent/${tokens.seal({ org: 'contoso', claim: claim.id, round: 1, expiresAt: Date.now() + dayMs, ...content })}`;
  const forged = linkOf('open').replace(/.$/, (last) => (last === 'A' ? 'E' : 'A'));
  const inReview = await prepareClaim(server, 'in-review');
  const cases: readonly (readonly [string, string, number, RegExp])[] = [
    ['open', linkOf('open'), 200, /Contoso está registrada como sua parceira/],
    ['in English', `${linkOf('open')}?lang=en`, 200, /Contoso is recorded as your partner/],
    ['of a customer elsewhere', linkOf('evil'), 200, /Contoso is recorded as your partner/],
    ['withdrawn', `${linkOf('withdrawn')}?lang=en`, 410, /no longer counts/],
    ['contact corrected', `${linkOf('corrected')}?lang=en`, 410, /no longer counts/],
    ['corrected contact', `${linkOf('corrected-2')}?lang=en`, 200, /is recorded as your partner/],
    ['a round to come', `${seal({ round: 2 })}?lang=en`, 410, /no longer counts/],
    ['not approved', `${seal({ claim: inReview.id })}?lang=en`, 410, /no longer counts/],
    ['forged', `${forged}?lang=en`, 404, /do not know this link/],
    ['cut', `${linkOf('open').slice(0, -9)}?lang=en`, 404, /do not know this link/],
    ['no token', '/consent/hello?lang=en', 404, /do not know this link/],
    ['another organisation’s', `${seal({ org: 'fabrikam' })}?lang=en`, 404, /do not know this link/],
    ['no organisation’s', `${seal({ org: 'nobody' })}?lang=en`, 404, /do not know this link/],
    ['no claim’s', `${seal({ claim: '01K00000000000000000000001' })}?lang=en`, 404, /do not know this link/],
    ['general', '/consent?lang=en', 200, /A partner says/],
    ['general, in Portuguese', '/consent?lang=pt-BR', 200, /Um parceiro diz/]
  ];
  for (const [name, path, status, title] of cases) {
    const answer = await open(path);
    expect([name, answer.status]).toEqual([name, status]);
    expect(titleOf(answer), name).toMatch(title);
    if (status !== 200) expect(answer.text, name).not.toMatch(/Contoso|Adventure|Teams|Ana|<form/);
    // Nobody declines what they may not see.
    if (status !== 200) expect([name, (await post(path, '')).status]).toEqual([name, status]);
  }
  expect((await claim.onRecord())?.state).toBe('approved');
});

test('[G22] without an account, a cookie or a script; not kept, not framed, not indexed, and nothing internal in it', async () => {
  const answer = await open(`${linkOf('open')}?lang=en`);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    'content-security-policy': expect.stringMatching(
      /^default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'/
    ),
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-store',
    'x-robots-tag': expect.stringContaining('noindex'),
    'content-type': 'text/html; charset=utf-8'
  });
  expect(answer.headers.has('set-cookie')).toBe(false);
  expect(answer.text).not.toMatch(/<script|\son\w+=|javascript:|style="/);
  const { fields, id } = (await claimOf('open').onRecord()) ?? expect.unreachable();
  for (const internal of [
    'tenantId',
    'customerContactName',
    'customerContactEmail',
    'partnerContactName',
    'mpnId',
    'name'
  ] as const)
    expect(answer.text).not.toContain(String(fields[internal]));
  expect(answer.text).not.toContain(id);
  for (const said of ['Adventure Works', 'adventure-works.com', 'Microsoft Teams', 'month by month'])
    expect(answer.text).toContain(said);
  const style = await open('/consent/style.css');
  expect([style.status, style.headers.get('content-type')]).toEqual([200, 'text/css; charset=utf-8']);
});

test('[G23] looking changes nothing', async () => {
  const before = await claimOf('open').onRecord();
  for (const method of ['GET', 'HEAD', 'GET', 'HEAD'])
    expect((await anonymous(server.url).call({ method, path: linkOf('open') })).status).toBe(200);
  for (const method of ['PUT', 'DELETE', 'PATCH'])
    expect((await anonymous(server.url).call({ method, path: linkOf('open') })).status).toBe(404);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await claimOf('open').onRecord()).toEqual(before);
});

test('[G25] a customer’s name is text, and so is a reason', async () => {
  const answer = await open(linkOf('evil'));
  expect(answer.text).not.toContain('<script>');
  expect(answer.text).toContain('Padaria &#60;script&#62;');
});

test('[G26] too long, too much or no form: refused in words, and nothing changes', async () => {
  const path = `${linkOf('open')}?lang=en`;
  const bodies: readonly (readonly [string, string?])[] = [
    [`reason=${'a'.repeat(401)}`],
    [`reason=${'a'.repeat(5_000)}`],
    ['reason=x&claim=other'],
    ['{"reason":"x"}', 'application/json'],
    ['reason=x', 'multipart/form-data']
  ];
  for (const [body, type] of bodies) {
    const answer = await post(path, body, type);
    expect(answer.status).toBe(400);
    expect(titleOf(answer)).toBe('This could not be read');
  }
  expect((await claimOf('open').onRecord())?.state).toBe('approved');
});

test.each(['', 'x=1', 'Reason='])('[G113] the form %j declines nothing, and the page is shown again', async (body) => {
  const answer = await post(`${linkOf('open')}?lang=en`, body);
  expect([answer.status, answer.text.includes('name="reason"')]).toEqual([200, true]);
  expect((await claimOf('open').onRecord())?.state).toBe('approved');
});

test('[G24] declined with a reason: on record at once, the partner sees it; again and later it is declined once', async () => {
  const path = linkOf('declining');
  const reason = `Não é verdade\r\n${evil} 😀`;
  const answer = await post(path, new URLSearchParams({ reason }).toString());
  expect([answer.status, titleOf(answer)]).toEqual([200, 'Você recusou']);
  const declined = await claimOf('declining').onRecord();
  expect(declined).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'customer-declined', comment: `Não é verdade\n${evil} 😀`, forGood: false }
  });
  for (const again of [await post(path, 'reason=again'), await open(path), await post(path, '')])
    expect([again.status, titleOf(again)]).toEqual([200, 'Você recusou']);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const declines = (await claimOf('declining').onRecord())?.history.filter(({ kind }) => kind === 'decline-consent');
  expect(declines).toMatchObject([{ by: 'customer', role: 'customer', outcome: 'accepted' }]);
});

test('[G24] many at once decline once', async () => {
  const path = linkOf('raced');
  const answers = await Promise.all(Array.from({ length: 8 }, (_, i) => post(path, `reason=${String(i)}`)));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
  await expect.poll(async () => (await claimOf('raced').onRecord())?.state, { timeout: 60_000 }).toBe('rejected');
  await new Promise((resolve) => setTimeout(resolve, 500));
  const history = (await claimOf('raced').onRecord())?.history.filter(({ kind }) => kind === 'decline-consent');
  expect(history).toMatchObject([{ outcome: 'accepted' }]);
});

test('[G24] killed right after the answer, and sent again after it: declined once', { timeout: 60_000 }, async () => {
  const path = linkOf('killed');
  const answer = await post(path, 'reason=No');
  await server.kill('SIGKILL');
  expect(answer.status).toBe(200);
  await server.restart();
  const again = await post(path, 'reason=No');
  expect([again.status, titleOf(again)]).toEqual([200, 'Você recusou']);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const claim = await claimOf('killed').onRecord();
  expect(claim?.state).toBe('rejected');
  expect(claim?.history.filter(({ kind }) => kind === 'decline-consent')).toMatchObject([{ outcome: 'accepted' }]);
});

test('[G24] killed while the answer is on its way, and sent again: declined once', { timeout: 240_000 }, async () => {
  for (const [i, name] of killedEarly.entries()) {
    const path = linkOf(name);
    const answered = post(path, 'reason=No').catch(() => null);
    await new Promise((resolve) => setTimeout(resolve, 5 + 15 * i));
    await server.kill('SIGKILL');
    await answered;
    await server.restart();
    // On a CouchDB the killed process keeps its lease for half a minute: until then the answer is kept, and here it is given again.
    const again = async () => {
      const answer = await post(path, 'reason=No');
      return [name, answer.status, titleOf(answer)];
    };
    await expect.poll(again, { timeout: 60_000 }).toEqual([name, 200, 'Você recusou']);
    const claim = await claimOf(name).onRecord();
    expect(claim?.history.filter(({ kind }) => kind === 'decline-consent')).toMatchObject([{ outcome: 'accepted' }]);
  }
});

test('[G28] of a claim that has moved on, or of an older round, no letter goes', { timeout: 60_000 }, async () => {
  const letters = await inside(async (opened) => {
    const { mail } = makeFront(opened);
    const composed: string[] = [];
    for (const name of ['withdrawn', 'corrected', 'declining', 'open']) {
      const found = await opened.recordStore.open('registrar').read(mailDocumentId(`consent:${claimOf(name).id}:1`));
      const result = await mail.compose(found as never);
      composed.push(result.ok ? result.letter.subject : result.answer);
    }
    return composed;
  });
  await server.restart();
  expect(letters).toEqual(['no-longer-true', 'no-longer-true', 'no-longer-true', expect.stringContaining('Contoso')]);
});

test(
  '[G21] after its time a link says that it has passed, and later that it has expired; 2023 it still declines',
  { timeout: 120_000 },
  async () => {
    await inside(async ({ databases }) => {
      const programme = (await databases.open('reference').read('programme')) as unknown as ProgrammeDocument;
      const terms = [{ from: 0, terms: { profile: '2023', calendar: 'none', zone: 'UTC' } }];
      await databases.open('reference').write({ ...programme, terms });
    });
    await server.restart();
    await approve('without-end');
    await fetchLinks(['without-end']);
    await server.restart({ args: ['--clock-offset=9d'] });
    const path = `${linkOf('open')}?lang=en`;
    await expect
      .poll(async () => titleOf(await open(path)), { timeout: 10_000 })
      .toBe('The time to decline has passed');
    for (const over of [await open(path), await post(path, '')]) {
      expect(over.status).toBe(200);
      expect(over.text).toContain('write to your contact at Contoso');
    }
    const endless = `${linkOf('without-end')}?lang=en`;
    expect((await open(endless)).text).toContain('You can decline at any time.');

    await server.restart({ args: ['--clock-offset=45d'] });
    for (const expired of [await open(path), await post(path, '')])
      expect([expired.status, titleOf(expired)]).toEqual([410, 'This link has expired']);
    expect((await claimOf('open').onRecord())?.state).toBe('approved');
    const declined = await post(endless, 'reason=');
    expect([declined.status, titleOf(declined)]).toEqual([200, 'You declined']);
    expect((await claimOf('without-end').onRecord())?.state).toBe('rejected');
  }
);

test('[G27] whoever tries links waits after a while; a link that was made is no try', async () => {
  const statuses: number[] = [];
  for (let tries = 0; tries < 61; tries++) statuses.push((await open(`/consent/try-${String(tries)}`)).status);
  expect(statuses.at(-1)).toBe(429);
  expect(new Set(statuses.slice(0, 30))).toEqual(new Set([404]));
  const held = await open('/consent/again?lang=en');
  expect([held.status, titleOf(held)]).toEqual([429, 'Too many tries']);
  expect(Number(held.headers.get('retry-after'))).toBeGreaterThan(0);
});
