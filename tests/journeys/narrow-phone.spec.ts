import { photo } from '#tests/support/journey-files.ts';
import {
  chooseFile,
  expectUpToDate,
  fillCustomer,
  heading,
  padaria,
  saveAndContinue
} from '#tests/support/journey-steps.ts';
import { portuguese as t } from '#tests/support/journey-words.ts';
import { expect, phone, test } from '#tests/support/journey.ts';

test('[J1] on a phone without network the words of connection and of saving fit beside the way back, and a message covers no button', async ({
  openAs
}) => {
  const page = await openAs('contributor', { locale: 'pt-BR', goesOffline: true });
  await expectUpToDate(page, t);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: t.common.actions.newClaim }).first().click();
  await page.waitForURL('**/edit?step=activity');
  const goTo = async (question: string) => {
    await page.getByRole('button', { name: /^Etapa/ }).click();
    await page.getByRole('dialog').getByRole('link', { name: question }).click();
    await expect(page.getByRole('dialog')).toBeHidden();
  };
  await goTo(t.form.steps.customer);
  await fillCustomer(page, padaria, t);
  await saveAndContinue(page, t);
  await expect(page.getByText(/^Offline · \d+ pendentes?$/).filter({ visible: true })).toBeVisible();
  await expect(page.getByText(t.common.saved, { exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);

  await goTo(t.form.steps.evidence);
  await chooseFile(page, photo, t);
  await page
    .getByRole('article', { name: /\.jpe?g$/ })
    .getByRole('button')
    .click();
  await goTo(t.form.steps.check);
  await expect(heading(page, t.form.check.question)).toBeVisible();
  const message = await page.getByRole('button', { name: t.common.ui.undo }).boundingBox();
  const below = await page.getByText(t.form.check.contributor).boundingBox();
  if (!message || !below) throw new Error('one of them is not on the screen');
  expect(message.y + message.height).toBeLessThanOrEqual(below.y);
});
