import { inboxOf } from '#documents/ids.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { Device } from '#device/database.ts';
import { letClosedBe } from '#device/failures.ts';
import { forgetFiles } from '#device/forget-files.ts';
import { forgetSettled } from '#device/ledger.ts';
import { LiveValue, type Live } from '#device/live.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { Connection } from './connection.ts';
import { makeFileLane } from './file-lane.ts';
import { Lane } from './lane.ts';
import { followLead } from './lead.ts';
import { makePull } from './pull.ts';
import { makePush } from './push.ts';
import { listenForTriggers } from './triggers.ts';

export interface Progress {
  readonly status: 'starting' | 'offline' | 'sending' | 'up-to-date' | 'signed-out';
  /** The server's time. */
  readonly upToDateAt: Instant | null;
}

export interface Synchronisation {
  readonly progress: Live<Progress>;
  /** Sends and fetches now, in whichever tab does it. */
  trigger(): void;
  stop(): void;
}

export interface SynchronisationParts {
  readonly device: Device;
  readonly person: Person;
  readonly beholder: () => Beholder;
  readonly learnTime: (serverTime: Instant) => void;
  /** Empty in a page. */
  readonly origin?: string;
  readonly headers?: { readonly [name: string]: string };
}

export function synchronise(parts: SynchronisationParts): Synchronisation {
  const { device, person, beholder, learnTime } = parts;
  const connection = new Connection({
    personId: person.id,
    origin: parts.origin ?? '',
    learnTime,
    headers: parts.headers ?? {}
  });
  const name = `on-record-sync-${person.id}`;
  const lead = followLead(name);
  const channel = new BroadcastChannel(`${name}-progress`);
  const progress = new LiveValue<Progress>({ status: 'starting', upToDateAt: null });
  let isStopped = false;
  const mayRun = (): boolean => lead.isLeading.value && !isStopped;

  const pull = makePull({ device, connection, desk: person.desk, beholder });
  const push = makePush({ device, connection, inbox: inboxOf(person.desk), beholder });
  const files = makeFileLane(device, connection, () => !mayRun());

  let hasChecked = false;
  let following: { stop(): void } | null = null;
  let referenceAt = Number.NEGATIVE_INFINITY;

  const pushLane = new Lane(async () => {
    await push.run();
    // What was just sent may name files.
    fileLane.trigger();
  }, mayRun);
  const fileLane = new Lane(async () => {
    if (!hasChecked) await files.checkSent();
    hasChecked = true;
    await files.send();
  }, mayRun);
  const pullLane = new Lane(async (): Promise<'begun' | void> => {
    if (Date.now() - referenceAt > referenceEveryMs) {
      await pull.reference();
      referenceAt = Date.now();
    }
    if (!isVisible()) {
      await pull.once();
      noteCurrent();
      return;
    }
    if (following) return 'begun';
    const live = pull.follow(noteCurrent);
    following = live;
    live.done.then(
      () => onFollowEnd(live, null),
      (error: unknown) => onFollowEnd(live, error)
    );
    return 'begun';
  }, mayRun);

  /** Not awaited in the lane: a long poll would keep it from whatever else it is asked for. */
  function onFollowEnd(live: { stop(): void }, error: unknown): void {
    if (following !== live) return;
    following = null;
    if (mayRun() && error !== null) pullLane.retryLater(error);
  }

  function stopFollowing(): void {
    following?.stop();
    following = null;
  }

  function noteCurrent(): void {
    connection.noteSuccess();
    pullLane.settle();
    progress.set({ ...progress.value, upToDateAt: beholder().now });
    tell();
  }

  function trigger(): void {
    if (!lead.isLeading.value) {
      channel.postMessage('trigger');
      return;
    }
    if (connection.reach.value === 'signed-out') connection.forgetSignedOut();
    pushLane.trigger();
    pullLane.trigger();
    fileLane.trigger();
  }

  function onVisibility(): void {
    if (isVisible()) trigger();
    else stopFollowing();
  }

  /** A long poll over the network that is gone would only be noticed a minute later; until then the person would read "up to date". */
  function onNetworkChange(): void {
    stopFollowing();
    trigger();
  }

  function tell(): void {
    if (!lead.isLeading.value || isStopped) return;
    const status = statusOf();
    if (status !== progress.value.status) progress.set({ ...progress.value, status });
    channel.postMessage(progress.value);
  }

  function statusOf(): Progress['status'] {
    const reach = connection.reach.value;
    if (reach === 'signed-out' || reach === 'offline') return reach;
    if (pushLane.isRunning || fileLane.isRunning) return 'sending';
    if (reach === 'unknown' || progress.value.upToDateAt === null) return 'starting';
    return 'up-to-date';
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'trigger') {
      if (lead.isLeading.value) trigger();
    } else if (data === 'ask') tell();
    else if (!lead.isLeading.value) progress.set(data as Progress);
  };
  for (const lane of [pushLane, fileLane]) lane.onChange.add(tell);
  const stopReach = connection.reach.subscribe(tell);
  const stopLead = lead.isLeading.subscribe((isLeading) => {
    if (isLeading) trigger();
    else {
      stopFollowing();
      channel.postMessage('ask');
    }
  });
  const stopTriggers = listenForTriggers({ trigger, onNetworkChange, onVisibility });
  forgetSettled(device, beholder().now).catch(letClosedBe);
  forgetFiles(device, beholder().now).catch(letClosedBe);

  return {
    progress,
    trigger,
    stop() {
      isStopped = true;
      stopTriggers();
      stopLead();
      stopReach();
      stopFollowing();
      for (const lane of [pushLane, fileLane, pullLane]) lane.stop();
      lead.stop();
      connection.close();
      channel.close();
    }
  };
}

const referenceEveryMs = 10 * 60_000;

const isVisible = (): boolean => typeof document === 'undefined' || document.visibilityState === 'visible';
