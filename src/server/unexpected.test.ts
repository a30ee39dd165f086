/** [G76] an error that nobody caught is written down without its message, and the process goes on. */
import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

const program = `
  import { outliveUnexpected } from '${new URL('./unexpected.ts', import.meta.url).href}';
  outliveUnexpected({ error: (facts, message) => console.log(JSON.stringify({ message, error: facts.error, at: facts.at.length > 0 })) });
  setTimeout(() => { throw new TypeError('a secret'); }, 0);
  setTimeout(() => void Promise.reject(new RangeError('a secret')), 10);
  setTimeout(() => console.log('alive'), 100);
`;

test('[G76] thrown in a callback and rejected unseen, both are outlived', () => {
  const args = ['--import', 'tsx', '--input-type=module', '--eval', program];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stdout.trim().split('\n')).toEqual([
    JSON.stringify({ message: 'nobody caught this', error: 'TypeError', at: true }),
    JSON.stringify({ message: 'nobody caught this', error: 'RangeError', at: true }),
    'alive'
  ]);
  expect([status, stderr]).toEqual([0, '']);
}, 60_000);
