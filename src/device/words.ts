/** The same splitting for what is stored and for what is searched. */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const lower = text
      .toLocaleLowerCase()
      .normalize('NFD')
      .replace(/\p{Diacritic}/gu, '');
    // The whole too, so that a domain or a GUID is found by its beginning as it is typed.
    for (const word of [lower.trim(), ...lower.split(/[^\p{L}\p{N}]+/u)]) if (word !== '') words.add(word);
  }
  return [...words];
}
