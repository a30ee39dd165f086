import { expect, test } from 'vitest';
import { wayBack } from './way-back.ts';

const origin = 'https://record.example';

test.each([
  { wanted: '/claims/01JD/answer', leads: '/claims/01JD/answer' },
  { wanted: '/claims?state=approved&q=caf%C3%A9', leads: '/claims?state=approved&q=caf%C3%A9' },
  { wanted: null, leads: '/' },
  { wanted: '', leads: '/' },
  { wanted: 'https://evil.example/', leads: '/' },
  { wanted: '//evil.example/x', leads: '/' },
  { wanted: '/\\evil.example', leads: '/' },
  { wanted: '/\t/evil.example', leads: '/' },
  { wanted: 'javascript:alert(1)', leads: '/' },
  { wanted: '/../../claims', leads: '/claims' },
  { wanted: '/sign-in?to=/claims', leads: '/' },
  { wanted: '/join/abc', leads: '/' },
  { wanted: '/joint', leads: '/joint' }
])('[W36] “$wanted” leads to $leads', ({ wanted, leads }) => {
  expect(wayBack(wanted, origin)).toBe(leads);
});
