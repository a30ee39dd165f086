import type { FastifyReply, FastifyRequest } from 'fastify';
import { personHeader } from '#documents/api.ts';
import type { Person } from '#documents/reference-documents.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import type { Administration } from './administration.ts';
import type { By } from './outcome.ts';
import { sendRefusal } from './replies.ts';
import { standingIn, type Standing } from './standing.ts';

export interface Admitted {
  readonly person: Person;
  readonly by: By;
  readonly standing: Standing;
}

type Admit = (request: FastifyRequest, reply: FastifyReply) => Promise<Admitted | null>;

/** Who may go on; null: the refusal was sent. */
export interface Admission {
  readonly administrator: Admit;
  /** `:org` */
  readonly toOrganisation: Admit;
  /** `:id` of a person */
  readonly toPerson: Admit;
  /** `:id` of an invitation */
  readonly toInvitation: Admit;
  /** An organisation that the request itself names; null: the programme's own people. */
  readonly to: (request: FastifyRequest, reply: FastifyReply, org: string | null) => Promise<Admitted | null>;
}

export function makeAdmission({ people, invitations }: Administration, cookie: SessionCookie): Admission {
  const admit = async (
    request: FastifyRequest,
    reply: FastifyReply,
    stand: (person: Person) => Standing | Promise<Standing>
  ): Promise<Admitted | null> => {
    const signedIn = await cookie.identify(request, reply);
    // A page that shows one person's screens does not act as another who has signed in since.
    const shown = request.headers[personHeader];
    if (!signedIn || (shown !== undefined && shown !== signedIn.person.id)) {
      sendRefusal(reply, signedIn ? 'wrong-person' : 'signed-out');
      return null;
    }
    const { person } = signedIn;
    const standing = await stand(person);
    if (standing === 'all' || standing === 'own') return { person, by: { id: person.id, name: person.name }, standing };
    sendRefusal(reply, standing);
    return null;
  };
  const onlyAdministrators = ({ role }: Person): Standing => (role === 'administrator' ? 'all' : 'not-allowed');
  const { id: idOf, org: orgOf } = { id: paramOf('id'), org: paramOf('org') };
  return {
    administrator: (request, reply) => admit(request, reply, onlyAdministrators),
    to: (request, reply, org) =>
      admit(request, reply, (person) => (org === null ? onlyAdministrators(person) : standingIn(person, org))),
    toOrganisation: (request, reply) => admit(request, reply, (person) => standingIn(person, orgOf(request))),
    toPerson: (request, reply) =>
      admit(request, reply, async (person) => {
        const found = await people.find(idOf(request));
        return found ? standingIn(person, found.org) : 'not-found';
      }),
    toInvitation: (request, reply) =>
      admit(request, reply, async (person) => {
        const found = await invitations.find(idOf(request));
        return found ? standingIn(person, found.org) : 'not-found';
      })
  };
}

/** Ids are opaque: whatever is none is not found. */
export function paramOf(name: string): (request: FastifyRequest) => string {
  return ({ params }) => String((params as { readonly [name: string]: unknown })[name] ?? '').slice(0, 100);
}
