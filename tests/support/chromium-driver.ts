import type { EngineDriver, EngineStart } from './engine-driver.ts';
import { startKillableBrowser } from './killable-browser.ts';

/** Chromium, over its own protocol. */
export async function startChromium({ profile, size }: EngineStart): Promise<EngineDriver> {
  if (profile === null) throw new Error('a private session of Chromium is not driven here');
  const browser = await startKillableBrowser(profile);
  const complaints: string[] = [];
  const page = browser.device.pages()[0] ?? (await browser.device.newPage());
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.setViewportSize(size);
  return {
    async goTo(url) {
      await page.goto(url);
    },
    run: (script, args) => page.evaluate(`(function () { ${script} }).apply(null, ${JSON.stringify(args)})`),
    click: (selector) => page.click(selector),
    type: (selector, text) => page.locator(selector).pressSequentially(text),
    attach: (selector, paths) => page.setInputFiles(selector, [...paths]),
    screenshot: async () => Uint8Array.from(await page.screenshot()),
    complaints: () => complaints,
    kill: () => browser.kill()
  };
}
