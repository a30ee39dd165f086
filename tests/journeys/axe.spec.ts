import { examine, prepareAxe } from '#tests/support/journey-axe.ts';
import { guest, invite } from '#tests/support/administrators.ts';
import { expectUpToDate } from '#tests/support/journey-steps.ts';
import { portuguese } from '#tests/support/journey-words.ts';
import { expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

const steps = ['activity', 'location', 'customer', 'products', 'contacts', 'evidence', 'notes', 'check'];

test('[J13] axe finds nothing on a partner’s screens', async ({ server, openAs }) => {
  test.slow();
  const claim = await prepareClaim(server, 'action-required');
  const page = await openAs('manager');
  await expectUpToDate(page);
  await prepareAxe(page);
  const ofClaim = ['', '/history', '/answer'].map((part) => `/claims/${claim.id}${part}`);
  const found: string[] = [];
  for (const address of ['/', '/claims', ...ofClaim, '/me', '/sign-in']) found.push(...(await examine(page, address)));
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing on the steps of the form', async ({ server, openAs }) => {
  test.slow();
  const claim = await prepareClaim(server, 'editing');
  const page = await openAs('manager');
  await expectUpToDate(page);
  await prepareAxe(page);
  const found: string[] = [];
  for (const part of [...steps.map((step) => `edit?step=${step}`), 'submit'])
    found.push(...(await examine(page, `/claims/${claim.id}/${part}`)));
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing on a reviewer’s screens', async ({ server, openAs }) => {
  const claim = await prepareClaim(server, 'in-review');
  const page = await openAs('reviewer');
  await expectUpToDate(page);
  await prepareAxe(page);
  const found = [
    ...(await examine(page, '/review')),
    ...(await examine(page, `/review/${claim.id}`)),
    ...(await examine(page, `/claims/${claim.id}`))
  ];
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing where people and organisations are kept', async ({ server, openAs }) => {
  test.slow();
  const page = await openAs('administrator');
  await prepareAxe(page);
  const { link } = await invite(await server.signIn('administrator'), guest('manager', 'contoso', 'Gloria'));
  const found: string[] = [];
  for (const part of ['', '/organisations', '/organisations/contoso', '/people', '/changes'])
    found.push(...(await examine(page, `/programme${part}`)));
  for (const address of [link, '/join/unknown']) found.push(...(await examine(page, address)));
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing on the screens of a dispute', async ({ server, openAs }) => {
  test.slow();
  const claim = await prepareClaim(server, 'in-review');
  await claim.act('reviewer', 'reject', { reason: 'insufficient-poe', comment: 'The letter names no work.' });
  const page = await openAs('manager');
  await expectUpToDate(page);
  await prepareAxe(page);
  const found = [
    ...(await examine(page, `/claims/${claim.id}`)),
    ...(await examine(page, `/claims/${claim.id}/dispute`))
  ];
  await claim.act('manager', 'dispute', { justification: 'The second page says what we did.' });
  found.push(...(await examine(page, `/claims/${claim.id}/dispute`)));
  const desk = await openAs('reviewer');
  await expectUpToDate(desk);
  await prepareAxe(desk);
  found.push(...(await examine(desk, `/review/${claim.id}`)));
  await claim.act('reviewer', 'decide-dispute', { outcome: 'reject', comment: 'It does not.' });
  found.push(...(await examine(page, `/claims/${claim.id}`)));
  expect(found).toEqual([]);
});

test('[J13] axe finds nothing on the screens of a contest and of newer proof', async ({ server, openAs }) => {
  test.slow();
  const claim = await prepareClaim(server, 'in-review', { signedOn: Math.floor(Date.now() / 86_400_000) - 350 });
  await claim.act('reviewer', 'approve', {});
  await prepareClaim(server, 'submitted', { org: 'fabrikam' });
  const page = await openAs('manager');
  await expectUpToDate(page);
  await prepareAxe(page);
  const found = [
    ...(await examine(page, `/claims/${claim.id}`)),
    ...(await examine(page, `/claims/${claim.id}/refresh`))
  ];
  const desk = await openAs('reviewer');
  await expectUpToDate(desk);
  await prepareAxe(desk);
  const key = '3f2504e0-4f89-41d3-9a0c-0305e82c3301~teams';
  for (const address of ['/review', '/review/contests', `/review/contests/${key}`])
    found.push(...(await examine(desk, address)));
  // What was chosen is kept, and the rest of the decision with it.
  await desk.getByRole('radio', { name: /Fabrikam/ }).check();
  await expect(desk.getByText('What happens')).toBeVisible();
  found.push(...(await examine(desk, `/review/contests/${key}`)));
  expect(found).toEqual([]);
});

test('[J13] who opens a claim from the list with the keyboard is in it, and its bar stays on one line', async ({
  server,
  openAs
}) => {
  const claim = await prepareClaim(server, 'action-required');
  const page = await openAs('manager', { locale: 'pt-BR', goesOffline: true });
  await expectUpToDate(page, portuguese);
  await page.goto('/claims');
  await page
    .getByRole('link', { name: /Adventure Works/ })
    .first()
    .waitFor();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');
  await page.waitForURL(new RegExp(claim.id));
  await expect(page.getByRole('heading', { level: 1, name: 'Adventure Works' })).toBeFocused();
  // Something needs the person: its words stand beside the way back and the history.
  await page.context().setOffline(true);
  await page.getByLabel(portuguese.claims.comments.write).fill('Já vai.');
  await page.getByRole('button', { name: portuguese.claims.comments.send }).click();
  const history = await page.getByRole('link', { name: 'Histórico' }).boundingBox();
  const back = await page.getByRole('link', { name: 'Declarações' }).first().boundingBox();
  expect(Math.abs((history?.y ?? 0) - (back?.y ?? 99))).toBeLessThan(10);
});
