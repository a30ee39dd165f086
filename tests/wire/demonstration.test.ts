/**
 * The demonstration's own workspace.
 * [O6] a manager has an earnings report to look at, of the demonstration's own claims; another start adds nothing
 * [O7] each partner has a global administrator
 * [G107] its passwords are told under the server's own names alone
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DemonstrationReply, SessionReply } from '#documents/api.ts';
import {
  earningsPage,
  earningsPagePath,
  earningsPath,
  type EarningsHead,
  type EarningsPage
} from '#documents/earnings.ts';
import { deskOfOrganisation, registerOf } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import { ReportBuilder } from '#features/earnings/report.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { catalogue } from '#server/reference/catalogue.ts';
import { anonymous, makeCaller, type Caller } from '../support/caller.ts';
import { requestRaw } from '../support/raw-request.ts';
import { runServerOnce, startServer, type ServerProcess } from '../support/server-process.ts';

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ workspace: true });
});
afterAll(() => server.dispose());

async function signInAs(email: string): Promise<Caller> {
  const { accounts } = (await anonymous(server.url).get('/api/demonstration')).json as DemonstrationReply;
  const password = accounts.find((account) => account.email === email)?.password;
  const body = { email, password };
  const answer = await anonymous(server.url).call({ method: 'POST', path: '/api/session', body });
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return makeCaller(server.url, { cookie, person: (answer.json as SessionReply).person.id });
}

async function claimsOf(caller: Caller): Promise<readonly Claim[]> {
  const register = registerOf(deskOfOrganisation('contoso'));
  const { results } = (await caller.get(`/db/${register}/_changes?since=0&include_docs=true`)).json as {
    readonly results: readonly { readonly id: string; readonly doc: ClaimDocument }[];
  };
  return results.filter(({ id }) => id.startsWith('claim:')).flatMap(({ doc }) => documentToClaim(doc) ?? []);
}

test('[O6] Contoso’s manager finds lines of claims by each key, a claim without a line, lines without a claim, and usage', async () => {
  const ana = await signInAs('ana@contoso.example');
  const head = (await ana.get(earningsPath('contoso'))).json as EarningsHead;
  const builder = new ReportBuilder({ claims: await claimsOf(ana), products: catalogue.products });
  for (const { month, import: id } of head.months) {
    const page = (await ana.get(earningsPagePath('contoso', { import: id, month, page: 0 }))).json as EarningsPage;
    expect(earningsPage.safeParse(page).success).toBe(true);
    for (const line of page) builder.take(month, line);
  }
  const report = builder.finish(head.months);
  expect(head.months.map(({ pages, lines }) => [pages, lines])).toEqual([
    [1, 4],
    [1, 4],
    [1, 6]
  ]);
  expect(report.matched).toEqual({ 'claim-id': 6, 'tenant-product': 3, subscription: 3 });
  expect(report.withoutLine.map(({ customerName }) => customerName)).toEqual(['Cooperativa Serra']);
  expect(report.withoutClaim.map(({ customerName }) => customerName)).toEqual(['Livraria Capital', 'Gráfica Aurora']);
  const pharmacy = report.usage.find(({ customerName }) => customerName === 'Farmácia Vida');
  expect(pharmacy?.points.map(({ activeUsers, paidUnits }) => [activeUsers, paidUnits])).toEqual([
    [38, 75],
    [47, 75],
    [56, 75]
  ]);
});

test('[O6] another start adds nothing', async () => {
  const ana = await signInAs('ana@contoso.example');
  const [before, claims] = [await ana.get(earningsPath('contoso')), await claimsOf(ana)];
  await server.restart();
  const again = await signInAs('ana@contoso.example');
  expect((await again.get(earningsPath('contoso'))).json).toEqual(before.json);
  expect(await claimsOf(again)).toEqual(claims);
});

test.each(['ana@contoso.example', 'diego@fabrikam.example', 'lara@litware.example'])(
  '[O7] %s keeps the people of their organisation',
  async (email) => {
    const manager = await signInAs(email);
    const { person } = (await manager.get('/api/session')).json as SessionReply;
    expect([person.role, person.title]).toEqual(['manager', 'global']);
  }
);

test('[G107] a page that was made to point here is told no password', async () => {
  const path = '/api/demonstration';
  const told = await requestRaw(server.url, { path, headers: { host: 'evil.example' } });
  expect([told.status, told.text]).toEqual([421, expect.not.stringContaining('password')]);
  expect((await requestRaw(server.url, { path, headers: { host: 'localhost:1' } })).status).toBe(200);
});

test('[G115] without the demonstration its record does not start, and says what to do', async () => {
  await server.kill('SIGTERM');
  const { code, output } = await runServerOnce({
    args: ['--no-demo'],
    environment: { DATA_DIR: server.dataDirectory, PORT: '0', COUCHDB_PREFIX: server.settings.couch?.prefix ?? 'test-' }
  });
  expect([code, output]).toEqual([1, expect.stringContaining('Start it without --no-demo')]);
  expect(output).not.toContain('    at ');
  await server.restart();
  expect((await anonymous(server.url).get('/api/demonstration')).status).toBe(200);
});
