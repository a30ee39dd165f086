import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pageSleep } from '#device/page-sleep.ts';
import { LiveValue } from '#device/live.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { EarningsWork } from './earnings-work.svelte.ts';
import type { News, Question } from './messages.ts';

/** A browser's worker, as far as the page sees it. */
class SeenWorker {
  static readonly all: SeenWorker[] = [];
  readonly told: Question[] = [];
  isEnded = false;
  onmessage: ((event: { readonly data: News }) => void) | null = null;

  constructor() {
    SeenWorker.all.push(this);
  }

  postMessage(question: Question): void {
    this.told.push(question);
  }

  terminate(): void {
    this.isEnded = true;
  }
}

let work: EarningsWork;

beforeEach(() => {
  SeenWorker.all.length = 0;
  vi.stubGlobal('Worker', SeenWorker);
  const person = { id: 'p', org: 'contoso' };
  const reference = new LiveValue({ products: [{ id: 'teams', name: 'Microsoft Teams' }] });
  work = new EarningsWork({ person, reference } as unknown as Pick<Workplace, 'person' | 'reference'>);
});
afterEach(() => {
  work.end();
  pageSleep.end();
  vi.unstubAllGlobals();
});

test('[V66] a page that is laid aside ends the worker, and asks a new one what nobody answered', async () => {
  const discarded = work.discard('import');
  const [first] = SeenWorker.all;
  pageSleep.begin();
  expect(first?.isEnded).toBe(true);
  pageSleep.end();
  const second = SeenWorker.all[1];
  expect(second?.told).toEqual(first?.told);
  expect(second?.told.map(({ kind }) => kind)).toEqual(['open', 'products', 'discard']);
  second?.onmessage?.({ data: { kind: 'answer', n: 1, value: null } });
  expect(await discarded).toBe(null);
});
