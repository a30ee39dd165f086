import { expect, test } from 'vitest';
import { coveredBelow } from './keyboard.ts';

test.each([
  { name: 'without a keyboard', height: 664, offsetTop: 0, scale: 1, covered: 0 },
  { name: 'with one', height: 364, offsetTop: 0, scale: 1, covered: 300 },
  { name: 'with one, the page moved up', height: 364, offsetTop: 120, scale: 1, covered: 180 },
  { name: 'enlarged by two fingers', height: 332, offsetTop: 40, scale: 2, covered: 0 },
  { name: 'bounced over its end', height: 664, offsetTop: 12, scale: 1, covered: 0 }
])('[U10] $name, $covered pixels lie under it', ({ height, offsetTop, scale, covered }) => {
  expect(coveredBelow({ pageHeight: 664, height, offsetTop, scale })).toBe(covered);
});
