import type { Invitation } from '#documents/administration-api.ts';
import { mailDocumentId } from '#documents/mail.ts';
import { ensureMail } from '#registrar/mail/ensure-mail.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import { openDirectory, type Directory } from './directory.ts';
import { openInvitations, type Invitations } from './invitations.ts';
import { openPeople, type People, type PeopleParts } from './people.ts';

/** What administrators do, whoever asks for it: the screens and the command line. */
export interface Administration {
  readonly directory: Directory;
  readonly people: People;
  readonly invitations: Invitations;
}

export function openAdministration(parts: PeopleParts & { readonly recordStore: RecordStore }): Administration {
  const people = openPeople(parts);
  const send = (invitation: Invitation) => ensureMail(parts.recordStore, [invitationToMail(invitation)]);
  return { people, directory: openDirectory(parts), invitations: openInvitations({ ...parts, people, send }) };
}

/** A new message for each link that was shown: the link itself is made when it goes. */
function invitationToMail({ id, org, name, email, language, expiresAt, madeAt }: Invitation) {
  return {
    _id: mailDocumentId(`invitation:${id}:${expiresAt}`),
    kind: 'invitation' as const,
    to: { name, address: email, language },
    ...(org === null ? {} : { org }),
    facts: { invitation: id, expiresAt },
    madeAt
  };
}
