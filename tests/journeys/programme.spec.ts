import type { Page } from '@playwright/test';
import { expectUpToDate, idOf, saveAndContinue } from '#tests/support/journey-steps.ts';
import { english, portuguese, type Words } from '#tests/support/journey-words.ts';
import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';
import {
  buildCalendar,
  changeProfile,
  chooseTerms,
  retireProduct,
  termsOnRecord,
  type NewTerms
} from '#tests/support/programme-steps.ts';

const thursday = Date.UTC(2027, 2, 18, 15);
const dayMs = 86_400_000;

/** Business Applications aside: the first page of the form, then the products. Ends with the claim's id. */
async function openProducts(page: Page, t: Words): Promise<string> {
  await page.getByRole('link', { name: t.common.actions.newClaim }).first().click();
  // What the programme takes claims for.
  const business = page.getByRole('group', { name: 'Business Applications' });
  await expect(business.getByRole('radio')).toHaveCount(3);
  await expect(business).toContainText(t.form.activity.pays('OSA'));
  await expect(business).toContainText(t.form.activity.recognition);
  const microsoft365 = page.getByRole('group', { name: 'Microsoft 365' });
  await expect(microsoft365).toContainText(t.form.activity.pays('OSU'));
  await microsoft365.getByRole('radio', { name: t.claim.activities.usage }).check();
  await expect(page.getByRole('link', { name: t.programme.guide.linkOf('OSU') })).toHaveAttribute(
    'href',
    'https://aka.ms/partnerincentives'
  );
  await saveAndContinue(page, t);
  await expect(page).toHaveURL(/step=location/);
  const id = idOf(page);
  await page.goto(`/claims/${id}/edit?step=products`);
  return id;
}

test('[J25] an administrator changes the rules from a day on, builds a calendar and retires a product; the form has them', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const t = english;
  await setClock(thursday);
  const before = await prepareClaim(server, 'editing');
  const page = await openAs('administrator', { size: desktop });
  await buildCalendar(page, 'Portugal', '2027', t);

  const change: NewTerms = {
    profile: 'Eight days to answer',
    answer: 8,
    calendar: 'Portugal',
    zone: 'Europe/Lisbon',
    from: '2027-03-19'
  };
  await changeProfile(page, change, t);
  await chooseTerms(page, change, t);
  await expect(
    page.getByText(/^Claims created from Fri 19 Mar 2027 on · Eight days to answer · Portugal$/)
  ).toBeVisible();
  await page.getByLabel('If it happens on').fill('2027-03-19');
  const answer = page.getByRole('row', { name: /The partner’s answer/ });
  await expect(answer).toContainText('8 business days');
  await expect(answer).toContainText('Thu 1 Apr 2027, 23:59, Lisbon');
  await expect(answer).toContainText(/4 weekend days and Fri 26 Mar 2027 Good Friday/);
  // 2020, no holidays, UTC: what is in force until then.
  await expect(answer).toContainText('until then: Fri 26 Mar 2027, 23:59, UTC');
  await page.getByRole('button', { name: 'Put in force from this day' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'from Fri 19 Mar 2027 on' })).toContainText(
    'Eight days to answer · Portugal · Lisbon'
  );
  await retireProduct(page, 'Exchange Online', t);
  await expect(page.getByRole('listitem').filter({ hasText: 'Exchange Online' })).toContainText(
    'until Thu 18 Mar 2027'
  );

  await setClock(thursday + dayMs);
  const partner = await openAs('manager');
  await expectUpToDate(partner);
  const claim = await openProducts(partner, t);
  await expect(partner.getByRole('checkbox', { name: 'Microsoft Teams', exact: true })).toBeVisible();
  await expect(partner.getByRole('checkbox', { name: 'Exchange Online', exact: true })).toHaveCount(0);
  await expect
    .poll(() => termsOnRecord(server, claim), { timeout: 30_000 })
    .toEqual({ profile: 'eight-days-to-answer', calendar: 'portugal', zone: 'Europe/Lisbon' });
  // A claim of before keeps what it was created under.
  expect(await termsOnRecord(server, before.id)).toEqual({ profile: '2020', calendar: 'none', zone: 'UTC' });
});

test('[J25] two administrators change the guides: the second sees both and chooses; offline everything can be read', async ({
  openAs,
  server
}) => {
  const page = await openAs('administrator', { size: desktop, goesOffline: true });
  await expectUpToDate(page);
  await page.goto('/programme/catalogue');
  const address = page.getByLabel('All incentive programmes');
  await expect(address).toHaveValue('https://aka.ms/partnerincentives');
  const other = await server.signIn('administrator');
  const { parts } = (await other.get('/api/programme/reference')).json as {
    parts: { guides: { revision: string } };
  };
  const value = { general: 'https://theirs.example' };
  const body = { seen: parts.guides.revision, value };
  await other.call({ method: 'PUT', path: '/api/programme/parts/guides', body });

  await address.fill('mine.example');
  await page.getByRole('button', { name: 'Save the guides' }).click();
  await expect(page.getByText('An address begins with https://').first()).toBeVisible();
  await address.fill('https://mine.example');
  await page.getByRole('button', { name: 'Save the guides' }).click();
  const clash = page.getByRole('group', { name: 'Somebody else saved this meanwhile' });
  await expect(clash).toContainText('https://theirs.example');
  await expect(clash).toContainText('https://mine.example');
  await clash.getByRole('button', { name: 'Save mine over it' }).click();
  await expect(clash).toBeHidden();
  await expect(address).toHaveValue('https://mine.example');

  await page.context().setOffline(true);
  await page.goto('/programme/profiles/terms');
  await expect(page.getByText(/^No connection/)).toBeVisible();
  await page.getByLabel('First day').fill('2031-01-01');
  await page.getByRole('button', { name: 'Put in force from this day' }).click();
  await expect(page.getByText(/^Not saved: the server cannot be reached/)).toBeVisible();
  await expect(page.getByLabel('First day')).toHaveValue('2031-01-01');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Put in force from this day' }).click();
  await expect(page.getByText('from Wed 1 Jan 2031 on', { exact: true })).toBeVisible();
});

test('[J26] uma administradora altera as regras a partir de um dia, cria um calendário e retira um produto de oferta', async ({
  server,
  openAs,
  setClock
}) => {
  test.slow();
  const t = portuguese;
  await setClock(thursday);
  const page = await openAs('administrator', { locale: 'pt-BR', size: desktop });
  await buildCalendar(page, 'Portugal', '2027', t);
  const change: NewTerms = {
    profile: 'Oito dias para responder',
    answer: 8,
    calendar: 'Portugal',
    zone: 'Europe/Lisbon',
    from: '2027-03-19'
  };
  await changeProfile(page, change, t);
  await chooseTerms(page, change, t);
  await page.getByLabel('Se acontecer em').fill('2027-03-19');
  const answer = page.getByRole('row', { name: /Resposta do parceiro/ });
  await expect(answer).toContainText('8 dias úteis');
  await expect(answer).toContainText(/1 abr 2027, 23:59, Lisbo/);
  await expect(answer).toContainText(/Sexta-Feira Santa/i);
  await page.getByRole('button', { name: 'Pôr em vigor a partir deste dia' }).click();
  await expect(page.getByText('Oito dias para responder · Portugal', { exact: false }).first()).toBeVisible();
  await retireProduct(page, 'Exchange Online', t);

  await setClock(thursday + dayMs);
  const partner = await openAs('manager', { locale: 'pt-BR' });
  await expectUpToDate(partner, t);
  await partner.goto('/');
  const claim = await openProducts(partner, t);
  await expect(partner.getByRole('checkbox', { name: 'Microsoft Teams', exact: true })).toBeVisible();
  await expect(partner.getByRole('checkbox', { name: 'Exchange Online', exact: true })).toHaveCount(0);
  await expect
    .poll(() => termsOnRecord(server, claim), { timeout: 30_000 })
    .toMatchObject({ profile: 'oito-dias-para-responder' });
});

const places = [
  '/programme/profiles',
  '/programme/profiles/terms',
  '/programme/profiles/2020',
  '/programme/calendars',
  '/programme/calendars/none',
  '/programme/calendars/new',
  '/programme/catalogue',
  '/programme/requirements',
  '/programme/limits'
];

test('[J13] axe finds nothing on the programme’s screens', async ({ openAs }) => {
  test.slow();
  const page = await openAs('administrator');
  await expectUpToDate(page);
  await prepareAxe(page);
  const found: string[] = [];
  for (const address of places) found.push(...(await examine(page, address)));
  expect(found).toEqual([]);
});

test('[J25] a partner who comes to the programme’s screens is told for whom they are', async ({ openAs }) => {
  const page = await openAs('manager');
  for (const place of places) {
    await page.goto(place);
    await expect(page.getByRole('heading', { name: 'For programme administrators' })).toBeVisible();
  }
});
