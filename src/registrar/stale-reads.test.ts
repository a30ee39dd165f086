import { afterEach, expect, test, vi } from 'vitest';
import { takeChances, type Chance } from '#tests/support/random.ts';
import { letSettle, readEnd, tellStory, type SentAction, type StoryEnd } from '#tests/support/record-story.ts';
import { openWorkshop, type Workshop } from '#tests/support/registrar-workshop.ts';
import { ageStore, staleByChance } from '#tests/support/stale-store.ts';
import type { RecordStore } from './record-store.ts';
import { startRegistrar } from './start-registrar.ts';
import type { Registrar } from './registrar.ts';

/*
 * [R62] No cursor passes what was not read: on a cluster a replica may answer that has missed something. Whatever is stale, each
 *       acknowledged action is on record, refused or waiting, once, decided as it would have been, and no gap is marked where none is.
 *       STALE_SEED repeats a run, STALE_ROUNDS makes it long.
 */

// Each test has databases of its own, which a busy machine takes its time to make.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 });

const opened: Workshop[] = [];
const registrars: Registrar[] = [];
afterEach(async () => {
  await Promise.all(registrars.splice(0).map((registrar) => registrar.stop()));
  await Promise.all(opened.splice(0).map((workshop) => workshop.close()));
});

async function open(): Promise<Workshop> {
  const workshop = await openWorkshop();
  opened.push(workshop);
  return workshop;
}

function start(workshop: Workshop, store: RecordStore): Registrar {
  const registrar = startRegistrar({ ...workshop, store });
  registrars.push(registrar);
  return registrar;
}

const steps = 40;

/** The story told while it is decided, by one registrar after another. */
async function live(
  workshop: Workshop,
  order: { readonly store: RecordStore; readonly story: Chance; readonly heal: () => void }
): Promise<{ readonly sent: readonly SentAction[]; readonly end: StoryEnd }> {
  let registrar = start(workshop, order.store);
  const sent = await tellStory(workshop, {
    chance: order.story,
    steps,
    between: async (step) => {
      if (step % 4 === 3) {
        workshop.clock.moveOfficial(2_000);
        registrar.clockMoved();
        await registrar.idle();
      }
      if (step % 13 !== 12) return;
      await registrar.stop();
      registrar = start(workshop, order.store);
    }
  });
  order.heal();
  await letSettle(workshop, registrar);
  await registrar.stop();
  return { sent, end: await readEnd(workshop.store) };
}

const rounds = Number(process.env['STALE_ROUNDS'] ?? 3);
const firstSeed = Number(process.env['STALE_SEED'] ?? 1);

test.each(Array.from({ length: rounds }, (_, round) => firstSeed + round))(
  '[R62] with stale reads each action ends once, and as it would have without (STALE_SEED=%i)',
  async (seed) => {
    const right = await open();
    const wanted = await live(right, { store: right.store, story: takeChances(seed), heal: () => undefined });
    const workshop = await open();
    const staleness = staleByChance(takeChances(seed + 1_000), 12);
    const store = ageStore(workshop.store, staleness);
    const { sent, end } = await live(workshop, { store, story: takeChances(seed), heal: staleness.heal });
    expect(sent).toEqual(wanted.sent);
    expect(staleness.count).toBeGreaterThan(10);
    const told = ({ outcomes }: StoryEnd) =>
      sent.map(({ id, isPartners }) => {
        const ends = outcomes.get(id) ?? [];
        return `${id}: ${isPartners ? ends.join(', ') : ''} (${String(ends.length)} times)`;
      });
    const notOnce = sent.filter(({ id }) => end.outcomes.get(id)?.length !== 1);
    expect(notOnce).toEqual([]);
    expect(told(end)).toEqual(told(wanted.end));
    expect(end.gaps).toBe(0);
  }
);
