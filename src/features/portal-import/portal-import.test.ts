import { expect, test } from 'vitest';
import { civilTime } from '#calendar/civil-time.ts';
import { textToDay } from '#calendar/day-text.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import { ulidPattern } from '#documents/ids.ts';
import type { Payloads } from '#rules/claim/action.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import { idOfPortalClaim } from './apply-import.ts';
import { missingColumns, namesOfColumns, recogniseColumns } from './columns.ts';
import { findProduct } from './find-product.ts';
import { planImport, type ImportPlan } from './plan-import.ts';
import { claimStateOf, readPortalState } from './portal-states.ts';
import { readExport, readExportFile, valuesOf, type Reading } from './read-export.ts';

const dayOf = (text: string): number => textToDay(text) ?? 0;
const today = dayOf('2026-11-23');
const tenant = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const products: readonly CatalogueProduct[] = [
  ['teams', 'Microsoft Teams'],
  ['teams-phone', 'Teams Phone'],
  ['exchange', 'Exchange Online'],
  ['entra-id-p1', 'Microsoft Entra ID P1'],
  ['entra-id-p2', 'Microsoft Entra ID P2']
].map(([id = '', name = '']) => ({ id, name, solutionArea: 'microsoft-365', activities: [] }));

const at = today * 86_400_000 + 43_200_000;
const terms = { profile: '2020', calendar: 'none', zone: 'UTC' };
const circumstances: Circumstances = {
  actor: { id: 'ana', role: 'manager', org: 'litware', desk: 'org-litware' },
  receivedAt: at,
  onRecordAt: at,
  terms: { terms, profile: profile2020, holidays: [], civil: civilTime('UTC') },
  adjudicated: 'elsewhere',
  evaluationReasons: [],
  limits: { maxFileSize: 1_000_000, maxFiles: 10, types: [] },
  hasFile: () => true,
  outages: []
};

/** The device's part, in memory. */
class Desk {
  claims: Claim[] = [];
  #count = 0;

  act(
    claim: string,
    payload: ({ kind: 'create' } & Payloads['create']) | ({ kind: 'record' } & Payloads['record'])
  ): void {
    const before = this.claims.find(({ id }) => id === claim) ?? null;
    const head = { id: `action:${String(++this.#count)}`, claim, org: 'litware', by: 'ana', device: 'd' };
    const action = {
      ...head,
      madeAt: at,
      clockOffsetMs: 0,
      after: null,
      basedOn: before?.history.length ?? null,
      ...payload
    };
    const decided = decide(before, action, circumstances);
    if (!decided.ok) throw new Error(decided.refusal.code);
    this.claims = [...this.claims.filter(({ id }) => id !== claim), decided.claim];
  }

  plan(exported: Parameters<typeof planImport>[0]): ImportPlan {
    return planImport(exported, {
      org: 'litware',
      claims: this.claims,
      products,
      today,
      circumstancesOf: () => circumstances
    });
  }

  /** As the device does it; the edit of the portal's id is left out. */
  take({ proposals }: ImportPlan): void {
    for (const proposal of proposals) {
      const id = proposal.kind === 'create' ? `new-${proposal.exported.portalClaimId}` : proposal.claim.id;
      if (proposal.kind === 'create') this.act(id, { kind: 'create', ...proposal.create });
      for (const fact of proposal.facts) this.act(id, { kind: 'record', learntFrom: 'export', ...fact });
    }
  }
}

async function read(text: string | Blob, reading: Partial<Reading> = {}) {
  const file = await readExportFile(typeof text === 'string' ? new Blob([text]) : text);
  const columns = reading.columns ?? recogniseColumns(file.header);
  return readExport(file, { columns, dayOrder: 'day-first', states: {}, today, zone: 'UTC', ...reading });
}

const english = 'Claim ID,Claim status,Last updated,Submitted on,Customer name,Tenant ID,Workload,MPN ID';
const portuguese =
  'ID da declaração;Status da declaração;Última atualização;Enviado em;Nome do cliente;ID do locatário;Produtos;MPN';

const spanish =
  'ID de la declaración;Estado de la declaración;Fecha del estado;Enviado el;Nombre del cliente;ID de inquilino;Productos;ID de MPN';

test.each([english, portuguese, spanish])('[I1] the columns of %s are recognised', (header) => {
  const columns = recogniseColumns(header.split(/[,;]/));
  expect(columns).toEqual({
    portalClaimId: 0,
    state: 1,
    stateOn: 2,
    submittedOn: 3,
    customerName: 4,
    tenantId: 5,
    product: 6,
    mpnId: 7
  });
  expect(missingColumns(columns)).toEqual([]);
});

test('[I1] a choice by hand goes before the name, also that there is no such column', () => {
  const header = ['Number', 'Status', 'Stand', 'Customer'];
  const chosen = namesOfColumns(header, { portalClaimId: 0, state: 2 });
  expect(recogniseColumns(header, chosen)).toEqual({ portalClaimId: 0, state: 2 });
  expect(missingColumns(recogniseColumns(['Customer', 'Amount']))).toEqual(['state', 'key']);
});

test.each([
  ['Action required', 'action-required'],
  ['Acción de asociado requerida', 'action-required'],
  ['En revisión', 'in-review'],
  ['Rechazada', 'rejected'],
  ['Partner Action Required', 'action-required'],
  ['Ação de parceiro necessária', 'action-required'],
  ['EM REVISÃO', 'in-review'],
  ['Em análise', 'in-review'],
  ['Enviado', 'submitted'],
  ['Aprovada', 'approved'],
  ['rejected', 'rejected'],
  ['Contestado', 'disputed'],
  ['Customer declined', 'declined'],
  ['Cancelada', 'withdrawn'],
  ['Edição', 'editing'],
  ['On hold', null]
] as const)('[I1] "%s" is %s', (word, state) => {
  expect(readPortalState(word, {})).toBe(state);
});

test('[I1] what the person said of a word is known from then on', () => {
  expect(readPortalState('On hold', { onhold: 'in-review' })).toBe('in-review');
  expect(claimStateOf('declined')).toBe('rejected');
});

test.each([
  ['Teams', 'teams'],
  ['MICROSOFT TEAMS', 'teams'],
  ['Teams Phone', 'teams-phone'],
  ['exchange', 'exchange'],
  ['Exchange Online', 'exchange'],
  ['Entra ID', null],
  ['Entra ID P2', 'entra-id-p2'],
  ['Minesweeper', null],
  ['', null]
])('[I1] the product "%s" is %s', (name, id) => {
  expect(findProduct(name, products)?.id ?? null).toBe(id);
});

test('[I2] lines that cannot be read are named, and the others are read', async () => {
  const { claims, problems, ignored } = await read(
    [
      english,
      `1,Approved,20/11/2026,01/11/2026,Padaria,${tenant},Teams,4711`,
      `2,On hold,20/11/2026,,Clínica,${tenant},Teams,4711`,
      `3,Approved,31/02/2026,,Mercado,${tenant},Teams,4711`,
      `4,Approved,24/11/2026,,Escola,${tenant},Teams,4711`,
      `5,,20/11/2026,,Hotel,${tenant},Teams,4711`,
      ',Approved,20/11/2026,,Livraria,,Teams,4711',
      `7,Approved,20/11/2026,,Banco,${tenant},Teams,4711`,
      `7,Rejected,20/11/2026,,Banco,${tenant},Exchange,4711`,
      `8,Retired,20/11/2026,,Clube,${tenant},Teams,4711`
    ].join('\n'),
    { states: { retired: 'ignored' } }
  );
  expect(claims.map(({ portalClaimId }) => portalClaimId)).toEqual(['1']);
  expect(ignored).toBe(1);
  expect(problems).toEqual([
    { lines: [3], code: 'state-unknown', field: 'state', value: 'On hold' },
    { lines: [4], code: 'day-unreadable', field: 'stateOn', value: '31/02/2026' },
    { lines: [5], code: 'day-in-future', field: 'stateOn', value: '24/11/2026' },
    { lines: [6], code: 'no-state' },
    { lines: [7], code: 'no-key' },
    { lines: [8, 9], code: 'states-differ', field: 'portalClaimId', value: '7' }
  ]);
});

test('[I2] a line whose quotes do not close is named, and nobody is asked what it means', async () => {
  const file = await readExportFile(
    new Blob([`${english}\n1,Approved,20/11/2026,,Padaria,${tenant},Teams,4711\n2,"In re`])
  );
  expect(valuesOf(file, 1)).toEqual(['Approved']);
  const columns = recogniseColumns(file.header);
  const { claims, problems } = readExport(file, { columns, dayOrder: 'day-first', states: {}, today, zone: 'UTC' });
  expect({ read: claims.map(({ lines }) => lines), problems }).toEqual({
    read: [[2]],
    problems: [{ lines: [3], code: 'broken-quotes' }]
  });
});

test('[I1] semicolons, Windows-1252, products on lines of their own, and both orders of dates', async () => {
  const text = `${portuguese}\r\n77;Em revis\u00e3o;03/11/2026;02/11/2026;Caf\u00e9;${tenant};Teams;1\r\n77;Em revis\u00e3o;03/11/2026;;Caf\u00e9;${tenant};Exchange;1`;
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  const { claims, problems } = await read(new Blob([bytes]));
  expect(problems).toEqual([]);
  expect(claims).toMatchObject([
    {
      lines: [2, 3],
      customerName: 'Café',
      stateOn: dayOf('2026-11-03'),
      submittedOn: dayOf('2026-11-02'),
      products: [{ name: 'Teams' }, { name: 'Exchange' }]
    }
  ]);
  const american = await read(`${english}\n1,Approved,11/03/2026,,Café,${tenant},Teams,1`, { dayOrder: 'month-first' });
  expect(american.claims[0]?.stateOn).toBe(dayOf('2026-11-03'));
});

test.each([
  { state: 'Submitted', is: 'submitted', facts: ['submit'] },
  { state: 'In review', is: 'in-review', facts: ['submit', 'begin-review'] },
  { state: 'Action required', is: 'action-required', facts: ['submit', 'request-information'] },
  { state: 'Approved', is: 'approved', facts: ['submit', 'approve'] },
  { state: 'Rejected', is: 'rejected', facts: ['submit', 'reject'] },
  { state: 'Customer declined', is: 'rejected', facts: ['submit', 'approve', 'decline-consent'] },
  { state: 'Withdrawn', is: 'rejected', facts: ['submit', 'withdraw'] },
  { state: 'Disputed', is: 'disputed', facts: ['submit', 'reject', 'dispute'] },
  { state: 'Editing', is: 'editing', facts: [] }
])('[I3] a claim that is $state there becomes $is here, and the same file then proposes nothing', async (row) => {
  const { claims } = await read(
    `${english}\n77,${row.state},20/11/2026,10/11/2026,Padaria,${tenant},Teams;Exchange,4711`
  );
  const desk = new Desk();
  const plan = desk.plan(claims);
  expect(plan.proposals).toMatchObject([{ kind: 'create', to: row.is, facts: row.facts.map((fact) => ({ fact })) }]);
  expect(plan.proposals[0]?.facts.map(({ happenedOn }) => happenedOn)).toEqual(
    row.facts.map((fact) => dayOf(fact === 'submit' ? '2026-11-10' : '2026-11-20'))
  );
  desk.take(plan);
  expect(desk.claims).toMatchObject([{ state: row.is, fields: { portalClaimId: '77', customerName: 'Padaria' } }]);
  expect(desk.plan(claims)).toMatchObject({ proposals: [], problems: [], unchanged: [{ why: 'same' }] });
});

test.each([
  { known: ['submit'], file: 'Approved', facts: ['approve'] },
  { known: [], file: 'In review', facts: ['submit', 'begin-review'] },
  { known: ['submit', 'request-information'], file: 'In review', facts: ['begin-review'] },
  { known: ['submit', 'approve'], file: 'Rejected', facts: ['decline-consent'] },
  { known: ['submit', 'reject'], file: 'Approved', facts: ['decide-dispute'] },
  { known: ['submit', 'reject'], file: 'Disputed', facts: ['dispute'] },
  { known: ['submit', 'approve'], file: 'Submitted', facts: null }
] as const)('[I3] after $known, "$file" catches up by $facts', async ({ known, file, facts }) => {
  const desk = new Desk();
  const fields = { portalClaimId: '77', tenantId: tenant };
  desk.act('c', { kind: 'create', fields, products: { teams: { product: 'teams' } } });
  for (const [i, fact] of known.entries())
    desk.act('c', { kind: 'record', fact, happenedOn: dayOf('2026-11-10') + i, learntFrom: 'portal' });
  const { claims } = await read(`${english}\n77,${file},20/11/2026,10/11/2026,Padaria,${tenant},Teams,4711`);
  const { proposals, unchanged } = desk.plan(claims);
  if (facts === null) expect({ proposals, why: unchanged[0]?.why }).toEqual({ proposals: [], why: 'older' });
  else expect(proposals).toMatchObject([{ kind: 'catch-up', facts: facts.map((fact) => ({ fact })) }]);
});

test.each([
  { reason: 'No partner response', last: { fact: 'reject', reason: 'no-partner-response' } },
  { reason: 'Nenhuma resposta de parceiro', last: { fact: 'reject', reason: 'no-partner-response' } },
  { reason: 'PoE indisponível', last: { fact: 'reject', reason: 'poe-unavailable' } },
  { reason: 'Recusa do cliente', last: { fact: 'decline-consent' } },
  { reason: 'Customer declined', last: { fact: 'decline-consent' } },
  { reason: 'Solicitação de parceiro', last: { fact: 'withdraw' } },
  { reason: 'Partner request', last: { fact: 'withdraw' } },
  { reason: 'Sin respuesta del asociado', last: { fact: 'reject', reason: 'no-partner-response' } },
  { reason: 'La PoE no está disponible', last: { fact: 'reject', reason: 'poe-unavailable' } },
  { reason: 'Faltan productos', last: { fact: 'reject', reason: 'missing-products' } },
  { reason: 'Rechazo del cliente', last: { fact: 'decline-consent' } },
  { reason: 'Solicitud del asociado', last: { fact: 'withdraw' } },
  { reason: '', last: { fact: 'reject' } },
  { reason: 'Consentimento de cliente ausente na PoE', last: { fact: 'reject', reason: 'missing-customer-consent' } }
])('[I3] rejected there for "$reason" is $last.fact here', async ({ reason, last }) => {
  const { claims } = await read(
    `${english},Rejection reason\n77,Rejected,20/11/2026,10/11/2026,Padaria,${tenant},Teams,4711,${reason}`
  );
  const desk = new Desk();
  const [proposal] = desk.plan(claims).proposals;
  const { happenedOn: _day, ...said } = proposal?.facts.at(-1) ?? {};
  expect({ to: proposal?.to, said }).toEqual({ to: 'rejected', said: last });
});

test('[I3] rejected there while a dispute is open: the dispute is lost, whatever the first reason was', async () => {
  const desk = new Desk();
  desk.act('c', { kind: 'create', fields: { portalClaimId: '77' }, products: {} });
  for (const [fact, on] of [
    ['submit', '2026-11-02'],
    ['withdraw', '2026-11-03'],
    ['dispute', '2026-11-04']
  ] as const)
    desk.act('c', { kind: 'record', fact, happenedOn: dayOf(on), learntFrom: 'portal' });
  const { claims } = await read(
    `${english},Rejection reason\n77,Rejected,20/11/2026,,Padaria,${tenant},Teams,4711,Partner request`
  );
  expect(desk.plan(claims).proposals).toMatchObject([{ facts: [{ fact: 'decide-dispute', outcome: 'reject' }] }]);
});

test('[I3] a file that is older than what is recorded changes nothing', async () => {
  const desk = new Desk();
  desk.act('c', { kind: 'create', fields: { portalClaimId: '77' }, products: {} });
  for (const [fact, day] of [
    ['submit', '2026-11-02'],
    ['reject', '2026-11-20']
  ] as const)
    desk.act('c', { kind: 'record', fact, happenedOn: dayOf(day), learntFrom: 'portal' });
  const { claims } = await read(`${english}\n77,In review,10/11/2026,02/11/2026,Padaria,${tenant},Teams,4711`);
  expect(desk.plan(claims)).toMatchObject({ proposals: [], unchanged: [{ why: 'older' }] });
});

test.each([
  { day: '10/11/2026', why: 'same' },
  { day: '12/11/2026', why: 'asked-again' }
])('[I3] still "action required", of $day: $why, and no clock starts by itself', async ({ day, why }) => {
  const desk = new Desk();
  desk.act('c', { kind: 'create', fields: { portalClaimId: '77' }, products: {} });
  for (const [fact, on] of [
    ['submit', '2026-11-02'],
    ['request-information', '2026-11-10']
  ] as const)
    desk.act('c', { kind: 'record', fact, happenedOn: dayOf(on), learntFrom: 'portal' });
  const { claims } = await read(`${english}\n77,Action required,${day},02/11/2026,Padaria,${tenant},Teams,4711`);
  expect(desk.plan(claims)).toMatchObject({ proposals: [], unchanged: [{ why }] });
});

test('[I4] without the portal’s id a claim is found by tenant, products and location, and learns the id', async () => {
  const desk = new Desk();
  const fields = { tenantId: tenant.toUpperCase(), mpnId: '4711' };
  desk.act('c', { kind: 'create', fields, products: { a: { product: 'teams' } } });
  desk.act('c', { kind: 'record', fact: 'submit', happenedOn: dayOf('2026-11-02'), learntFrom: 'portal' });
  const line = (product: string, mpnId: string): string =>
    `${english}\n77,Submitted,02/11/2026,,Padaria,${tenant},${product},${mpnId}`;
  const kinds = async (text: string) => desk.plan((await read(text)).claims).proposals.map(({ kind }) => kind);
  expect(await kinds(line('Teams', '4711'))).toEqual(['catch-up']);
  expect(desk.plan((await read(line('Teams', '4711'))).claims).proposals).toMatchObject([
    { learnsId: true, facts: [] }
  ]);
  expect(await kinds(line('Teams', '4712'))).toEqual(['create']);
  expect(await kinds(line('Exchange', '4711'))).toEqual(['create']);
  desk.act('d', { kind: 'create', fields, products: { a: { product: 'teams' } } });
  expect(desk.plan((await read(line('Teams', '4711'))).claims).problems).toMatchObject([
    { code: 'ambiguous', lines: [2] }
  ]);
});

test('[I2] a product that is not in the catalogue keeps its claim out', async () => {
  const { claims } = await read(`${english}\n77,Approved,20/11/2026,,Padaria,${tenant},Minesweeper,4711`);
  expect(new Desk().plan(claims)).toMatchObject({
    proposals: [],
    problems: [{ lines: [2], code: 'product-unknown', value: 'Minesweeper' }]
  });
});

test('[I3] the id of a claim follows from its organisation, the portal’s id and the tenant', () => {
  const claim = { org: 'litware', portalClaimId: '77', tenantId: tenant };
  const id = idOfPortalClaim(claim);
  expect(id).toMatch(ulidPattern);
  expect(idOfPortalClaim({ ...claim })).toBe(id);
  for (const other of [{ portalClaimId: '78' }, { org: 'contoso' }, { tenantId: '' }])
    expect(idOfPortalClaim({ ...claim, ...other })).not.toBe(id);
});
