import type { MailFacts } from '#documents/mail-facts.ts';
import type { NewMail } from '#documents/mail.ts';
import type { Claim, HistoryEntry } from '#rules/claim/claim.ts';
import type { ClockName, Profile } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import { mailAboutClaim, recipientsOf, type Members } from './mailed-claim.ts';

/** Older entries are history, not news: a record that is restored, or read for the first time, writes to nobody about them. [R31] */
export const newsMs = 3 * 24 * 60 * 60_000;

/** What the organisation's people are to be told of what has come on record lately, as far as it still stands. */
export function mailFromHistory(
  claim: Claim,
  profile: Profile | null,
  members: Members,
  now: Instant
): readonly NewMail[] {
  const mails: NewMail[] = [];
  for (let i = claim.history.length - 1; i >= 0; i--) {
    const entry = claim.history[i] as HistoryEntry;
    if (entry.onRecordAt <= now - newsMs) break;
    if (entry.outcome !== 'refused') mails.push(...mailOf(entry, { claim, profile, members, now }));
  }
  return mails;
}

function mailOf(
  entry: HistoryEntry,
  {
    claim,
    profile,
    members,
    now
  }: { readonly claim: Claim; readonly profile: Profile | null; readonly members: Members; readonly now: Instant }
): readonly NewMail[] {
  const order = {
    claim,
    about: entry.action ?? `${claim.id}:${entry.n}`,
    to: recipientsOf(claim, members, entry.by),
    profile,
    now
  };
  const kind = entry.kind === 'record' ? entry.said?.['fact'] : entry.kind;
  if (kind === 'open-contest' || kind === 'decide-contest' || kind === 'close-contest') {
    const facts = contestFacts(entry, claim);
    const contests = facts ? mailAboutClaim({ ...order, kind: 'contest', facts }) : [];
    return [...contests, ...rejection(entry, order)];
  }
  // What has been overtaken since is not written about any more.
  if (entry.state === undefined || entry.n !== claim.stateSince) return [];
  const comment = textOf(entry.said?.['comment']);
  if (kind === 'decide-dispute') {
    const outcome = claim.state === 'approved' ? 'approve' : 'reject';
    const facts = {
      outcome,
      comment,
      consentBy: endOf(claim, 'consent'),
      disputeBy: endOf(claim, 'dispute-window')
    } as const;
    return mailAboutClaim({ ...order, kind: 'dispute-decided', facts });
  }
  if (kind === 'approve' && claim.state === 'approved')
    return mailAboutClaim({ ...order, kind: 'approved', facts: { consentBy: endOf(claim, 'consent') } });
  if (claim.state === 'action-required') {
    const request = claim.requests.at(-1);
    if (!request || (kind !== 'request-information' && kind !== 'take-back')) return [];
    const facts: Omit<MailFacts['information-requested'], 'customerName' | 'claimName' | 'zone' | 'elsewhere'> = {
      reasons: request.reasons,
      comment: request.comment,
      removeProducts: request.removeProducts.flatMap((line) => claim.products[line]?.product ?? []),
      dueBy: endOf(claim, 'response')
    };
    return mailAboutClaim({ ...order, kind: 'information-requested', facts });
  }
  return rejection(entry, order);
}

function rejection(
  entry: HistoryEntry,
  order: {
    readonly claim: Claim;
    readonly about: string;
    readonly to: readonly string[];
    readonly profile: Profile | null;
    readonly now: Instant;
  }
): readonly NewMail[] {
  const { claim, profile } = order;
  if (claim.state !== 'rejected' || entry.state !== 'rejected' || entry.n !== claim.stateSince) return [];
  const { reason, why = null, comment = null, forGood } = claim.rejection;
  const disputeBy = forGood ? null : endOf(claim, 'dispute-window');
  return mailAboutClaim({
    ...order,
    kind: 'rejected',
    facts: { reason, why, comment, disputeBy, answer: profile?.clocks['dispute-answer'] ?? null }
  });
}

/** As it stands now: a contest that was decided before anybody was told of it is told as decided. */
function contestFacts({ said }: HistoryEntry, { products }: Claim) {
  const line = products[String(said?.['line'])];
  if (!line?.contest) return null;
  const { standing } = line.contest;
  const wasOpened = said?.['standing'] === undefined;
  if (wasOpened && standing === 'lost') return null;
  return { product: line.product, standing, comment: textOf(said?.['comment']) };
}

function endOf(claim: Claim, name: ClockName): Instant | null {
  return claim.clocks.find(({ clock }) => clock === name)?.dueBy ?? null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' && value.trim() !== '' ? value : null);
