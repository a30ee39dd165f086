import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { texts } from '#texts/texts.svelte.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { CapturedFiles } from './captured-files.svelte.ts';

beforeEach(async () => {
  const page = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', { ...page, visibilityState: 'visible', documentElement: {} });
  for (const [name, listen] of Object.entries(page)) vi.stubGlobal(name, listen);
  await texts.use('en');
});
afterEach(() => vi.unstubAllGlobals());

test('[V71] a file whose storing threw is named, and the files after it are stored', async () => {
  const storeFile = ({ file }: { readonly file: File }): Promise<unknown> => {
    if (file.name === 'first.pdf') return Promise.reject(new TypeError('a fault of the program'));
    const { name, size, type } = file;
    return Promise.resolve({ ok: true, manifest: { sha256: name, name, size, type, chunks: name } });
  };
  const workplace = { storeFile, currentTime: () => 0, saveDraft: () => Promise.resolve(null) };
  const files = new CapturedFiles(workplace as unknown as Workplace, { claim: 'c', form: 'evidence' });
  const facts = { org: 'contoso', there: [], lines: [], isPhoto: false };
  const chosen = (...names: readonly string[]): readonly File[] =>
    names.map((name) => new File(['%PDF-1.7 '], name, { type: 'application/pdf' }));
  await expect(files.add(chosen('first.pdf', 'second.pdf'), facts)).rejects.toThrow('a fault of the program');
  expect(files.problems).toEqual([texts.t.evidence.problems.fault('first.pdf')]);
  await files.add(chosen('third.pdf'), facts);
  await files.stored();
  expect(files.pending.map(({ manifest }) => manifest.name)).toEqual(['second.pdf', 'third.pdf']);
});
