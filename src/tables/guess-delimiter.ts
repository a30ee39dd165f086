export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = [',', ';', '\t'];
const linesLookedAt = 20;

/** The one that gives most lines equally many columns: titles above the header have none. A comma where there is one column only. */
export function guessDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1).filter((count) => count > 0);
    const alike = (count: number): number => counts.filter((other) => other === count).length;
    const columns = counts.reduce((usual, count) => (alike(count) > alike(usual) ? count : usual), counts[0] ?? 0);
    if (columns === 0) continue;
    const score = (alike(columns) / lines.length) * 1000 + columns;
    if (score > bestScore) [best, bestScore] = [candidate, score];
  }
  return best;
}

/** Without what stands in quotes: a name may hold any of the delimiters, and a line break. */
function firstLines(text: string): readonly string[] {
  const bare = text.slice(0, 65_536).replace(/"[^"]*"/g, '');
  return bare
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, linesLookedAt);
}
