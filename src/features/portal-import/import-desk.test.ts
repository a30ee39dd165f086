/*
 * One export on its way from the disk to the claims: the worker that takes it apart runs beside the desk.
 */
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { textToDay } from '#calendar/day-text.ts';
import { LiveValue } from '#device/live.ts';
import type { CatalogueProduct } from '#documents/reference-documents.ts';
import type { Actor } from '#rules/claim/actor.ts';
import type { ClaimAction } from '#rules/claim/action.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { noon, termsFor } from '#rules/testing/claims.ts';
import type { Acted, Reference, Workplace } from '#workplace/workplace.ts';
import { ImportDesk } from './import-desk.svelte.ts';

const today = textToDay('2026-11-23') ?? 0;
const at = noon(today);
const terms = termsFor();
const actor: Actor = { id: 'ana', role: 'manager', org: 'litware', desk: 'org-litware' };
const products: readonly CatalogueProduct[] = [
  { id: 'teams', name: 'Microsoft Teams', solutionArea: 'microsoft-365', activities: [] }
];
const limits = { maxFileSize: 1_000_000, maxFiles: 10, types: [] };
const programme = { terms: [{ from: 0, terms: terms.terms }], limits };

interface Side {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
}
let inPage: Side | null = null;
const inWorker: Side & { readonly postMessage: (news: unknown) => void } = {
  onmessage: null,
  postMessage: (news) => inPage?.onmessage?.({ data: news })
};
const kept = new Map<string, string>();
const desks: ImportDesk[] = [];

beforeAll(async () => {
  vi.stubGlobal('self', inWorker);
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) });
  vi.stubGlobal(
    'Worker',
    class implements Side {
      onmessage: Side['onmessage'] = null;
      constructor() {
        // eslint-disable-next-line @typescript-eslint/no-this-alias -- the desk's newest worker is the one that is answered
        inPage = this;
      }
      postMessage(question: unknown): void {
        inWorker.onmessage?.({ data: question });
      }
      terminate(): void {
        inPage = null;
      }
    }
  );
  await import('./export-worker.ts');
});
afterEach(() => {
  for (const desk of desks.splice(0)) desk.end();
  kept.clear();
});
afterAll(() => vi.unstubAllGlobals());

function open(given: { readonly programme?: object | null; readonly answers?: Acted[] } = {}) {
  const claims = new LiveValue<readonly Claim[]>([]);
  const orders: object[] = [];
  const circumstances: Circumstances = {
    ...{ actor, receivedAt: at, onRecordAt: at, terms, adjudicated: 'elsewhere', outages: [] },
    ...{ evaluationReasons: [], limits, hasFile: () => true }
  };
  const workplace = {
    actor,
    currentTime: () => at,
    termsOf: () => terms,
    claimsIn: () => claims,
    act: (order: ClaimAction): Promise<Acted> => {
      const id = `action:${String(orders.push(order))}`;
      const answer = given.answers?.shift();
      if (answer) return Promise.resolve(answer);
      const before = claims.value.find((claim) => claim.id === order.claim) ?? null;
      const head = { id, org: 'litware', by: 'ana', device: 'd', madeAt: at, clockOffsetMs: 0, after: null };
      const basedOn = before?.history.length ?? null;
      const decided = decide(before, { ...head, ...order, basedOn }, circumstances);
      if (!decided.ok) return Promise.resolve({ ok: false, refusal: decided.refusal });
      claims.set([...claims.value.filter((claim) => claim.id !== order.claim), decided.claim]);
      return Promise.resolve({ ok: true, claim: decided.claim } as Acted);
    }
  } as unknown as Workplace;
  const reference = { programme: given.programme === undefined ? programme : given.programme, products };
  const desk = new ImportDesk(
    workplace,
    'litware',
    () => ({ evaluationReasons: [], ...reference }) as unknown as Reference
  );
  desks.push(desk);
  return { desk, orders, claims };
}

const header = 'Claim ID,Claim status,Last updated,Customer name,Tenant ID,Workload';
const tenant = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const lineOf = (id: string, state: string, day = '2026-11-20', product = 'Microsoft Teams'): string =>
  [`10000${id}`, state, day, `Customer ${id}`, tenant.replace(/1$/, id), product].join(',');
const fileOf = (...lines: readonly string[]): File => new File([lines.join('\n')], 'export.csv');
const isPlanned = (desk: ImportDesk) => vi.waitFor(() => expect(desk.plan).not.toBeNull(), 30_000);
const toOf = (desk: ImportDesk) => desk.plan?.proposals.map(({ kind, to }) => `${kind} ${to}`);

test('[W79] what would come of a file is worked out, and nothing is done', async () => {
  const { desk, orders } = open();
  await desk.open(
    fileOf(header, lineOf('1', 'In review'), lineOf('2', 'Approved'), lineOf('3', 'Approved', '', 'Other'))
  );
  expect([desk.fileName, desk.file?.lines, desk.isReading, desk.planning]).toEqual(['export.csv', 3, false, null]);
  expect(toOf(desk)).toEqual(['create in-review', 'create approved']);
  expect(desk.plan?.problems).toMatchObject([{ lines: [4], code: 'product-unknown' }]);
  expect(orders).toEqual([]);
});

test('[W79] a day that could be two is asked about first', async () => {
  const { desk } = open();
  await desk.open(fileOf(header, lineOf('1', 'In review', '03/04/2026')));
  expect([desk.askedDay, desk.plan]).toEqual(['03/04/2026', null]);
  expect(desk.askedReadings).toEqual([
    { order: 'day-first', day: textToDay('2026-04-03') },
    { order: 'month-first', day: textToDay('2026-03-04') }
  ]);
  // The first answer is overtaken.
  desk.chooseDayOrder('month-first');
  desk.chooseDayOrder('day-first');
  await isPlanned(desk);
  expect(desk.plan?.proposals[0]?.facts.at(-1)?.happenedOn).toBe(textToDay('2026-04-03'));
});

test('[W79] a word that nobody knows is asked about, and known in the next file', async () => {
  const { desk } = open();
  await desk.open(fileOf(header, lineOf('1', 'On hold')));
  expect([desk.openWords, toOf(desk)]).toEqual([['On hold'], []]);
  desk.chooseState('On hold', 'in-review');
  await isPlanned(desk);
  expect([desk.openWords, toOf(desk)]).toEqual([['On hold'], ['create in-review']]);
  const next = open().desk;
  await next.open(fileOf(header, lineOf('2', 'ON HOLD')));
  expect(toOf(next)).toEqual(['create in-review']);
});

test('[W79] without a column that is needed nothing is worked out until it is chosen, and a column says one thing', async () => {
  const { desk } = open();
  const named = header.replace('Claim status', 'Stand');
  await desk.open(fileOf(named, lineOf('1', 'Approved')));
  expect([desk.missing, desk.plan]).toEqual([['state'], null]);
  desk.chooseColumn('state', 1);
  await isPlanned(desk);
  expect(toOf(desk)).toEqual(['create approved']);
  desk.chooseColumn('comment', 1);
  expect([desk.columns.comment, desk.columns.state, desk.missing]).toEqual([1, undefined, ['state']]);
});

test('[W79] what is skipped is left out, and what was done is not proposed again', async () => {
  const { desk, orders, claims } = open();
  const file = fileOf(header, lineOf('1', 'Approved'), lineOf('2', 'Approved'));
  await desk.open(file);
  const [first] = desk.plan?.proposals ?? [];
  if (first) desk.skip(first, true);
  await Promise.all([desk.apply(), desk.apply()]);
  expect(claims.value.map(({ state, fields }) => [state, fields.customerName])).toEqual([['approved', 'Customer 2']]);
  expect([desk.applied, desk.applying]).toEqual([{ done: 1, failed: [] }, null]);
  expect(orders).toHaveLength(3);
  expect(desk.plan?.proposals.map(({ exported }) => exported.customerName)).toEqual(['Customer 1']);
  expect(desk.chosen).toEqual([]);
  await desk.apply();
  expect(orders).toHaveLength(3);
});

test('[W79] one claim that is not taken stops none after it, and is told', async () => {
  const refused: Acted = { ok: false, refusal: { code: 'nothing-said' } };
  const { desk, claims } = open({ answers: [refused] });
  await desk.open(fileOf(header, lineOf('1', 'Approved'), lineOf('2', 'Approved')));
  await desk.apply();
  expect(claims.value.map(({ fields }) => fields.customerName)).toEqual(['Customer 2']);
  expect(desk.applied).toMatchObject({ done: 1, failed: [{ acted: refused }] });
});

test('[W79] what is no table is said, and the file before is gone', async () => {
  const { desk } = open();
  await desk.open(fileOf(header, lineOf('1', 'Approved')));
  await desk.open(fileOf('Just a letter'));
  expect([desk.unreadable, desk.file, desk.plan]).toEqual(['not-a-table', null, null]);
});

test('[W79] before the programme’s rules have arrived nothing is worked out', async () => {
  const { desk } = open({ programme: null });
  await desk.open(fileOf(header, lineOf('1', 'Approved')));
  expect([desk.file?.lines, desk.plan, desk.planning]).toEqual([1, null, null]);
});
