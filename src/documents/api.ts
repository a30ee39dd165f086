import type { LocalText } from '#rules/language.ts';
import type { Person } from './reference-documents.ts';

/**
 * The server's HTTP interface, beside `/db/*`. Every reply carries `x-server-time` (milliseconds), by which a device knows how far
 * its clock is off. Errors are `{ error: ApiError }`.
 *
 * | route | takes | answers |
 * |---|---|---|
 * | `POST /api/session` | `SignIn` | 200 `SessionReply`, 401 `wrong-password`, 429 `too-many-tries` (with Retry-After) |
 * | `GET /api/session` | – | 200 `SessionReply`, 401 `signed-out` |
 * | `DELETE /api/session` | – | 204 |
 * | `GET /api/demonstration` | – | 200 `DemonstrationReply`; 404 outside demonstration |
 * | `POST /api/evidence/:org/missing` | `{ chunks: string[] }`, 1,000 at most | 200 `{ missing: string[] }` |
 * | `PUT /api/evidence/:org/chunk/:sha256` | the bytes, ≤ `chunkSize` | 201; 422 `wrong-hash`; 413 `too-large`; 507 `no-room` |
 * | `GET /api/evidence/:org/chunk/:sha256` | – | 200 the bytes; 404 |
 * | `GET /api/evidence/:org/file/:chunks` | `Range` | 200 or 206 the file whose chunk list has that hash; 404 |
 * | `GET /healthz` | – | 200 `{ ok: true, … }`; 503 with `problems` |
 * | `GET /readyz` | – | 200; 503 while it should be sent nobody |
 * | `* /db/<database>/…` | `personHeader` | the allow-list of the gate, docs/design.md |
 */
export interface SignIn {
  readonly email: string;
  readonly password: string;
}

export interface SessionReply {
  readonly person: Person;
}

export interface DemonstrationReply {
  readonly accounts: readonly {
    readonly email: string;
    readonly password: string;
    readonly name: string;
    /** What they are. */
    readonly what: LocalText;
  }[];
}

export type ApiError =
  | 'wrong-password'
  | 'too-many-tries'
  | 'signed-out'
  | 'wrong-person'
  | 'not-allowed'
  | 'not-found'
  | 'too-large'
  | 'wrong-hash'
  | 'malformed'
  /** The person or the organisation has sent as much as they may for now. */
  | 'no-room'
  /** The server stumbled over this one request; others may go through. */
  | 'failed'
  | 'try-later';

/** Every `/db` request names the person whose device database it serves; a session of someone else gets 401. */
/** In a question for a checkpoint: that there is none is to be answered with 200 and this header, instead of 404. */
export const absentHeader = 'x-absent';

export const personHeader = 'x-on-record-person';
export const serverTimeHeader = 'x-server-time';

/** Bytes of a chunk of a file; the last may be shorter. */
export const chunkSize = 128 * 1024;
