import { serverTexts } from '#texts/server-texts.ts';
import type { WriteLetter } from '../mail/compose.ts';
import { lastMomentInMail } from '../mail/mail-dates.ts';
import type { Organisations } from './organisations.ts';
import type { Invitations } from './invitations.ts';

interface LetterParts {
  readonly invitations: Invitations;
  readonly organisations: Organisations;
  /** Without a slash at its end. */
  readonly publicUrl: () => string;
}

/**
 * The mail with a one-time link. The link is made when it goes, so that none lies in the queue; the same one each time that this process
 * writes the message, whether it is sent again or shown to an administrator.
 */
export function makeInvitationLetter({ invitations, organisations, publicUrl }: LetterParts): WriteLetter {
  const linksByMail = new Map<string, string>();
  return async (mail, { name, language }) => {
    const invitation = await invitations.find(String(mail.facts['invitation']));
    // Used, withdrawn, or a newer link has taken its place.
    if (invitation?.state !== 'waiting' || mail.facts['expiresAt'] !== invitation.expiresAt) {
      linksByMail.delete(mail._id);
      return null;
    }
    const { id, kind, org, by, role, title, expiresAt } = invitation;
    const link = linksByMail.get(mail._id) ?? (await invitations.linkForMail(id));
    if (link === null) return null;
    linksByMail.set(mail._id, link);
    const organisation =
      (org === null ? null : await organisations.read(org))?.name ?? (await organisations.programmeName());
    const { invitation: t, claim } = serverTexts[language];
    const post = [claim.roles[role], ...(title ? [claim.managerTitles[title]] : [])].join(' · ');
    const isNew = kind === 'membership';
    return {
      subject: isNew ? t.membership.subject(by.name, organisation) : t.password.subject,
      parts: [
        { kind: 'heading', text: t[kind].heading },
        { kind: 'text', text: t.hello(name) },
        { kind: 'text', text: isNew ? t.membership.text(by.name, organisation) : t.password.text(by.name) },
        ...(isNew
          ? [
              { kind: 'text', text: t.membership.about } as const,
              { kind: 'facts', rows: [[t.membership.role, post]] } as const
            ]
          : []),
        { kind: 'button', text: t[kind].button, url: `${publicUrl()}${link}` },
        { kind: 'text', text: t.works(lastMomentInMail(expiresAt, 'UTC', language)) }
      ],
      footer: [{ kind: 'text', text: t.footer }]
    };
  };
}
