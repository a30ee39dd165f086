import { afterEach, expect, test, vi } from 'vitest';
import { keepChoices, readKeptChoices } from './kept-choices.ts';

afterEach(() => vi.unstubAllGlobals());

function storageWith(text?: string): void {
  const kept = new Map(text === undefined ? [] : [['on-record:portal-import:litware', text]]);
  vi.stubGlobal('localStorage', { getItem: (key: string) => kept.get(key) ?? null, setItem: kept.set.bind(kept) });
}

const none = { columns: {}, states: {} };

test('[W82] what was chosen is read back, of this organisation alone', () => {
  storageWith();
  const choices = { columns: { state: 'Stand' }, states: { onhold: 'in-review' } } as const;
  keepChoices('litware', choices);
  expect([readKeptChoices('litware'), readKeptChoices('contoso')]).toEqual([choices, none]);
});

test.each([
  { text: 'null', choices: none },
  { text: '{', choices: none },
  { text: '7', choices: none },
  {
    text: '{"columns":{"state":1,"key":"ID"},"states":{"a":"approved","b":"gone"}}',
    choices: { columns: { key: 'ID' }, states: { a: 'approved' } }
  }
])('[W82] of $text what is understood is kept', ({ text, choices }) => {
  storageWith(text);
  expect(readKeptChoices('litware')).toEqual(choices);
});

test('[W82] where storage is forbidden nothing was chosen, and nothing breaks', () => {
  const forbid = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid });
  keepChoices('litware', { columns: { state: 'Stand' }, states: {} });
  expect(readKeptChoices('litware')).toEqual(none);
});
