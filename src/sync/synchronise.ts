import { inboxOf } from '#documents/ids.ts';
import { lacksTerms, type Person, type ProgrammeDocument } from '#documents/reference-documents.ts';
import type { Device } from '#device/database.ts';
import { forgetFiles } from '#device/forget-files.ts';
import { forgetSettled } from '#device/ledger.ts';
import { LiveValue, type Live } from '#device/live.ts';
import type { Beholder } from '#device/show-claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { Connection } from './connection.ts';
import { makeFileLane } from './file-lane.ts';
import { Lane } from './lane.ts';
import { followLead } from './lead.ts';
import type { Stuck } from './outage.ts';
import { makePull } from './pull.ts';
import { makePush } from './push.ts';
import { listenForTriggers } from './triggers.ts';

export interface Progress {
  readonly status: 'starting' | 'offline' | 'sending' | 'up-to-date' | 'signed-out' | 'stuck';
  /** Why it cannot go on by itself, with `stuck` alone. */
  readonly stuck: Stuck | null;
  /** The server's time. */
  readonly upToDateAt: Instant | null;
}

export interface Synchronisation {
  readonly progress: Live<Progress>;
  /** Sends and fetches now, in whichever tab does it. `all`: also what was set aside a moment ago. */
  trigger(order?: { readonly all: boolean }): void;
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
  const progress = new LiveValue<Progress>({ status: 'starting', stuck: null, upToDateAt: null });
  let isStopped = false;
  const mayRun = (): boolean => lead.isLeading.value && !isStopped;

  const pull = makePull({ device, connection, desk: person.desk, beholder });
  const push = makePush({ device, connection, inbox: inboxOf(person.desk), beholder });
  const files = makeFileLane({ device, connection, isStopped: () => !mayRun() });

  let hasChecked = false;
  let wantsAll = true;
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
    const all = wantsAll;
    wantsAll = false;
    await files.send({ all });
  }, mayRun);
  const referenceLane = new Lane(async () => {
    if (performance.now() - referenceAt <= referenceEveryMs && !(await waitsForTerms(device))) return;
    await pull.reference();
    referenceAt = performance.now();
  }, mayRun);
  const pullLane = new Lane(async (): Promise<'begun' | void> => {
    // The claims are read by it; where it cannot be had now, they come all the same.
    await referenceLane.run();
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

  const lanes = [pushLane, fileLane, referenceLane, pullLane];

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

  function trigger({ all } = { all: false }): void {
    if (!lead.isLeading.value) {
      channel.postMessage(all ? 'trigger-all' : 'trigger');
      return;
    }
    wantsAll ||= all;
    // Whoever saves what the programme keeps, or opens the app again, sees it as it is.
    if (all) referenceAt = Number.NEGATIVE_INFINITY;
    if (connection.reach.value === 'signed-out') connection.forgetSignedOut();
    pushLane.trigger();
    pullLane.trigger();
    fileLane.trigger();
  }

  function onVisibility(): void {
    if (isVisible()) trigger({ all: true });
    else stopFollowing();
  }

  /** A long poll over the network that is gone would only be noticed a minute later; until then the person would read "up to date". */
  function onNetworkChange(): void {
    stopFollowing();
    trigger({ all: true });
  }

  function tell(): void {
    if (!lead.isLeading.value || isStopped) return;
    const told = statusOf();
    const { status, stuck } = progress.value;
    if (told.status !== status || told.stuck !== stuck) progress.set({ ...progress.value, ...told });
    channel.postMessage(progress.value);
  }

  function statusOf(): Pick<Progress, 'status' | 'stuck'> {
    const reach = connection.reach.value;
    if (reach === 'signed-out' || reach === 'offline') return { status: reach, stuck: null };
    const stuck = lanes.map((lane) => lane.stuck).find((found) => found !== null);
    if (stuck) return { status: 'stuck', stuck };
    const isSending = pushLane.isRunning || fileLane.isRunning;
    const isStarting = reach === 'unknown' || progress.value.upToDateAt === null;
    return { status: isSending ? 'sending' : isStarting ? 'starting' : 'up-to-date', stuck: null };
  }

  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (data === 'trigger' || data === 'trigger-all') {
      if (lead.isLeading.value) trigger({ all: data === 'trigger-all' });
    } else if (data === 'ask') tell();
    else if (!lead.isLeading.value) progress.set(data as Progress);
  };
  for (const lane of lanes) lane.onChange.add(tell);
  const stopReach = connection.reach.subscribe(tell);
  const stopLead = lead.isLeading.subscribe((isLeading) => {
    if (isLeading) trigger({ all: true });
    else {
      stopFollowing();
      channel.postMessage('ask');
    }
  });
  const stopTriggers = listenForTriggers({ trigger, onNetworkChange, onVisibility });
  void tidyUp(device, beholder().now);

  return {
    progress,
    trigger,
    stop() {
      isStopped = true;
      stopTriggers();
      stopLead();
      stopReach();
      stopFollowing();
      for (const lane of lanes) lane.stop();
      lead.stop();
      connection.close();
      channel.close();
    }
  };
}

/** What could not be forgotten now is forgotten at the next start: that is worth nobody's attention. */
async function tidyUp(device: Device, now: Instant): Promise<void> {
  await Promise.allSettled([forgetSettled(device, now), forgetFiles(device, now)]);
}

const referenceEveryMs = 10 * 60_000;

/** What is made waits until they are chosen: whoever made it is not told ten minutes late. [X12] */
async function waitsForTerms(device: Device): Promise<boolean> {
  const programme = await device.relaxed.reference.get('programme');
  return programme !== undefined && lacksTerms(programme.document as ProgrammeDocument);
}

const isVisible = (): boolean => typeof document === 'undefined' || document.visibilityState === 'visible';
