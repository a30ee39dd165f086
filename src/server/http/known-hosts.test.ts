/** [G107] the server answers under its own names, and under addresses */
import { expect, test } from 'vitest';
import { isOurs, namesOf } from './known-hosts.ts';

const names = namesOf({
  host: '0.0.0.0',
  publicUrl: 'https://Record.programme.example:8443',
  allowedHosts: ['record.internal']
});

test.each([
  ['127.0.0.1:8080', true],
  ['[::1]:8080', true],
  ['10.1.2.3', true],
  ['localhost:8080', true],
  ['app.localhost', true],
  ['RECORD.programme.example', true],
  ['record.internal:80', true],
  ['evil.example', false],
  ['evil.example:8080', false],
  ['127.0.0.1.evil.example', false],
  ['localhost.evil.example', false],
  ['', false],
  ['a b', false]
])('[G107] %j: %j', (host, ours) => {
  expect(isOurs(host, names)).toBe(ours);
});
