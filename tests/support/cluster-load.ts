import { ulid } from 'ulid';
import { inboxOf } from '#documents/ids.ts';
import type { Caller } from './caller.ts';
import { completeForm } from './registrar-workshop.ts';
import type { Chance } from './random.ts';
import { asReplicated, sealSample } from './sealed-actions.ts';
import type { ServerProcess } from './server-process.ts';
import type { PersonKey } from './test-people.ts';

export interface Load {
  /** Ids of actions that some server has acknowledged. */
  readonly acknowledged: ReadonlySet<string>;
  /** The longest time in which nothing was acknowledged. */
  readonly longestSilenceMs: number;
  /** When what is under way has been acknowledged. */
  stop(): Promise<void>;
}

const pauseMs = 100;
/** A server whose node hangs is left for another. */
const patienceMs = 15_000;

/** Devices that act all the time, and send what they made to one server after another until one of them has acknowledged it. */
export function startLoad(order: {
  readonly servers: readonly ServerProcess[];
  readonly devices: number;
  readonly chance: Chance;
}): Load {
  const { servers, devices, chance } = order;
  const acknowledged = new Set<string>();
  let isStopped = false;
  let lastAt = performance.now();
  let longestSilenceMs = 0;
  const note = (id: string): void => {
    acknowledged.add(id);
    const now = performance.now();
    longestSilenceMs = Math.max(longestSilenceMs, now - lastAt);
    lastAt = now;
  };

  const work = async (device: number): Promise<void> => {
    const key: PersonKey = chance.pick(['manager', 'contributor', 'fabrikamManager', 'fabrikamContributor']);
    const callers = new Map<ServerProcess, Caller>();
    const claims: { id: string; last: string; name: string }[] = [];
    while (!isStopped) {
      const server = chance.pick(servers);
      const person = server.person(key);
      const isNew = claims.length === 0 || chance.below(6) === 0;
      const claim = isNew ? { id: ulid(), last: '', name: completeForm.fields.name } : chance.pick(claims);
      const to = `name ${String(chance.below(1_000_000))}`;
      const head = { claim: claim.id, device: `device-${String(device)}`, after: isNew ? null : claim.last };
      const kind = isNew ? 'create' : 'edit';
      const said = isNew ? completeForm : { changes: { name: { from: claim.name, to } } };
      const action = sealSample(person, kind, { ...head, ...said });
      await sendUntilAcknowledged(action);
      claim.last = action._id;
      if (isNew) claims.push(claim);
      else claim.name = to;
      await pause();
    }

    async function sendUntilAcknowledged(action: ReturnType<typeof sealSample>): Promise<void> {
      for (;;) {
        const server = chance.pick(servers);
        try {
          if (await within(patienceMs, send(server, action))) return note(action._id);
        } catch {
          callers.delete(server);
        }
        await pause();
      }
    }

    async function send(server: ServerProcess, action: ReturnType<typeof sealSample>): Promise<boolean> {
      const caller = callers.get(server) ?? (await server.signIn(key));
      callers.set(server, caller);
      const path = `/db/${inboxOf(server.person(key).desk)}/_bulk_docs`;
      const body = { docs: [asReplicated(action)], new_edits: false };
      const answer = await caller.call({ method: 'POST', path, body });
      const [row] = answer.status === 201 ? (answer.json as readonly { readonly error?: string }[]) : [];
      return row !== undefined && row.error === undefined;
    }
  };
  const working = Promise.all(Array.from({ length: devices }, (_, device) => work(device)));
  return {
    acknowledged,
    get longestSilenceMs() {
      return longestSilenceMs;
    },
    async stop() {
      isStopped = true;
      await working;
    }
  };
}

const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, pauseMs));

async function within<T>(ms: number, asking: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  try {
    return await Promise.race([asking, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}
