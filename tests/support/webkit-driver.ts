import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { startBrowserProcess, waitForStart, type BrowserProcess } from './browser-process.ts';
import { elementKey, fromBase64, type EngineDriver, type EngineStart } from './engine-driver.ts';
import { findFreePort } from './free-port.ts';

const browser = fileURLToPath(new URL('webkit-browser.py', import.meta.url));

/** It says so of every request that gets no answer, also where the app expects that: without a network, or when a page is left. */
const isNoAnswer = /cannot load \S+ due to access control checks/;

type Call = (method: 'GET' | 'POST', path: string, body?: object) => Promise<unknown>;

/** WebKitGTK: W3C WebDriver over HTTP. */
export async function startWebKit({ profile, size }: EngineStart): Promise<EngineDriver> {
  if (profile !== null) await mkdir(profile, { recursive: true });
  const screen = await startScreen();
  const port = await findFreePort();
  const driver = startBrowserProcess('WebKitWebDriver', [`--port=${port}`], {
    DISPLAY: screen.display,
    // Neither a bus for assistive technology nor namespaces inside a container are there.
    NO_AT_BRIDGE: '1',
    WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1'
  });
  const kill = async (): Promise<void> => {
    await driver.kill();
    await screen.process.kill();
  };
  try {
    const origin = `http://127.0.0.1:${port}`;
    await waitForStart(driver, 'WebKitWebDriver', async () => (await fetch(`${origin}/status`)).ok || null);
    const args = [browser, String(size.width), String(size.height), ...(profile === null ? [] : [profile])];
    const options = { 'webkitgtk:browserOptions': { binary: '/usr/bin/python3', args } };
    const opened = await call(`${origin}/session`, 'POST', { capabilities: { alwaysMatch: options } });
    const { sessionId } = opened as { readonly sessionId: string };
    return driveOver((method, path, body) => call(`${origin}/session/${sessionId}${path}`, method, body), driver, kill);
  } catch (error) {
    await kill();
    throw new Error(`WebKit did not start:\n${driver.lines.join('\n')}`, { cause: error });
  }
}

function driveOver(call: Call, process: BrowserProcess, kill: () => Promise<void>): EngineDriver {
  const find = async (selector: string): Promise<string> => {
    const found = await call('POST', '/element', { using: 'css selector', value: selector });
    return (found as { readonly [elementKey]: string })[elementKey];
  };
  return {
    async goTo(url) {
      await call('POST', '/url', { url });
    },
    run: (script, args) => call('POST', '/execute/sync', { script, args }),
    async click(selector) {
      await call('POST', `/element/${await find(selector)}/click`, {});
    },
    async type(selector, text) {
      await call('POST', `/element/${await find(selector)}/value`, { text });
    },
    async attach(selector, paths) {
      await call('POST', `/element/${await find(selector)}/value`, { text: paths.join('\n') });
    },
    screenshot: async () => fromBase64(await call('GET', '/screenshot')),
    complaints: () => process.lines.filter((line) => /CONSOLE JS ERROR/.test(line) && !isNoAnswer.test(line)),
    kill
  };
}

async function call(url: string, method: string, body?: object): Promise<unknown> {
  const signal = AbortSignal.timeout(120_000);
  const answer = await fetch(url, { method, signal, ...(body ? { body: JSON.stringify(body) } : {}) });
  const { value } = (await answer.json()) as { readonly value: unknown };
  if (answer.ok) return value;
  const { error, message } = value as { readonly error: string; readonly message: string };
  throw new Error(`${error}: ${message}`);
}

/** WebKitGTK has no mode without a screen. */
async function startScreen(): Promise<{ readonly process: BrowserProcess; readonly display: string }> {
  // It chooses a number that is free, and says which.
  const process = startBrowserProcess('Xvfb', ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
  const display = await waitForStart(
    process,
    'Xvfb',
    async () => process.lines.find((line) => /^\d+$/.test(line)) ?? null
  );
  return { process, display: `:${display}` };
}
