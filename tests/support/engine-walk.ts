import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, test } from 'vitest';
import { openEngineDevice, type DeviceOrder, type EngineDevice } from './engine-device.ts';
import type { EngineName } from './engine-driver.ts';
import { startServer, type ServerProcess } from './server-process.ts';
import type { PersonKey, TestPerson } from './test-people.ts';

/** One story in one engine: its steps are tests that begin where the one before ended. */
export interface EngineWalk {
  readonly engine: EngineName;
  /** There from the first step on. */
  server(): ServerProcess;
  person(key: PersonKey): TestPerson;
  /** For files and profiles. */
  folder(): string;
  open(name: string, options?: Pick<DeviceOrder, 'size' | 'isPrivate'>): Promise<EngineDevice>;
  /** All that were opened so far, also those that were closed. */
  devices(): readonly EngineDevice[];
  /** Not walked where the one before it has failed. */
  step(name: string, walked: () => Promise<void>): void;
}

export function startWalk(engine: EngineName): EngineWalk {
  let server: ServerProcess | null = null;
  let folder = '';
  let brokenAt: string | null = null;
  const devices: EngineDevice[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), `on-record-${engine}-`));
    server = await startServer({ demonstration: true });
  });
  afterAll(async () => {
    for (const device of devices) await device.dispose();
    await server?.dispose();
    await rm(folder, { recursive: true, force: true });
  });

  const started = (): ServerProcess => {
    if (!server) throw new Error('the server has not started');
    return server;
  };
  return {
    engine,
    server: started,
    person(key) {
      const person = started().people.get(key);
      if (!person) throw new Error(`there is no ${key}`);
      return person;
    },
    folder: () => folder,
    devices: () => devices,
    async open(name, options = {}) {
      const port = Number(new URL(started().url).port);
      const device = await openEngineDevice({ engine, name, folder, server: { port }, ...options });
      devices.push(device);
      return device;
    },
    step(name, walked) {
      test(name, async () => {
        // Whoever waits for what cannot come any more only hides where the story broke off.
        if (brokenAt !== null) throw new Error(`not walked: the story broke off at “${brokenAt}”`);
        brokenAt = name;
        await walked();
        brokenAt = null;
      });
    }
  };
}
