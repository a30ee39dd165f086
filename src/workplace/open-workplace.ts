import { ulid } from 'ulid';
import type { Person } from '#documents/reference-documents.ts';
import { openDevice, type Device, type DeviceStorage } from '#device/database.ts';
import { draftIdOf, storeDraft } from '#device/drafts.ts';
import { findClaimIds, findInStates, findNeedingAttention } from '#device/lists.ts';
import { letClosedBe } from '#device/failures.ts';
import { LiveValue, watch } from '#device/live.ts';
import { makeAction } from '#device/make-action.ts';
import { makeShelf, readShelf } from '#device/reference-shelf.ts';
import type { Beholder } from '#device/show-claim.ts';
import { readOwnRows, refreshDue, refreshSummary, showRows, summaryTables } from '#device/summaries.ts';
import type { Actor } from '#rules/claim/actor.ts';
import { openFile, storeCheckedFile } from './evidence.ts';
import { startServerClock } from './server-clock.ts';
import { beginSession, currentPerson, endLeftoverSession, endSession } from './session.ts';
import { startSending } from './sending.ts';
import type { ShownClaim, Workplace } from './workplace.ts';

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
  const { relaxed, strict } = device;
  const clock = await startServerClock(device);
  const shelf = new LiveValue(await readShelf(relaxed));
  const actor: Actor = { id: person.id, role: person.role, desk: person.desk, org: person.org };
  const beholder = (): Beholder => ({ actor, shelf: shelf.value, now: clock.currentTime() });

  const stopShelf = watch(() => relaxed.reference.toArray()).subscribe((rows) => shelf.set(makeShelf(rows)));
  const stopDue = clock.now.subscribe(() => void catchUp(device, beholder).catch(letClosedBe));
  const sending = startSending({
    device,
    person,
    clock,
    beholder,
    ...(place ? { origin: place.origin, headers: place.headers } : {})
  });

  const stop = (): void => {
    stopShelf();
    stopDue();
    sending.stop();
    clock.stop();
    device.close();
  };

  return {
    person,
    actor,
    sync: sending.state,
    now: clock.now,
    currentTime: clock.currentTime,
    reference: shelf,
    termsOf: (terms) => shelf.value.resolve(terms),
    claimIds: (query) => watch(() => findClaimIds(relaxed, query)),
    summary: (id) => watch(async () => (await relaxed.summaries.get(id)) ?? null),
    needingAttention: (limit) => watch(() => findNeedingAttention(relaxed, limit)),
    inStates: (states, limit) => watch(() => findInStates(relaxed, states, limit)),
    claim: (id) => {
      const shown = watch(() => readShownClaim(device, id, beholder()), shelf);
      return {
        subscribe(run) {
          run(undefined);
          return shown.subscribe(run);
        }
      };
    },
    async act(order) {
      const acted = await makeAction(device, order, {
        ...beholder(),
        madeAt: Date.now(),
        clockOffsetMs: Math.round(clock.currentOffset())
      });
      if (acted.ok) sending.trigger();
      return acted;
    },
    newClaimId: () => ulid(),
    async saveDraft({ claim, form, values }) {
      return { saved: await storeDraft(device, { claim, form, values, savedAt: Date.now() }) };
    },
    draft: async (claim, form) => (await relaxed.drafts.get(draftIdOf(claim, form))) ?? null,
    drafts: () => watch(() => relaxed.drafts.orderBy('savedAt').reverse().toArray()),
    dropDraft: (claim, form) => strict.drafts.delete(draftIdOf(claim, form)),
    storeFile: (order) => storeCheckedFile(device, order, shelf.value.limits),
    openFile: (file, org) => openFile(device, { file, org, now: clock.currentTime() }),
    async acknowledge(actionId) {
      await strict.transaction('rw', summaryTables(strict), async () => {
        await strict.actions.update(actionId, { acknowledged: true });
        const action = await strict.actions.get(actionId);
        if (action) await refreshSummary(strict, action.claim, beholder());
      });
    },
    syncNow: sending.trigger,
    async unsent() {
      const [actions, files, drafts] = await Promise.all([
        relaxed.actions.where('stage').equals('on-device').count(),
        relaxed.files.where('stage').equals('on-device').count(),
        relaxed.drafts.count()
      ]);
      return { actions, files, drafts };
    },
    async signOut() {
      stop();
      await endSession();
    }
  };
}

async function readShownClaim(device: Device, id: string, beholder: Beholder): Promise<ShownClaim | null> {
  const { relaxed } = device;
  // The summary is read only to be told of: it is written when a clock runs out, which changes nothing else.
  const [own] = await Promise.all([readOwnRows(relaxed, id), relaxed.summaries.get(id)]);
  const { claim, onRecord, doomed } = showRows(own, beholder);
  if (!claim) return null;
  return {
    claim,
    onRecord,
    doomed,
    actions: own.actions,
    files: new Map(own.files.map((file) => [file.sha256, file]))
  };
}

/** Until nothing is left that fell due; a database that was closed meanwhile has nothing to catch up with. */
async function catchUp(device: Device, beholder: () => Beholder): Promise<void> {
  while (device.relaxed.isOpen() && (await refreshDue(device.relaxed, beholder())) > 0);
}
