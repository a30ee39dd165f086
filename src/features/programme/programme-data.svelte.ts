import { hashOfContent } from '#documents/canonical.ts';
import { usualGuides } from '#documents/guides.ts';
import type {
  Clash,
  NewCalendar,
  NewProfile,
  PartName,
  PartValues,
  ProgrammeReply,
  Revised,
  SavedReply,
  Unfit
} from '#documents/programme-api.ts';
import type { Fault } from '#documents/reference-shapes.ts';
import { usualEvidenceLimits, usualLargeFile } from '#rules/claim/evidence-limits.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Reference } from '#workplace/workplace.ts';

export type SaveFailure = 'offline' | 'try-later' | 'signed-out' | 'not-allowed' | 'gone';

export type Saved =
  | { readonly ok: true; readonly id: string | null }
  | { readonly ok: false; readonly code: 'clash'; readonly stands: Revised<unknown> }
  | { readonly ok: false; readonly code: 'unfit'; readonly faults: readonly Fault[] }
  | { readonly ok: false; readonly code: SaveFailure };

type Door = 'open' | SaveFailure;

/** What administrators see and change: the server's word where it can be reached, else what this device has, to be read. */
export class ProgrammeData {
  reply = $state.raw<ProgrammeReply | null>(null);
  door = $state<Door | 'opening'>('opening');
  readonly #onsaved: () => void;

  constructor(onsaved: () => void) {
    this.#onsaved = onsaved;
  }

  async load(reference: Reference, now: Instant): Promise<void> {
    const answer = await ask<ProgrammeReply>('/api/programme/reference');
    if (answer.status === 200 && answer.body) {
      this.reply = answer.body;
      this.door = 'open';
      return;
    }
    this.door = failureOf(answer.status);
    this.reply ??= replyOfDevice(reference, now);
  }

  savePart<P extends PartName>(part: P, seen: string, value: PartValues[P]): Promise<Saved> {
    return this.#save('PUT', `parts/${part}`, { seen, value });
  }

  createProfile(wanted: NewProfile): Promise<Saved> {
    return this.#save('POST', 'profiles', wanted);
  }

  saveProfile(id: string, change: object): Promise<Saved> {
    return this.#save('PUT', `profiles/${encodeURIComponent(id)}`, change);
  }

  createCalendar(wanted: NewCalendar): Promise<Saved> {
    return this.#save('POST', 'calendars', wanted);
  }

  saveCalendar(id: string, change: object): Promise<Saved> {
    return this.#save('PUT', `calendars/${encodeURIComponent(id)}`, change);
  }

  async #save(method: 'POST' | 'PUT', path: string, body: object): Promise<Saved> {
    const answer = await ask<SavedReply | Clash | Unfit>(`/api/programme/${path}`, { method, body });
    const said = answer.body;
    if (said && 'programme' in said) {
      this.reply = said.programme;
      this.door = 'open';
      this.#onsaved();
      return { ok: true, id: said.id ?? null };
    }
    if (answer.status === 409 && said && 'stands' in said) return { ok: false, code: 'clash', stands: said.stands };
    if (answer.status === 400 && said && 'faults' in said) return { ok: false, code: 'unfit', faults: said.faults };
    return { ok: false, code: answer.status === 404 ? 'gone' : failureOf(answer.status) };
  }
}

/** Status 0: nobody answered. */
export async function ask<T>(
  path: string,
  order: { readonly method: string; readonly body?: object } = { method: 'GET' }
): Promise<{ readonly status: number; readonly body: T | null }> {
  const { method, body } = order;
  try {
    const reply = await fetch(path, {
      method,
      credentials: 'same-origin',
      signal: AbortSignal.timeout(20_000),
      ...(body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } })
    });
    return { status: reply.status, body: (await reply.json()) as T };
  } catch {
    // No network, no server, or a page of somebody in between instead of an answer: all the same to whoever waits.
    return { status: 0, body: null };
  }
}

function failureOf(status: number): SaveFailure {
  if (status === 401) return 'signed-out';
  if (status === 403) return 'not-allowed';
  return status === 0 ? 'offline' : 'try-later';
}

/** Read only: revisions are the server's to give, and what is not in use nobody here can say. */
function replyOfDevice(reference: Reference, now: Instant): ProgrammeReply {
  const revise = <T>(value: T): Revised<T> => ({ value, revision: hashOfContent(value) });
  const { programme, products, requirements, evaluationReasons, calendars, profiles } = reference;
  const limits = programme?.limits ?? usualEvidenceLimits;
  return {
    now,
    parts: {
      name: revise(programme?.name ?? ''),
      setUp: revise(programme?.setUp ?? { confirmed: [] }),
      terms: revise(programme?.terms ?? []),
      limits: revise({ ...limits, largeFile: programme?.largeFile ?? usualLargeFile }),
      guides: revise(programme?.guides ?? usualGuides),
      retention: revise(programme?.retention ?? { settledFilesDays: null }),
      catalogue: revise(products),
      requirements: revise(requirements),
      reasons: revise(evaluationReasons)
    },
    profiles: [...profiles].map(([id, { name = id, profile, copiedFrom }]) => ({
      id,
      ...revise({ name, profile }),
      inUse: true,
      ...(copiedFrom === undefined ? {} : { copiedFrom })
    })),
    calendars: [...calendars].map(([id, { name, holidays, source }]) => ({
      id,
      ...revise({ name, holidays, ...(source ? { source } : {}) }),
      inUse: true
    }))
  };
}
