import type {
  AdministrationError,
  InvitationOrder,
  InvitationReply,
  OrganisationReply
} from '#documents/administration-api.ts';
import type { Person } from '#documents/reference-documents.ts';
import { anonymous, makeCaller, type Answer, type Caller } from './caller.ts';

export const administrationRoot = '/api/administration';

export const ask = (caller: Caller, method: string, path: string, body?: unknown): Promise<Answer> =>
  caller.call({ method, path: `${administrationRoot}${path}`, ...(body === undefined ? {} : { body }) });

/** The status, and the code where it is a refusal. */
export function told({ status, json }: Answer): readonly [number, AdministrationError | null] {
  return [status, status < 400 ? null : (json as { readonly error: AdministrationError }).error];
}

export const guest = (role: InvitationOrder['role'], org: string | null, name: string): InvitationOrder => ({
  ...{ role, org, name, email: `${name.toLowerCase()}@joined.example`, language: 'en' },
  ...(role === 'manager' ? { title: 'global' } : {})
});

export async function invite(caller: Caller, order: InvitationOrder): Promise<Required<InvitationReply>> {
  const answer = await ask(caller, 'POST', '/invitations', order);
  if (answer.status !== 201) throw new Error(`an invitation was answered ${answer.status} ${answer.text}`);
  return answer.json as Required<InvitationReply>;
}

export const joinPath = (link: string): string => `/api${link}`;

export function takeLink(url: string, link: string, given: object): Promise<Answer> {
  return anonymous(url).call({ method: 'POST', path: joinPath(link), body: given });
}

export interface Joined extends Caller {
  readonly known: Person;
  readonly password: string;
}

/** Invited by `caller`, and joined. */
export async function addMember(url: string, caller: Caller, order: InvitationOrder): Promise<Joined> {
  const password = `password-of-${order.name}`;
  const answer = await takeLink(url, (await invite(caller, order)).link, { name: order.name, password });
  if (answer.status !== 200) throw new Error(`joining was answered ${answer.status} ${answer.text}`);
  const { person } = answer.json as { readonly person: Person };
  const cookie = answer.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  return { ...makeCaller(url, { cookie, person: person.id }), known: person, password };
}

export async function readOrganisation(caller: Caller, org: string): Promise<OrganisationReply> {
  return (await ask(caller, 'GET', `/organisations/${org}`)).json as OrganisationReply;
}
