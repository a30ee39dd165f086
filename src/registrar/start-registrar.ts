import { deskOfOrganisation } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import { claimRules, type ClaimRules } from './claim-rules.ts';
import { ClaimWatch } from './claim-watch.ts';
import { ConsequenceFollower, type ConsequenceTools } from './consequences.ts';
import { Desk } from './desk.ts';
import { DueClaims } from './due-claims.ts';
import { forgetChunks } from './forget-chunks.ts';
import { FileChecks } from './file-checks.ts';
import { FileLane } from './file-lane.ts';
import { KeyedLock } from './keyed-lock.ts';
import { Lease, renewEveryMs } from './lease.ts';
import type { Office } from './office.ts';
import { Outages } from './outages.ts';
import { ReferenceReader } from './reference-book.ts';
import type { Registrar, RegistrarOptions, RegistrarStatus } from './registrar.ts';
import { submitSystemActions } from './system-actions.ts';
import { Task } from './task.ts';

const tickMs = 1_000;
export const aliveEveryMs = 10_000;
/** Where others may write the databases, nobody tells this process of it. */
const pollSharedMs = 5_000;
const pollExclusiveMs = 60_000;
const lookEveryMs = 5_000;
/** Not at once: after a restart, and above all after a restored backup, devices first put back what they have. */
const firstSweepMs = 60 * 60_000;
const sweepEveryMs = 24 * 60 * 60_000;

interface Following {
  readonly follower: ConsequenceFollower;
  readonly task: Task;
}

export function startRegistrar(options: RegistrarOptions): Registrar {
  return startRegistrarWith(options, claimRules);
}

/** With other rules: a test's, that break on a certain action. */
export function startRegistrarWith(options: RegistrarOptions, rules: ClaimRules): Registrar {
  const worker = new Worker(options, rules);
  worker.start();
  return worker;
}

class Worker implements Registrar {
  readonly #options: RegistrarOptions;
  readonly #office: Office;
  readonly #lease: Lease;
  readonly #outages: Outages;
  readonly #desks = new Map<string, Desk>();
  readonly #fileLane: FileLane;
  readonly #dueClaims: DueClaims;
  readonly #consequences: readonly Following[];
  readonly #tasks: {
    readonly beat: Task;
    readonly poll: Task;
    readonly due: Task;
    readonly files: Task;
    readonly sweep: Task;
  };
  #ticking: ReturnType<typeof setInterval> | null = null;
  #renewing: ReturnType<typeof setInterval> | null = null;
  #isDeciding = false;
  #isStopped = false;
  #leaseFailure: string | null = null;
  #beatAt = -Infinity;
  #pollAt = -Infinity;
  #lookedAt = -Infinity;
  #sweep: { readonly since: Instant; readonly afterMs: number } | null = null;

  constructor(options: RegistrarOptions, rules: ClaimRules) {
    const { store, clock, log } = options;
    this.#options = options;
    this.#lease = new Lease({
      database: store.open('registrar'),
      holder: globalThis.crypto.randomUUID(),
      exclusive: store.exclusive,
      clock
    });
    this.#outages = new Outages({ database: store.open('registrar'), clock });
    this.#office = {
      store,
      clock,
      log,
      rules,
      reference: new ReferenceReader(store.open('reference')),
      files: new FileChecks(store),
      lock: new KeyedLock(),
      watch: new ClaimWatch({ rules, clock }),
      mailsCustomer: options.mailsCustomer ?? false,
      outages: () => this.#outages.list,
      mayDecide: () => this.#isDeciding && !this.#isStopped && this.#lease.isHeld(),
      confirm: async () => {
        if (!store.exclusive && !(await this.#lease.renew())) throw new Error('the lease was lost');
      }
    };
    this.#fileLane = new FileLane(this.#office, (org) => this.#wakeFollowers(org));
    this.#dueClaims = new DueClaims(this.#office, {
      catchUp: (desks) => this.#catchUp(desks),
      lookAtFiles: () => this.#fileLane.run()
    });
    this.#tasks = {
      beat: new Task({ name: 'alive note', log, run: () => this.#beat() }),
      poll: new Task({ name: 'poll', log, run: () => this.#poll() }),
      due: new Task({ name: 'clocks', log, run: () => this.#runOutClocks() }),
      files: new Task({ name: 'files', log, run: async () => void (await this.#fileLane.run()) }),
      sweep: new Task({ name: 'unnamed chunks', log, run: () => this.#forgetChunks() })
    };
    this.#consequences = this.#followConsequences(options);
  }

  /** Each in a task of its own: mail that cannot be written holds up no contest. */
  #followConsequences({ consequences, store, clock, log }: RegistrarOptions): readonly Following[] {
    const tools: ConsequenceTools = {
      store,
      clock,
      log,
      mayDecide: () => this.#office.mayDecide(),
      submit: async (order) => {
        await submitSystemActions(store, { ...order, receivedAt: clock.now() });
        this.inboxChanged(deskOfOrganisation(order.org));
      }
    };
    return (consequences?.(tools) ?? []).map((consequence) => {
      const follower = new ConsequenceFollower(tools, consequence);
      return { follower, task: new Task({ name: consequence.name, log, run: () => follower.run() }) };
    });
  }

  start(): void {
    void this.#keepLease();
    // In a loop of its own: whatever takes long to decide, or to be tried again, keeps nobody from renewing it.
    this.#renewing = setInterval(() => void this.#keepLease(), renewEveryMs);
    this.#renewing.unref();
    this.#ticking = setInterval(() => this.#tick(), tickMs);
    this.#ticking.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const timer of [this.#ticking, this.#renewing]) if (timer) clearInterval(timer);
    const ended = Promise.all(this.#allTasks().map((task) => task.stop()));
    // Nothing new is written from now on. Whoever waits for the lease does not wait for files that are still being read here.
    await this.#office.lock.free();
    // Not given back, it lapses by itself: a database that fails must not keep the process from ending.
    await this.#lease.giveBack().catch(() => undefined);
    await ended;
    this.#isDeciding = false;
  }

  filesChanged(org: string): void {
    this.#fileLane.arrived(org);
    this.#tasks.files.request();
  }

  inboxChanged(desk: string): void {
    const known = this.#desks.get(desk);
    if (known) known.request();
    else this.#tasks.poll.request();
  }

  clockMoved(): void {
    this.#beatAt = -Infinity;
    this.#lookedAt = -Infinity;
    this.#tick();
  }

  async idle(): Promise<void> {
    const { beat, poll, due, files, sweep } = this.#tasks;
    await this.#keepLease();
    await beat.finish();
    poll.request();
    while (!this.#isStopped) {
      const busy = [beat, poll, ...this.#deskTasks(), files, due, sweep].find((task) => task.isBusy);
      if (busy) await busy.finish();
      else if (this.#dueClaims.isDue()) due.request();
      else if (!(await this.#finishConsequences())) return;
    }
  }

  mayDecide(): boolean {
    return this.#office.mayDecide();
  }

  status(): RegistrarStatus {
    const desks = [...this.#desks.values()];
    const followers = desks.map(({ follower }) => follower);
    const lastDecided = Math.max(...desks.map(({ lastDecidedAt }) => lastDecidedAt ?? -Infinity));
    return {
      deciding: this.#isDeciding && this.#lease.isHeld(),
      lastAliveAt: this.#outages.lastAliveAt,
      lastDecidedAt: Number.isFinite(lastDecided) ? lastDecided : null,
      undecidedForMs: this.#office.mayDecide() ? Math.max(0, ...desks.map(({ undecidedForMs }) => undecidedForMs)) : 0,
      decided: followers.reduce((sum, { decided }) => sum + decided, 0),
      batches: followers.reduce((sum, { batches }) => sum + batches, 0),
      held: this.#office.watch.heldCount,
      runningClocks: this.#office.watch.due.size,
      failing: this.#sharedTasks().find(({ failure }) => failure !== null)?.failure ?? this.#leaseFailure,
      setAside: desks.flatMap(({ setAside }) => setAside ?? [])
    };
  }

  #allTasks(): readonly Task[] {
    return [...this.#sharedTasks(), ...this.#deskTasks()];
  }

  #sharedTasks(): readonly Task[] {
    return [...Object.values(this.#tasks), ...this.#consequences.map(({ task }) => task)];
  }

  #lookForConsequences(): void {
    for (const { task } of this.#consequences) task.request();
  }

  /** True when there was something to wait for: it may have put new actions into inboxes. */
  async #finishConsequences(): Promise<boolean> {
    const busy = this.#consequences.filter(({ task }) => task.isBusy);
    await Promise.all(busy.map(({ task }) => task.finish()));
    return busy.length > 0;
  }

  #deskTasks(): readonly Task[] {
    return [...this.#desks.values()].map(({ task }) => task);
  }

  #tick(): void {
    if (this.#isStopped) return;
    if (!this.#isDeciding) return;
    const machineNow = this.#options.clock.machineNow();
    if (isOver(machineNow - this.#beatAt, aliveEveryMs)) this.#tasks.beat.request();
    if (isOver(machineNow - this.#pollAt, this.#office.store.exclusive ? pollExclusiveMs : pollSharedMs))
      this.#tasks.poll.request();
    if (this.#sweep && isOver(machineNow - this.#sweep.since, this.#sweep.afterMs)) this.#tasks.sweep.request();
    const now = this.#options.clock.now();
    for (const desk of this.#desks.values()) {
      const { lookAgainAt } = desk.follower;
      if (lookAgainAt !== null && lookAgainAt <= now) desk.request();
    }
    if (this.#dueClaims.isDue()) this.#tasks.due.request();
    // Cheap where nothing has changed; they keep their own time for what falls due.
    if (isOver(machineNow - this.#lookedAt, lookEveryMs)) {
      this.#lookedAt = machineNow;
      this.#lookForConsequences();
    }
  }

  /** Takes the lease, keeps it, and begins or ends deciding with it. [R11] [R66] */
  async #keepLease(): Promise<void> {
    if (this.#isStopped) return;
    const wasHeld = this.#lease.isHeld();
    try {
      await this.#lease.renew();
      this.#leaseFailure = null;
    } catch (error) {
      // While it lasts nothing is decided; the next try is a second away.
      this.#leaseFailure = error instanceof Error ? error.message : String(error);
    }
    if (this.#isStopped) return;
    if (!this.#lease.isHeld()) {
      if (this.#isDeciding && wasHeld) this.#options.log.warn({}, 'registrar: the lease is not held');
      return;
    }
    if (!this.#isDeciding || this.#lease.hasChangedHands) this.#tasks.beat.request();
    // Whatever was asked for while the lease had lapsed was left undone.
    else if (!wasHeld) this.#tasks.poll.request();
  }

  /** Notes that this process is alive, and begins to decide where another may have decided meanwhile. [R12] */
  async #beat(): Promise<void> {
    const { clock, log } = this.#options;
    if (!this.#lease.isHeld()) return;
    if (this.#lease.takeChangedHands()) this.#isDeciding = false;
    const machineNow = clock.machineNow();
    const hasFoundOutage = await this.#outages.noteAlive(this.#isDeciding ? null : this.#lease.silentMs);
    this.#beatAt = machineNow;
    if (hasFoundOutage) log.warn({ outage: this.#outages.list.at(-1) }, 'registrar: nobody was deciding for a while');
    if (!this.#isDeciding) this.#beginDeciding();
    this.#tick();
  }

  /** What others may have decided meanwhile is read anew, by each desk for itself. */
  #beginDeciding(): void {
    this.#office.watch.clear();
    for (const desk of this.#desks.values()) desk.forget();
    for (const { follower } of this.#consequences) follower.forget();
    this.#isDeciding = true;
    this.#sweep ??= { since: this.#options.clock.machineNow(), afterMs: firstSweepMs };
    this.#options.log.info({}, 'registrar: decides');
    this.#tasks.poll.request();
  }

  /** Looks for what nobody told of: new desks, other processes' writes, files, leaves left by races. */
  async #poll(): Promise<void> {
    await this.#tasks.beat.finish();
    if (!this.#office.mayDecide()) return;
    this.#pollAt = this.#options.clock.machineNow();
    try {
      for (const name of await this.#office.store.listDesks())
        if (!this.#desks.has(name)) this.#desks.set(name, this.#open(name));
    } finally {
      // Those that are known go on where the list of them cannot be read.
      for (const desk of this.#desks.values()) desk.look();
      this.#fileLane.lookAgain();
      this.#tasks.files.request();
    }
  }

  #open(name: string): Desk {
    return new Desk({
      name,
      office: this.#office,
      desks: () => [...this.#desks.keys()],
      neighbours: {
        isDesk: (other) => this.#desks.has(other),
        isCaughtUp: async (other) => (await this.#catchUp([other])).size === 0
      },
      onDone: () => {
        // New claims and actions may name files, or wait for some.
        if (this.#office.watch.orgsAwaitingFiles.size > 0) this.#tasks.files.request();
        if (this.#dueClaims.isDue()) this.#tasks.due.request();
        this.#lookForConsequences();
      }
    });
  }

  /** Decides what lies in these desks' inboxes; answers with those that fail. */
  async #catchUp(desks: readonly string[]): Promise<ReadonlySet<string>> {
    const failing = new Set<string>();
    await Promise.all(
      desks.map(async (desk) => {
        const known = this.#desks.get(desk);
        if (!known) return;
        if (known.task.failure === null) {
          known.request();
          await known.task.firstRound();
        }
        if (known.task.failure !== null) failing.add(desk);
      })
    );
    return failing;
  }

  async #runOutClocks(): Promise<void> {
    await this.#dueClaims.run();
    this.#lookForConsequences();
  }

  async #forgetChunks(): Promise<void> {
    if (!this.#office.mayDecide()) return;
    await forgetChunks(this.#office, { desks: [...this.#desks.keys()], catchUp: (desks) => this.#catchUp(desks) });
    this.#sweep = { since: this.#options.clock.machineNow(), afterMs: sweepEveryMs };
  }

  #wakeFollowers(org: string): void {
    for (const desk of [deskOfOrganisation(org), 'review', 'programme']) {
      const known = this.#desks.get(desk);
      if (known?.follower.wake(org)) known.request();
    }
  }
}

/** Also when the machine's clock was set back. */
function isOver(passedMs: Instant, lengthMs: number): boolean {
  return passedMs >= lengthMs || passedMs < -lengthMs;
}
