import { writeFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { annotatedPdf, damagedPdf, hostilePdfs, lockedPdf } from '#tests/support/hostile-pdfs.ts';
import { chooseFile, stateOf } from '#tests/support/journey-steps.ts';
import { english as t } from '#tests/support/journey-words.ts';
import { desktop, expect, test } from '#tests/support/journey.ts';
import { prepareClaim, type PreparedFile } from '#tests/support/prepared-claim.ts';

const pdf = (name: string, bytes: PreparedFile['bytes']): PreparedFile => ({
  name: `${name}.pdf`,
  type: 'application/pdf',
  bytes
});
const { viewer } = t.evidence;

/** Red, green and blue of one point of a picture, given in parts of its width and height. */
const colourAt = (canvas: Locator, x: number, y: number): Promise<readonly number[]> =>
  canvas.evaluate(
    (element, [x, y]) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d');
      return [...(context?.getImageData(width * x, height * y, 1, 1).data.subarray(0, 3) ?? [])];
    },
    [x, y] as const
  );

/** Whether anything dark stands in a strip of the picture. */
const hasInk = (canvas: Locator, top: number, bottom: number): Promise<boolean> =>
  canvas.evaluate(
    (element, [top, bottom]) => {
      const { width, height } = element as HTMLCanvasElement;
      const context = (element as HTMLCanvasElement).getContext('2d');
      const pixels = context?.getImageData(0, height * top, width, height * (bottom - top)).data ?? [];
      return pixels.some((value, i) => i % 4 === 0 && value < 60);
    },
    [top, bottom] as const
  );

test('[V72] [V75] [V76] a stamped and filled form is drawn as it is; a locked or damaged file is not recorded as seen', async ({
  openAs,
  server
}) => {
  const claim = await prepareClaim(server, 'in-review', {
    files: [pdf('locked', lockedPdf()), pdf('damaged', damagedPdf()), pdf('signed', annotatedPdf())]
  });
  const reviewer = await openAs('reviewer', { size: desktop });
  const asked: string[] = [];
  reviewer.on('request', (request) => asked.push(request.url()));
  reviewer.on('dialog', () => asked.push('a dialog'));
  await reviewer.goto(`/review/${claim.id}`);
  for (const code of ['password', 'damaged'] as const) {
    await reviewer.getByText(viewer.unreadablePdf[code]).scrollIntoViewIfNeeded();
    await expect(reviewer.getByText(viewer.unreadablePdf[code])).toBeInViewport();
  }
  const canvas = reviewer.getByRole('group', { name: viewer.canvas(1, 'signed.pdf') }).locator('canvas');
  await canvas.scrollIntoViewIfNeeded();
  await expect.poll(() => colourAt(canvas, 150 / 595, 142 / 842)).toEqual([255, 0, 0]);
  expect(await colourAt(canvas, 400 / 595, 142 / 842)).toEqual([0, 255, 0]);
  // The mask lets the left half through.
  expect(await colourAt(canvas, 350 / 595, 642 / 842)).toEqual([0, 0, 255]);
  expect(await colourAt(canvas, 450 / 595, 642 / 842)).toEqual([255, 255, 255]);
  expect(await hasInk(canvas, 392 / 842, 492 / 842)).toBe(true);

  await expect
    .poll(async () => (await claim.onRecord())?.evidence.map(({ name, seenAt }) => [name, seenAt !== null]))
    .toEqual([
      ['locked.pdf', false],
      ['damaged.pdf', false],
      ['signed.pdf', true]
    ]);
  expect(asked.filter((url) => !url.startsWith(server.url) && !url.startsWith('blob:'))).toEqual([]);
});

for (const [name, { bytes, opens }] of Object.entries(hostilePdfs))
  test(`[V77] [V78] ${name}: the file is given up, said so and not seen, and the page goes on`, async ({
    openAs,
    server
  }) => {
    const claim = await prepareClaim(server, 'submitted', { files: [pdf(name, bytes)] });
    const reviewer = await openAs('reviewer', { size: desktop });
    await reviewer.goto(`/review/${claim.id}`);
    const said = opens ? viewer.heavyPage : /cannot be shown/;
    await expect(reviewer.getByText(said)).toBeVisible({ timeout: 60_000 });
    await expect(reviewer.getByRole('button', { name: viewer.download })).toBeVisible();
    await reviewer.keyboard.press('b');
    await expect(stateOf(reviewer, t.claim.states['in-review'])).toBeVisible();
    await expect.poll(async () => (await claim.onRecord())?.state).toBe('in-review');
    expect((await claim.onRecord())?.evidence.map(({ seenAt }) => seenAt)).toEqual([null]);
  });

test('[V73] a locked and a damaged PDF are named when they are added, and not sent', async ({
  openAs,
  server
}, info) => {
  const claim = await prepareClaim(server, 'editing');
  const manager = await openAs('manager');
  await manager.goto(`/claims/${claim.id}/edit?step=evidence`);
  for (const [name, bytes] of [
    ['locked.pdf', lockedPdf()],
    ['damaged.pdf', damagedPdf()]
  ] as const) {
    await writeFile(info.outputPath(name), bytes);
    await manager.getByLabel(t.evidence.add.choose).setInputFiles(info.outputPath(name));
    const code = name === 'locked.pdf' ? 'password' : 'damaged';
    await expect(manager.getByRole('alert')).toContainText(t.evidence.problems[code](name));
  }
  await expect(manager.getByRole('heading', { name: t.evidence.add.pendingTitle })).toBeHidden();
});

test('[V80] the evidence stays as it is drawn when the review is begun', async ({ openAs, server }) => {
  const claim = await prepareClaim(server, 'submitted', { files: [pdf('signed', annotatedPdf())] });
  const reviewer = await openAs('reviewer', { size: desktop });
  await reviewer.goto(`/review/${claim.id}`);
  const canvas = reviewer.getByRole('group', { name: viewer.canvas(1, 'signed.pdf') }).locator('canvas');
  await expect.poll(() => colourAt(canvas, 150 / 595, 142 / 842)).toEqual([255, 0, 0]);
  const drawn = await canvas.elementHandle();
  await reviewer.keyboard.press('b');
  await expect.poll(async () => (await claim.onRecord())?.state).toBe('in-review');
  await expect(stateOf(reviewer, t.claim.states['in-review'])).toBeVisible();
  expect(await drawn?.evaluate((element) => element.isConnected)).toBe(true);
  expect(await colourAt(canvas, 150 / 595, 142 / 842)).toEqual([255, 0, 0]);
});

test('[V81] a new file of an answer names no product that the answer takes away', async ({ openAs, server }, info) => {
  const claim = await prepareClaim(server, 'submitted');
  await claim.act('manager', 'edit', {
    changes: { 'products/exchange': { from: null, to: { product: 'exchange' } } }
  });
  await claim.act('reviewer', 'begin-review', {});
  await claim.act('reviewer', 'request-information', {
    reasons: ['missing-poe'],
    comment: 'Take Exchange out.',
    removeProducts: ['exchange']
  });
  const manager = await openAs('manager', { size: desktop });
  await manager.goto(`/claims/${claim.id}/answer`);
  await writeFile(info.outputPath('new.pdf'), annotatedPdf());
  await chooseFile(manager, info.outputPath('new.pdf'));
  const exchange = manager.getByRole('article', { name: 'new.pdf' }).getByRole('checkbox', { name: /Exchange/ });
  await expect(exchange).toBeChecked();
  await manager.getByRole('button', { name: t.claims.answer.removeAll(1) }).click();
  await expect(exchange).toBeHidden();
  await manager.getByRole('button', { name: t.claims.answer.send }).click();
  await expect
    .poll(async () => (await claim.onRecord())?.evidence.find(({ name }) => name === 'new.pdf')?.covers)
    .toEqual(['teams']);
});
