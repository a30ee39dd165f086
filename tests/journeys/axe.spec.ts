import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectUpToDate } from '#tests/support/journey-steps.ts';
import { desktop, expect, phone, test } from '#tests/support/journey.ts';
import { prepareClaim } from '#tests/support/prepared-claim.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

const steps = ['activity', 'location', 'customer', 'products', 'contacts', 'evidence', 'notes', 'check'];
const sizes = { phone, desktop };
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

for (const [name, size] of Object.entries(sizes)) {
  test(`[J13] axe finds nothing on a partner’s screens, ${name}, light and dark`, async ({ server, openAs }) => {
    const asked = await prepareClaim(server, 'action-required');
    const draft = await prepareClaim(server, 'editing');
    const page = await openAs('manager', { size });
    await expectUpToDate(page);
    await prepare(page);
    const found: string[] = [];
    const addresses = [
      '/',
      '/claims',
      `/claims/${asked.id}`,
      `/claims/${asked.id}/history`,
      `/claims/${asked.id}/answer`,
      ...steps.map((step) => `/claims/${draft.id}/edit?step=${step}`),
      `/claims/${draft.id}/submit`,
      '/me',
      '/sign-in'
    ];
    for (const address of addresses) found.push(...(await examine(page, address)));
    expect(found).toEqual([]);
  });

  test(`[J13] axe finds nothing on a reviewer’s screens, ${name}, light and dark`, async ({ server, openAs }) => {
    const claim = await prepareClaim(server, 'in-review');
    const page = await openAs('reviewer', { size });
    await expectUpToDate(page);
    await prepare(page);
    const found = [
      ...(await examine(page, '/review')),
      ...(await examine(page, `/review/${claim.id}`)),
      ...(await examine(page, `/claims/${claim.id}`))
    ];
    expect(found).toEqual([]);
  });
}

/** Given by the browser itself: the page's own policy would not let a script in. */
async function prepare(page: Page): Promise<void> {
  await page.addInitScript(axe);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

async function examine(page: Page, address: string): Promise<readonly string[]> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible();
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await page.evaluate(async () => {
      // Colours on their way from one appearance to the other are nobody's to read.
      const moving = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations !== Infinity);
      await Promise.allSettled(moving.map(({ finished }) => finished));
      return (await (globalThis as unknown as { axe: { run(): Promise<unknown> } }).axe.run()) as AxeResults;
    });
    for (const { id, help, nodes } of violations)
      for (const { target, failureSummary } of nodes)
        found.push(`${address} ${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`);
  }
  return found;
}
