import { invalidateAll } from '$app/navigation';
import type { ApiError, DemonstrationReply, SessionReply, SignIn } from '#documents/api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { openLastWorkplace, openWorkplace } from '#workplace/open-workplace.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { followStorage, storageWatch, troubleOf, type StorageTrouble } from './storage-trouble.svelte.ts';

export type SignInAnswer = { readonly ok: true } | { readonly ok: false; readonly error: ApiError | 'offline' };

/** Who is signed in on this device, and their workplace. Opens without network whoever signed in here last. */
class Door {
  #workplace = $state.raw<Workplace | null>(null);
  #trouble = $state.raw<StorageTrouble | 'bug' | null>(null);
  #opening: Promise<void> | null = null;

  get workplace(): Workplace | null {
    return this.#workplace;
  }

  get trouble(): StorageTrouble | 'bug' | null {
    return this.#trouble;
  }

  /** Never rejects: what is wrong is shown by the layout. */
  open(): Promise<void> {
    this.#opening ??= this.#open();
    return this.#opening;
  }

  async signIn(order: SignIn, wanted: string): Promise<SignInAnswer> {
    const answer = await postSession(order);
    if (!answer.ok) return answer;
    await this.#enter(answer.person, wanted);
    return { ok: true };
  }

  /** The same person again, over the screen they are at: only the session is new. */
  async signInAgain(order: SignIn): Promise<SignInAnswer> {
    const answer = await postSession(order);
    if (!answer.ok) return answer;
    return answer.person.id === this.#workplace?.person.id ? { ok: true } : { ok: false, error: 'wrong-person' };
  }

  /** Of whoever has just got a session in another way than by signing in: by a one-time link. */
  enterAs(person: Person, wanted: string): Promise<void> {
    return this.#enter(person, wanted);
  }

  async signOut(): Promise<void> {
    storageWatch.isLeaving = true;
    await this.#workplace?.signOut();
    this.#workplace = null;
  }

  /** Empty outside demonstration; null where the server cannot be reached. */
  async demonstrationAccounts(): Promise<DemonstrationReply['accounts'] | null> {
    const reply = await fetch('/api/demonstration').catch(() => null);
    if (!reply) return null;
    if (!reply.ok) return [];
    const body = (await reply.json().catch(() => null)) as DemonstrationReply | null;
    return body?.accounts ?? null;
  }

  /** Ends also where the storage does not answer: that is shown then, and the app when it answers after all. */
  async #open(): Promise<void> {
    let isLate = false;
    const opening = openLastWorkplace().then(
      (workplace) => {
        this.#workplace = workplace;
        this.#trouble = null;
        if (isLate) void invalidateAll();
      },
      (error: unknown) => {
        this.#trouble = troubleOf(error) ?? 'bug';
      }
    );
    await Promise.race([opening, this.#hearOfTrouble(opening)]);
    isLate = true;
  }

  /** Resolves with the first trouble before the end. */
  #hearOfTrouble(end: Promise<void>): Promise<void> {
    return new Promise((resolve) => {
      const stop = followStorage((trouble) => {
        if (trouble === null) return;
        this.#trouble = trouble;
        resolve();
      });
      void end.then(stop);
    });
  }

  async #enter(person: Person, wanted: string): Promise<void> {
    const before = this.#workplace;
    if (before?.person.id === person.id) return before.syncNow();
    this.#workplace = await openWorkplace(person);
    storageWatch.isLeaving = false;
    // Somebody else was here: a new page holds nothing of theirs.
    if (before) location.replace(wanted);
  }
}

async function postSession(
  order: SignIn
): Promise<
  { readonly ok: true; readonly person: Person } | { readonly ok: false; readonly error: ApiError | 'offline' }
> {
  const reply = await fetch('/api/session', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(order)
  }).catch(() => null);
  if (!reply) return { ok: false, error: 'offline' };
  const body = (await reply.json().catch(() => null)) as (Partial<SessionReply> & { readonly error?: ApiError }) | null;
  if (reply.ok && body?.person) return { ok: true, person: body.person };
  return { ok: false, error: body?.error ?? 'try-later' };
}

export const door = new Door();
