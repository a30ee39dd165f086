import { describe, expect, test } from 'vitest';
import type { SummaryRow } from '#device/rows.ts';
import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import type { Day } from '#rules/days/day.ts';
import { answerSince } from './answer-since.ts';
import { linesNotNamed, reasonsOfUnseen, requirementsFor, seenFor, tickAll, tickLine, unseenOf } from './checklist.ts';
import { composeComment } from './compose-comment.ts';
import { orderOf } from './keys.ts';
import { mustTellFileOpened, mustTellOpened } from './opening.ts';
import { joinRows, layOutQueue, nextToDo, stepThroughQueue } from './queue.ts';
import { withBegin } from './decisions.ts';
import { ownActionsToTell, rowsToAcknowledge } from './own-actions.ts';
import { filesToFetch } from './prefetch.ts';
import { isHalfWritten, readDraft } from './review-draft.ts';
import { isSignatureOld } from './signature-age.ts';

const aRow = (id: string, row: Partial<SummaryRow>): SummaryRow => ({
  id,
  org: 'contoso',
  state: 'in-review',
  name: '',
  customerName: '',
  customerDomain: '',
  tenantId: '',
  mpnId: '',
  products: [],
  clock: 'review',
  unit: 'business-days',
  dueBy: 100,
  attention: null,
  missing: 0,
  waiting: 0,
  changedAt: 0,
  words: [],
  terms: { profile: '2020', calendar: 'none', zone: 'UTC' },
  ...row
});

const queueOf = (
  rows: readonly SummaryRow[],
  more: { readonly search?: string; readonly filter?: 'mine' | 'to-begin' | 'disputes' } = {}
) =>
  layOutQueue({
    rows,
    filter: more.filter ?? 'all',
    search: more.search ?? '',
    now: 50,
    mine: new Set(['b']),
    namesOf: ({ org }) => [`${org} Consultoria`]
  });

const entry = (n: number, part: Partial<HistoryEntry>): HistoryEntry => ({
  n,
  action: `action:${n}`,
  kind: 'comment',
  by: 'x',
  role: 'manager',
  madeAt: n,
  receivedAt: n,
  onRecordAt: n,
  outcome: 'accepted',
  ...part
});

const aClaim = (part: object): Claim =>
  ({ state: 'in-review', evidence: [], history: [], seenAt: null, ...part }) as unknown as Claim;

describe('queue', () => {
  const rows = [
    aRow('a', { dueBy: 90, words: ['padaria', 'acai'] }),
    aRow('b', { dueBy: 40 }),
    aRow('c', { dueBy: 10, state: 'action-required' }),
    aRow('d', { dueBy: 60, state: 'submitted' })
  ];

  test('[W1] soonest first, late counted, those of the partner last', () => {
    const queue = queueOf(rows);
    expect(queue.ids).toEqual(['b', 'd', 'a', 'c']);
    expect([queue.toDo, queue.late]).toEqual([3, 1]);
    expect(queue.items.map((item) => (item.kind === 'claim' ? item.row.id : item.group))).toEqual([
      'b',
      'd',
      'a',
      'waiting',
      'c'
    ]);
  });

  test('[W1] a refused action stands at the top, also when its claim has left the queue', () => {
    const refused = aRow('z', { state: 'approved', attention: 'refused', dueBy: 900 });
    const queue = queueOf(joinRows(rows, [refused, aRow('y', { state: 'approved' })]));
    expect(queue.ids).toEqual(['z', 'b', 'd', 'a', 'c']);
    expect(queue.items.flatMap((item) => (item.kind === 'heading' ? [item.group] : []))).toEqual([
      'refused',
      'to-do',
      'waiting'
    ]);
  });

  test('[W1] every word of the search begins a word of the claim, without accents', () => {
    expect(queueOf(rows, { search: 'PAD açaí' }).ids).toEqual(['a']);
    expect(queueOf(rows, { search: 'pad zebra' }).ids).toEqual([]);
    expect(queueOf(rows, { search: 'consult pad' }).ids).toEqual(['a']);
  });

  test('[W1] filters: begun by me, to begin', () => {
    expect(queueOf(rows, { filter: 'mine' }).ids).toEqual(['b']);
    expect(queueOf(rows, { filter: 'to-begin' }).ids).toEqual(['d']);
    const disputed = aRow('e', { state: 'disputed', dueBy: 70 });
    expect(queueOf([...rows, disputed], { filter: 'disputes' }).ids).toEqual(['e']);
  });

  test('[W1] steps stop at the ends, and go on from the place of a claim that left', () => {
    const ids = ['b', 'd', 'a'];
    expect(stepThroughQueue(ids, { id: 'b' }, 1)).toBe('d');
    expect(stepThroughQueue(ids, { id: 'a' }, 1)).toBeNull();
    expect(stepThroughQueue(ids, { id: null }, 1)).toBe('b');
    expect(stepThroughQueue(ids, { id: 'gone', lastIndex: 1 }, 1)).toBe('d');
    expect(stepThroughQueue(ids, { id: 'gone', lastIndex: 1 }, -1)).toBe('b');
  });

  test('[W1] after a decision comes the next that a reviewer can act on', () => {
    const ids = queueOf(rows).ids;
    expect(nextToDo(rows, ids, 'b')).toBe('d');
    expect(nextToDo(rows, ids, 'a')).toBe('b');
    expect(nextToDo([rows[2] as SummaryRow], ['c'], 'a')).toBeNull();
  });
});

describe('checklist', () => {
  const text = { en: '', 'pt-BR': '' };
  const items = [
    { id: 'customer-signature', text },
    { id: 'every-product', text },
    { id: 'public-sector-disclosure', text, onlyPublicSectorIn: ['US', 'PR'] }
  ];

  test.each([
    { publicSector: true, country: 'US', count: 3 },
    { publicSector: true, country: 'BR', count: 2 },
    { publicSector: false, country: 'US', count: 2 }
  ])('[W2] public sector $publicSector in $country: $count items', ({ publicSector, country, count }) => {
    expect(requirementsFor(aClaim({ fields: { publicSector, customerCountry: country } }), items)).toHaveLength(count);
  });

  test('[W3] ticks are per product line; unticked requirements lead to reasons', () => {
    const lines = ['1', '2'];
    const one = tickLine({}, 'every-product', '1');
    expect(seenFor(one, 'every-product', lines)).toBe('some');
    expect(linesNotNamed(one, lines)).toEqual(['2']);
    const both = tickAll(one, 'every-product', lines);
    expect(seenFor(both, 'every-product', lines)).toBe('all');
    expect(tickAll(both, 'every-product', lines)['every-product']).toEqual([]);
    expect(reasonsOfUnseen(unseenOf(one, items.slice(0, 2), lines))).toEqual([
      'missing-customer-signature',
      'missing-products'
    ]);
    expect(reasonsOfUnseen([{ id: 'added-by-an-operator' }])).toEqual(['missing-poe']);
  });
});

describe('answer', () => {
  const asked = entry(3, { kind: 'request-information', role: 'reviewer' });

  test('[W4] nothing asked, or nothing since: nothing to tell', () => {
    expect(answerSince(aClaim({}))).toBeNull();
    expect(answerSince(aClaim({ history: [asked, entry(4, {})] }))).toBeNull();
  });

  test('[W4] changes of several steps are told from first to last, with files and words', () => {
    const history = [
      entry(2, { kind: 'edit', changes: { customerName: { from: 'x', to: 'y' } } }),
      asked,
      entry(4, { kind: 'edit', changes: { mpnId: { from: '1', to: '2' }, customerName: { from: 'a', to: 'b' } } }),
      entry(5, { kind: 'edit', outcome: 'refused', changes: { tenantId: { from: '1', to: '2' } } }),
      entry(6, {
        kind: 'respond',
        changes: { mpnId: { from: '2', to: '3' }, customerName: { from: 'b', to: 'a' } },
        said: { comment: 'Done' }
      })
    ];
    const evidence = [
      { sha256: 'old', action: 'action:1' },
      { sha256: 'new', action: 'action:6' }
    ];
    expect(answerSince(aClaim({ history, evidence }))).toEqual({
      askedAt: 3,
      answeredAt: 6,
      comments: ['Done'],
      changes: { mpnId: { from: '1', to: '3' } },
      files: new Set(['new'])
    });
  });
});

describe('opening', () => {
  const open = (file?: string) => [{ kind: 'open', document: { kind: 'open', ...(file ? { file } : {}) } }] as never;

  test.each([
    { claim: aClaim({}), actions: [], tell: true },
    { claim: aClaim({ seenAt: 5 }), actions: [], tell: false },
    { claim: aClaim({}), actions: open(), tell: false },
    { claim: aClaim({}), actions: open('f'), tell: true },
    { claim: aClaim({ state: 'editing' }), actions: [], tell: false }
  ])('[W5] claim: $tell', ({ claim, actions, tell }) => {
    expect(mustTellOpened({ claim, actions })).toBe(tell);
  });

  test.each([
    { evidence: [{ sha256: 'f', seenAt: null }], actions: [], tell: true },
    { evidence: [{ sha256: 'f', seenAt: 3 }], actions: [], tell: false },
    { evidence: [{ sha256: 'f', seenAt: null }], actions: open('f'), tell: false },
    { evidence: [], actions: [], tell: false }
  ])('[W5] file: $tell', ({ evidence, actions, tell }) => {
    expect(mustTellFileOpened({ claim: aClaim({ evidence }), actions }, 'f')).toBe(tell);
  });
});

test.each([
  { signed: '2025-11-27', submitted: '2026-11-27', old: false },
  { signed: '2025-11-26', submitted: '2026-11-27', old: true },
  { signed: '2027-02-28', submitted: '2028-02-29', old: false },
  { signed: '2027-02-27', submitted: '2028-02-29', old: true }
])('[W6] signed $signed, submitted $submitted: old is $old', ({ signed, submitted, old }) => {
  const dayOf = (text: string): Day => Date.parse(text) / 86_400_000;
  expect(isSignatureOld(dayOf(signed), dayOf(submitted))).toBe(old);
});

describe('keys', () => {
  const press = (key: string, more: object = {}) =>
    orderOf({ key, ctrlKey: false, metaKey: false, altKey: false, typing: false, inSheet: false, ...more });

  test('[W7] letters and numbers mean what the sheet says', () => {
    expect(press('j')).toEqual({ order: 'next' });
    expect(press('2')).toEqual({ order: 'reason', reason: 'missing-customer-signature' });
    expect(press('6')).toBeNull();
    expect(press('?')).toEqual({ order: 'keys' });
    expect(press('toString')).toBeNull();
  });

  test.each([{ typing: true }, { inSheet: true }, { ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    '[W7] nothing with %o',
    (more) => expect(press('a', more)).toBeNull()
  );
});

test('[W8] what cannot be read is empty, the rest is kept', () => {
  const draft = readDraft(
    { reasons: ['missing-products', 'gone', 3], language: 'xx', requestComment: 'Hi', seen: { a: ['1', 2] } },
    'en'
  );
  expect(draft).toMatchObject({
    reasons: ['missing-products'],
    language: 'en',
    requestComment: 'Hi',
    seen: { a: ['1'] }
  });
  expect(isHalfWritten(draft)).toBe(true);
  expect(isHalfWritten(readDraft({ seen: { a: ['1'] } }, 'en'))).toBe(false);
});

describe('suggested comment', () => {
  const order = { customer: 'Padaria Central', productsNotShown: ['Teams'], productsToRemove: [] };

  test('[W9] nothing chosen, nothing said; one reason is one sentence', () => {
    expect(composeComment({ ...order, language: 'en', reasons: [] })).toBe('');
    expect(composeComment({ ...order, language: 'en', reasons: ['missing-products'] })).toContain(
      'does not name Teams'
    );
  });

  test('[W9] several are a list in the chosen language, removals last', () => {
    const text = composeComment({
      ...order,
      language: 'pt-BR',
      reasons: ['missing-customer-signature', 'missing-or-old-dates'],
      productsToRemove: ['Teams', 'Exchange']
    });
    expect(text.split('\n')).toHaveLength(4);
    expect(text).toContain('Falta a assinatura');
    expect(text.endsWith('– Remova Teams e Exchange da declaração.')).toBe(true);
  });
});

test('[W10] not what is here, large, or still on its way', () => {
  const evidence = [
    { sha256: 'a', verifiedAt: 1, size: 10 },
    { sha256: 'b', verifiedAt: 1, size: 10 },
    { sha256: 'c', verifiedAt: null, size: 10 },
    { sha256: 'd', verifiedAt: 1, size: 20_000_000 }
  ];
  expect(filesToFetch(aClaim({ evidence }), new Map([['b', {} as never]])).map((file) => file.sha256)).toEqual(['a']);
});

test.each([
  { state: 'submitted', kind: 'approve', kinds: ['begin-review', 'approve'] },
  { state: 'submitted', kind: 'comment', kinds: ['comment'] },
  { state: 'submitted', kind: 'begin-review', kinds: ['begin-review'] },
  { state: 'in-review', kind: 'approve', kinds: ['approve'] }
])('[W11] $kind of a $state claim: $kinds', ({ state, kind, kinds }) => {
  expect(withBegin(aClaim({ state }), { kind } as never).map((order) => order.kind)).toEqual(kinds);
});

test('[W12] quiet when all is well', () => {
  const row = (id: string, part: object) => ({ id, kind: 'approve', stage: 'on-device', ...part }) as never;
  const refusal = { code: 'claim-moved-on' };
  const told = ownActionsToTell({
    actions: [
      row('0', { kind: 'begin-review', stage: 'refused', refusal }),
      row('1', {}),
      row('2', { stage: 'on-record' }),
      row('3', { stage: 'refused', refusal }),
      row('4', { stage: 'refused', refusal, acknowledged: true }),
      row('5', { kind: 'open' }),
      row('6', { stage: 'received' })
    ],
    doomed: new Map([['6', refusal as never]])
  });
  expect(told.map(({ row: { id }, stage }) => `${id} ${stage}`)).toEqual(['1 on-device', '3 refused', '6 doomed']);
  const begun = row('0', { kind: 'begin-review', stage: 'refused' });
  expect(rowsToAcknowledge({ actions: [begun, row('3', {})] }, row('3', {}))).toEqual(['0', '3']);
});
