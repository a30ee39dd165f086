import type { Page } from '@playwright/test';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { desktop, expect, openDevice, test, waitForWorker, type OpenOptions } from '#tests/support/journey.ts';

const passwords = { manager: 'uma frase bem longa', contributor: 'cavalo bateria grampo' };

interface Speech {
  readonly rule: string;
  readonly t: Words;
  readonly locale: 'en-GB' | 'pt-BR';
  /** Sentences in full, as they must be read. */
  readonly invites: string;
  readonly used: string;
  readonly refused: string;
  /** Who manages an organisation. */
  readonly titles: readonly string[];
}

const speeches: readonly Speech[] = [
  {
    rule: '[J23] in English',
    t: english,
    locale: 'en-GB',
    invites: 'administrator invites you to Padaria & Filhos.',
    used: 'This link was used',
    refused: 'This account may not use On Record here. Ask your administrator.',
    titles: ['Global administrator', 'Incentives administrator', 'Billing administrator']
  },
  {
    rule: '[J24] em português',
    t: portuguese,
    locale: 'pt-BR',
    invites: 'administrator convida você para Padaria & Filhos.',
    used: 'Este link já foi usado',
    refused: 'Esta conta não pode usar o On Record aqui. Fale com seu administrador.',
    titles: ['Administrador global', 'Administrador de incentivos', 'Administrador de cobrança']
  }
];

for (const { rule, t, locale, invites, used, refused, titles } of speeches) {
  test(`${rule}: an organisation is made, its manager joins by a link, invites, and disables whom they invited`, async ({
    browser,
    server,
    openAs
  }) => {
    const words = t.people;
    const openLink = async (url: string, options: OpenOptions = {}) => {
      const context = await openDevice(browser, server.url, { locale, ...options });
      const page = await context.newPage();
      await page.goto(url);
      return page;
    };
    const joinWith = async (page: Page, password: string) => {
      await page.getByLabel(words.join.password, { exact: true }).fill(password);
      await page.getByRole('button', { name: words.join.join, exact: true }).click();
      await page.waitForURL((at) => at.pathname === '/');
    };
    const invite = async (page: Page, who: { name: string; email: string; role: string; title?: string }) => {
      await page.getByRole('button', { name: words.members.invite, exact: true }).click();
      const sheet = page.getByRole('dialog');
      await sheet.getByLabel(words.invite.name, { exact: true }).fill(who.name);
      await sheet.getByLabel(words.invite.email, { exact: true }).fill(who.email);
      await sheet.getByRole('radio', { name: who.role }).check();
      if (who.title !== undefined) {
        for (const title of titles) await expect(sheet.getByRole('radio', { name: title })).toBeVisible();
        await sheet.getByRole('radio', { name: who.title }).check();
      }
      await sheet.getByRole('button', { name: words.invite.send }).click();
      const link = await sheet.getByLabel(words.link.label, { exact: true }).inputValue();
      await sheet.getByRole('button', { name: words.link.done }).click();
      return link;
    };

    const administrator = await openAs('administrator', { locale, size: desktop });
    await administrator.getByRole('link', { name: t.common.nav.programme }).first().click();
    await administrator.getByRole('link', { name: words.places.organisations.name }).click();
    await administrator.getByRole('button', { name: words.organisations.add }).click();
    const sheet = administrator.getByRole('dialog');
    await sheet.getByLabel(words.organisation.name, { exact: true }).fill('Padaria & Filhos');
    await sheet.getByLabel(words.organisation.mpnId, { exact: true }).fill('7001');
    // A location without a name is asked for where it stands; nothing that was typed is lost by closing.
    await sheet.getByRole('button', { name: words.organisation.create }).click();
    await expect(sheet.getByRole('alert')).toContainText(words.organisation.locationNameMissing);
    await sheet.getByRole('button', { name: t.common.actions.cancel }).click();
    await administrator.reload();
    await administrator.getByRole('button', { name: words.organisations.add }).click();
    await expect(sheet.getByLabel(words.organisation.name, { exact: true })).toHaveValue('Padaria & Filhos');
    await sheet.getByLabel(words.organisation.locationName, { exact: true }).fill('Centro');
    await sheet.getByRole('button', { name: words.organisation.create }).click();
    await administrator.waitForURL(/\/programme\/organisations\/padaria-filhos$/);
    await expect(administrator.getByText(words.organisation.inviteFirst)).toBeVisible();

    const managerLink = await invite(administrator, {
      name: 'Marta Reis',
      email: 'marta@padaria.example',
      role: t.claim.roles.manager,
      title: t.claim.managerTitles.global
    });
    await expect(administrator.getByRole('button', { name: `${words.invite.withdraw}: Marta Reis` })).toBeVisible();

    const manager = await openLink(managerLink, { goesOffline: true });
    await expect(manager.getByText(invites)).toBeVisible();
    await joinWith(manager, passwords.manager);
    const again = await openLink(managerLink);
    await expect(again.getByRole('heading', { name: used })).toBeVisible();

    await manager.getByRole('link', { name: t.common.nav.me, exact: true }).click();
    await manager.getByRole('link', { name: words.places.own.name }).click();
    const contributorLink = await invite(manager, {
      name: 'Caio Melo',
      email: 'caio@padaria.example',
      role: t.claim.roles.contributor
    });
    const contributor = await openLink(contributorLink, { size: desktop });
    await joinWith(contributor, passwords.contributor);
    await contributor.goto('/me');
    await expect(contributor.getByText('Padaria & Filhos')).toBeVisible();

    // Made a manager, the device follows by itself when it is looked at next.
    await manager.reload();
    await manager.getByRole('button', { name: /Caio Melo/ }).click();
    await manager.getByRole('radio', { name: t.claim.roles.reader }).check();
    await manager.getByRole('button', { name: words.members.saveRole }).click();
    await expect(manager.getByRole('dialog')).toBeHidden();
    await contributor.reload();
    await expect(contributor.getByText(t.claim.roles.reader, { exact: true })).toBeVisible();

    await manager.getByRole('button', { name: /Caio Melo/ }).click();
    await manager.getByRole('button', { name: words.members.disable, exact: true }).click();
    await expect(manager.getByText(words.members.disabled, { exact: true })).toBeVisible();
    await expect(manager.getByText(words.history.kinds.disabled('Caio Melo'), { exact: true })).toBeVisible();
    await contributor.goto('/sign-in');
    await contributor.getByLabel(t.session.email).fill('caio@padaria.example');
    await contributor.getByLabel(t.session.password, { exact: true }).fill(passwords.contributor);
    await contributor.getByRole('button', { name: t.session.signIn, exact: true }).click();
    await expect(contributor.getByText(refused)).toBeVisible();

    // The last one who keeps the organisation stays.
    await administrator.reload();
    await administrator.getByRole('button', { name: /Marta Reis/ }).click();
    await administrator.getByRole('button', { name: words.members.disable, exact: true }).click();
    await expect(administrator.getByRole('alert')).toContainText(words.errors['last-administrator']);

    // Without the server the screen says so, and comes back by itself.
    await waitForWorker(manager);
    await manager.context().setOffline(true);
    await manager.reload();
    await expect(manager.getByRole('heading', { name: words.remote.title })).toBeVisible();
    await manager.context().setOffline(false);
    await expect(manager.getByRole('heading', { name: words.members.title, exact: true })).toBeVisible();
  });
}
