import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { startChromium } from './chromium-driver.ts';
import type { EngineDriver, EngineName, EngineStart, ScreenSize } from './engine-driver.ts';
import type { Found, Sought as WrittenSought, WrittenWords } from './engine-page.ts';
import { startFirefox } from './firefox-driver.ts';
import { startTcpProxy, type TcpProxy } from './tcp-proxy.ts';
import { startWebKit } from './webkit-driver.ts';

export type Words = string | RegExp;

/** As in engine-page.ts, with words as a test writes them. */
export interface Sought {
  readonly role: string;
  readonly name?: Words;
  readonly holding?: Sought;
  readonly inside?: Sought;
  readonly saying?: Words;
}

/** A person's device with one browser, the same for every engine. Whatever is done or seen is waited for. */
export interface EngineDevice {
  readonly name: string;
  /** Its own line to the server, which can be cut. */
  readonly line: TcpProxy;
  goTo(path: string): Promise<void>;
  /** Once signed in, leaves the app's page for another address as soon as an answer comes whose address is like this. */
  leaveAt(answer: RegExp, path: string): Promise<void>;
  /** Where it is, when it is where this wants it to be. */
  at(isWanted: (path: string) => boolean): Promise<string>;
  see(sought: Sought): Promise<Found>;
  /** Which of them is there first. */
  seeOneOf(sought: readonly Sought[]): Promise<number>;
  dontSee(sought: Sought): Promise<void>;
  press(sought: Sought): Promise<void>;
  /** A radio button or a box, which may be drawn over. */
  check(name: Words, inside?: Sought): Promise<void>;
  type(field: Words, text: string): Promise<void>;
  choose(field: Words, value: string): Promise<void>;
  attach(input: Words, paths: readonly string[]): Promise<void>;
  /** What the body of a function gives in the page, once it is not null, undefined or false. */
  find<T>(what: string, script: string, ...args: readonly unknown[]): Promise<T>;
  /** A picture is drawn there, and is not empty. */
  seeDrawn(sought: Sought): Promise<void>;
  screenshot(name: string): Promise<void>;
  /** Of all its browsers so far. */
  complaints(): readonly string[];
  kill(): Promise<void>;
  /** Another browser on the same profile. */
  reopen(): Promise<void>;
  dispose(): Promise<void>;
}

export interface DeviceOrder {
  readonly engine: EngineName;
  readonly name: string;
  /** For its profile. */
  readonly folder: string;
  readonly server: { readonly port: number };
  readonly size?: ScreenSize;
  readonly isPrivate?: boolean;
}

const starters: { readonly [name in EngineName]: (start: EngineStart) => Promise<EngineDriver> } = {
  chromium: startChromium,
  firefox: startFirefox,
  webkit: startWebKit
};

/** Says when something never comes, not how fast it came. */
const patienceMs = 90_000;
/** No single order to a browser takes this long, unless the browser or its driver hangs. */
const callMs = 60_000;
const betweenLooksMs = 150;
const marked = '[data-sought]';
const pictures = fileURLToPath(new URL('../../test-results/engines/', import.meta.url));

export async function openEngineDevice(order: DeviceOrder): Promise<EngineDevice> {
  const { engine, name, folder, size = { width: 390, height: 844 } } = order;
  const profile = order.isPrivate ? null : join(folder, `${name}-profile`);
  const line = await startTcpProxy(order.server);
  const page = await bundlePage();
  const earlier: string[] = [];
  let driver = await starters[engine]({ profile, size });

  /** A browser that hangs is ended, and said. */
  async function ask<T>(what: string, call: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        void driver.kill();
        reject(new Error(`${engine} hung and was ended: no answer to “${what}” in ${callMs / 1000} s`));
      }, callMs);
    });
    try {
      return await Promise.race([call, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  const run = (script: string, ...args: readonly unknown[]) => ask('run', driver.run(script, args));
  const look = async (sought: Sought): Promise<Found | null> => {
    const script = 'return window.enginePage ? { found: window.enginePage.look(arguments[0]) } : null';
    const looked = (await run(script, write(sought))) ?? (await run(page), await run(script, write(sought)));
    return (looked as { readonly found: Found | null }).found;
  };

  /** A page that is just being left answers with an error: it is asked again. */
  async function until<T>(what: string, look: () => Promise<T | null | undefined | false>): Promise<T> {
    const deadline = Date.now() + patienceMs;
    let failure: unknown;
    while (Date.now() < deadline) {
      try {
        const found = await look();
        if (found !== null && found !== undefined && found !== false) return found;
        failure = undefined;
      } catch (error) {
        failure = error;
        if (error instanceof Error && error.message.includes('was ended')) break;
      }
      await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
    }
    throw new Error(`${engine}, ${name}: never ${what}\n${await describe()}`, { cause: failure });
  }

  async function describe(): Promise<string> {
    const told = await run('return location.href + "\\n" + document.body.innerText').catch(String);
    await screenshot('failed').catch(() => undefined);
    return `${String(told)}\n${complaints().join('\n')}`;
  }

  async function screenshot(title: string): Promise<void> {
    const picture = await ask('screenshot', driver.screenshot());
    await mkdir(pictures, { recursive: true });
    await writeFile(join(pictures, `${engine}-${name}-${title}.png`), picture);
  }

  const complaints = () => [...earlier, ...driver.complaints()];
  const see = (sought: Sought) => until(`saw ${say(sought)}`, () => look(sought));
  const goTo = async (path: string): Promise<void> => {
    await ask(`go to ${path}`, driver.goTo(line.url + path));
  };
  return {
    name,
    line,
    goTo,
    see,
    screenshot,
    complaints,
    async leaveAt(answer, path) {
      const script = `
        const [answer, path] = arguments;
        const watch = new PerformanceObserver((seen) => {
          const isDue = seen.getEntries().some(({ name }) => new RegExp(answer).test(name));
          if (isDue && location.pathname !== '/sign-in') location.assign(path);
        });
        watch.observe({ type: 'resource', buffered: true });`;
      await run(script, answer.source, path);
    },
    async at(isWanted) {
      return until('came where it should', async () => {
        const path = String(await run('return location.pathname + location.search'));
        return isWanted(path) && path;
      });
    },
    async seeOneOf(sought) {
      const found = await until(`saw ${sought.map(say).join(' or ')}`, async () => {
        for (const [index, each] of sought.entries()) if (await look(each)) return { index };
        return null;
      });
      return found.index;
    },
    async dontSee(sought) {
      await until(`saw no ${say(sought)}`, async () => (await look(sought)) === null);
    },
    async press(sought) {
      await until(`pressed ${say(sought)}`, async () => {
        const found = await look(sought);
        if (!found || found.disabled) return null;
        await ask('click', driver.click(marked));
        return true;
      });
    },
    async check(name, inside) {
      const sought = { role: 'choice', name, ...(inside ? { inside } : {}) };
      await until(`checked ${say(sought)}`, async () => {
        const found = await look(sought);
        if (found && !found.checked) await run('document.querySelector(arguments[0]).click()', marked);
        return found?.checked;
      });
    },
    async type(field, text) {
      const sought = { role: 'field', name: field };
      await see(sought);
      // What was there goes.
      await run('const field = document.querySelector(arguments[0]); field.focus(); field.select()', marked);
      await ask('type', driver.type(marked, text));
      await until(`has “${text}” in ${say(sought)}`, async () => (await look(sought))?.value === text);
    },
    async choose(field, value) {
      const sought = { role: 'field', name: field };
      await see(sought);
      const script = `
        const list = document.querySelector(arguments[0]);
        list.value = arguments[1];
        for (const name of ['input', 'change']) list.dispatchEvent(new Event(name, { bubbles: true }));`;
      await run(script, marked, value);
      await until(`has “${value}” in ${say(sought)}`, async () => (await look(sought))?.value === value);
    },
    async attach(input, paths) {
      await see({ role: 'file', name: input });
      await ask('attach', driver.attach(marked, paths));
    },
    async seeDrawn(sought) {
      await until(`saw anything drawn in ${say(sought)}`, async () => {
        if (!(await look(sought))) return null;
        return Number(await run('return window.enginePage.countColours()')) > 4;
      });
    },
    find: <T>(what: string, script: string, ...args: readonly unknown[]) =>
      until(what, async () => (await run(script, ...args)) as T | null),
    async kill() {
      earlier.push(...driver.complaints());
      await driver.kill();
    },
    async reopen() {
      driver = await starters[engine]({ profile, size });
    },
    async dispose() {
      await driver.kill();
      await line.close();
    }
  };
}

function write({ name, saying, holding, inside, ...rest }: Sought): WrittenSought {
  return {
    ...rest,
    ...(name === undefined ? {} : { name: writeWords(name) }),
    ...(saying === undefined ? {} : { saying: writeWords(saying) }),
    ...(holding ? { holding: write(holding) } : {}),
    ...(inside ? { inside: write(inside) } : {})
  };
}

const writeWords = (words: Words): WrittenWords =>
  typeof words === 'string' ? words : { source: words.source, flags: words.flags };

const say = ({ role, name, saying }: Sought): string =>
  [role, name, saying]
    .filter((each) => each !== undefined)
    .map(String)
    .join(' ');

/** Once for all devices of a run. */
let bundled: Promise<string> | null = null;
function bundlePage(): Promise<string> {
  bundled ??= build({
    entryPoints: [fileURLToPath(new URL('engine-page.ts', import.meta.url))],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    write: false
  }).then(({ outputFiles }) => outputFiles[0]?.text ?? '');
  return bundled;
}
