import type {
  CatalogueProduct,
  OrganisationDocument,
  Person,
  ProfileDocument,
  ProgrammeDocument,
  EvaluationReasonsDocument,
  RequirementsDocument,
  CalendarDocument
} from '#documents/reference-documents.ts';
import type { DeviceFailure } from '#device/failures.ts';
import type { ListQuery } from '#device/lists.ts';
import type { Live } from '#device/live.ts';
import type { Acted, Order } from '#device/make-action.ts';
import type { TroubledFile } from '#device/outgoing-files.ts';
import type { ActionRow, DraftRow, FileRow, SummaryRow } from '#device/rows.ts';
import type { ActionKind } from '#rules/claim/action.ts';
import type { Actor } from '#rules/claim/actor.ts';
import type { ResolvedTerms } from '#rules/claim/circumstances.ts';
import type { Claim, ClaimState, Terms } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import type { RefusalFact } from '#rules/claim/refusal.ts';
import type { Instant } from '#rules/days/day.ts';
import type { Stuck } from '#sync/outage.ts';
import type { Progress } from '#sync/synchronise.ts';

/** What a person sees of the synchronisation. `sending`: actions and files on their way. Nothing else may say what waits. */
export interface SyncState {
  readonly status: Progress['status'];
  /** Why it cannot go on though there is a network, with `stuck` alone. It tries again by itself. */
  readonly stuck: Stuck | null;
  /** Actions and files that are only on this device; null: not counted yet. */
  readonly waiting: number | null;
  /** The files among them that were tried in vain. */
  readonly troubles: readonly TroubledFile[];
  /** Until when this device has seen the record, also in an earlier session; null: never, or `waiting` is not counted yet. */
  readonly upToDateAt: Instant | null;
  /** Refused or clashing: waiting for the person. */
  readonly needYou: number;
  /** Server's time less this device's; told to the person above two minutes. */
  readonly clockOffsetMs: number;
}

/** The claim on record with this device's waiting actions applied on top by the same rules. */
export interface ShownClaim {
  readonly claim: Claim;
  readonly onRecord: Claim | null;
  /** This device's actions on the claim, oldest first. */
  readonly actions: readonly ActionRow[];
  /** Waiting actions that would now be refused, by id: what changed and why is said. */
  readonly doomed: ReadonlyMap<string, RefusalFact>;
  /** This device's files of the claim, by sha256. */
  readonly files: ReadonlyMap<string, FileRow>;
}

/** `search`: every word of it must begin a word of the claim. */
export type SummaryQuery = ListQuery;

/** What every screen has at hand. Everything here answers from the device, without network. */
export interface Workplace {
  readonly person: Person;
  readonly actor: Actor;
  readonly sync: Live<SyncState>;
  /** Resolves when the first screen has what it asked for and shows it: what that does not need is fetched then. */
  readonly painted: Promise<void>;
  /** Told once a screen is in place and has asked for what it needs, which may be nothing. */
  mounted(): void;
  /** The server's time, renewed every 30 s and when the page becomes visible. */
  readonly now: Live<Instant>;
  currentTime(): Instant;

  readonly reference: Live<Reference>;
  /** Null while the device has never been told of these terms. */
  termsOf(terms: Terms): ResolvedTerms | null;

  /** Ids in order, for a virtualised list; rows are read as they come into view. */
  claimIds(query: SummaryQuery): Live<readonly string[]>;
  summary(id: string): Live<SummaryRow | null>;
  /** Soonest deadline first. */
  needingAttention(limit: number): Live<readonly SummaryRow[]>;
  /** How many there are in all; undefined while it is counted. */
  countNeedingAttention(): Live<number | undefined>;
  inStates(
    states: readonly ClaimState[],
    limit: number
  ): Live<{ readonly rows: readonly SummaryRow[]; readonly count: number }>;
  /** Undefined while loading, null where the device does not know the claim. */
  claim(id: string): Live<ShownClaim | null | undefined>;
  /** Whole, of all claims in these states: for reports. Undefined while loading. */
  claimsIn(states: readonly ClaimState[]): Live<readonly Claim[] | undefined>;

  /** Decides with the rules, then stores durably (strict) before it answers, then sends by itself. */
  act<K extends ActionKind>(order: Order<K>): Promise<Acted>;
  newClaimId(): string;

  /** Kept within 300 ms of a pause and when the page is hidden; null once a strict transaction has ended. */
  saveDraft(draft: {
    readonly claim: string;
    readonly form: string;
    readonly values: DraftRow['values'];
  }): Promise<DeviceFailure | null>;
  draft(claim: string, form: string): Promise<DraftRow | null>;
  drafts(): Live<readonly DraftRow[]>;
  dropDraft(claim: string, form: string): Promise<void>;

  /** Hashes and stores a file strictly; shows nothing before it is safe. */
  storeFile(order: {
    readonly claim: string;
    readonly org: string;
    readonly file: File;
  }): Promise<
    | { readonly ok: true; readonly manifest: Omit<FileManifest, 'covers'> }
    | { readonly ok: false; readonly failure: DeviceFailure }
    | { readonly ok: false; readonly refusal: RefusalFact }
  >;
  /** From the device, else from the server and then kept; fails offline where it was never fetched. */
  openFile(
    file: FileManifest,
    org: string
  ): Promise<
    { readonly ok: true; readonly blob: Blob } | { readonly ok: false; readonly code: 'never-fetched' | 'not-arrived' }
  >;

  /** The person has read the refusal or settled the clash. */
  acknowledge(actionId: string): Promise<void>;
  /** Tries to send now, also what was set aside. */
  syncNow(): void;
  /** What would be lost or left behind by signing out now. */
  unsent(): Promise<{ readonly actions: number; readonly files: number; readonly drafts: number }>;
  signOut(): Promise<void>;
}

export interface Reference {
  readonly programme: ProgrammeDocument | null;
  readonly products: readonly CatalogueProduct[];
  readonly requirements: RequirementsDocument['items'];
  readonly evaluationReasons: EvaluationReasonsDocument['reasons'];
  readonly calendars: ReadonlyMap<string, CalendarDocument>;
  readonly profiles: ReadonlyMap<string, ProfileDocument>;
  readonly organisations: ReadonlyMap<string, OrganisationDocument>;
}

export type { Acted, DeviceFailure, Live };
