import { expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import { sayFileTrouble } from '#texts/say-file-trouble.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { SyncState } from '#workplace/workplace.ts';
import { explainSync, saySync } from './say-sync.ts';

const state: SyncState = {
  status: 'up-to-date',
  stuck: null,
  waiting: 0,
  troubles: [],
  upToDateAt: 1_795_000_000_000,
  needYou: 0,
  clockOffsetMs: 0
};
const held = {
  claim: 'c',
  sha256: 's',
  name: 'SoW.pdf',
  customer: 'Padaria',
  reason: 'not-taken',
  status: 403
} as const;
const statuses = ['starting', 'offline', 'sending', 'up-to-date', 'signed-out', 'stuck'] as const;
const stuck = { reason: 'app-fault', detail: '' } as const;

test.each(languages)(
  '[S11] in %s nothing that is said while something waits says that all has arrived',
  async (locale) => {
    await texts.use(locale);
    const { sync } = texts.t;
    const all = [sync.upToDate, sync.explain.upToDate, saySync(state, state.upToDateAt ?? 0).text];
    expect(explainSync(state)).toBe(sync.explain.upToDate);
    const waiting: Partial<SyncState>[] = [{ waiting: null }, { waiting: 1 }, { waiting: 1, troubles: [held] }];
    for (const status of statuses)
      for (const given of waiting) {
        const told = { ...state, status, stuck: status === 'stuck' ? stuck : null, ...given };
        expect(all).not.toContain(explainSync(told));
        if (told.waiting !== null) expect(all).not.toContain(saySync(told, told.upToDateAt ?? 0).text);
      }
  }
);

test.each(languages)(
  '[S11] in %s a file that is not taken is told before what goes by itself, and why',
  async (locale) => {
    await texts.use(locale);
    const told = saySync({ ...state, waiting: 3, troubles: [held] }, state.upToDateAt ?? 0);
    expect(told).toMatchObject({ tone: 'wait', quiet: false, text: texts.t.sync.heldUp(1) });
    expect(sayFileTrouble(held)).toContain('403');
    expect(sayFileTrouble({ reason: 'part-missing' })).toBe(texts.t.sync.troubles.reasons['part-missing']);
  }
);
