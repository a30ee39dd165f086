export type Delimiter = ',' | ';' | '\t';

const candidates: readonly Delimiter[] = [',', ';', '\t'];
const linesLookedAt = 20;

/** The one that gives the header the most columns, and as many to the lines after it; a comma where there is one column only. */
export function guessDelimiter(text: string): Delimiter {
  const lines = firstLines(text);
  let best: Delimiter = ',';
  let bestScore = 0;
  for (const candidate of candidates) {
    const counts = lines.map((line) => line.split(candidate).length - 1);
    const columns = counts[0] ?? 0;
    if (columns === 0) continue;
    const alike = counts.filter((count) => count === columns).length / counts.length;
    const score = alike * 1000 + columns;
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
