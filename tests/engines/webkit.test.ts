import { join } from 'node:path';
import { expect, test } from 'vitest';
import { addFile, button, seeFile, upToDate, signIn } from '#tests/support/engine-steps.ts';
import { photo, writePdf } from '#tests/support/journey-files.ts';
import { english as t } from '#tests/support/journey-words.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';
import { onRecord, walkJourneys } from './journeys.ts';

const walk = walkJourneys('webkit');

// Only here: a private session of this engine stores no Blobs.
test('[J53] webkit: in a private session a photo and a PDF can be added', async () => {
  const claim = await prepareClaim(walk.server(), 'submitted');
  const device = await walk.open('private', { isPrivate: true });
  await signIn(device, walk.person('manager'));
  await device.see(upToDate);
  await device.goTo(`/claims/${claim.id}`);
  const letter = await writePdf(join(walk.folder(), 'letter.pdf'), { text: 'Teams, rolled out.' });
  for (const file of [letter, photo]) await addFile(device, file);
  await device.press(button(t.evidence.add.addAll(2)));
  await seeFile(device, /letter\.pdf/, onRecord);
  await seeFile(device, /\.jpe?g/, onRecord);
  expect(device.complaints()).toEqual([]);
});
