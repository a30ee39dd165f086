import type { ServerTexts } from '#texts/dictionary.ts';
import { serverTexts } from '#texts/server-texts.ts';
import type { LetterPart } from '../mail/letter.ts';
import type { WriteLetter } from '../mail/compose.ts';
import { lastMomentInMail } from '../mail/mail-dates.ts';
import type { ConsentLinks } from './consent-links.ts';

interface LetterParts {
  readonly links: Pick<ConsentLinks, 'roundFor'>;
  /** Without a slash at its end. */
  readonly publicUrl: () => string;
}

/** The mail that tells the customer of an approval. */
export function makeConsentLetter({ links, publicUrl }: LetterParts): WriteLetter {
  return async (mail, { name, language }) => {
    const { org, claim: id, madeAt: queuedAt, facts } = mail;
    if (org === undefined || id === undefined) return null;
    const round = await links.roundFor({ org, claim: id, round: Number(facts['round'] ?? 1), queuedAt });
    if (!round) return null;
    const { claim, token, until, days } = round;
    const t = serverTexts[language].customer;
    const moment = until === null ? null : lastMomentInMail(until, claim.zone, language);
    const text = (said: string): LetterPart => ({ kind: 'text', text: said });
    return {
      subject: t.letter.subject(claim.partner),
      parts: [
        text(t.letter.hello(name)),
        { kind: 'heading', text: t.what.heading(claim.partner) },
        text(t.what.text(claim)),
        { kind: 'list', items: claim.products },
        text(t.what.approved),
        { kind: 'facts', rows: [[t.sees.heading, t.sees.text]] },
        text(t.agree),
        { kind: 'facts', rows: [[t.disagree.heading, `${sayUntil({ moment, days }, t)} ${t.disagree.free}`]] },
        text(t.letter.how),
        { kind: 'button', text: t.letter.button, url: `${publicUrl()}/consent/${token}` }
      ],
      footer: [text(t.letter.footer)]
    };
  };
}

/** Until when the customer may decline; the moment is known once the time runs. */
export function sayUntil(
  { moment, days }: { readonly moment: string | null; readonly days: number | null },
  { disagree }: Pick<ServerTexts['customer'], 'disagree'>
): string {
  if (moment !== null) return disagree.until(moment);
  return days === null ? disagree.anyTime : disagree.days(days);
}
