import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A program with children of its own that all end with it. */
export interface BrowserProcess {
  /** Everything it has said so far, line by line. */
  readonly lines: readonly string[];
  hasEnded(): boolean;
  kill(): Promise<void>;
}

const running = new Set<number>();
// A run that is broken off leaves no browser behind.
process.once('exit', () => running.forEach(killGroup));

export function startBrowserProcess(
  command: string,
  args: readonly string[],
  environment: NodeJS.ProcessEnv = {}
): BrowserProcess {
  const child = spawn(command, args, {
    // A process group of its own: what it starts dies with it.
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, LANG: 'en_GB.UTF-8', TZ: 'America/Sao_Paulo', ...environment }
  });
  const lines: string[] = [];
  const group = child.pid;
  // Not there at all: whoever waits for it is told by `hasEnded` and its words.
  child.on('error', (error) => lines.push(error.message));
  for (const stream of [child.stdout, child.stderr])
    createInterface({ input: stream }).on('line', (l) => lines.push(l));
  const hasEnded = (): boolean => group === undefined || child.exitCode !== null || child.signalCode !== null;
  if (group !== undefined) running.add(group);
  return {
    lines,
    hasEnded,
    async kill() {
      if (group === undefined) return;
      const ended = hasEnded() ? null : once(child, 'exit');
      killGroup(group);
      running.delete(group);
      await ended;
    }
  };
}

function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch {
    // All of it has ended already.
  }
}

/** What `look` finds, once it is there. A browser that ends before that, or never gets so far, says what it said. */
export async function waitForStart<T>(
  browser: BrowserProcess,
  name: string,
  look: () => Promise<T | null>
): Promise<T> {
  const until = Date.now() + 120_000;
  while (Date.now() < until && !browser.hasEnded()) {
    const found = await look().catch(() => null);
    if (found !== null) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await browser.kill();
  throw new Error(`${name} did not start:\n${browser.lines.join('\n')}`);
}
