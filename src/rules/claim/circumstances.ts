import type { CivilTime, Day, Instant } from '../days/day.ts';
import type { Actor } from './actor.ts';
import type { Terms } from './claim.ts';
import type { EvaluationReason } from './evaluation-reason.ts';
import type { Profile } from './profile.ts';

/** The claim's terms with what they name. `holidays`: sorted, no double ones. */
export interface ResolvedTerms {
  readonly terms: Terms;
  readonly profile: Profile;
  readonly holidays: readonly Day[];
  readonly civil: CivilTime;
}

/** What the programme asks for, data that an operator can change. `maxFileSize` in bytes. */
export interface EvidenceLimits {
  readonly maxFileSize: number;
  readonly maxFiles: number;
  /** Accepted media types. */
  readonly types: readonly string[];
}

/** Everything besides claim and action that a decision depends on. */
export interface Circumstances {
  readonly actor: Actor;
  /** When the programme received the action: its official time. */
  readonly receivedAt: Instant;
  /** When it is put on record; `receivedAt` ≤ `onRecordAt`. */
  readonly onRecordAt: Instant;
  /** Of the claim; for `create`, the programme's at receipt. */
  readonly terms: ResolvedTerms;
  /** For `create`: how this organisation's claims are adjudicated. */
  readonly adjudicated: 'here' | 'elsewhere';
  readonly limits: EvidenceLimits;
  /** What an evaluation may give as its reason. */
  readonly evaluationReasons: readonly EvaluationReason[];
  /** Whether a file's bytes are there and verified. */
  readonly hasFile: (sha256: string) => boolean;
  /** Here the customer is written to of an approval: it is sent on no sooner than that mail was taken. Absent: nobody writes. [K10] */
  readonly mailsCustomer?: boolean;
  /** Times in which no registrar was at work, `until` exclusive; empty on a device. Sorted. */
  readonly outages: readonly { readonly from: Instant; readonly until: Instant }[];
}
