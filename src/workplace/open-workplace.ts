import { ulid } from 'ulid';
import type { Person } from '#documents/reference-documents.ts';
import { openDevice, type DeviceStorage } from '#device/database.ts';
import { draftIdOf, dropDraft, storeDraft } from '#device/drafts.ts';
import { findClaimIds, findInStates, countNeedingAttention, findNeedingAttention } from '#device/lists.ts';
import { LiveValue, watch, type Live } from '#device/live.ts';
import { readWaiting } from '#device/outgoing-files.ts';
import { pageSleep } from '#device/page-sleep.ts';
import { makeShelf, readShelf } from '#device/reference-shelf.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Actor } from '#rules/claim/actor.ts';
import { FirstPaint } from './first-paint.ts';
import { startServerClock } from './server-clock.ts';
import { beginSession, currentPerson, endLeftoverSession, endSession } from './session.ts';
import { SummaryRows } from './summary-rows.ts';
import { startWorkLater } from './work-later.ts';
import type { SyncState, Workplace } from './workplace.ts';

/** Of whoever signed in here last, without asking the network; null: nobody is signed in. */
export async function openLastWorkplace(): Promise<Workplace | null> {
  const person = await currentPerson();
  if (person) return openWorkplaceOf(person);
  void endLeftoverSession();
  return null;
}

/** Of a person who has just signed in. Their database is their own: whoever was here before keeps theirs, unseen and unsent. */
export async function openWorkplace(person: Person): Promise<Workplace> {
  await beginSession(person);
  return openWorkplaceOf(person);
}

/** Outside a page: where the server is, what every request carries (a cookie), and this device's own storage. */
export interface Place {
  readonly origin: string;
  readonly headers: { readonly [name: string]: string };
  readonly storage?: DeviceStorage;
}

export async function openWorkplaceOf(person: Person, place?: Place): Promise<Workplace> {
  const device = await openDevice(person.id, place?.storage);
  const { relaxed } = device;
  const [clock, firstShelf] = await Promise.all([startServerClock(device), readShelf(relaxed)]);
  const shelf = new LiveValue(firstShelf);
  const actor: Actor = { id: person.id, role: person.role, desk: person.desk, org: person.org };
  const beholder = (): Beholder => ({ actor, shelf: shelf.value, now: clock.currentTime() });

  const sync = new LiveValue<SyncState>({
    status: 'starting',
    stuck: null,
    waiting: null,
    troubles: [],
    upToDateAt: null,
    needYou: 0,
    clockOffsetMs: clock.currentOffset()
  });
  const paint = new FirstPaint();
  const rows = new SummaryRows(relaxed);
  const firstWatch = <T>(query: () => Promise<T>): Live<T> => paint.track(watch(query));

  const at = place ? { origin: place.origin, headers: place.headers } : {};
  const parts = { device, person, clock, shelf, beholder, sync, ...at };
  const { claim, claimsIn, act, storeFile, openFile, acknowledge, syncNow, ...work } = startWorkLater(
    parts,
    () => import('./start-work.ts')
  );
  const stopReopened = pageSleep.onReopened(syncNow);
  let isStopped = false;
  let stopShelf: (() => void) | null = null;
  void paint.painted.then(() => {
    if (isStopped) return;
    stopShelf = watch(() => relaxed.reference.toArray()).subscribe((found) => shelf.set(makeShelf(found)));
    work.startSoon();
  });
  const stop = (): void => {
    isStopped = true;
    stopReopened();
    stopShelf?.();
    work.stop();
    clock.stop();
    device.close();
  };

  return {
    person,
    actor,
    sync,
    painted: paint.painted,
    mounted: () => paint.look(),
    now: clock.now,
    currentTime: clock.currentTime,
    reference: shelf,
    termsOf: (terms) => shelf.value.resolve(terms),
    claimIds: (query) => paint.track(rows.withFirstRows(watch(() => findClaimIds(relaxed, query)))),
    summary: (id) => paint.track(rows.row(id)),
    countNeedingAttention: () => watch(() => countNeedingAttention(relaxed)),
    needingAttention: (limit) => firstWatch(() => findNeedingAttention(relaxed, limit)),
    inStates: (states, limit) => firstWatch(() => findInStates(relaxed, states, limit)),
    claim,
    claimsIn,
    act,
    newClaimId: () => ulid(),
    saveDraft: ({ claim, form, values }) => storeDraft(device, { claim, form, values, savedAt: Date.now() }),
    draft: async (claim, form) => (await relaxed.drafts.get(draftIdOf(claim, form))) ?? null,
    drafts: () => firstWatch(() => relaxed.drafts.orderBy('savedAt').reverse().toArray()),
    dropDraft: (claim, form) => dropDraft(device, claim, form),
    storeFile,
    openFile,
    acknowledge,
    syncNow,
    async unsent() {
      const [{ actions, files }, drafts] = await Promise.all([readWaiting(device), relaxed.drafts.count()]);
      return { actions, files, drafts };
    },
    async signOut() {
      stop();
      await endSession();
    }
  };
}
