import { texts } from '#texts/texts.svelte.ts';
import { yearOfDay } from '#ui/typed-day.ts';
import type { FieldProblem } from './field-reading.ts';
import { countGuidDigits } from '#documents/identifiers.ts';

/** What is wrong and what right looks like, in the person's language. */
export function sayProblem(problem: FieldProblem, typed: string): string {
  const { problems } = texts.t.form;
  if (problem.kind === 'day') {
    const { days } = texts.t.common.ui;
    const what = problem.problem === 'year' ? days.year(yearOfDay(problem.day)) : days[problem.problem];
    return `${texts.t.form.products.renewsOn}: ${what}`;
  }
  if (problem.kind === 'email') return problems.email[problem.problem];
  if (problem.kind === 'domain') return problems.domain[problem.problem];
  if (problem.kind === 'mpn') return problems.mpn[problem.problem];
  const sentence = problems.guid[problem.problem];
  return typeof sentence === 'string' ? sentence : sentence(countGuidDigits(typed));
}
