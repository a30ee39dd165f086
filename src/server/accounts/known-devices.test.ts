/** [G106] a device is known for the accounts that were signed in to from it, and for no other */
import { expect, test } from 'vitest';
import { makeKnownDevices } from './known-devices.ts';

const devices = makeKnownDevices(new Uint8Array(32).fill(7));
const others = makeKnownDevices(new Uint8Array(32).fill(8));

test('[G106] known is who signed in here, in any spelling of the address', () => {
  const kept = devices.remember(devices.remember(undefined, 'ana@contoso.example'), 'bruno@contoso.example');
  const ana = devices.find(kept, ' Ana@Contoso.example');
  expect(ana).toMatch(/^[\w-]{22}$/);
  expect(devices.find(kept, 'bruno@contoso.example')).not.toBe(ana);
  expect(devices.find(kept, 'carla@contoso.example')).toBeNull();
  expect(others.find(kept, 'ana@contoso.example')).toBeNull();
  expect(devices.find(devices.remember(kept, 'ana@contoso.example'), 'ana@contoso.example')).toBe(ana);
});

test.each([undefined, '', '~', 'x'.repeat(5_000), `${'a'.repeat(22)}.${'a'.repeat(43)}`])(
  '[G106] %j is no known device, and is one afterwards',
  (kept) => {
    expect(devices.find(kept, 'ana@contoso.example')).toBeNull();
    expect(devices.find(devices.remember(kept, 'ana@contoso.example'), 'ana@contoso.example')).not.toBeNull();
  }
);

test('[G106] of many accounts on one device the latest are known', () => {
  let kept: string | undefined;
  for (let n = 0; n < 20; n++) kept = devices.remember(kept, `${String(n)}@contoso.example`);
  expect(kept?.length).toBeLessThan(1_000);
  expect(devices.find(kept, '19@contoso.example')).not.toBeNull();
  expect(devices.find(kept, '0@contoso.example')).toBeNull();
});
