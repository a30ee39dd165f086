import { customer as english } from '#texts/en/customer.ts';
import { customer as portuguese } from '#texts/pt-br/customer.ts';
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
    for (const line of [said.sees.text('Contoso'), said.agree, 'Microsoft Teams']) expect(mail.text).toContain(line);
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
    await expect(page.getByText(said.sees.text('Contoso'))).toBeVisible();
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

    // The app's own worker, where it is installed, leaves the page to the server.
    await manager.goto(link);
    await expect(manager.getByRole('heading', { level: 1, name: said.done.declined.heading })).toBeVisible();
  });

test('[J13] axe finds nothing on the customer’s page, phone and desktop, light and dark', async ({
  browser,
  server,
  inbox
}) => {
  test.slow();
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'approve', {});
  const mail = await inbox.waitFor(({ to }) => to.includes(mailbox));
  const link = new RegExp(`${server.url}/consent/[\\w.-]+`).exec(mail.text)?.[0] ?? '';
  const found: string[] = [];
  for (const size of [phone, desktop]) {
    const device = await browser.newContext({ viewport: size });
    const page = await device.newPage();
    await prepareAxe(page);
    for (const address of [link, `${link}?lang=en`, `${server.url}/consent`, `${server.url}/consent/nothing`])
      found.push(...(await examine(page, address)));
    await page.goto(link);
    await page.getByText(portuguese.decline.open, { exact: true }).click();
    await expect(page.getByRole('button', { name: portuguese.decline.confirm })).toBeVisible();
    await device.close();
  }
  expect(found).toEqual([]);
});
