import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startBrowserProcess, waitForStart } from './browser-process.ts';
import { elementKey, fromBase64, type EngineDriver, type EngineStart } from './engine-driver.ts';
import { connectMarionette, type Marionette } from './marionette.ts';

const preferences = {
  'intl.accept_languages': 'en-GB',
  'intl.locale.requested': 'en-GB',
  // A free port, which it writes into its profile.
  'marionette.port': 0,
  // Errors that nothing caught are written to its output.
  'browser.dom.window.dump.enabled': true,
  'devtools.console.stdout.chrome': false,
  // It asks the network for nothing of its own, and shows nothing of its own.
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.reportingpolicy.firstRun': false,
  // A killed browser starts again as it is, and not in a safe mode.
  'toolkit.startup.max_resumed_crashes': -1
};

/** Firefox, over Marionette. */
export async function startFirefox({ profile, size }: EngineStart): Promise<EngineDriver> {
  if (profile === null) throw new Error('a private session of Firefox is not driven here');
  await mkdir(profile, { recursive: true });
  const portFile = join(profile, 'MarionetteActivePort');
  // Left behind by one that was killed.
  await rm(portFile, { force: true });
  const lines = Object.entries(preferences).map(([name, value]) => `user_pref("${name}", ${JSON.stringify(value)});`);
  await writeFile(join(profile, 'user.js'), lines.join('\n'));
  const browser = startBrowserProcess(
    'firefox-esr',
    // System access: only so is a viewport narrower than the narrowest window set.
    ['--headless', '--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile, 'about:blank'],
    { MOZ_HEADLESS_WIDTH: '1400', MOZ_HEADLESS_HEIGHT: '1200', MOZ_CRASHREPORTER_DISABLE: '1' }
  );
  const marionette = await waitForStart(browser, 'Firefox', async () => {
    const port = Number(await readFile(portFile, 'utf8'));
    return port > 0 ? connectMarionette(port) : null;
  });
  try {
    await marionette.send('WebDriver:NewSession', {});
    await setViewport(marionette, size);
  } catch (error) {
    await browser.kill();
    throw error;
  }

  const find = async (selector: string): Promise<string> => {
    const found = await marionette.send('WebDriver:FindElement', { using: 'css selector', value: selector });
    return (found as { readonly value: { readonly [elementKey]: string } }).value[elementKey];
  };
  const valueOf = (reply: unknown): unknown => (reply as { readonly value: unknown }).value;
  return {
    async goTo(url) {
      await marionette.send('WebDriver:Navigate', { url });
    },
    run: async (script, args) =>
      valueOf(await marionette.send('WebDriver:ExecuteScript', { script, args, sandbox: null })),
    async click(selector) {
      await marionette.send('WebDriver:ElementClick', { id: await find(selector) });
    },
    async type(selector, text) {
      await marionette.send('WebDriver:ElementSendKeys', { id: await find(selector), text });
    },
    async attach(selector, paths) {
      await marionette.send('WebDriver:ElementSendKeys', { id: await find(selector), text: paths.join('\n') });
    },
    screenshot: async () => fromBase64(valueOf(await marionette.send('WebDriver:TakeScreenshot', { full: false }))),
    complaints: () => browser.lines.filter((line) => /^JavaScript error: http/.test(line)),
    async kill() {
      marionette.close();
      await browser.kill();
    }
  };
}

/** As its own device simulation does it. */
async function setViewport(marionette: Marionette, { width, height }: EngineStart['size']): Promise<void> {
  const script = `
    const [width, height] = arguments;
    const { style } = gBrowser.selectedBrowser;
    for (const edge of ['', 'min-', 'max-']) {
      style.setProperty(edge + 'width', width + 'px');
      style.setProperty(edge + 'height', height + 'px');
    }`;
  await marionette.send('Marionette:SetContext', { value: 'chrome' });
  await marionette.send('WebDriver:ExecuteScript', { script, args: [width, height], sandbox: null });
  await marionette.send('Marionette:SetContext', { value: 'content' });
}
