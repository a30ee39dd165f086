/** A sentence as the end of another one: it begins small, unless its first word is a name or an abbreviation (PoE, OSU). */
export function continueSentence(sentence: string): string {
  return /^\p{Lu}\p{Ll}*(?![\p{L}\p{N}])/u.test(sentence)
    ? sentence.charAt(0).toLowerCase() + sentence.slice(1)
    : sentence;
}
