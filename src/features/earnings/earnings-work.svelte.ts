import { SvelteMap } from 'svelte/reactivity';
import type { EarningsShelf } from '#device/earnings.ts';
import { pageSleep } from '#device/page-sleep.ts';
import type { Workplace } from '#workplace/workplace.ts';
import type { FileLook, FileRead, Unreached } from './desk.ts';
import type { News, Question } from './messages.ts';
import type { Progress, ReportChoices } from './read-report.ts';
import type { EarningsReport, LonelyLine } from './report.ts';
import type { SurveyPlace } from './survey-report.ts';
import type { TableProblem } from '#tables/table.ts';

type Answers = Extract<Question, { readonly n: number }>;

interface Waiting {
  readonly question: Answers;
  readonly resolve: (value: never) => void;
  readonly reject: (error: Error) => void;
}

/** The page's side of the earnings worker: what it told last. One for a person, kept while it reads or sends. */
export class EarningsWork {
  shelf = $state.raw<EarningsShelf | null>(null);
  report = $state.raw<EarningsReport | null>(null);
  progress = $state.raw<Progress | null>(null);
  unreached = $state<Unreached | null>(null);
  isBusy = $state(false);
  /** Since it was opened the server was asked once, whatever came of it. */
  hasAsked = $state(false);
  readonly #waiting = new SvelteMap<number, Waiting>();
  readonly #stops: readonly (() => void)[];
  /** What every worker is told first. */
  readonly #open: Question;
  #products: Question | null = null;
  #lines: LonelyLine[] = [];
  /** Null: the page is laid aside. */
  #worker: Worker | null = null;
  #next = 1;

  constructor({ person, reference }: Pick<Workplace, 'person' | 'reference'>) {
    this.#open = { kind: 'open', person: person.id, org: person.org ?? '' };
    this.#start();
    this.#stops = [
      reference.subscribe(({ products }) => {
        this.#products = { kind: 'products', products: products.map(({ id, name }) => ({ id, name })) };
        this.#tell(this.#products);
      }),
      // A worker learns of its page's sleep too late, and what transaction it has open holds up every other page (docs/decisions/0028).
      pageSleep.onBegin(() => this.#stop()),
      pageSleep.onReopened(() => this.#start())
    ];
  }

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
    for (const stop of this.#stops) stop();
    this.#stop();
  }

  #stop(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#lines = [];
  }

  /** What was asked and not answered is asked again: all of it may be done twice. */
  #start(): void {
    if (this.#worker) return;
    this.#worker = new Worker(new URL('./earnings-worker.ts', import.meta.url), { type: 'module' });
    this.#worker.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data);
    // Told with the page's own faults, by whoever listens to those.
    this.#worker.onerror = (event) => reportError(event.error ?? new Error(event.message));
    this.#tell(this.#open);
    if (this.#products) this.#tell(this.#products);
    for (const { question } of this.#waiting.values()) this.#tell(question);
  }

  #ask<T>(question: Unnumbered<Answers>): Promise<T> {
    const numbered = { ...question, n: this.#next++ };
    return new Promise<T>((resolve, reject) => {
      this.#waiting.set(numbered.n, { question: numbered, resolve: resolve as (value: never) => void, reject });
      this.#tell(numbered);
    });
  }

  #tell(question: Question): void {
    this.#worker?.postMessage(question);
  }

  #hear(news: News): void {
    switch (news.kind) {
      case 'shelf':
        this.shelf = news.shelf;
        return;
      case 'lines':
        for (const line of news.lines) this.#lines.push(line);
        return;
      case 'report':
        this.report = { ...news.report, withoutClaim: this.#lines };
        this.#lines = [];
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
