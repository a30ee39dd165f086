/** A language's own plural forms: all of ours tell one from other (Portuguese counts 0 as one). */
export function pluralIn(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}

/** "1 día", "3 días", "1000000 de días": a number with what it counts. `shown`: the number as it is written there. */
export function countIn(locale: string): (count: number, one: string, other: string, shown?: string) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, one, other, shown = String(count)) => {
    const form = rules.select(count);
    return `${shown} ${form === 'one' ? one : form === 'many' ? `de ${other}` : other}`;
  };
}
