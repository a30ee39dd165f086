import { SvelteSet } from 'svelte/reactivity';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import { claimStates, type Claim } from '#rules/claim/claim.ts';
import { usualEvidenceLimits } from '#rules/claim/evidence-limits.ts';
import { foldName } from '#tables/columns.ts';
import { dayOrders, readDay, type DayOrder } from '#tables/read-day.ts';
import { firstValue } from '#workplace/first-value.ts';
import { termsOn } from '#workplace/programme-day.ts';
import type { Reference, Workplace } from '#workplace/workplace.ts';
import { applyImport, type Applied } from './apply-import.ts';
import { missingColumns, namesOfColumns, recogniseColumns, type Columns, type ImportField } from './columns.ts';
import { ExportReader, type OpenedExport } from './export-reader.ts';
import type { Unreadable } from './export-worker.ts';
import { keepChoices, readKeptChoices } from './kept-choices.ts';
import { matcherFor, planImport, type ImportPlan, type Proposal } from './plan-import.ts';
import { readPortalState, type PortalState } from './portal-states.ts';
import type { ExportedClaim, Problem } from './exported-claim.ts';
import { byLine } from './read-export.ts';

/** So many claims are tried by the rules before the page has its turn again. */
const claimsAtOnce = 50;

/** One file on its way from the disk to the claims; what is chosen about it, and what would come of it. */
export class ImportDesk {
  fileName = $state('');
  file = $state.raw<OpenedExport | null>(null);
  isReading = $state(false);
  unreadable = $state<Unreadable | null>(null);
  columns = $state.raw<Columns>({});
  states = $state.raw<{ readonly [value: string]: PortalState }>({});
  /** The person's answer, where the file does not say it. */
  dayOrder = $state<DayOrder | null>(null);
  /** A date of the file that could be two days: nothing is read before somebody says which. */
  askedDay = $state<string | null>(null);
  /** What would be done; null: it is being worked out, or something has to be said first. */
  plan = $state.raw<ImportPlan | null>(null);
  ignored = $state(0);
  /** What the column of states says, each word once. */
  words = $state.raw<readonly string[]>([]);
  /** How much of the file is worked out, from 0 to 1. */
  planning = $state<number | null>(null);
  /** Proposals that the person does not want, by their first line. */
  readonly skipped = new SvelteSet<number>();
  /** How many are done, while it is at it. */
  applying = $state<{ readonly done: number; readonly of: number } | null>(null);
  applied = $state.raw<Applied | null>(null);
  #claims: readonly Claim[] = [];
  #round = 0;
  readonly #reader = new ExportReader();
  readonly #workplace: Workplace;
  readonly #org: string;
  readonly #reference: () => Reference;

  constructor(workplace: Workplace, org: string, reference: () => Reference) {
    this.#workplace = workplace;
    this.#org = org;
    this.#reference = reference;
  }

  readonly missing = $derived.by(() => (this.file ? missingColumns(this.columns) : []));
  /** Words of the portal that nobody knows yet, or that the person has said something about. */
  readonly openWords = $derived.by(() =>
    this.words.filter((word) => readPortalState(word, {}) === null || foldName(word) in this.states)
  );
  readonly chosen = $derived.by(
    () => this.plan?.proposals.filter(({ exported }) => !this.skipped.has(exported.lines[0] ?? 0)) ?? []
  );

  /** What the asked date would be in each order. */
  get askedReadings(): readonly { readonly order: DayOrder; readonly day: number }[] {
    const reading = this.askedDay === null ? null : readDay(this.askedDay, this.#zone);
    return reading?.kind === 'either' ? dayOrders.map((order) => ({ order, day: reading.days[order] })) : [];
  }

  /** With the screen. */
  end(): void {
    this.#round++;
    this.#reader.end();
  }

  async open(file: File): Promise<void> {
    this.#round++;
    this.isReading = true;
    this.unreadable = null;
    this.applied = null;
    this.skipped.clear();
    this.plan = null;
    this.askedDay = null;
    this.words = [];
    const [read, claims] = await Promise.all([
      this.#reader.open(file),
      firstValue(this.#workplace.claimsIn(claimStates))
    ]);
    this.isReading = false;
    this.#claims = claims;
    this.fileName = file.name;
    this.unreadable = typeof read === 'string' ? read : read.header.length < 2 ? 'not-a-table' : null;
    this.file = this.unreadable || typeof read === 'string' ? null : read;
    if (!this.file) return;
    const kept = readKeptChoices(this.#org);
    this.columns = recogniseColumns(this.file.header, kept.columns);
    this.states = kept.states;
    this.dayOrder = null;
    await this.#work();
  }

  chooseColumn(field: ImportField, at: number | undefined): void {
    const { [field]: _before, ...others } = this.columns;
    // A column says one thing.
    const rest = Object.fromEntries(Object.entries(others).filter(([, column]) => column !== at));
    this.columns = at === undefined ? rest : { ...rest, [field]: at };
    this.#keep();
    void this.#work();
  }

  chooseState(word: string, state: PortalState): void {
    this.states = { ...this.states, [foldName(word)]: state };
    this.#keep();
    void this.#work();
  }

  chooseDayOrder(order: DayOrder): void {
    this.dayOrder = order;
    void this.#work();
  }

  skip({ exported }: Proposal, isSkipped: boolean): void {
    if (isSkipped) this.skipped.add(exported.lines[0] ?? 0);
    else this.skipped.delete(exported.lines[0] ?? 0);
  }

  async apply(): Promise<void> {
    const proposals = this.chosen;
    if (this.applying || proposals.length === 0) return;
    this.#keep();
    this.applying = { done: 0, of: proposals.length };
    this.applied = await applyImport(this.#workplace, { org: this.#org, proposals }, (done) => {
      this.applying = { done, of: proposals.length };
    });
    this.#claims = await firstValue(this.#workplace.claimsIn(claimStates));
    this.applying = null;
    await this.#work();
  }

  /** Works out what would be done, a part at a time: a page that stands still for a long file is one that has crashed. */
  async #work(): Promise<void> {
    const round = ++this.#round;
    const { file, columns, states, dayOrder } = this;
    const terms = this.#presentTerms();
    this.plan = null;
    this.planning = null;
    if (!file || !terms || this.missing.length > 0) return;
    this.planning = 0;
    const today = terms.civil.dayOf(this.#workplace.currentTime());
    const parts: (readonly ExportedClaim[])[] = [];
    const reading = { columns, dayOrder, states, today, zone: this.#zone };
    const read = await this.#reader.read(reading, (claims) => void parts.push(claims));
    if (round !== this.#round) return;
    this.askedDay = read.askedDay;
    this.words = read.words;
    this.ignored = read.ignored;
    const known = {
      ...{ org: this.#org, claims: this.#claims, products: this.#reference().products, today },
      circumstancesOf: (claim: Claim | null) => this.#circumstancesOf(claim)
    };
    const matchClaim = matcherFor(known);
    const proposals: Proposal[] = [];
    const unchanged: ImportPlan['unchanged'][number][] = [];
    const problems: Problem[] = [...read.problems];
    for (const [done, part] of parts.entries()) {
      this.planning = done / parts.length;
      for (let from = 0; from < part.length; from += claimsAtOnce) {
        await nextTask();
        if (round !== this.#round) return;
        const plan = planImport(part.slice(from, from + claimsAtOnce), known, matchClaim);
        for (const proposal of plan.proposals) proposals.push(proposal);
        for (const each of plan.unchanged) unchanged.push(each);
        for (const problem of plan.problems) problems.push(problem);
      }
    }
    this.planning = null;
    if (this.askedDay === null) this.plan = { proposals, unchanged, problems: problems.sort(byLine) };
  }

  #keep(): void {
    if (!this.file) return;
    const { columns, states } = this;
    keepChoices(this.#org, { columns: namesOfColumns(this.file.header, columns), states });
  }

  get #zone(): string {
    return termsOn(this.#reference().programme, this.#workplace.currentTime())?.zone ?? 'UTC';
  }

  #presentTerms() {
    const terms = termsOn(this.#reference().programme, this.#workplace.currentTime());
    return terms && this.#workplace.termsOf(terms);
  }

  #circumstancesOf(claim: Claim | null): Circumstances {
    const at = this.#workplace.currentTime();
    const terms = (claim && this.#workplace.termsOf(claim.terms)) ?? this.#presentTerms();
    if (!terms) throw new Error('a plan is made only where the terms are known');
    return {
      ...{ actor: this.#workplace.actor, receivedAt: at, onRecordAt: at, adjudicated: 'elsewhere', outages: [] },
      terms,
      limits: this.#reference().programme?.limits ?? usualEvidenceLimits,
      evaluationReasons: this.#reference().evaluationReasons,
      hasFile: () => true
    };
  }
}

const nextTask = (): Promise<void> => new Promise((resolve) => void setTimeout(resolve));
