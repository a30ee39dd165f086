import { daysFromMonday } from '#tests/support/journey-days.ts';
import { chunksOf, photo, writePdf } from '#tests/support/journey-files.ts';
import { chooseFile, expectCountdown, expectUpToDate, heading, seen, stateOf } from '#tests/support/journey-steps.ts';
import { expect, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

test('[J9] an answer whose files arrive later waits for them, and is decided as of its receipt', async ({
  server,
  openAs,
  setClock
}, info) => {
  const days = daysFromMonday();
  await setClock(days.at(0));
  const claim = await prepareClaim(server, 'action-required');
  await setClock(days.at(7, 23, 30));
  const manager = await openAs('manager');
  const letter = await writePdf(info.outputPath('letter.pdf'), { text: 'Signed on 12 November.' });
  // Actions pass; of the files nothing but what is on this list.
  let passing: readonly string[] = [];
  await manager.context().route('**/api/evidence/**/chunk/*', (route) => {
    const sha256 = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return passing === everything || passing.includes(sha256) ? route.continue() : route.abort('connectionreset');
  });
  const everything: readonly string[] = ['everything'];

  await manager.goto(`/claims/${claim.id}/answer`);
  await expectUpToDate(manager);
  await chooseFile(manager, letter);
  // Sent at once, while the photo is still being stored: it goes along.
  const asked = manager.waitForEvent('filechooser');
  await manager.getByRole('button', { name: 'Take a photo' }).click();
  await (await asked).setFiles(photo);
  await manager.getByRole('button', { name: 'Answer and resubmit' }).click();
  await expect(heading(manager, 'Your answer waits for its files')).toBeVisible({ timeout: 30_000 });
  await expect(seen(manager, '1 of 3 files have arrived')).toBeVisible();
  await expect(
    seen(
      manager,
      new RegExp(
        `It was received on ${days.say(7)}, 23:3\\d, UTC, and that time counts if all files arrive by ${days.endOf(8)}\\.`
      )
    )
  ).toBeVisible();

  // After the last moment of the answer, on the day by whose end its files have to arrive.
  await setClock(days.at(8, 9));
  passing = await chunksOf(letter);
  await manager.reload();
  await expect(seen(manager, '2 of 3 files have arrived')).toBeVisible({ timeout: 60_000 });
  expect(await claim.onRecord()).toMatchObject({ state: 'action-required' });
  passing = everything;
  await manager.reload();
  await expect.poll(async () => (await claim.onRecord())?.state, { timeout: 60_000 }).toBe('in-review');
  await expect(heading(manager, 'Your answer waits for its files')).toBeHidden();
  await expect(stateOf(manager, 'In review')).toBeVisible();
  // The reviewer's time begins when the answer came on record.
  await expectCountdown(manager, `5 business days left for the reviewer to decide, until ${days.endOf(15)}`);
  const record = await claim.onRecord();
  expect(record?.history.find(({ kind }) => kind === 'respond')).toMatchObject({ outcome: 'accepted' });
  await manager.getByRole('link', { name: 'History', exact: true }).click();
  await expect(seen(manager, new RegExp(`Received ${days.say(7)}, 23:3\\d`))).toBeVisible();
});
