import { guessDayOrder, type DayOrder } from '#csv/read-day.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import { claimStates, type Claim } from '#rules/claim/claim.ts';
import { usualEvidenceLimits } from '#rules/claim/evidence-limits.ts';
import { texts } from '#texts/texts.svelte.ts';
import { firstValue } from '#workplace/first-value.ts';
import type { Reference, Workplace } from '#workplace/workplace.ts';
import { applyImport, type Applied } from './apply-import.ts';
import {
  foldName,
  missingColumns,
  namesOfColumns,
  recogniseColumns,
  type Columns,
  type ImportField
} from './columns.ts';
import { keepChoices, readKeptChoices } from './kept-choices.ts';
import { planImport, type ImportPlan, type Proposal } from './plan-import.ts';
import { readPortalState, type PortalState } from './portal-states.ts';
import { readExport, readExportFile, valuesOf, type ExportFile } from './read-export.ts';

/** One file on its way from the disk to the claims; what is chosen about it, and what would come of it. */
export class ImportDesk {
  fileName = $state('');
  file = $state.raw<ExportFile | null>(null);
  isReading = $state(false);
  isUnreadable = $state(false);
  columns = $state.raw<Columns>({});
  states = $state.raw<{ readonly [value: string]: PortalState }>({});
  dayOrder = $state<DayOrder>('day-first');
  /** Proposals that the person does not want, by their first line. */
  skipped = $state.raw<readonly number[]>([]);
  /** How many are done, while it is at it. */
  applying = $state<{ readonly done: number; readonly of: number } | null>(null);
  applied = $state.raw<Applied | null>(null);
  #claims = $state.raw<readonly Claim[]>([]);
  readonly #workplace: Workplace;
  readonly #org: string;
  readonly #reference: () => Reference;

  constructor(workplace: Workplace, org: string, reference: () => Reference) {
    this.#workplace = workplace;
    this.#org = org;
    this.#reference = reference;
  }

  readonly missing = $derived.by(() => (this.file ? missingColumns(this.columns) : []));
  readonly words = $derived.by(() => (this.file ? valuesOf(this.file, this.columns.state) : []));
  /** Words of the portal that nobody knows yet, or that the person has said something about. */
  readonly openWords = $derived.by(() =>
    this.words.filter((word) => readPortalState(word, {}) === null || foldName(word) in this.states)
  );
  /** A date of the file, to see how dates are read. */
  readonly exampleDay = $derived.by(() => {
    const { stateOn, submittedOn } = this.columns;
    return this.file ? (valuesOf(this.file, stateOn)[0] ?? valuesOf(this.file, submittedOn)[0] ?? '') : '';
  });
  readonly read = $derived.by(() => {
    const today = this.today;
    const { columns, states, dayOrder } = this;
    return this.file && today !== null ? readExport(this.file, { columns, states, dayOrder, today }) : null;
  });
  readonly plan = $derived.by((): ImportPlan | null => {
    const { read, today } = this;
    if (!read || today === null) return null;
    const plan = planImport(read.claims, {
      ...{ org: this.#org, claims: this.#claims, products: this.#reference().products, today },
      circumstancesOf: (claim) => this.#circumstancesOf(claim)
    });
    const problems = [...read.problems, ...plan.problems].sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
    return { ...plan, problems };
  });
  readonly chosen = $derived.by(
    () => this.plan?.proposals.filter(({ exported }) => !this.skipped.includes(exported.lines[0] ?? 0)) ?? []
  );

  /** In the zone of the programme's present terms. */
  get today(): number | null {
    const terms = this.#presentTerms();
    return terms ? terms.civil.dayOf(this.#workplace.currentTime()) : null;
  }

  async open(file: File): Promise<void> {
    this.isReading = true;
    this.isUnreadable = false;
    this.applied = null;
    this.skipped = [];
    const [read, claims] = await Promise.all([
      readExportFile(file).catch(() => null),
      firstValue(this.#workplace.claimsIn(claimStates))
    ]);
    this.isReading = false;
    this.#claims = claims;
    this.fileName = file.name;
    this.isUnreadable = !read || read.header.length < 2;
    this.file = this.isUnreadable ? null : read;
    if (!this.file) return;
    const kept = readKeptChoices(this.#org);
    this.columns = recogniseColumns(this.file.header, kept.columns);
    this.states = kept.states;
    const days = [...valuesOf(this.file, this.columns.stateOn), ...valuesOf(this.file, this.columns.submittedOn)];
    // What the file itself shows goes before what was right for the last one.
    this.dayOrder = guessDayOrder(days) ?? kept.dayOrder ?? (texts.locale === 'pt-BR' ? 'day-first' : 'month-first');
  }

  chooseColumn(field: ImportField, at: number | undefined): void {
    const { [field]: _before, ...others } = this.columns;
    // A column says one thing.
    const rest = Object.fromEntries(Object.entries(others).filter(([, column]) => column !== at));
    this.columns = at === undefined ? rest : { ...rest, [field]: at };
    this.#keep();
  }

  chooseState(word: string, state: PortalState): void {
    this.states = { ...this.states, [foldName(word)]: state };
    this.#keep();
  }

  chooseDayOrder(order: DayOrder): void {
    this.dayOrder = order;
    this.#keep();
  }

  skip({ exported }: Proposal, isSkipped: boolean): void {
    const line = exported.lines[0] ?? 0;
    const others = this.skipped.filter((each) => each !== line);
    this.skipped = isSkipped ? [...others, line] : others;
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
  }

  #keep(): void {
    if (!this.file) return;
    const { columns, states, dayOrder } = this;
    keepChoices(this.#org, { columns: namesOfColumns(this.file.header, columns), states, dayOrder });
  }

  #presentTerms() {
    const { programme } = this.#reference();
    const now = this.#workplace.currentTime();
    const resolved = programme?.terms.map(({ from, terms }) => ({ from, terms: this.#workplace.termsOf(terms) })) ?? [];
    const inForce = resolved.filter(({ from, terms }) => terms && from <= terms.civil.dayOf(now));
    return (inForce.at(-1) ?? resolved[0])?.terms ?? null;
  }

  #circumstancesOf(claim: Claim | null): Circumstances {
    const at = this.#workplace.currentTime();
    const terms = claim ? this.#workplace.termsOf(claim.terms) : this.#presentTerms();
    const fallback = this.#presentTerms();
    if (!terms && !fallback) throw new Error('a plan is made only where the terms are known');
    return {
      ...{ actor: this.#workplace.actor, receivedAt: at, onRecordAt: at, adjudicated: 'elsewhere', outages: [] },
      terms: (terms ?? fallback) as Circumstances['terms'],
      limits: this.#reference().programme?.limits ?? usualEvidenceLimits,
      evaluationReasons: this.#reference().evaluationReasons,
      hasFile: () => true
    };
  }
}
