import { deskOfOrganisation, programmeDesk, reviewDesk } from '#documents/ids.ts';
import type { Instant } from '#rules/days/day.ts';
import { decideClaims } from './decide-claims.ts';
import type { Office } from './office.ts';

/** An action received in the last moment is on its way to the inbox: clocks run out a little after they are due. */
export const clockGraceMs = 1_000;
const batchSize = 200;
/** A claim that is still due after its time has passed is a bug: looked at again, but not in a circle. */
const lookAgainMs = 60 * 60 * 1000;
/** What could have come in time cannot be read: looked at again after this. */
const unreadableMs = 10_000;

export interface WhatComesFirst {
  /** Decides what lies in these desks' inboxes; answers with those that fail. */
  catchUp(desks: readonly string[]): Promise<ReadonlySet<string>>;
  /** Decides what waits for files that have arrived; answers with the organisations whose files cannot be read. */
  lookAtFiles(): Promise<ReadonlySet<string>>;
}

/** Does what falls due when a clock runs out, after everything that was received before. [R7] */
export class DueClaims {
  readonly #office: Office;
  readonly #first: WhatComesFirst;

  constructor(office: Office, first: WhatComesFirst) {
    this.#office = office;
    this.#first = first;
  }

  isDue(): boolean {
    const next = this.#office.watch.due.next();
    return next !== null && next <= this.#latest();
  }

  async run(): Promise<void> {
    const { due } = this.#office.watch;
    while (this.isDue() && this.#office.mayDecide()) {
      const latest = this.#latest();
      const keys = due.takeDue(latest);
      const batch = keys.slice(0, batchSize);
      for (const key of keys.slice(batchSize)) due.set(key, latest);
      try {
        await this.#letTimePass(batch);
      } catch (error) {
        for (const key of batch) due.set(key, latest);
        throw error;
      }
    }
  }

  async #letTimePass(keys: readonly string[]): Promise<void> {
    const { watch, clock, log } = this.#office;
    const works = keys.map((key) => {
      const [org = '', claim = ''] = key.split('/');
      return { key, org, claim };
    });
    const desks = [...new Set(works.map(({ org }) => deskOfOrganisation(org)))];
    const failing = await this.#first.catchUp([...desks, reviewDesk, programmeDesk]);
    // A reviewer may have acted on any claim.
    if (failing.has(reviewDesk) || failing.has(programmeDesk))
      throw new Error('an inbox of the programme cannot be read: clocks wait for it');
    const unreadable = await this.#first.lookAtFiles();
    const free = works.filter(({ key, org }) => {
      if (failing.has(deskOfOrganisation(org)) || unreadable.has(org)) {
        watch.due.set(key, clock.now() + unreadableMs);
        return false;
      }
      // An action that was received in time and is held must not be overtaken by the clock.
      const heldUntil = watch.heldUntil(key);
      if (heldUntil !== null) watch.due.set(key, Math.max(heldUntil, clock.now()) + clockGraceMs);
      return heldUntil === null;
    });
    await decideClaims(
      this.#office,
      free.map(({ org, claim }) => ({ org, claim, actions: [], time: true }))
    );
    const latest = this.#latest();
    for (const key of watch.due.takeDue(latest)) {
      if (!keys.includes(key)) {
        watch.due.set(key, latest);
        continue;
      }
      log.error({ claim: key }, 'registrar: a claim is still due after its time has passed');
      watch.due.set(key, clock.now() + lookAgainMs);
    }
  }

  #latest(): Instant {
    return this.#office.clock.now() - clockGraceMs;
  }
}
