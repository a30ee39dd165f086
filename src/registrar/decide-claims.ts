import {
  claimDocumentId,
  deskOfOrganisation,
  organisationOfDesk,
  refusalDocumentId,
  registerOf,
  reviewDesk
} from '#documents/ids.ts';
import { claimToDocument, type ClaimDocument } from '#documents/record-documents.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { Instant } from '#rules/days/day.ts';
import { keyOfClaim, unreadMs, type ClaimWork, type HeldAction } from './claim-work.ts';
import { judgeClaim, putOff, type Judgement, type Loaded } from './judge-claim.ts';
import { ensureMirrors, isMirroredIn, readMirrors } from './mirrors.ts';
import type { Office } from './office.ts';
import type { RecordStore, StoredDocument } from './record-store.ts';

export interface Decided {
  readonly held: readonly HeldAction[];
  readonly decided: number;
}

const mostAttempts = 5;
/** Another desk cannot be read: what is for it is looked at again after this. */
export const otherDeskMs = 5_000;

/**
 * Decides in memory, then writes: the registers first, the mirrors after them. Whatever is interrupted in between is made good by
 * deciding again: an action in the history is not decided twice, its mirrors are ensured all the same. [R2] [R4]
 */
export async function decideClaims(office: Office, works: readonly ClaimWork[]): Promise<Decided> {
  const byOrg = [...groupIndexes(works, ({ org }) => org).values()];
  try {
    return await decideTogether(office, works);
  } catch (error) {
    if (byOrg.length < 2 || !office.mayDecide()) throw error;
    return decideApart(
      office,
      byOrg.map((indexes) => works.filter((_, index) => indexes.includes(index)))
    );
  }
}

/** One organisation's register cannot be read: the others' claims are decided all the same. [R63] */
async function decideApart(office: Office, groups: readonly (readonly ClaimWork[])[]): Promise<Decided> {
  const held: HeldAction[] = [];
  let decided = 0;
  const errors: unknown[] = [];
  for (const works of groups)
    try {
      const done = await decideTogether(office, works);
      held.push(...done.held);
      decided += done.decided;
    } catch (error) {
      errors.push(error);
      const until = office.clock.now() + otherDeskMs;
      for (const { org, claim, actions, time } of works) {
        for (const { action, receivedAt: since } of actions)
          held.push({ id: action.id, org, claim, why: 'desk', since, until });
        if (time) office.watch.due.set(keyOfClaim({ org, claim }), until);
      }
    }
  if (errors.length === groups.length) throw errors[0];
  return { held, decided };
}

async function decideTogether(office: Office, works: readonly ClaimWork[]): Promise<Decided> {
  if (works.length === 0) return { held: [], decided: 0 };
  return office.lock.hold(works.map(keyOfClaim), async () => {
    const held: HeldAction[] = [];
    let decided = 0;
    let open = works;
    for (let attempt = 0; open.length > 0; attempt++) {
      // Somebody's write is there which nobody can read yet.
      const judgements =
        attempt < mostAttempts ? await judgeAll(office, open) : open.map((work) => putOff(office, work));
      const conflicting = new Set(await writeJudgements(office, judgements));
      const settled = judgements.filter((judgement) => !conflicting.has(judgement));
      const unmirrored = await mirrorJudgements(office, settled);
      for (const judgement of settled) {
        // Decided again: what is in the history is known, and the copies are ensured.
        const isLeft = unmirrored.has(judgement);
        held.push(...(isLeft ? putOff(office, judgement.work) : judgement).held);
        if (isLeft) office.watch.due.set(keyOfClaim(judgement.work), office.clock.now() + unreadMs);
        decided += judgement.decided;
      }
      open = judgements.flatMap((judgement) => (conflicting.has(judgement) ? [judgement.work] : []));
    }
    return { held, decided };
  });
}

async function judgeAll(office: Office, works: readonly ClaimWork[]): Promise<readonly Judgement[]> {
  const [documents, mirrors, refused, organisations, book] = await Promise.all([
    readClaims(office.store, works),
    readMirrors(
      office.store,
      works.map(({ claim }) => claim)
    ),
    readRefusals(office.store, works),
    readOrganisations(office.store, works),
    office.reference.book()
  ]);
  const judgements: Judgement[] = [];
  for (const [index, work] of works.entries()) {
    const document = documents[index] ?? null;
    if (office.watch.isBehind(keyOfClaim(work), document?._rev ?? null)) {
      judgements.push(putOff(office, work));
      continue;
    }
    const loaded: Loaded = {
      document,
      mirrors: mirrors[index] ?? { review: null, programme: null },
      refusedElsewhere: refused,
      organisation: organisations.get(work.org) ?? null
    };
    judgements.push(await judgeClaim(office, { work, loaded, book }));
  }
  return judgements;
}

async function readClaims(store: RecordStore, works: readonly ClaimWork[]): Promise<readonly (ClaimDocument | null)[]> {
  const found: (ClaimDocument | null)[] = works.map(() => null);
  await Promise.all(
    [...groupIndexes(works, ({ org }) => org)].map(async ([org, indexes]) => {
      const keys = indexes.map((index) => claimDocumentId(works[index]?.claim ?? ''));
      const documents = await store.open(registerOf(deskOfOrganisation(org))).readMany(keys);
      for (const [position, index] of indexes.entries())
        found[index] = (documents[position] ?? null) as ClaimDocument | null;
    })
  );
  return found;
}

async function readRefusals(store: RecordStore, works: readonly ClaimWork[]): Promise<ReadonlySet<string>> {
  const actions = works.flatMap((work) => work.actions);
  const found = new Set<string>();
  await Promise.all(
    [...groupIndexes(actions, ({ desk }) => desk)].map(async ([desk, indexes]) => {
      const ids = indexes.map((index) => actions[index]?.action.id ?? '');
      const documents = await store.open(registerOf(desk)).readMany(ids.map(refusalDocumentId));
      for (const [position, id] of ids.entries()) if (documents[position]) found.add(id);
    })
  );
  return found;
}

/** Only for claims that are created: how they are adjudicated, and who is a member. */
async function readOrganisations(
  store: RecordStore,
  works: readonly ClaimWork[]
): Promise<ReadonlyMap<string, OrganisationDocument>> {
  const creating = works.filter(({ actions }) => actions.some(({ action }) => action.kind === 'create'));
  const organisations = new Map<string, OrganisationDocument>();
  await Promise.all(
    [...new Set(creating.map(({ org }) => org))].map(async (org) => {
      const document = await store.open(registerOf(deskOfOrganisation(org))).read(`organisation:${org}`);
      if (document) organisations.set(org, document as unknown as OrganisationDocument);
    })
  );
  return organisations;
}

/** Writes claims and refusals, one bulk for each register. Answers with the judgements that somebody else's write made void. */
async function writeJudgements(office: Office, judgements: readonly Judgement[]): Promise<readonly Judgement[]> {
  const writes = new Map<string, { readonly document: StoredDocument; readonly judgement: Judgement | null }[]>();
  const add = (
    desk: string,
    write: { readonly document: StoredDocument; readonly judgement: Judgement | null }
  ): void => {
    const name = registerOf(desk);
    const already = writes.get(name);
    if (already) already.push(write);
    else writes.set(name, [write]);
  };
  const now = office.clock.now();
  for (const judgement of judgements) {
    const { work, claim, rev, isChanged } = judgement;
    if (claim && isChanged) {
      const document = claimToDocument(claim, rev ?? undefined) as unknown as StoredDocument;
      add(deskOfOrganisation(work.org), { document, judgement });
    }
    for (const { desk, document } of judgement.refusals) {
      // A refusal in the history is enough where the author's desk sees the claim.
      if (claim && isInHistory(claim, document.action) && isShownTo(desk, claim, now)) continue;
      add(desk, { document: document as unknown as StoredDocument, judgement: null });
    }
  }
  // For good, and because nothing was found: that must not be for want of a node that has it. [R62]
  if (judgements.some(({ claim, refusals }) => claim === null && refusals.length > 0)) await office.confirm();
  if (writes.size > 0 && !office.mayDecide()) throw new Error('the lease was lost');
  const conflicting: Judgement[] = [];
  await Promise.all(
    [...writes].map(async ([name, rows]) => {
      const outcomes = await office.store.open(name).writeMany(rows.map(({ document }) => document));
      for (const [index, { judgement }] of rows.entries()) {
        const outcome = outcomes[index];
        if (outcome?.ok) {
          if (!outcome.settled) throw new Error(`a write to ${name} was not settled`);
          if (judgement) office.watch.noteRevision(keyOfClaim(judgement.work), outcome.rev);
        } else if (outcome && outcome.error !== 'conflict') throw new Error(`${name} refused the registrar's write`);
        else if (judgement) conflicting.push(judgement);
      }
    })
  );
  return conflicting;
}

const isInHistory = (claim: Claim, action: string): boolean => claim.history.some((entry) => entry.action === action);

function isShownTo(desk: string, claim: Claim, now: Instant): boolean {
  if (organisationOfDesk(desk) === claim.org) return true;
  return isMirroredIn(desk === reviewDesk ? reviewDesk : 'programme', claim, now);
}

/** Answers with those of which a copy could not be written yet. */
async function mirrorJudgements(office: Office, judgements: readonly Judgement[]): Promise<ReadonlySet<Judgement>> {
  const mirrored = judgements.flatMap(({ claim, mirrors, isForeign }) =>
    claim && !isForeign && ('submittedOn' in claim || mirrors.review || mirrors.programme) ? [{ claim, mirrors }] : []
  );
  const unread = mirrored.length > 0 ? await ensureMirrors(office.store, mirrored, office.clock.now()) : new Set();
  for (const { work, claim, blockedUntil, isBehind } of judgements) {
    if (claim) office.watch.track(claim, blockedUntil);
    if (isBehind && work.time) office.watch.due.set(keyOfClaim(work), office.clock.now() + unreadMs);
  }
  return new Set(judgements.filter(({ claim }) => claim && unread.has(claim.id)));
}

function groupIndexes<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const [index, item] of items.entries()) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(index);
    else groups.set(key, [index]);
  }
  return groups;
}
