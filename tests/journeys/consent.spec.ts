import { customer as english } from '#texts/en/customer.ts';
import { customer as portuguese } from '#texts/pt-br/customer.ts';
import { ask } from '#tests/support/administrators.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { approve, stateOf } from '#tests/support/journey-steps.ts';
import {
  english as wordsInEnglish,
  portuguese as wordsInPortuguese,
  type Words
} from '#tests/support/journey-words.ts';
import { desktop, expect, phone, type OpenOptions } from '#tests/support/journey.ts';
import { test } from '#tests/support/mail-journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

interface Said {
  readonly t: Words;
  readonly said: typeof english;
  readonly locale: NonNullable<OpenOptions['locale']>;
  /** Of the customer: their language follows from it. */
  readonly country: string;
  readonly until: RegExp;
  /** On the claim, while the customer may decline. */
  readonly told: string;
}

const inEnglish: Said = {
  t: wordsInEnglish,
  said: english,
  locale: 'en-GB',
  country: 'US',
  until: /You can decline until \w{3} \d+ \w+ \d{4}, 23:59 \(/,
  told: 'Customer told'
};
const inPortuguese: Said = {
  t: wordsInPortuguese,
  said: portuguese,
  locale: 'pt-BR',
  country: 'BR',
  until: /Você pode recusar até .+ \d{4}, 23:59 \(/,
  told: 'Cliente avisado'
};
const mailbox = 'ana@adventure-works.com';

for (const [number, { t, said, locale, country, until, told }] of [
  ['[J21]', inEnglish],
  ['[J22]', inPortuguese]
] as const)
  test(`${number} approved, the customer is told by mail, opens the link on a phone and declines in two taps; the partner sees it`, async ({
    browser,
    server,
    inbox,
    openAs
  }) => {
    test.slow();
    const claim = await prepareClaim(server, 'in-review', { fields: { customerCountry: country } });
    const reviewer = await openAs('reviewer', { locale, size: desktop });
    await reviewer.goto(`/review/${claim.id}`);
    await approve(reviewer, t);

    const mail = await inbox.waitFor(({ to }) => to.includes(mailbox));
    expect(mail.subject).toBe(said.letter.subject('Contoso'));
    for (const line of [said.sees.text, said.agree, 'Microsoft Teams']) expect(mail.text).toContain(line);
    expect(mail.text).toMatch(until);
    const link = new RegExp(`${server.url}/consent/[\\w.-]+`).exec(mail.text)?.[0] ?? '';
    expect(mail.html).toContain(`href="${link}"`);

    // Approved, as long as the customer may decline.
    const manager = await openAs('manager', { locale });
    await manager.goto(`/claims/${claim.id}`);
    await expect(manager.getByRole('group', { name: t.consent.title })).toContainText(told, { timeout: 30_000 });
    await expect(stateOf(manager, t.claim.states.approved)).toBeVisible();

    // Nobody is signed in there, and no script runs.
    const device = await browser.newContext({ viewport: phone, locale, javaScriptEnabled: false });
    const page = await device.newPage();
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: said.what.heading('Contoso') })).toBeVisible();
    await expect(page.getByText(said.sees.text)).toBeVisible();
    await expect(page.getByText(until)).toBeVisible();
    const decline = page.getByText(said.decline.open, { exact: true });
    await expect(decline).toBeInViewport({ ratio: 1 });
    // The whole of it is on one screen.
    const bottom = await page.locator('body').boundingBox();
    expect((bottom?.y ?? 0) + (bottom?.height ?? Infinity)).toBeLessThanOrEqual(phone.height);
    await page.screenshot({ path: test.info().outputPath('told.png') });

    await decline.click();
    await page.getByRole('textbox', { name: said.decline.reason }).fill('<b>Nunca vi</b> 😀');
    await page.screenshot({ path: test.info().outputPath('asked.png'), fullPage: true });
    await page.getByRole('button', { name: said.decline.confirm }).click();
    await expect(page.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
    expect(await device.cookies()).toEqual([]);
    await device.close();

    await expect(stateOf(manager, t.claim.states.rejected)).toBeVisible({ timeout: 30_000 });
    await expect(
      manager.getByText(t.claim.rejectionReasons['customer-declined']).filter({ visible: true }).first()
    ).toBeVisible();
    await expect(manager.getByText('<b>Nunca vi</b> 😀').filter({ visible: true }).first()).toBeVisible();

    await manager.getByRole('link', { name: t.claims.history.title, exact: true }).click();
    await expect(manager.getByText(t.claim.roles.customer, { exact: true }).filter({ visible: true })).toBeVisible();

    // The app's own worker, where it is installed, leaves the page to the server.
    await manager.goto(link);
    await expect(manager.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
  });

test('[J22] a partner and a customer of long names and five products: opened for declining it is one screen of a phone, and so is whatever else the link says', async ({
  browser,
  server,
  inbox
}) => {
  test.slow();
  const partner = 'Cooperativa Paulista de Consultoria e Serviços de Tecnologia da Informação Ltda.';
  const administrator = await server.signIn('administrator');
  const renamed = await ask(administrator, 'PATCH', '/organisations/contoso', {
    name: { from: 'Contoso', to: partner }
  });
  expect(renamed.status).toBe(200);
  const customerName = 'Indústria e Comércio de Panificação Nossa Senhora da Conceição S.A.';
  const claim = await prepareClaim(server, 'submitted', { fields: { customerName } });
  const more = ['exchange', 'sharepoint', 'onedrive', 'defender-office'];
  await claim.act('manager', 'edit', {
    changes: Object.fromEntries(more.map((product) => [`products/${product}`, { from: null, to: { product } }]))
  });
  await claim.act('reviewer', 'begin-review', {});
  await claim.act('reviewer', 'approve', {});
  const mail = await inbox.waitFor(({ to }) => to.includes(mailbox));
  const link = new RegExp(`${server.url}/consent/[\\w.-]+`).exec(mail.text)?.[0] ?? '';

  const device = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
  const page = await device.newPage();
  const expectOneScreen = async (name: string): Promise<void> => {
    await page.screenshot({ path: test.info().outputPath(`${name}.png`), fullPage: true });
    const whole = await page.locator('html').evaluate(({ scrollHeight, scrollWidth }) => [scrollWidth, scrollHeight]);
    expect([name, ...whole]).toEqual([name, phone.width, phone.height]);
  };
  for (const [lang, said] of [
    ['en', english],
    ['pt-BR', portuguese]
  ] as const) {
    await page.goto(`${link}?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1, name: said.what.heading(partner) })).toBeVisible();
    await expectOneScreen(`told-${lang}`);
    await page.getByText(said.decline.open, { exact: true }).click();
    await expect(page.getByRole('button', { name: said.decline.confirm })).toBeInViewport({ ratio: 1 });
    await expectOneScreen(`asked-${lang}`);
    for (const other of ['/consent', '/consent/nothing']) {
      await page.goto(`${server.url}${other}?lang=${lang}`);
      await expectOneScreen(`${other.slice(1).replace('/', '-')}-${lang}`);
    }
  }
  await page.goto(link);
  await page.getByText(portuguese.decline.open, { exact: true }).click();
  await page.getByRole('button', { name: portuguese.decline.confirm }).click();
  for (const [lang, said] of [
    ['pt-BR', portuguese],
    ['en', english]
  ] as const) {
    await page.goto(`${link}?lang=${lang}`);
    await expect(page.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
    await expectOneScreen(`declined-${lang}`);
  }
  await device.close();
});

test('[J22] a customer who is not reached: without a network the contact is corrected, and written to in another language', async ({
  server,
  inbox,
  openAs
}) => {
  test.slow();
  const t = wordsInPortuguese;
  inbox.setMood((to) => (to === mailbox ? { kind: 'refuse', code: 550, at: 'recipient' } : { kind: 'take' }));
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'approve', {});
  const page = await openAs('manager', { locale: 'pt-BR', size: desktop, goesOffline: true });
  await page.goto(`/claims/${claim.id}`);
  const correct = page.getByRole('link', { name: t.consent.correct });
  await expect(correct).toBeVisible({ timeout: 30_000 });

  await page.context().setOffline(true);
  await correct.click();
  const spoken = page.getByRole('group', { name: t.consent.contact.language });
  await expect(spoken.getByRole('radio', { name: 'Português' })).toBeChecked();
  await page.getByRole('textbox', { name: t.consent.contact.name }).fill('Eva Prado');
  await page.getByRole('textbox', { name: t.consent.contact.email }).fill('eva@adventure-works.com');
  await spoken.getByRole('radio', { name: 'English' }).check();
  await expect(page.getByText(t.consent.contact.offline)).toBeVisible({ timeout: 30_000 });
  await page.screenshot({ path: test.info().outputPath('contact.png') });
  await page.getByRole('button', { name: t.consent.contact.send }).click();
  await expect(page.getByText(t.consent.waitingOffline)).toBeVisible();

  await page.context().setOffline(false);
  const mail = await inbox.waitFor(({ to }) => to.includes('eva@adventure-works.com'));
  expect(mail.subject).toBe(english.letter.subject('Contoso'));
  await expect(page.getByText('Eva Prado').first()).toBeVisible();
});

test('[J13] axe finds nothing where a contact is corrected', async ({ server, openAs, inbox }) => {
  test.slow();
  inbox.setMood({ kind: 'refuse', code: 550, at: 'recipient' });
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'approve', {});
  const page = await openAs('manager', { locale: 'pt-BR' });
  await prepareAxe(page);
  await page.goto(`/claims/${claim.id}`);
  await expect(page.getByRole('link', { name: wordsInPortuguese.consent.correct })).toBeVisible({ timeout: 30_000 });
  const send = page.getByRole('button', { name: wordsInPortuguese.consent.contact.send });
  const found = [
    ...(await examine(page, `/claims/${claim.id}`)),
    ...(await examine(page, `/claims/${claim.id}/contact`, send))
  ];
  await page.screenshot({ path: test.info().outputPath('dark.png'), fullPage: true });
  await page.getByRole('textbox', { name: wordsInPortuguese.consent.contact.email }).fill('eva');
  await send.click();
  await expect(page.getByRole('alert').first()).toBeVisible();
  await page.screenshot({ path: test.info().outputPath('wrong.png'), fullPage: true });
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing on the customer’s page', async ({ browser, server, inbox }) => {
  test.slow();
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'approve', {});
  const mail = await inbox.waitFor(({ to }) => to.includes(mailbox));
  const link = new RegExp(`${server.url}/consent/[\\w.-]+`).exec(mail.text)?.[0] ?? '';
  const found: string[] = [];
  const device = await browser.newContext();
  const page = await device.newPage();
  await prepareAxe(page);
  for (const address of [link, `${link}?lang=en`, `${server.url}/consent`, `${server.url}/consent/nothing`])
    found.push(...(await examine(page, address)));
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size);
    await page.goto(link);
    await page.getByText(portuguese.decline.open, { exact: true }).click();
    await expect(page.getByRole('button', { name: portuguese.decline.confirm })).toBeVisible();
  }
  await device.close();
  expect(found).toEqual([]);
});
