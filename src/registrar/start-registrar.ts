import { deskOfOrganisation, organisationOfDesk, registerOf } from '#documents/ids.ts';
import { documentToClaim, type ClaimDocument } from '#documents/record-documents.ts';
import type { Instant } from '#rules/days/day.ts';
import { ClaimLocks } from './claim-locks.ts';
import { claimRules, type ClaimRules } from './claim-rules.ts';
import { ClaimWatch } from './claim-watch.ts';
import { ConsequenceFollower, type ConsequenceTools } from './consequences.ts';
import type { Office } from './decide-claims.ts';
import { DueClaims } from './due-claims.ts';
import { forgetChunks } from './forget-chunks.ts';
import { FileChecks } from './file-checks.ts';
import { FileLane } from './file-lane.ts';
import { InboxFollower } from './inbox-follower.ts';
import { Lease } from './lease.ts';
import { Outages } from './outages.ts';
import { ReferenceReader } from './reference-book.ts';
import type { Registrar, RegistrarOptions, RegistrarStatus } from './registrar.ts';
import { repairLeaves } from './repair-leaves.ts';
import { submitSystemActions } from './system-actions.ts';
import { Task } from './task.ts';

const tickMs = 1_000;
export const aliveEveryMs = 10_000;
/** Where others may write the databases, nobody tells this process of it. */
const pollSharedMs = 5_000;
const pollExclusiveMs = 60_000;
const lookEveryMs = 5_000;
const scanPage = 200;
/** Not at once: after a restart, and above all after a restored backup, devices first put back what they have. */
const firstSweepMs = 60 * 60_000;
const sweepEveryMs = 24 * 60 * 60_000;

interface Desk {
  readonly follower: InboxFollower;
  readonly task: Task;
}

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
  #isDeciding = false;
  #isStopped = false;
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
      exclusive: store.exclusive
    });
    this.#outages = new Outages({ database: store.open('registrar'), clock });
    this.#office = {
      store,
      clock,
      log,
      rules,
      reference: new ReferenceReader(store.open('reference')),
      files: new FileChecks(store),
      locks: new ClaimLocks(),
      watch: new ClaimWatch({ rules, clock }),
      mailsCustomer: options.mailsCustomer ?? false,
      outages: () => this.#outages.list,
      mayDecide: () => this.#isDeciding && !this.#isStopped && this.#lease.isHeld(clock.machineNow())
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
      files: new Task({ name: 'files', log, run: () => this.#fileLane.run() }),
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
    this.#tasks.beat.request();
    this.#ticking = setInterval(() => this.#tick(), tickMs);
    this.#ticking.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    if (this.#ticking) clearInterval(this.#ticking);
    await Promise.all(this.#allTasks().map((task) => task.stop()));
    // Not given back, it lapses by itself: a database that fails must not keep the process from ending.
    if (this.#isDeciding) await this.#lease.giveBack().catch(() => undefined);
    this.#isDeciding = false;
  }

  filesChanged(org: string): void {
    this.#fileLane.arrived(org);
    this.#tasks.files.request();
  }

  inboxChanged(desk: string): void {
    const known = this.#desks.get(desk);
    if (known) known.task.request();
    else this.#tasks.poll.request();
  }

  clockMoved(): void {
    this.#beatAt = -Infinity;
    this.#lookedAt = -Infinity;
    this.#tick();
  }

  async idle(): Promise<void> {
    const { beat, poll, due, files, sweep } = this.#tasks;
    if (!this.#lease.isHeld(this.#options.clock.machineNow())) beat.request();
    poll.request();
    while (!this.#isStopped) {
      const busy = [beat, poll, ...this.#deskTasks(), files, due, sweep].find((task) => task.isBusy);
      if (busy) await busy.finish();
      else if (this.#dueClaims.isDue()) due.request();
      else if (!(await this.#finishConsequences())) return;
    }
  }

  status(): RegistrarStatus {
    const followers = [...this.#desks.values()].map(({ follower }) => follower);
    const tasks = this.#allTasks();
    return {
      deciding: this.#isDeciding,
      lastAliveAt: this.#outages.lastAliveAt,
      decided: followers.reduce((sum, { decided }) => sum + decided, 0),
      batches: followers.reduce((sum, { batches }) => sum + batches, 0),
      held: this.#office.watch.heldCount,
      runningClocks: this.#office.watch.due.size,
      failing: tasks.find(({ failure }) => failure !== null)?.failure ?? null
    };
  }

  #allTasks(): readonly Task[] {
    return [...Object.values(this.#tasks), ...this.#deskTasks(), ...this.#consequences.map(({ task }) => task)];
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
    const machineNow = this.#options.clock.machineNow();
    if (isOver(machineNow - this.#beatAt, aliveEveryMs)) this.#tasks.beat.request();
    if (!this.#isDeciding) return;
    if (isOver(machineNow - this.#pollAt, this.#office.store.exclusive ? pollExclusiveMs : pollSharedMs))
      this.#tasks.poll.request();
    if (this.#sweep && isOver(machineNow - this.#sweep.since, this.#sweep.afterMs)) this.#tasks.sweep.request();
    const now = this.#options.clock.now();
    for (const { follower, task } of this.#desks.values())
      if (follower.lookAgainAt !== null && follower.lookAgainAt <= now) task.request();
    if (this.#dueClaims.isDue()) this.#tasks.due.request();
    // Cheap where nothing has changed; they keep their own time for what falls due.
    if (isOver(machineNow - this.#lookedAt, lookEveryMs)) {
      this.#lookedAt = machineNow;
      this.#lookForConsequences();
    }
  }

  /** Notes that this process is alive, keeps the lease, and begins or ends deciding with it. [R11] [R12] */
  async #beat(): Promise<void> {
    const { clock, log } = this.#options;
    const machineNow = clock.machineNow();
    const hadLapsed = !this.#lease.isHeld(machineNow);
    const isHeld = await this.#lease.renew(machineNow);
    this.#beatAt = machineNow;
    if (!isHeld) {
      if (this.#isDeciding) log.warn({}, 'registrar: another process decides now');
      this.#isDeciding = false;
      return;
    }
    const hasFoundOutage = await this.#outages.noteAlive();
    if (hasFoundOutage) log.warn({ outage: this.#outages.list.at(-1) }, 'registrar: nobody was deciding for a while');
    const mayHaveBeenElsewhere = hadLapsed && !this.#office.store.exclusive;
    if (!this.#isDeciding || mayHaveBeenElsewhere) await this.#beginDeciding();
    // Whatever was asked for while the lease had lapsed was left undone.
    if (hadLapsed) this.#tasks.poll.request();
    this.#tick();
  }

  /** What others may have decided meanwhile is read anew. */
  async #beginDeciding(): Promise<void> {
    this.#office.watch.clear();
    for (const { follower } of this.#desks.values()) follower.forget();
    for (const { follower } of this.#consequences) follower.forget();
    const desks = await this.#office.store.listDesks();
    for (const desk of desks) if (organisationOfDesk(desk) !== null) await this.#scanRegister(desk);
    this.#isDeciding = true;
    this.#sweep ??= { since: this.#options.clock.machineNow(), afterMs: firstSweepMs };
    this.#options.log.info({ desks: desks.length, clocks: this.#office.watch.due.size }, 'registrar: decides');
  }

  async #scanRegister(desk: string): Promise<void> {
    const register = this.#office.store.open(registerOf(desk));
    let from = 'claim:';
    for (;;) {
      const documents = await register.range({ from, to: 'claim:\uffff', limit: scanPage });
      for (const document of documents) {
        const claim = documentToClaim(document as unknown as ClaimDocument);
        if (claim) this.#office.watch.track(claim, null);
      }
      const last = documents.at(-1);
      if (!last || documents.length < scanPage) return;
      from = `${last._id}\u0000`;
    }
  }

  /** Looks for what nobody told of: new desks, other processes' writes, files, leaves left by races. */
  async #poll(): Promise<void> {
    await this.#tasks.beat.finish();
    if (!this.#isDeciding) return;
    this.#pollAt = this.#options.clock.machineNow();
    for (const desk of await this.#office.store.listDesks()) {
      if (!this.#desks.has(desk)) this.#desks.set(desk, this.#follow(desk));
      this.#desks.get(desk)?.task.request();
    }
    this.#fileLane.lookAgain();
    this.#tasks.files.request();
    // Last: what it decides again may have to wait for files.
    await repairLeaves(this.#office, [...this.#desks.keys()]);
  }

  #follow(desk: string): Desk {
    const follower = new InboxFollower({
      desk,
      office: this.#office,
      neighbours: {
        isDesk: (other) => this.#desks.has(other),
        isCaughtUp: async (other) => (await this.#catchUp([other])).size === 0
      }
    });
    const run = async (): Promise<void> => {
      await follower.readToTheEnd();
      // New claims and actions may name files, or wait for some.
      if (this.#office.watch.orgsAwaitingFiles.size > 0) this.#tasks.files.request();
      if (this.#dueClaims.isDue()) this.#tasks.due.request();
      this.#lookForConsequences();
    };
    return { follower, task: new Task({ name: `inbox of ${desk}`, log: this.#options.log, run }) };
  }

  /** Decides what lies in these desks' inboxes; answers with those that fail. */
  async #catchUp(desks: readonly string[]): Promise<ReadonlySet<string>> {
    const failing = new Set<string>();
    await Promise.all(
      desks.map(async (desk) => {
        const known = this.#desks.get(desk);
        if (!known) return;
        if (known.task.failure === null) {
          known.task.request();
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
      if (known?.follower.wake(org)) known.task.request();
    }
  }
}

/** Also when the machine's clock was set back. */
function isOver(passedMs: Instant, lengthMs: number): boolean {
  return passedMs >= lengthMs || passedMs < -lengthMs;
}
