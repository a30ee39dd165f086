/**
 * A cell of text that a spreadsheet could take for a formula gets an apostrophe before it. What is so taken: = + - @ (also in their full
 * width) at its beginning or where a program that splits at another delimiter, or minds no quotes, would see one; and a tab or a line break
 * at its beginning. Nothing is lost: `unguardText` gives the value back exactly.
 */
export function guardText(text: string): string {
  const guarded = text.replace(formulaStart, (_, before: string, apostrophes: string) => `${before}'${apostrophes}`);
  return /^'*[\t\r\n]/.test(guarded) ? `'${guarded}` : guarded;
}

/** For what is read back, ours or another program's that guards the same way. */
export function unguardText(text: string): string {
  // Most cells have none, and looking is cheap.
  if (!text.includes("'")) return text;
  const bare = /^'+[\t\r\n]/.test(text) ? text.slice(1) : text;
  return bare.replace(formulaStart, (_, before: string, apostrophes: string) => `${before}${apostrophes.slice(1)}`);
}

// Spaces and quotes may stand between: programs trim them away.
const formulaStart = /((?:^|[,;|\t\r\n])[\s"]*)('*)(?=[=+\-@＝＋－＠])/g;
