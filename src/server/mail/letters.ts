import type { Language } from '#rules/language.ts';
import type { MailFacts, MailedClaim, WaitingForReviewers } from '#documents/mail-facts.ts';
import type { MailKind } from '#documents/mail.ts';
import type { ClaimTexts } from '#texts/en/claim.ts';
import type { MailTexts } from '#texts/en/mail.ts';
import type { LetterPart } from './letter.ts';
import { dayInMail, lastMomentInMail } from './mail-dates.ts';

/** What a template says with. */
export interface LetterTools {
  readonly language: Language;
  readonly mail: MailTexts;
  readonly claim: ClaimTexts;
  readonly productName: (id: string) => string;
  /** Of the claim that the letter is about, or of the desk. */
  readonly url: string;
}

export interface LetterContent {
  readonly subject: string;
  readonly parts: readonly LetterPart[];
}

type Template<K extends MailKind> = (facts: MailFacts[K], tools: LetterTools) => LetterContent;

/** One template for each kind. */
export const letters: { readonly [K in MailKind]: Template<K> } = {
  'information-requested': (facts, tools) => {
    const { mail, claim, productName } = tools;
    const t = mail['information-requested'];
    const until = facts.dueBy === null ? null : lastMoment(facts.dueBy, facts, tools);
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        ...(until === null ? [] : [text(facts.elsewhere ? t.untilElsewhere(until) : t.until(until))]),
        ...about(facts, tools),
        ...(facts.reasons.length === 0
          ? []
          : [
              text(t.reasons),
              list(
                facts.reasons.map((reason) => `${claim.requestReasons[reason]}. ${claim.requestReasonMeanings[reason]}`)
              )
            ]),
        ...quote(t.comment, facts.comment),
        ...(facts.removeProducts.length === 0 ? [] : [text(t.remove), list(facts.removeProducts.map(productName))]),
        button(t.button, tools)
      ]
    };
  },
  'deadline-coming': (facts, tools) => {
    const t = tools.mail['deadline-coming'];
    const until = lastMoment(facts.dueBy, facts, tools);
    const left = t.left(facts.daysLeft, facts.unit);
    return {
      subject: t.subject[facts.clock]({ ...named(facts, tools), left }),
      parts: [
        heading(t.heading[facts.clock]),
        text(`${left}. ${facts.elsewhere ? t.untilElsewhere(until) : t.until[facts.clock](until)}`),
        ...about(facts, tools),
        button(t.button, tools)
      ]
    };
  },
  'question-unread': (facts, tools) => {
    const t = tools.mail['question-unread'];
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        text(t.text(dayInMail(facts.askedOn, tools.language), facts.firstManager)),
        text(t.until(lastMoment(facts.dueBy, facts, tools))),
        ...about(facts, tools),
        button(t.button, tools)
      ]
    };
  },
  rejected: (facts, tools) => {
    const { mail, claim } = tools;
    const t = mail.rejected;
    const why = facts.why === null ? '' : `: ${claim.withdrawalReasons[facts.why]}`;
    const until = facts.disputeBy === null ? null : lastMoment(facts.disputeBy, facts, tools);
    const isKnown = facts.reason !== 'not-recorded';
    const { answer = null } = facts;
    // Nothing was decided that could be wrong: a colleague took it back.
    const isWithdrawn = facts.reason === 'partner-request' && !facts.elsewhere;
    const next = isWithdrawn
      ? [until === null ? t.withdrawn.forGood : t.withdrawn.mistake(until)]
      : until === null
        ? [t.forGood]
        : facts.elsewhere
          ? [t.disputeElsewhere(until)]
          : [t.dispute(until), ...(answer ? [t.answered(answer.count, answer.unit)] : [])];
    return {
      subject: (isWithdrawn ? t.withdrawn : t).subject(named(facts, tools)),
      parts: [
        heading((isWithdrawn ? t.withdrawn : t).heading),
        ...about(facts, tools, isKnown ? [[t.reason, `${claim.rejectionReasons[facts.reason]}${why}`]] : []),
        ...quote(t.comment, facts.comment),
        text(isKnown ? t.where : t.notRecorded),
        text(next.join(' ')),
        button(t.button, tools)
      ]
    };
  },
  approved: (facts, tools) => {
    const t = tools.mail.approved;
    const consent = facts.consentBy === null ? t.sent : t.consent(lastMoment(facts.consentBy, facts, tools));
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        ...about(facts, tools),
        ...(facts.elsewhere ? [] : [text(consent)]),
        text(t.notPaid),
        button(t.button, tools)
      ]
    };
  },
  'dispute-decided': (facts, tools) => {
    const t = tools.mail['dispute-decided'];
    const { outcome, consentBy, disputeBy = null } = facts;
    const again = disputeBy === null ? t.again : tools.mail.rejected.dispute(lastMoment(disputeBy, facts, tools));
    const consent = consentBy === null ? [] : [text(t.consent(lastMoment(consentBy, facts, tools)))];
    return {
      subject: t.subject[outcome](named(facts, tools)),
      parts: [
        heading(disputeBy === null ? t.heading[outcome] : t.headingOpen),
        ...about(facts, tools),
        ...quote(t.comment, facts.comment),
        ...(outcome === 'approve' ? [...consent, text(tools.mail.approved.notPaid)] : [text(again)]),
        button(t.button, tools)
      ]
    };
  },
  contest: (facts, tools) => {
    const t = tools.mail.contest;
    const { standing } = facts;
    const subject = standing === 'contested' ? t.subject : t.subjectDecided;
    return {
      subject: subject(named(facts, tools)),
      parts: [
        heading(t.heading[standing]),
        text(t.text[standing](tools.productName(facts.product))),
        ...about(facts, tools),
        ...quote(t.comment, facts.comment),
        button(t.button, tools)
      ]
    };
  },
  'evidence-ageing': (facts, tools) => {
    const t = tools.mail['evidence-ageing'];
    const { language } = tools;
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        text(t.text(dayInMail(facts.provenOn, language), dayInMail(facts.freshUntil, language))),
        ...about(facts, tools),
        button(t.button, tools)
      ]
    };
  },
  'draft-ageing': (facts, tools) => {
    const t = tools.mail['draft-ageing'];
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        text(t.text(dayInMail(facts.createdOn, tools.language))),
        ...about(facts, tools),
        button(t.button, tools)
      ]
    };
  },
  'subscription-renewing': (facts, tools) => {
    const { mail, productName, language } = tools;
    const t = mail['subscription-renewing'];
    const { product, subscriptionId } = facts;
    const id = subscriptionId === null ? [] : [[mail.subscriptionId, subscriptionId] as const];
    return {
      subject: t.subject(named(facts, tools)),
      parts: [
        heading(t.heading),
        text(t.text(dayInMail(facts.renewsOn, language))),
        ...about(facts, tools, [[mail.product, productName(product)], ...id]),
        button(t.button, tools)
      ]
    };
  },
  'customer-unreachable': (facts, tools) => {
    const t = tools.mail['customer-unreachable'];
    return {
      subject: t.subject(named(facts, tools)),
      parts: [heading(t.heading), text(t.text(facts.contactName)), ...about(facts, tools), button(t.button, tools)]
    };
  },
  'review-digest': (facts, tools) => {
    const t = tools.mail['review-digest'];
    const { waiting, late, dueToday, more } = facts;
    const lines = (title: string, claims: readonly WaitingForReviewers[]): readonly LetterPart[] =>
      claims.length === 0 ? [] : [text(title), list(claims.map((one) => digestLine(one, tools)))];
    return {
      subject: t.subject(waiting.submitted + waiting.inReview + waiting.disputed, late.length),
      parts: [
        heading(t.heading(dayInMail(facts.day, tools.language))),
        text(t.counts(waiting)),
        ...lines(t.late, late),
        ...lines(t.dueToday, dueToday),
        ...(late.length + dueToday.length === 0 ? [text(t.none)] : []),
        ...(more > 0 ? [text(t.more(more))] : []),
        button(t.button, tools)
      ]
    };
  }
};

const heading = (said: string): LetterPart => ({ kind: 'heading', text: said });
const text = (said: string): LetterPart => ({ kind: 'text', text: said });
const list = (items: readonly string[]): LetterPart => ({ kind: 'list', items });
const button = (said: string, { url }: LetterTools): LetterPart => ({ kind: 'button', text: said, url });

function quote(title: string, said: string | null): readonly LetterPart[] {
  return said === null || said.trim() === '' ? [] : [text(title), { kind: 'quote', text: said }];
}

function about(
  facts: MailedClaim,
  tools: LetterTools,
  more: readonly (readonly [string, string])[] = []
): readonly LetterPart[] {
  const { mail } = tools;
  const claimName = facts.claimName === null ? [] : [[mail.claim, facts.claimName] as const];
  const rows = [[mail.customer, named(facts, tools).customer] as const, ...claimName, ...more];
  return [{ kind: 'facts', rows }, ...(facts.elsewhere ? [text(mail.elsewhere)] : [])];
}

function named({ customerName }: Pick<MailedClaim, 'customerName'>, { claim }: LetterTools) {
  return { customer: customerName ?? claim.unknownCustomer };
}

function digestLine({ customerName, clock, dueOn }: WaitingForReviewers, tools: LetterTools): string {
  const { mail, claim, language } = tools;
  return mail['review-digest'].line(
    customerName ?? claim.unknownCustomer,
    claim.clocks[clock],
    dayInMail(dueOn, language)
  );
}

function lastMoment(dueBy: number, { zone }: MailedClaim, { language }: LetterTools): string {
  return lastMomentInMail(dueBy, zone, language);
}
