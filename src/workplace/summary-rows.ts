import type { DeviceDatabase } from '#device/database.ts';
import { watch, type Live } from '#device/live.ts';
import type { SummaryRow } from '#device/rows.ts';

type Run = (row: SummaryRow | null) => void;

/** Rows of a list, read together: a screen full of them is one question to the device and not one for each. */
export class SummaryRows {
  readonly #database: DeviceDatabase;
  readonly #runs = new Map<string, Set<Run>>();
  /** What each was last told, as text. */
  readonly #told = new Map<Run, string>();
  /** Questions that run, oldest first. */
  #asked: { stop: () => void }[] = [];
  #isPlanned = false;
  /** Read before anybody asked. */
  #ahead: ReadonlyMap<string, SummaryRow> = new Map();

  constructor(database: DeviceDatabase) {
    this.#database = database;
  }

  /** A list's first rows come with it: it is drawn once, not empty and then filled. */
  withFirstRows(ids: Live<readonly string[]>): Live<readonly string[]> {
    return {
      subscribe: (run) => {
        let latest: readonly string[] = [];
        let isAhead = false;
        return ids.subscribe((found) => {
          latest = found;
          if (isAhead) return run(found);
          void this.#readAhead(found.slice(0, screenful)).then(() => {
            isAhead = true;
            if (latest === found) run(found);
          });
        });
      }
    };
  }

  row(id: string): Live<SummaryRow | null> {
    return {
      subscribe: (listener) => {
        // One entry for each subscription, also where one function subscribes twice.
        const run: Run = (row) => listener(row);
        const runs = this.#runs.get(id) ?? new Set();
        this.#runs.set(id, runs.add(run));
        this.#plan();
        if (this.#ahead.has(id)) this.#tell(id, this.#ahead.get(id) ?? null);
        return () => {
          runs.delete(run);
          this.#told.delete(run);
          if (runs.size === 0 && this.#runs.get(id) === runs) this.#runs.delete(id);
          if (this.#runs.size === 0) this.#end();
        };
      }
    };
  }

  /** Whoever else asks in this task is asked for too. */
  #plan(): void {
    if (this.#isPlanned) return;
    this.#isPlanned = true;
    queueMicrotask(() => {
      this.#isPlanned = false;
      this.#read();
    });
  }

  #read(): void {
    const ids = [...this.#runs.keys()];
    if (ids.length === 0) return;
    const question = { stop: (): void => undefined };
    this.#asked.push(question);
    question.stop = watch(() => this.#database.summaries.bulkGet(ids)).subscribe((rows) => {
      // Those before it stand until this one has its answer: a list that is scrolled fast asks faster than it is answered.
      const place = this.#asked.indexOf(question);
      for (const { stop } of this.#asked.splice(0, place)) stop();
      this.#ahead = new Map();
      for (const [n, id] of ids.entries()) this.#tell(id, rows[n] ?? null);
    });
  }

  /** Whatever goes wrong here goes wrong again, and is told, when the rows are asked for. */
  async #readAhead(ids: readonly string[]): Promise<void> {
    const rows = await this.#database.summaries.bulkGet([...ids]).catch(() => []);
    this.#ahead = new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  }

  #tell(id: string, row: SummaryRow | null): void {
    const text = JSON.stringify(row);
    for (const run of [...(this.#runs.get(id) ?? [])]) {
      if (this.#told.get(run) === text) continue;
      this.#told.set(run, text);
      run(row);
    }
  }

  #end(): void {
    for (const { stop } of this.#asked.splice(0)) stop();
  }
}

const screenful = 16;
