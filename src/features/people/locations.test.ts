import { expect, test } from 'vitest';
import { findLocationFaults, trimLocations } from './locations.ts';

const sp = { mpnId: '4567890', name: 'São Paulo' };

test.each([
  { typed: [], faults: [] },
  { typed: [sp, { mpnId: ' 123456789012 ', name: ' Rio ' }], faults: [] },
  { typed: [{ ...sp, mpnId: '1234567890123' }], faults: ['0 mpnId mpnIdMalformed'] },
  { typed: [{ ...sp, mpnId: '45 678' }], faults: ['0 mpnId mpnIdMalformed'] },
  { typed: [sp, { mpnId: '4567890 ', name: 'Rio' }], faults: ['1 mpnId mpnIdTwice'] },
  { typed: [sp, { mpnId: '', name: ' ' }], faults: ['1 mpnId mpnIdMalformed', '1 name locationNameMissing'] },
  // Two empty lines are two to be filled in, and not one twice.
  {
    typed: [
      { mpnId: '', name: 'A' },
      { mpnId: '', name: 'B' }
    ],
    faults: ['0 mpnId mpnIdMalformed', '1 mpnId mpnIdMalformed']
  }
])('[W93] of the locations $typed is wrong: $faults', ({ typed, faults }) => {
  expect(findLocationFaults(typed).map(({ index, field, code }) => `${String(index)} ${field} ${code}`)).toEqual(
    faults
  );
});

test('[W93] blanks around what was typed are not sent', () => {
  expect(trimLocations([{ mpnId: ' 4567890', name: 'São Paulo ' }])).toEqual([sp]);
});
