// One idea per file: over 400 lines it is two.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const longest = 400;
const files = execFileSync('git', ['ls-files', '*.ts', '*.svelte', '*.mjs'], { encoding: 'utf8' }).trim().split('\n');
const tooLong = files
  .filter((file) => existsSync(file))
  .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
  .filter(({ lines }) => lines > longest);
for (const { file, lines } of tooLong) console.error(`${file} has ${lines} lines; ${longest} at most.`);
process.exitCode = tooLong.length === 0 ? 0 : 1;
