import { preparationOf } from '#rules/claim/prepare-move.ts';
import { photo } from '#tests/support/journey-files.ts';
import { chooseFile, expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { english, portuguese } from '#tests/support/journey-words.ts';
import { desktop, enterAs, expect, openDevice, phone, test } from '#tests/support/journey.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';

for (const { language, locale, t } of [
  { language: 'Brazilian Portuguese', locale: 'pt-BR', t: portuguese },
  { language: 'English', locale: 'en-GB', t: english }
] as const)
  test(`[J54] a contributor prepares the answer without a network, and the manager checks and sends it; in ${language}`, async ({
    server,
    openAs
  }) => {
    test.slow();
    const words = t.claims.prepared;
    const claim = await prepareClaim(server, 'action-required');
    const contributor = await openAs('contributor', { locale, goesOffline: true });
    await expectUpToDate(contributor, t);
    await contributor.context().setOffline(true);
    await contributor.getByRole('link', { name: new RegExp(t.home.prepare) }).click();
    await expect(seen(contributor, words.explain)).toBeVisible();
    await contributor.getByLabel(t.claims.answer.comment).fill('Page 2 is signed now.');
    await chooseFile(contributor, photo, t);
    await contributor.getByRole('button', { name: words.hand }).click();
    await expect(heading(contributor, words.title.respond)).toBeVisible();
    await expect(seen(contributor, words.onlyHere)).toBeVisible();
    await contributor.context().setOffline(false);
    await expect(seen(contributor, words.onlyHere)).toBeHidden({ timeout: 60_000 });
    const standing = async () => {
      const onRecord = await claim.onRecord();
      return onRecord && preparationOf(onRecord);
    };
    await expect.poll(async () => (await standing())?.comment, { timeout: 60_000 }).toBe('Page 2 is signed now.');
    const file = (await standing())?.files[0];

    const manager = await openAs('manager', { locale, size: desktop });
    await manager.getByRole('link', { name: new RegExp(t.home.checkPrepared.respond) }).click();
    await expect(manager.getByLabel(t.claims.answer.comment)).toHaveValue('Page 2 is signed now.');
    await expect(seen(manager, words.taken('contributor', '').slice(0, 20))).toBeVisible();
    await manager.getByRole('link', { name: file?.name ?? '?' }).click();
    await expect(manager.getByRole('img', { name: file?.name ?? '?' })).toBeVisible({ timeout: 60_000 });
    await manager.goBack();
    await manager.getByLabel(t.claims.answer.comment).fill('Page 2 is signed now, by Ana.');
    await manager.getByRole('button', { name: t.claims.answer.send, exact: true }).click();
    await expect(stateOf(manager, t.claim.states['in-review'])).toBeVisible();
    await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 60_000 }).toBe('in-review');
    const answered = await claim.onRecord();
    expect(answered?.evidence.map(({ sha256 }) => sha256)).toContain(file?.sha256);
    expect(answered?.comments.at(-1)?.text).toBe('Page 2 is signed now, by Ana.');
    await expect(heading(contributor, words.title.respond)).toBeHidden({ timeout: 60_000 });
  });

test('[J55] what was prepared for a question that is no longer open is refused, said so, and kept', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const contributor = await openAs('contributor', { goesOffline: true });
  await contributor.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(contributor);
  await contributor.context().setOffline(true);
  await contributor.getByLabel('Your answer to the reviewer').fill('It is the letter of 12 November.');
  await contributor.getByRole('button', { name: 'Hand it to a manager' }).click();
  await expect(heading(contributor, 'The prepared answer')).toBeVisible();
  await claim.act('manager', 'respond', { comment: 'See the comment.' });
  await contributor.context().setOffline(false);
  await expect(heading(contributor, 'Not accepted: Hand to a manager')).toBeVisible({ timeout: 60_000 });
  await expect(seen(contributor, 'It is the letter of 12 November.')).toBeVisible();
  await expect(heading(contributor, 'The prepared answer')).toBeHidden();
});

test('[J56] two people prepare: the newer one is shown, the manager’s own words stay until they take it', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const manager = await openAs('manager');
  await manager.goto(`/claims/${claim.id}/answer`);
  const answer = manager.getByLabel('Your answer to the reviewer');
  await answer.fill('My own words.');
  await claim.act('contributor', 'prepare', { move: 'respond', comment: 'The first.' });
  await expect(seen(manager, /contributor prepared something else/)).toBeVisible({ timeout: 60_000 });
  await expect(answer).toHaveValue('My own words.');
  await claim.act('manager', 'prepare', { move: 'respond', comment: 'The second.' });
  await manager.getByRole('button', { name: 'Use what was prepared' }).click();
  await expect(answer).toHaveValue('The second.', { timeout: 60_000 });
  await manager.getByRole('button', { name: 'Undo' }).click();
  await expect(answer).toHaveValue('My own words.');
});

test('[J57] an address opened without being signed in is there after signing in, on the same device and on a new one', async ({
  browser,
  server
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const device = await openDevice(browser, server.url, { size: phone });
  const page = await device.newPage();
  await page.goto(`/claims/${claim.id}/answer`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  await enterAs(page, server, 'manager');
  await expect(page).toHaveURL(`${server.url}/claims/${claim.id}/answer`);
  await expect(page.getByLabel('Your answer to the reviewer')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText(preparedCustomer).first()).toBeVisible();

  await page.goto('/sign-in?to=//evil.example/');
  await enterAs(page, server, 'contributor');
  await expect(page).toHaveURL(`${server.url}/`);
  await device.close();
});

test('[J58] a new password, set by its link, leads to the address that was wanted', async ({ browser, server }) => {
  const claim = await prepareClaim(server, 'action-required');
  const administrator = await server.signIn('administrator');
  const { id } = server.person('manager');
  const made = await administrator.call({
    method: 'POST',
    path: `/api/administration/people/${id}/password-link`,
    body: { language: 'en' }
  });
  const link = (made.json as { readonly link?: string }).link ?? '';
  expect(link).toContain('/join/');
  const device = await openDevice(browser, server.url, { size: phone });
  const page = await device.newPage();
  await page.goto(`/claims/${claim.id}/answer`);
  await expect(page.getByRole('button', { name: 'Sign in' })).toBeVisible();
  const other = await device.newPage();
  await other.goto(link);
  await other.getByLabel('New password', { exact: true }).fill('a quite long new password');
  await other.getByRole('button', { name: 'Set password and sign in' }).click();
  await expect(other).toHaveURL(`${server.url}/claims/${claim.id}/answer`);
  await device.close();
});

test('[J59] “products missing” without a named one: from home the manager adds one, is led back, removes one, and answers', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'request-information', {
    reasons: ['missing-products'],
    comment: 'One of them is not named.',
    removeProducts: []
  });
  const manager = await openAs('manager');
  await manager.getByRole('link', { name: new RegExp(preparedCustomer) }).click();
  await manager.getByRole('link', { name: 'Answer and resubmit' }).click();
  await manager.getByRole('link', { name: 'Change or add products' }).click();
  await manager.getByRole('checkbox', { name: 'Exchange Online', exact: true }).check();
  await manager.getByRole('button', { name: 'Save and continue' }).click();
  const names = async () => Object.values((await claim.onRecord())?.products ?? {}).map(({ product }) => product);
  await expect.poll(names, { timeout: 60_000 }).toContain('exchange');
  await expect(manager).toHaveURL(`/claims/${claim.id}/answer`);
  await manager.getByRole('button', { name: /^Remove: Microsoft Teams/ }).click();
  await expect(seen(manager, 'Will be removed with your answer')).toBeVisible();
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect.poll(names, { timeout: 60_000 }).toEqual(['exchange']);
});

test('[J60] each screen is announced by its own title, never by the one before', async ({ server, openAs }) => {
  const claim = await prepareClaim(server, 'action-required');
  const manager = await openAs('manager');
  const announced = manager.locator('#svelte-announcer');
  await manager.getByRole('link', { name: 'Claims', exact: true }).first().click();
  await expect(announced).toHaveText('Claims · On Record');
  await manager
    .getByRole('link', { name: new RegExp(preparedCustomer) })
    .first()
    .click();
  await expect(manager).toHaveTitle(`${preparedCustomer} · On Record`);
  await expect(announced).toHaveText(new RegExp(`^(Claim|${preparedCustomer}) · On Record$`));
  await manager.getByRole('link', { name: 'History', exact: true }).click();
  await expect(announced).toHaveText('History · On Record');
  await manager.goto(`/claims/${claim.id}/answer`);
  await expect(manager).toHaveTitle('Answer · On Record');
});

test('[J61] discarding a draft leads back to the list as it was filtered', async ({ server, openAs }) => {
  await prepareClaim(server, 'editing');
  const manager = await openAs('manager');
  await manager.goto('/claims?state=editing');
  await manager
    .getByRole('link', { name: new RegExp(preparedCustomer) })
    .first()
    .click();
  await manager.getByRole('button', { name: 'More' }).click();
  await manager.getByRole('button', { name: 'Discard draft' }).click();
  await expect(manager).toHaveURL(/\/claims\?state=editing$/);
});

test('[J72] back from a claim the list stands where it was left, also after the page was loaded anew', async ({
  server,
  openAs
}) => {
  for (let n = 1; n <= 14; n++)
    await prepareClaim(server, 'editing', { fields: { customerName: `Padaria ${n}.` }, files: [] });
  const manager = await openAs('manager');
  await manager.goto('/claims');
  await expect(manager.getByText('14 claims')).toBeVisible();
  const row = manager.getByRole('list', { name: 'Claims' }).getByRole('link').filter({ hasText: 'Padaria' }).nth(6);
  const rowOf = (name: string) => manager.getByRole('list', { name: 'Claims' }).getByText(name, { exact: true });
  const topOf = async (name: string) => Math.round((await rowOf(name).boundingBox())?.y ?? -1);
  const isWhereItWas = (name: string, top: number) =>
    expect.poll(async () => Math.abs((await topOf(name)) - top), { timeout: 10_000 }).toBeLessThan(3);
  await manager.mouse.move(180, 500);
  await manager.mouse.wheel(0, 400);
  await expect.poll(() => manager.evaluate(() => scrollY)).toBe(400);
  const [name = ''] = /Padaria \d+\./.exec(await row.innerText()) ?? [];
  const top = await topOf(name);
  await row.click();
  await expect(heading(manager, name)).toBeVisible();
  await manager.getByRole('link', { name: 'Claims', exact: true }).filter({ visible: true }).first().click();
  await isWhereItWas(name, top);
  await rowOf(name).click();
  await expect(heading(manager, name)).toBeVisible();
  await manager.reload();
  await expect(heading(manager, name)).toBeVisible();
  await manager.goBack();
  await isWhereItWas(name, top);
});

test('[J62] “Check now” without a network says that there is none', async ({ openAs }) => {
  const manager = await openAs('manager', { goesOffline: true });
  await expectUpToDate(manager);
  await manager.context().setOffline(true);
  await manager
    .getByRole('button', { name: /^(Up to date|Offline)/ })
    .first()
    .click();
  await manager.getByRole('button', { name: 'Check now' }).click();
  await expect(manager.getByText('It was tried just now: there is no connection.')).toBeVisible({ timeout: 60_000 });
});
