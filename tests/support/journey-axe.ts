import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { desktop, phone } from './journey.ts';

interface AxeResults {
  readonly violations: readonly {
    readonly id: string;
    readonly help: string;
    readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
  }[];
}

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** Given by the browser itself: the page's own policy would not let a script in. */
export async function prepareAxe(page: Page): Promise<void> {
  await page.addInitScript(axe);
  await page.emulateMedia({ reducedMotion: 'reduce' });
}

/** On a phone and on a desktop. Opened anew in each appearance: a page that is switched while it is examined has some of its colours still from the other. */
export async function examine(page: Page, address: string, awaited?: Locator): Promise<readonly string[]> {
  const found: string[] = [];
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto(address);
    for (const [name, size] of Object.entries({ phone, desktop })) {
      await page.setViewportSize(size);
      await expect(page.getByRole('heading', { level: 1 }).filter({ visible: true }).first()).toBeVisible();
      // What comes a little later than the heading.
      if (awaited) await expect(awaited).toBeVisible();
      // Screens of what is kept on the server alone are examined with it.
      await expect(page.getByText('Asking the server…')).toHaveCount(0);
      // Names, roles and sizes are the same in the dark: only what depends on colours is looked at twice.
      const rules = colorScheme === 'dark' ? { runOnly: ['color-contrast', 'link-in-text-block'] } : {};
      const { violations } = await page.evaluate((given) => {
        const { axe } = globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } };
        return axe.run({ ...given, resultTypes: ['violations'], preload: false, iframes: false });
      }, rules);
      for (const { id, help, nodes } of violations)
        for (const { target, failureSummary } of nodes)
          found.push(
            `${address} ${name} ${colorScheme}: ${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`
          );
    }
  }
  if (before) await page.setViewportSize(before);
  return found;
}
