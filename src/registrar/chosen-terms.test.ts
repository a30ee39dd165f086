import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { sortHolidays } from '#rules/days/business-days.ts';
import { brazilCalendar, brazilTerms } from '#server/reference/brazil.ts';
import { defaultProgramme } from '#server/reference/reference-defaults.ts';
import { referenceDatabase, writeReference } from '#server/reference/reference-seeding.ts';
import { day, noon, openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { submitNewClaim } from '#tests/support/submitted-claim.ts';
import type { Registrar } from './registrar.ts';
import { startRegistrar } from './start-registrar.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let workshop: Workshop;
let registrar: Registrar;
beforeEach(async () => {
  workshop = await openWorkshop();
  await writeReference(workshop.databases.open(referenceDatabase), defaultProgramme);
  registrar = startRegistrar(workshop);
  await registrar.idle();
});
afterEach(async () => {
  await registrar.stop();
  await workshop.close();
});

async function pass(lengthMs: number): Promise<void> {
  workshop.clock.pass(lengthMs);
  registrar.clockMoved();
  await registrar.idle();
}

test('[X12] a record as it is made has no terms: what is created waits with all that follows, and comes on record once they are chosen', async () => {
  const { claim } = await submitNewClaim(workshop);
  registrar.inboxChanged('org-contoso');
  await registrar.idle();
  expect([await workshop.claim(claim), registrar.status().held]).toEqual([null, 3]);

  await registrar.stop();
  registrar = startRegistrar(workshop);
  await pass(3 * day);
  expect([await workshop.claim(claim), registrar.status().held]).toEqual([null, 3]);

  const reference = workshop.databases.open(referenceDatabase);
  await writeReference(reference, brazilCalendar);
  const today = Math.floor(noon / day) + 3;
  await writeReference(reference, { ...defaultProgramme, terms: [{ from: today, terms: brazilTerms }] });
  await pass(2 * 60_000);
  const onRecord = await workshop.claim(claim);
  expect(onRecord).toMatchObject({ terms: brazilTerms, state: 'submitted' });
  const theirs = onRecord?.history.filter(({ kind }) => kind !== 'files-arrived');
  expect(theirs?.map(({ kind, receivedAt }) => [kind, receivedAt < noon + day])).toEqual([
    ['create', true],
    ['add-evidence', true],
    ['submit', true]
  ]);
  // Counted in São Paulo, with its holidays: the 20th of November is one.
  const [clock] = onRecord?.clocks ?? [];
  const holidays = sortHolidays(brazilCalendar.holidays.map((holiday) => holiday.day));
  expect(holidays).toContain(Math.floor(noon / day) + 2);
  expect(clock?.dueBy).toBe(((clock?.dueOn ?? 0) + 1) * day + 3 * 3_600_000);
  expect(registrar.status().held).toBe(0);
});
