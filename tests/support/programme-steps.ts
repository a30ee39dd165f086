import { claimDocumentId, registerOf } from '#documents/ids.ts';
import { expect, type Page } from '@playwright/test';
import type { Words } from './journey-words.ts';
import { heading } from './journey-steps.ts';
import type { ServerProcess } from './server-process.ts';

/** What an administrator does on the programme's screens, by the names that they read there. */
export interface NewTerms {
  readonly profile: string;
  /** Business days to answer. */
  readonly answer: number;
  readonly calendar: string;
  readonly zone: string;
  /** `2027-03-19` */
  readonly from: string;
}

export async function openPlace(page: Page, place: string, t: Words): Promise<void> {
  await page.goto('/programme');
  await page.getByRole('navigation', { name: t.common.nav.programme }).getByRole('link', { name: place }).click();
}

/** A country's public holidays of one year; ends on the list of calendars. */
export async function buildCalendar(page: Page, country: string, year: string, t: Words): Promise<void> {
  const words = t.programme.calendar;
  await openPlace(page, t.programme.places.calendars.name, t);
  await page.getByRole('link', { name: t.programme.calendars.add }).click();
  await expect(heading(page, words.titleNew)).toBeVisible();
  await page.getByLabel(words.country, { exact: true }).selectOption({ label: country });
  await page.getByLabel(words.firstYear).selectOption(year);
  await page.getByLabel(words.lastYear).selectOption(year);
  await page.getByRole('button', { name: words.find }).click();
  await page.getByRole('button', { name: new RegExp(words.add(13).replace(/\d+/, '\\d+')) }).click();
  await page.getByRole('button', { name: words.save, exact: true }).click();
  await expect(heading(page, t.programme.calendars.title)).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(country) })).toBeVisible();
}

/** The published profile is changed into one of its own; ends where its first day is chosen. */
export async function changeProfile(page: Page, change: NewTerms, t: Words): Promise<void> {
  const words = t.programme.profile;
  await openPlace(page, t.programme.places.profiles.name, t);
  await page.getByRole('link', { name: t.programme.profiles.edit(t.programme.profiles.published['2020']) }).click();
  await expect(page.getByText(words.inUse)).toBeVisible();
  await page.getByLabel(words.name, { exact: true }).fill(change.profile);
  const answer = page.getByRole('group', { name: words.partnersAnswer });
  await answer.getByLabel(words.count).fill(String(change.answer));
  await page.getByRole('button', { name: words.saveNew }).click();
  await expect(heading(page, t.programme.terms.title)).toBeVisible();
}

export async function chooseTerms(page: Page, change: NewTerms, t: Words): Promise<void> {
  const words = t.programme.terms;
  await expect(page.getByLabel(words.profile)).toContainText(change.profile);
  await page.getByLabel(words.from).fill(change.from);
  await page.getByLabel(words.calendar, { exact: true }).selectOption({ label: change.calendar });
  await page.getByLabel(words.zone, { exact: true }).fill(change.zone);
}

export async function retireProduct(page: Page, product: string, t: Words): Promise<void> {
  const words = t.programme.catalogue;
  await openPlace(page, t.programme.places.catalogue.name, t);
  await page.getByLabel(words.search).fill(product);
  await page.getByRole('button', { name: words.edit(product), exact: true }).click();
  const sheet = page.getByRole('dialog');
  await sheet.getByRole('button', { name: words.retire }).click();
  await sheet.getByRole('button', { name: words.save }).click();
  await expect(sheet).toBeHidden();
}

/** The terms of a claim that is on record. */
export async function termsOnRecord(server: ServerProcess, claim: string): Promise<unknown> {
  const caller = await server.signIn('manager');
  const path = `/db/${registerOf(server.person('manager').desk)}/_bulk_get`;
  const body = { docs: [{ id: claimDocumentId(claim) }] };
  const answer = await caller.call({ method: 'POST', path, body });
  const found = answer.json as { results?: { docs?: { ok?: { terms?: unknown } }[] }[] };
  return found.results?.[0]?.docs?.[0]?.ok?.terms ?? null;
}
