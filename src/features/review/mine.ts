import type { SummaryRow } from '#device/rows.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { reviewerOf } from './answer-since.ts';
import { firstValue } from '#workplace/first-value.ts';

/** Who began which review: a list's rows do not say it. Read once per change of a claim, and only when somebody asks for theirs. */
export class Reviewers {
  readonly #workplace: Workplace;
  readonly #known = new Map<string, { readonly changedAt: number; readonly reviewer: string | null }>();

  constructor(workplace: Workplace) {
    this.#workplace = workplace;
  }

  async begunBy(person: string, rows: readonly SummaryRow[]): Promise<ReadonlySet<string>> {
    const mine = new Set<string>();
    for (const row of rows) {
      if (row.state === 'submitted') continue;
      if ((await this.#reviewerOf(row)) === person) mine.add(row.id);
    }
    return mine;
  }

  async #reviewerOf({ id, changedAt }: SummaryRow): Promise<string | null> {
    const known = this.#known.get(id);
    if (known && known.changedAt === changedAt) return known.reviewer;
    const shown = await firstValue(this.#workplace.claim(id));
    const reviewer = shown ? reviewerOf(shown.claim) : null;
    this.#known.set(id, { changedAt, reviewer });
    return reviewer;
  }
}
