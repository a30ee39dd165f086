/*
 * What reviewers see of contests.
 */
import { expect, test } from 'vitest';
import type { SummaryRow } from '#device/rows.ts';
import { summariseClaim } from '#device/summarise.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { aFile, anActor, monday, noon, OneClaim, utc } from '#rules/testing/claims.ts';
import { compareContenders, findOtherName, listContests, losesEverything, planDecision } from './contest-view.ts';

const at = noon(monday);
const key = '11111111-2222-3333-4444-555555555555~teams';

function contestedClaim({
  id,
  org,
  files = []
}: {
  readonly id: string;
  readonly org: string;
  readonly files?: readonly FileManifest[];
}): Claim {
  const world = new OneClaim().draft(at);
  if (files.length > 0) world.act('contributor', 'add-evidence', { files }, { at });
  world.submit(at).act('registrar', 'open-contest', { line: 'l1' }, { at });
  return { ...world.present, id, org };
}

const signed = (name: string, signedOn: number, covers = ['l1']): FileManifest => ({
  ...aFile(name),
  signedOn,
  covers
});
const older = contestedClaim({ id: 'a', org: 'contoso', files: [signed('old', monday - 90)] });
const newer = contestedClaim({ id: 'b', org: 'fabrikam', files: [signed('new', monday - 3)] });

function rowOf(claim: Claim): SummaryRow {
  const limits = { maxFileSize: 1, maxFiles: 1, types: [] };
  return summariseClaim({
    claim,
    actions: [],
    actor: anActor('reviewer'),
    limits,
    now: at,
    nextDue: null,
    proof: null,
    unsent: null
  });
}

test('[W30] a contested product is listed once, for reviewers alone', () => {
  expect(listContests([rowOf(older), rowOf(newer)])).toEqual([
    { key, product: 'teams', customerName: 'Padaria Aurora', claims: ['a', 'b'], orgs: ['contoso', 'fabrikam'] }
  ]);
  expect(rowOf(new OneClaim().draft(at).submit(at).present).contests).toBeUndefined();
});

test('[W31] the most recent signature about this product stands first', () => {
  const elsewhere = contestedClaim({
    id: 'c',
    org: 'tailspin',
    files: [signed('other', monday, ['l2']), signed('own', monday - 50)]
  });
  const compared = compareContenders([older, elsewhere, newer], key, () => utc);
  expect(compared.map(({ claim, proof }) => [claim.id, proof?.provenOn])).toEqual([
    ['b', monday - 3],
    ['c', monday - 50],
    ['a', monday - 90]
  ]);
  expect(compareContenders([older], 'another~teams', () => utc)).toEqual([]);
});

test('[W32] one act decides every contested line, who holds it first; claims of one partner go together', () => {
  const again = { ...newer, id: 'd' };
  const compared = compareContenders([older, newer, again], key, () => utc);
  expect(planDecision(compared, 'contoso').map(({ contender, standing }) => [contender.claim.id, standing])).toEqual([
    ['a', 'held'],
    ['b', 'lost'],
    ['d', 'lost']
  ]);
  expect(planDecision(compared, 'fabrikam').map(({ standing }) => standing)).toEqual(['held', 'held', 'lost']);
  const [first] = compared;
  expect(first && [losesEverything(first, ['l1']), losesEverything(first, ['l1', 'l2'])]).toEqual([false, true]);
});

test.each([
  { text: 'FABRÍKAM was later.', found: 'Fabrikam' },
  { text: 'Their MPN id is 5820014', found: '5820014' },
  { text: 'Another partner was later.', found: null }
])('[W33] in "$text" it finds $found', ({ text, found }) => {
  expect(findOtherName(text, ['Fabrikam', '5820014', ''])).toBe(found);
});
