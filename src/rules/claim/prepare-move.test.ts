import { expect, test } from 'vitest';
import { aFile, anActor, dayMs, monday, noon, OneClaim } from '../testing/claims.ts';
import type { PreparableMove } from './action.ts';
import type { HistoryEntry } from './claim.ts';
import { hidePreparations, preparationOf } from './prepare-move.ts';

const at = noon(monday);
const asked = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).request(at);
const rejected = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).reject(at);
const approved = (): OneClaim => new OneClaim().draft(at).submit(at).begin(at).approve(at);
const worlds: { readonly [M in PreparableMove]: () => OneClaim } = {
  respond: asked,
  dispute: rejected,
  'refresh-evidence': approved
};
const moves = Object.keys(worlds) as readonly PreparableMove[];

test.each(moves)('[A16] what a contributor prepares changes nothing but stands to be sent: %s', (move) => {
  const world = worlds[move]();
  const { history: before, ...standing } = world.present;
  const files = [aFile('signed')];
  world.missing.add(aFile('signed').sha256);
  expect(world.act('contributor', 'prepare', { move, comment: 'Page 2.', files }, { at: at + 5 })).toBe(standing.state);
  const { history, ...after } = world.present;
  expect(after).toEqual(standing);
  expect(history.slice(0, -1)).toEqual(before);
  expect(preparationOf(world.present)).toEqual({
    ...{ move, files, comment: 'Page 2.', proposed: {}, action: history.at(-1)?.action, at: at + 5 },
    ...{ by: 'a-contributor', role: 'contributor' }
  });
});

test.each([
  { why: 'another move than the state allows', world: asked, payload: { move: 'dispute', comment: 'No.' } },
  { why: 'before it was asked', world: () => new OneClaim().draft(at).submit(at), payload: { move: 'respond' } },
  { why: 'nothing', world: asked, payload: { move: 'respond', comment: ' ' }, code: 'nothing-said' },
  {
    why: 'changes of a dispute',
    world: rejected,
    payload: { move: 'dispute', comment: 'See.', proposed: { mpnId: { from: '4567890', to: '7' } } },
    code: 'field-not-editable'
  },
  {
    why: 'changes of what is fixed',
    world: asked,
    payload: { move: 'respond', proposed: { customerName: { from: 'Padaria Aurora', to: 'X' } } },
    code: 'field-not-editable'
  },
  {
    why: 'a file that no answer could bring',
    world: asked,
    payload: { move: 'respond', files: [{ ...aFile('film'), type: 'video/mp4' }] },
    code: 'file-type-not-accepted'
  }
] as const)('[A16] is refused: $why', ({ world, payload, ...given }) => {
  const code = 'code' in given ? given.code : 'wrong-state';
  expect(world().act('contributor', 'prepare', payload, { at: at + 5 })).toBe(code);
});

test('[A16] what was prepared for a state that was entered anew is refused; a dispute of what the clock rejected is not', () => {
  const world = asked();
  const seen = world.present.history.length;
  world.respond(at + 1).request(at + 2);
  const late = { at: at + 3, basedOn: seen };
  expect(world.act('contributor', 'prepare', { move: 'respond', comment: 'Of round one.' }, late)).toBe(
    'claim-moved-on'
  );
  expect(preparationOf(world.present)).toBeNull();
  const silent = asked();
  const after = { at: at + 10 * dayMs, basedOn: silent.present.history.length };
  expect(silent.act('contributor', 'prepare', { move: 'dispute', comment: 'It was sent.' }, after)).toBe('rejected');
});

test('[A17] of two the newer one stands to be sent, and both stand in the history', () => {
  const world = asked();
  world.act('contributor', 'prepare', { move: 'respond', comment: 'First.' }, { at: at + 1 });
  world.act('manager', 'prepare', { move: 'respond', comment: 'Second.' }, { at: at + 2 });
  expect(preparationOf(world.present)?.comment).toBe('Second.');
  const said = world.present.history.filter(({ kind }) => kind === 'prepare').map((entry) => entry.said?.['comment']);
  expect(said).toEqual(['First.', 'Second.']);
});

test('[A17] it stands until the move is made, also while that waits for its files, or the claim leaves the state', () => {
  const sent = asked();
  sent.act('contributor', 'prepare', { move: 'respond', comment: 'See.' }, { at: at + 1 });
  sent.missing.add(aFile('late').sha256);
  sent.act('manager', 'respond', { comment: 'See.', files: [aFile('late')] }, { at: at + 2 });
  expect(sent.present.state).toBe('action-required');
  expect(preparationOf(sent.present)).toBeNull();

  const answered = asked();
  answered.act('contributor', 'prepare', { move: 'respond', comment: 'See.' }, { at: at + 1 });
  answered.respond(at + 2).request(at + 3);
  expect(preparationOf(answered.present)).toBeNull();

  const refreshed = approved();
  refreshed.act('contributor', 'prepare', { move: 'refresh-evidence', files: [aFile('new')] }, { at: at + 1 });
  refreshed.act('manager', 'refresh-evidence', { files: [aFile('new')] }, { at: at + 2 });
  expect(preparationOf(refreshed.present)).toBeNull();
});

test('[A18] outside the organisation nothing of it is told but that there is an entry', () => {
  const world = asked();
  world.act('contributor', 'prepare', { move: 'respond', comment: 'Ours.', files: [aFile('ours')] }, { at: at + 1 });
  world.act('contributor', 'prepare', { move: 'dispute', comment: 'Ours too.' }, { at: at + 2 });
  const hidden = hidePreparations(world.present);
  expect(JSON.stringify(hidden)).not.toMatch(/Ours|ours|6f757273/);
  expect(hidden.history.map(({ n }: HistoryEntry) => n)).toEqual(world.present.history.map(({ n }) => n));
  expect(preparationOf(hidden)).toBeNull();
  const { present } = asked();
  expect(hidePreparations(present)).toBe(present);
});

test('[A16] the gate lets contributors and managers prepare, and nobody else', () => {
  const roles = ['reader', 'contributor', 'manager', 'reviewer', 'administrator', 'customer', 'registrar'] as const;
  const payload = { move: 'respond', comment: 'See.' } as const;
  expect(roles.filter((role) => asked().act(role, 'prepare', payload, { at: at + 1 }) === 'action-required')).toEqual([
    anActor('contributor').role,
    anActor('manager').role
  ]);
});
