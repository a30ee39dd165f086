import { expect, type Locator, type Page } from '@playwright/test';
import { english, type Words } from './journey-words.ts';

/** What people do on the screens, by the names that they read there. */
export interface TypedClaim {
  readonly customer: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly products: readonly string[];
  readonly files: readonly string[];
}

export const padaria: Omit<TypedClaim, 'files'> = {
  customer: 'Padaria Central',
  domain: 'padaria-central.com.br',
  tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  products: ['Microsoft Teams', 'Exchange Online']
};

export const idOf = (page: Page): string => /\/(?:claims|review)\/([0-9A-Z]{26})/.exec(page.url())?.[1] ?? '';

/** The whole form, from home to its last page. */
export async function draftClaim(page: Page, claim: TypedClaim, t: Words = english): Promise<string> {
  await page.getByRole('link', { name: t.common.actions.newClaim }).first().click();
  const next = () => saveAndContinue(page, t);
  await page.getByRole('radio', { name: t.claim.activities.usage }).first().check();
  await next();
  await expect(heading(page, t.form.location.question)).toBeVisible();
  await page.getByRole('radio', { name: 'Headquarters' }).check();
  await next();
  await fillCustomer(page, claim, t);
  await next();
  await expect(heading(page, t.form.products.question)).toBeVisible();
  for (const product of claim.products) await page.getByRole('checkbox', { name: product, exact: true }).check();
  await next();
  await fillContacts(page, claim, t);
  await next();
  await expect(heading(page, t.form.evidenceStep.question)).toBeVisible();
  for (const file of claim.files) await chooseFile(page, file, t);
  await next();
  await expect(heading(page, t.form.notes.question)).toBeVisible();
  await next();
  await expect(heading(page, t.form.check.question)).toBeVisible();
  return idOf(page);
}

export async function fillCustomer(page: Page, claim: Omit<TypedClaim, 'files'>, t: Words = english): Promise<void> {
  await expect(heading(page, t.form.customer.question)).toBeVisible();
  await page.getByLabel(t.claim.fields.customerName).fill(claim.customer);
  await page.getByLabel(t.claim.fields.customerDomain).fill(claim.domain);
  await page.getByLabel(t.claim.fields.tenantId, { exact: true }).fill(claim.tenantId);
  await page.getByLabel(t.claim.fields.customerCountry).selectOption('BR');
  await page.getByRole('radio', { name: t.form.customer.no, exact: true }).check();
}

export async function fillContacts(page: Page, claim: Omit<TypedClaim, 'files'>, t: Words = english): Promise<void> {
  await expect(heading(page, t.form.contacts.question)).toBeVisible();
  await page.getByLabel(t.form.contacts.name, { exact: true }).first().fill('Ana Souza');
  await page.getByLabel(t.form.contacts.title).fill('IT lead');
  await page.getByLabel(t.form.contacts.email, { exact: true }).first().fill(`ana@${claim.domain}`);
}

export async function saveAndContinue(page: Page, t: Words = english): Promise<void> {
  await page.getByRole('button', { name: t.form.continueLabel }).click();
}

/** Through the system's own dialog; ends when the app says that the file is safe here. */
export async function chooseFile(page: Page, path: string, t: Words = english): Promise<void> {
  const asked = page.waitForEvent('filechooser');
  const isPhoto = path.endsWith('.jpg');
  await page.getByRole('button', { name: isPhoto ? t.evidence.add.photo : t.evidence.add.choose }).click();
  await (await asked).setFiles(path);
  const name = path.split('/').at(-1) ?? '';
  // A photo of a camera gets a name of its own.
  const card = page.getByRole('article', { name: isPhoto ? /\.jpe?g$/ : name }).last();
  await expect(card).toContainText(t.evidence.add.safe, { timeout: 60_000 });
}

/** On the claim's own screen: acknowledgements, then the button. */
export async function submitClaim(page: Page, t: Words = english): Promise<void> {
  await page.getByRole('link', { name: t.claims.actions.submit }).click();
  for (const acknowledgement of Object.values(t.claim.acknowledgements))
    await page.getByRole('checkbox', { name: acknowledgement }).check();
  await page.getByRole('button', { name: t.claims.submission.send }).click();
  await expect(page.getByText(t.claims.submission.sent, { exact: true })).toBeVisible();
}

export interface TypedRequest {
  readonly reasons: readonly string[];
  readonly comment: string;
  readonly remove?: string;
}

/** On the review desk, with the claim open and its review begun. */
export async function askForMore(page: Page, request: TypedRequest, t: Words = english): Promise<void> {
  for (const reason of request.reasons) await page.getByRole('checkbox', { name: reason }).check();
  if (request.remove !== undefined)
    await page
      .getByRole('group', { name: t.review.request.removeProducts })
      .getByRole('checkbox', { name: request.remove })
      .check();
  await page.getByLabel(t.review.request.comment).fill(request.comment);
  await page.getByRole('button', { name: t.review.actions.request }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.review.sheets.request.send }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export async function beginReview(page: Page, t: Words = english): Promise<void> {
  await page.getByRole('button', { name: t.review.actions.begin }).click();
  await expect(stateOf(page, t.claim.states['in-review'])).toBeVisible();
}

export async function approve(page: Page, t: Words = english): Promise<void> {
  await page.getByRole('button', { name: t.review.actions.approve }).click();
  await page.getByRole('dialog').getByRole('button', { name: t.review.sheets.approve.send }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
}

export const heading = (page: Page, name: string): Locator => page.getByRole('heading', { name, exact: true });

/** The state's word as it stands on a claim. */
export const stateOf = (page: Page, state: string): Locator =>
  page.getByText(state, { exact: true }).filter({ visible: true }).first();

/** On a desktop, and behind a phone's screen, the same words may stand in the list as well. */
export const seen = (page: Page, words: string | RegExp): Locator =>
  page.getByText(words).filter({ visible: true }).first();

/** "5 business days left to answer, until Mon 30 Nov, 23:59, UTC": exactly, on the screen. */
export async function expectCountdown(page: Page, sentence: string): Promise<void> {
  // Its two halves stand on two lines: whoever listens hears a pause where whoever reads sees none.
  const said = page.getByRole('button', { name: sentence }).filter({ visible: true });
  await expect(said.first()).toBeVisible({ timeout: 30_000 });
}

/** A file's row says where it is. */
export async function expectFile(page: Page, name: string | RegExp, receipt: string | RegExp): Promise<void> {
  const row = page.getByRole('listitem').filter({ has: page.getByRole('link', { name }) });
  await expect(row.first()).toContainText(receipt, { timeout: 60_000 });
}

export async function expectUpToDate(page: Page, t: Words = english): Promise<void> {
  await expect(page.getByRole('button', { name: t.sync.upToDate }).first()).toBeAttached({ timeout: 60_000 });
}

/** On the sheet that an ended session offers. */
export async function signInAgain(page: Page, password: string, t: Words = english): Promise<void> {
  await page.getByRole('button', { name: t.session.signIn, exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  await sheet.getByLabel(t.session.password, { exact: true }).fill(password);
  await sheet.getByRole('button', { name: t.session.signIn }).click();
  await expect(sheet).toBeHidden();
}
