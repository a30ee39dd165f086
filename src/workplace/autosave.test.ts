import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { DeviceFailure } from '#device/failures.ts';
import { startAutosave } from './autosave.ts';
import type { Workplace } from './workplace.ts';

beforeEach(() => {
  const page = { addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('document', { ...page, visibilityState: 'visible' });
  for (const [name, listen] of Object.entries(page)) vi.stubGlobal(name, listen);
});
afterEach(() => vi.unstubAllGlobals());

test('[V71] what is typed is saved although one saving threw, also what that one would have saved', async () => {
  const saved: unknown[] = [];
  let isBroken = true;
  const saveDraft = ({ values }: { readonly values: unknown }): Promise<DeviceFailure | null> => {
    if (isBroken) return Promise.reject(new TypeError('a fault of the program'));
    saved.push(values);
    return Promise.resolve(null);
  };
  const autosave = startAutosave({ saveDraft } as unknown as Workplace, { claim: 'c', form: 'answer' });
  autosave.change({ comment: 'Page' });
  await expect(autosave.flush()).rejects.toThrow('a fault of the program');
  isBroken = false;
  expect(await autosave.flush()).toBe(true);
  autosave.change({ comment: 'Page 2' });
  expect(await autosave.flush()).toBe(true);
  expect(saved).toEqual([{ comment: 'Page' }, { comment: 'Page 2' }]);
  autosave.stop();
});
