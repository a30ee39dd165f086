import type { Page } from '@playwright/test';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { photo } from '#tests/support/journey-files.ts';
import {
  draftClaim,
  expectUpToDate,
  heading,
  padaria,
  seen,
  stateOf,
  submitClaim
} from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, openDevice, signInOn, test } from '#tests/support/journey.ts';
import { startServer } from '#tests/support/server-process.ts';

async function chooseZone(page: Page, zone: string, t: Words): Promise<void> {
  await expect(heading(page, t.setUp.steps.zone.name)).toBeVisible();
  await page.getByLabel(t.setUp.zone.label, { exact: true }).fill(zone);
  await page.getByRole('button', { name: t.setUp.saveAndGoOn }).click();
}

async function chooseHolidays(page: Page, country: string, t: Words): Promise<void> {
  await expect(heading(page, t.setUp.steps.holidays.name)).toBeVisible();
  const words = t.programme.calendar;
  await page.getByLabel(words.country, { exact: true }).selectOption({ label: country });
  await page.getByRole('button', { name: words.find }).click();
  await page.getByRole('button', { name: new RegExp(words.add(13).replace(/\d+/, '\\d+')) }).click();
  await expect(page.getByRole('group').filter({ hasText: /^20\d\d/ })).toHaveCount(2);
  await page.getByRole('button', { name: t.setUp.saveAndGoOn }).click();
}

async function chooseRules(page: Page, profile: '2020' | '2023', t: Words): Promise<void> {
  await expect(heading(page, t.setUp.steps.rules.name)).toBeVisible();
  await page.getByRole('button', { name: t.setUp.rules.begin }).click();
  await expect(page.getByText(t.setUp.rules.choose)).toBeVisible();
  await page.getByRole('radio', { name: t.programme.profiles.published[profile] }).check();
  await page.getByRole('button', { name: t.setUp.rules.begin }).click();
}

async function inviteOn(page: Page, button: string, name: string, t: Words): Promise<void> {
  await page.getByRole('button', { name: button }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(t.people.invite.name, { exact: true }).fill(name);
  await sheet.getByLabel(t.people.invite.email, { exact: true }).fill(`${name.toLowerCase()}@padaria.example`);
  await sheet.getByRole('button', { name: t.people.invite.send }).click();
  await sheet.getByRole('button', { name: t.people.link.done }).click();
  await page.getByRole('button', { name: t.setUp.people.goOn, exact: true }).click();
}

const openSteps = (page: Page, t: Words) => page.getByRole('listitem').filter({ hasText: t.setUp.open });

test('[J70] quem inicia um sistema vazio é levado, no celular, do fuso horário ao primeiro revisor, e pode sair e voltar', async ({
  browser
}) => {
  test.slow();
  const t = portuguese;
  const server = await startServer({ empty: true });
  const device = await openDevice(browser, server.url, { locale: 'pt-BR' });
  try {
    const page = await device.newPage();
    page.setDefaultTimeout(30_000);
    await prepareAxe(page);
    const [, email = '', password = ''] = /Sign in as (\S+) with the password (\S+) /.exec(server.output()) ?? [];
    await page.goto('/sign-in');
    await page.getByLabel(t.session.email).fill(email);
    await page.getByLabel(t.session.password, { exact: true }).fill(password);
    await page.getByRole('button', { name: t.session.signIn }).click();
    await expect(page.getByRole('heading', { name: t.setUp.title })).toBeVisible();
    await expect(page.getByText(t.setUp.waits)).toBeVisible();
    await expect(page.getByText(t.home.welcome.administrator)).toBeVisible();
    await expect(openSteps(page, t)).toHaveCount(8);
    await page.getByRole('link', { name: `${t.setUp.begin}: ${t.setUp.steps.zone.name}` }).click();

    await page.getByLabel(t.setUp.zone.label, { exact: true }).fill('São Paulo');
    await page.getByRole('button', { name: t.setUp.saveAndGoOn }).click();
    await expect(page.getByRole('alert').getByText(t.programme.faults['zone-unknown'])).toBeVisible();
    await chooseZone(page, 'America/Sao_Paulo', t);
    await chooseHolidays(page, 'Brasil', t);
    await expect(heading(page, t.setUp.steps.rules.name)).toBeVisible();
    // Left in the middle, on another day: what was chosen is kept.
    await page.goto('/');
    await expect(openSteps(page, t)).toHaveCount(6);
    await page.getByRole('link', { name: `${t.setUp.goOn}: ${t.setUp.steps.rules.name}` }).click();
    await chooseRules(page, '2020', t);

    await page.getByLabel(t.setUp.programme.name).fill('Programa de Parceiros');
    await page.getByRole('button', { name: t.setUp.saveAndGoOn }).click();
    await page.getByRole('button', { name: t.setUp.mail.without }).click();
    await page.getByRole('button', { name: t.setUp.people.newOrganisation }).click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel(t.people.organisation.name, { exact: true }).fill('Padaria Consultoria');
    await sheet.getByLabel(t.people.organisation.mpnId).fill('4711002');
    await sheet.getByLabel(t.people.organisation.locationName).fill('Centro');
    await sheet.getByRole('button', { name: t.people.organisation.create }).click();
    await inviteOn(page, t.setUp.people.inviteManager('Padaria Consultoria'), 'Marta', t);
    await inviteOn(page, t.setUp.people.inviteReviewer, 'Rita', t);
    await inviteOn(page, t.setUp.people.inviteYou, 'Paula', t);
    // Nothing is open any more.
    await expect(page.getByText(t.home.welcome.administrator)).toBeVisible();
    await expect(page.getByRole('heading', { name: t.setUp.title })).toBeHidden();
    // Who is signed in belongs to a programme of another name now: the screens follow with a new page.
    await page.goto('/me');
    await expect(page.getByText('Programa de Parceiros')).toBeVisible();
    await page.goto('/programme/profiles');
    await expect(page.getByText(/^2020.* · Brasil · São Paulo$/)).toBeVisible();

    for (const step of ['zone', 'rules', 'partner'] as const)
      expect([step, await examine(page, `/programme/set-up/${step}`)]).toEqual([step, []]);
  } finally {
    await device.close();
    await server.dispose();
  }
});

test('[J71] what a partner makes before terms are chosen waits without a date, and goes on record by itself afterwards', async ({
  browser
}) => {
  test.slow();
  const t = english;
  const server = await startServer({ withoutTerms: true });
  const phone = await openDevice(browser, server.url, { goesOffline: true });
  const desk = await openDevice(browser, server.url, { size: desktop });
  try {
    const manager = await phone.newPage();
    manager.setDefaultTimeout(30_000);
    await signInOn(manager, server, 'manager');
    await expectUpToDate(manager);
    await expect(manager.getByText(t.sync.noTerms)).toBeVisible();
    const claim = await draftClaim(manager, { ...padaria, files: [photo] });
    await manager.goto(`/claims/${claim}`);
    await submitClaim(manager);
    await expect(seen(manager, t.deadlines.noTerms).first()).toBeVisible();
    await expect(manager.getByText(/business days? left/)).toHaveCount(0);

    const administrator = await desk.newPage();
    await signInOn(administrator, server, 'administrator');
    await administrator.getByRole('link', { name: `${t.setUp.goOn}: ${t.setUp.steps.zone.name}` }).click();
    await chooseZone(administrator, 'America/Sao_Paulo', t);
    await chooseHolidays(administrator, 'Brazil', t);
    await chooseRules(administrator, '2020', t);

    // At the latest a minute later by itself; a network that comes back asks at once.
    await phone.setOffline(true);
    await phone.setOffline(false);
    await expect(manager.getByText(t.sync.noTerms)).toBeHidden({ timeout: 120_000 });
    await expect(stateOf(manager, t.claim.states.submitted)).toBeVisible();
    await expect(seen(manager, /business days? left/)).toBeVisible();
    await expect(seen(manager, /23:59/).first()).toBeVisible();
  } finally {
    await phone.close();
    await desk.close();
    await server.dispose();
  }
});
