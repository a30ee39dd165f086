import { expect, test } from 'vitest';
import { queryOf, queryToText, readQuery, toggleState } from './claim-query.ts';

test.each([
  { address: '', again: '' },
  {
    address: '?q=padaria+central&state=submitted,in-review&sort=changed',
    again: '?q=padaria+central&state=submitted,in-review&sort=changed'
  },
  { address: '?state=approved,nonsense&sort=sideways&x=1', again: '?state=approved' },
  { address: '?state=in-review,submitted', again: '?state=submitted,in-review' }
])('[H10] $address is read and written as $again', ({ address, again }) => {
  expect(queryToText(readQuery(new URLSearchParams(address)))).toBe(again);
});

test('[H10] a state is chosen and let go again', () => {
  const none = readQuery(new URLSearchParams());
  const approved = toggleState(none, 'approved');
  expect(approved.states).toEqual(['approved']);
  expect(toggleState(approved, 'approved')).toEqual(none);
});

test('[H10] discarded drafts are shown only when they are asked for', () => {
  const none = readQuery(new URLSearchParams());
  expect(queryOf(none).states).not.toContain('discarded');
  expect(queryOf(toggleState(none, 'discarded')).states).toEqual(['discarded']);
});
