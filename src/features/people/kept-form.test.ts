import { beforeEach, expect, test, vi, afterEach } from 'vitest';
import { KeptForm } from './kept-form.svelte.ts';

const empty = { name: '', role: 'reader' };
const key = 'on-record:form:invite';
const kept = new Map<string, string>();

beforeEach(() => {
  kept.clear();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: kept.set.bind(kept),
    removeItem: kept.delete.bind(kept)
  });
});
afterEach(() => vi.unstubAllGlobals());

const open = (): KeptForm<typeof empty> => new KeptForm('invite', empty);

test('[W91] what was typed stands there again after a reload', () => {
  const form = open();
  form.values.name = 'Bea';
  form.keep();
  expect(open().values).toEqual({ name: 'Bea', role: 'reader' });
});

test('[W91] a form that was cleared, or emptied by hand, leaves nothing behind', () => {
  const form = open();
  form.values.name = 'Bea';
  form.keep();
  form.clear();
  expect([form.values, [...kept], empty]).toEqual([{ name: '', role: 'reader' }, [], { name: '', role: 'reader' }]);
  form.values.name = 'Rui';
  form.keep();
  expect([open().values.name, empty.name]).toEqual(['Rui', '']);
  form.values.name = '';
  form.keep();
  expect([...kept]).toEqual([]);
});

test.each([
  { text: '{"name":"Bea"}', values: { name: 'Bea', role: 'reader' } },
  { text: '{', values: empty },
  { text: '"Bea"', values: empty },
  { text: 'null', values: empty }
])('[W91] of a form of another version, $text, what can be read is taken', ({ text, values }) => {
  kept.set(key, text);
  expect(open().values).toEqual(values);
});

test('[W91] where storage is forbidden the form lasts as long as the page', () => {
  const forbid = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };
  vi.stubGlobal('localStorage', { getItem: forbid, setItem: forbid, removeItem: forbid });
  const form = open();
  form.values.name = 'Bea';
  form.keep();
  expect(form.values.name).toBe('Bea');
  form.clear();
  expect(form.values).toEqual(empty);
});
