import { createHash, randomBytes } from 'node:crypto';
import type { Database, Databases, StoredDocument } from '../databases/database.ts';

export const registrarDatabase = 'registrar';
export const sessionDays = 30;

const dayMs = 86_400_000;
// Written again at most once a day: rolling on, without a write for every request.
const renewAfterMs = dayMs;
const mostPerPerson = 20;

export interface Sessions {
  /** The token for the cookie. Only its hash is stored. */
  open(person: string, epoch: number): Promise<string>;
  /** Whose it is; `renewed` when the cookie should be sent again. Over where the account has a later epoch. */
  find(token: string): Promise<{ readonly person: string; readonly epoch: number; readonly renewed: boolean } | null>;
  revoke(token: string): Promise<void>;
  /** Removes what is known of a person's sessions; the account's epoch has ended them. */
  forgetAllOf(person: string): Promise<void>;
}

/** `session:<person>.<hash of the token>`, so that all of a person's can be found and ended. */
interface SessionDocument extends StoredDocument {
  readonly v: 1;
  readonly person: string;
  readonly openedAt: number;
  readonly seenAt: number;
  /** The account's when it began; absent: 0. */
  readonly epoch?: number;
}

/** In the machine's own time: moving the official clock signs nobody out. */
export function openSessions(databases: Databases, now: () => number = Date.now): Sessions {
  const database = (): Database => databases.open(registrarDatabase);
  const allOf = async (person: string) => {
    const range = { from: `session:${person}.`, to: `session:${person}.~`, limit: 1_000 };
    return (await database().readRange(range)) as readonly SessionDocument[];
  };
  const end = async (sessions: readonly SessionDocument[]) => {
    await database().writeMany(sessions.map(({ _id, _rev }) => ({ _id, ...(_rev ? { _rev } : {}), _deleted: true })));
  };
  return {
    async open(person, epoch) {
      const token = `${person}.${randomBytes(32).toString('base64url')}`;
      const others = [...(await allOf(person))].sort((a, b) => b.seenAt - a.seenAt);
      await end(others.filter((session, index) => index >= mostPerPerson - 1 || isOver(session, now())));
      const session: SessionDocument = { _id: sessionId(token), v: 1, person, openedAt: now(), seenAt: now(), epoch };
      await database().write(session);
      return token;
    },
    async find(token) {
      const id = sessionId(token);
      if (id === '') return null;
      const session = (await database().read(id)) as SessionDocument | null;
      if (!session || isOver(session, now())) return null;
      const renewed = session.seenAt <= now() - renewAfterMs;
      // A conflict means that another request has renewed it, or that it was just ended: the next request will know.
      if (renewed) await database().write({ ...session, seenAt: now() });
      return { person: session.person, epoch: session.epoch ?? 0, renewed };
    },
    async revoke(token) {
      const session = (await database().read(sessionId(token))) as SessionDocument | null;
      if (session) await end([session]);
    },
    async forgetAllOf(person) {
      await end(await allOf(person));
    }
  };
}

const isOver = (session: SessionDocument, at: number): boolean => session.seenAt <= at - sessionDays * dayMs;

function sessionId(token: string): string {
  const parts = /^([0-7][0-9A-HJKMNP-TV-Z]{25})\.([A-Za-z0-9_-]{43})$/.exec(token);
  return parts ? `session:${parts[1]}.${createHash('sha256').update(token).digest('hex')}` : '';
}
