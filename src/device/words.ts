/** The same splitting for what is stored and for what is searched. */
export function wordsOf(texts: readonly string[]): readonly string[] {
  const words = new Set<string>();
  for (const text of texts) {
    const plain = toPlain(text);
    // The whole too, so that a domain or a GUID is found by its beginning as it is typed.
    if (plain !== '') words.add(plain);
    for (const word of plain.split(/[^\p{L}\p{N}]+/u)) if (word !== '') words.add(word);
  }
  return [...words];
}

function toPlain(text: string): string {
  const lower = text.trim().toLowerCase();
  // Most are ASCII, and this is done for every claim that arrives.
  return /^[ -~]*$/.test(lower) ? lower : lower.normalize('NFD').replace(/\p{Diacritic}/gu, '');
}
