import type { Page } from '@playwright/test';
import { writePdf } from '#tests/support/journey-files.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

/** Key by key, as on a desktop; the day is the month, because browsers ask for them in their own order. */
async function typeDay(page: Page, label: string, keys: string): Promise<void> {
  const field = page.getByLabel(label);
  await field.focus();
  await field.pressSequentially(keys);
  // Tab would stop at the calendar's button, which is inside the field.
  await field.blur();
}

const dayOf = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

/** All that is typed and not yet an action, as the device keeps it. */
const readDrafts = (page: Page, person: string): Promise<string> =>
  page.evaluate(
    (name) =>
      new Promise<string>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onerror = () => reject(new Error('not opened'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('drafts').objectStore('drafts').getAll();
          reading.onerror = () => reject(new Error('not read'));
          reading.onsuccess = () => {
            opening.result.close();
            resolve(JSON.stringify(reading.result));
          };
        };
      }),
    `on-record-${person}`
  );

test('[F8] the day of a signature can be typed, what is wrong with it is named and kept, and nothing wrong is added', async ({
  openAs,
  server
}, info) => {
  const claim = await prepareClaim(server, 'editing');
  const letter = await writePdf(info.outputPath('letter.pdf'), { text: 'Signed.' });
  const manager = await openAs('manager', { size: desktop });
  const t = english.evidence;
  await manager.goto(`/claims/${claim.id}/edit?step=evidence`);
  await manager.getByLabel(t.add.choose).setInputFiles(letter);
  const signedOn = manager.getByLabel(t.facts.signedOn);

  await typeDay(manager, t.facts.signedOn, '11112025');
  await expect(signedOn).toHaveValue('2025-11-11');

  await signedOn.fill('0027-11-11');
  await signedOn.blur();
  await expect(signedOn).toHaveValue('0027-11-11');
  await expect(signedOn).toHaveAccessibleDescription(new RegExp(english.common.ui.days.year(27)));
  await manager.getByRole('button', { name: t.add.addToClaim }).click();
  await expect(signedOn).toBeFocused();
  expect((await claim.onRecord())?.evidence).toHaveLength(1);

  // What is typed is on the disk a quarter of a second later; a page that is left at once may lose that much.
  await expect
    .poll(() => readDrafts(manager, server.person('manager').id))
    .toContain(`"signedOn":${dayOf('0027-11-11')}`);
  await manager.reload();
  await expect(signedOn).toHaveValue('0027-11-11');
  await expect(signedOn).toHaveAccessibleDescription(new RegExp(english.common.ui.days.year(27)));

  await signedOn.fill('2098-11-11');
  await signedOn.blur();
  await expect(signedOn).toHaveAccessibleDescription(new RegExp(english.common.ui.days.late));

  await signedOn.fill('');
  await typeDay(manager, t.facts.signedOn, '1111');
  await expect(signedOn).toHaveAccessibleDescription(new RegExp(english.common.ui.days.half));
  await manager.getByRole('button', { name: t.add.addToClaim }).click();
  await expect(signedOn).toBeFocused();

  await signedOn.fill('2025-11-12');
  await manager.getByRole('button', { name: t.add.addToClaim }).click();
  await expect.poll(async () => (await claim.onRecord())?.evidence.at(-1)?.signedOn).toBe(20_404);
});

test('[F9] “renews on” keeps what is typed, and a year of two digits is never sent', async ({ openAs, server }) => {
  const fields = { solutionArea: 'business-applications', activity: 'usage' } as const;
  const claim = await prepareClaim(server, 'editing', { fields });
  const manager = await openAs('manager', { size: desktop, locale: 'pt-BR' });
  const t = portuguese.form;
  await manager.goto(`/claims/${claim.id}/edit?step=products`);
  await manager.getByRole('checkbox', { name: 'Dynamics 365 Sales', exact: true }).check();
  const renewsOn = manager.getByLabel(t.products.renewsOn);

  await typeDay(manager, t.products.renewsOn, '12120027');
  await expect(renewsOn).toHaveValue('0027-12-12');
  await expect(renewsOn).toHaveAccessibleDescription(new RegExp(portuguese.common.ui.days.year(27)));
  await manager.getByRole('button', { name: t.continueLabel, exact: true }).click();
  await expect(renewsOn).toBeVisible();
  await expect(manager.getByText(/Atualize o aplicativo/)).toBeHidden();

  await renewsOn.fill('2027-12-12');
  await manager.getByRole('button', { name: t.continueLabel, exact: true }).click();
  await expect
    .poll(async () => Object.values((await claim.onRecord())?.products ?? {}).map(({ renewsOn }) => renewsOn))
    .toContain(21_164);
});
