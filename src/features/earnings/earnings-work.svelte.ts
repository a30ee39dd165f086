import { SvelteMap } from 'svelte/reactivity';
import type { EarningsShelf } from '#device/earnings.ts';
import type { Workplace } from '#workplace/workplace.ts';
import type { FileLook, FileRead, Unreached } from './desk.ts';
import type { News, Question } from './messages.ts';
import type { Progress, ReportChoices } from './read-report.ts';
import type { EarningsReport } from './report.ts';
import type { SurveyPlace } from './survey-report.ts';
import type { TableProblem } from '#tables/table.ts';

type Answers = Extract<Question, { readonly n: number }>;

/** The page's side of the earnings worker: what it told last. One for a person, kept while it reads or sends. */
export class EarningsWork {
  shelf = $state.raw<EarningsShelf | null>(null);
  report = $state.raw<EarningsReport | null>(null);
  progress = $state.raw<Progress | null>(null);
  unreached = $state<Unreached | null>(null);
  isBusy = $state(false);
  /** Since it was opened the server was asked once, whatever came of it. */
  hasAsked = $state(false);
  readonly #worker: Worker;
  readonly #waiting = new SvelteMap<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  #next = 1;

  constructor({ person, reference }: Pick<Workplace, 'person' | 'reference'>) {
    this.#worker = new Worker(new URL('./earnings-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
    // Told with the page's own faults, by whoever listens to those.
    this.#worker.onerror = (event) => reportError(event.error ?? new Error(event.message));
    this.#tell({ kind: 'open', person: person.id, org: person.org ?? '' });
    this.#stopReference = reference.subscribe(({ products }) =>
      this.#tell({ kind: 'products', products: products.map(({ id, name }) => ({ id, name })) })
    );
  }
  readonly #stopReference: () => void;

  look(file: File): Promise<FileLook | TableProblem> {
    return this.#ask({ kind: 'look', file });
  }

  read(file: File, choices: ReportChoices & SurveyPlace & { readonly header: readonly string[] }): Promise<FileRead> {
    return this.#ask({ kind: 'read', file, ...choices });
  }

  confirm(id: string): Promise<null> {
    return this.#ask({ kind: 'confirm', id });
  }

  discard(id: string): Promise<null> {
    return this.#ask({ kind: 'discard', id });
  }

  synchronise(): void {
    this.#tell({ kind: 'synchronise' });
  }

  /** Nothing would be lost by ending it: what is on the device is sent when it is opened next. */
  get isIdle(): boolean {
    return this.#waiting.size === 0 && !this.isBusy;
  }

  end(): void {
    this.#stopReference();
    this.#worker.terminate();
  }

  #ask<T>(question: Unnumbered<Answers>): Promise<T> {
    const n = this.#next++;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(n, { resolve: resolve as (value: never) => void, reject });
      this.#tell({ ...question, n });
    });
  }

  #tell(question: Question): void {
    this.#worker.postMessage(question);
  }

  #hear(news: News): void {
    switch (news.kind) {
      case 'shelf':
        this.shelf = news.shelf;
        return;
      case 'report':
        this.report = news.report;
        return;
      case 'progress':
        this.progress = news.progress;
        return;
      case 'reached':
        this.unreached = news.unreached;
        this.isBusy = news.isBusy;
        this.hasAsked ||= !news.isBusy;
        return;
      case 'answer':
      case 'failed': {
        const asked = this.#waiting.get(news.n);
        this.#waiting.delete(news.n);
        if (news.kind === 'answer') asked?.resolve(news.value as never);
        else asked?.reject(new Error('the earnings worker failed'));
      }
    }
  }
}

type Unnumbered<Q> = Q extends { readonly n: number } ? Omit<Q, 'n'> : never;

let present: { readonly person: string; readonly work: EarningsWork; users: number } | null = null;

/** The one worker of this person; `release` when the screen goes. It ends with the last screen, unless it is still at work. */
export function useEarningsWork(workplace: Workplace): { readonly work: EarningsWork; release(): void } {
  if (present && present.person !== workplace.person.id) {
    present.work.end();
    present = null;
  }
  present ??= { person: workplace.person.id, work: new EarningsWork(workplace), users: 0 };
  const used = present;
  used.users++;
  return {
    work: used.work,
    release() {
      used.users--;
      if (used.users > 0 || !used.work.isIdle) return;
      used.work.end();
      if (present === used) present = null;
    }
  };
}
