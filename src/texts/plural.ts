/** A language's own plural forms: English and Portuguese tell one from other (Portuguese counts 0 as one). */
export function pluralIn(locale: string): (count: number, one: string, other: string) => string {
  const rules = new Intl.PluralRules(locale);
  return (count, one, other) => (rules.select(count) === 'one' ? one : other);
}
