import type { FastifyInstance } from 'fastify';
import * as z from 'zod/mini';
import type {
  ChangesReply,
  InvitationOrder,
  InvitationReply,
  KeptPerson,
  OrganisationChanges,
  OrganisationReply,
  OrganisationsReply,
  PeopleReply,
  PersonReply,
  RoleChange
} from '#documents/administration-api.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import type { Administration } from './administration.ts';
import { makeAdmission, paramOf, type Admission } from './admission.ts';
import type { Changes } from './changes.ts';
import type { By, Outcome } from './outcome.ts';
import {
  changesQuery,
  newInvitation,
  newOrganisation,
  organisationChanges,
  passwordLink,
  roleChange
} from './orders.ts';
import { sendDone, sendOutcome, sendRefusal } from './replies.ts';

export interface AdministrationRouteParts {
  readonly administration: Administration;
  readonly changes: Changes;
  readonly cookie: SessionCookie;
}

const root = '/api/administration';
const changesAtOnce = 50;
const [org, id] = [paramOf('org'), paramOf('id')];

/** What each of these routes works with. */
interface Served extends Administration {
  readonly changes: Changes;
  readonly admit: Admission;
}

/** Everything under `/api/administration`. Who may what: the table in `documents/administration-api.ts`. [G30] */
export function addAdministrationRoutes(app: FastifyInstance, parts: AdministrationRouteParts): void {
  const { administration, changes, cookie } = parts;
  const { people } = administration;
  const served: Served = { ...administration, changes, admit: makeAdmission(administration, cookie) };

  app.get(`${root}/organisations`, listOrganisations(served));
  app.post(`${root}/organisations`, createOrganisation(served));
  app.get(`${root}/organisations/:org`, giveOrganisation(served));
  app.patch(`${root}/organisations/:org`, changeOrganisation(served));

  app.get(`${root}/people`, listProgrammePeople(served));
  app.patch(`${root}/people/:id`, changeRole(served));
  app.post(`${root}/people/:id/disable`, changeAccount(served, people.disable));
  app.post(`${root}/people/:id/enable`, changeAccount(served, people.enable));
  app.post(`${root}/people/:id/sign-out`, changeAccount(served, people.signOutEverywhere));
  app.post(`${root}/people/:id/password-link`, offerPassword(served));

  app.post(`${root}/invitations`, invite(served));
  app.post(`${root}/invitations/:id/link`, renewLink(served));
  app.delete(`${root}/invitations/:id`, withdrawInvitation(served));

  app.get(`${root}/changes`, listChanges(served));
}

async function showOrganisation(
  { people, invitations }: Served,
  { org, name, adjudicated, locations }: Omit<OrganisationDocument, '_rev'>
): Promise<OrganisationReply> {
  const [members, open] = await Promise.all([people.list(org), invitations.listOpen(org)]);
  return { org, name, adjudicated, locations, people: members, invitations: open };
}

const showPerson = (person: KeptPerson): PersonReply => ({ person });
const showInvitation = (reply: InvitationReply): InvitationReply => reply;

const listOrganisations =
  ({ admit, directory }: Served): Handler =>
  async (request, reply) => {
    if (!(await admit.administrator(request, reply))) return reply;
    const answer: OrganisationsReply = { organisations: await directory.list() };
    return sendDone(reply, answer);
  };

const createOrganisation =
  (served: Served): Handler =>
  async (request, reply) => {
    const admitted = await served.admit.administrator(request, reply);
    if (!admitted) return reply;
    const order = z.safeParse(newOrganisation, request.body);
    if (!order.success) return sendRefusal(reply, 'malformed');
    const created = await served.directory.create({ by: admitted.by, organisation: order.data });
    return sendOutcome(reply, created, (found) => showOrganisation(served, found), 201);
  };

const giveOrganisation =
  (served: Served): Handler =>
  async (request, reply) => {
    if (!(await served.admit.toOrganisation(request, reply))) return reply;
    const found = await served.directory.read(org(request));
    return found ? sendDone(reply, await showOrganisation(served, found)) : sendRefusal(reply, 'not-found');
  };

const changeOrganisation =
  (served: Served): Handler =>
  async (request, reply) => {
    const admitted = await served.admit.toOrganisation(request, reply);
    if (!admitted) return reply;
    const order = z.safeParse(organisationChanges, request.body);
    if (!order.success) return sendRefusal(reply, 'malformed');
    const { by, standing } = admitted;
    const changes = order.data as OrganisationChanges;
    const changed = await served.directory.change({ by, standing, org: org(request), changes });
    return sendOutcome(reply, changed, (found) => showOrganisation(served, found));
  };

const listProgrammePeople =
  ({ admit, people, invitations }: Served): Handler =>
  async (request, reply) => {
    if (!(await admit.administrator(request, reply))) return reply;
    const [known, open] = await Promise.all([people.list(null), invitations.listOpen(null)]);
    const answer: PeopleReply = { people: known, invitations: open };
    return sendDone(reply, answer);
  };

const changeRole =
  ({ admit, people }: Served): Handler =>
  async (request, reply) => {
    const admitted = await admit.toPerson(request, reply);
    if (!admitted) return reply;
    const order = z.safeParse(roleChange, request.body);
    if (!order.success) return sendRefusal(reply, 'malformed');
    const change = order.data as RoleChange;
    return sendOutcome(reply, await people.changeRole({ by: admitted.by, id: id(request), change }), showPerson);
  };

const changeAccount =
  (
    { admit }: Served,
    act: (order: { readonly id: string; readonly by: By }) => Promise<Outcome<KeptPerson>>
  ): Handler =>
  async (request, reply) => {
    const admitted = await admit.toPerson(request, reply);
    if (!admitted) return reply;
    return sendOutcome(reply, await act({ by: admitted.by, id: id(request) }), showPerson);
  };

const offerPassword =
  ({ admit, invitations }: Served): Handler =>
  async (request, reply) => {
    const admitted = await admit.toPerson(request, reply);
    if (!admitted) return reply;
    const order = z.safeParse(passwordLink, request.body);
    if (!order.success) return sendRefusal(reply, 'malformed');
    const { by } = admitted;
    const { language } = order.data;
    return sendOutcome(reply, await invitations.offerPassword({ by, id: id(request), language }), showInvitation, 201);
  };

const invite =
  ({ admit, invitations }: Served): Handler =>
  async (request, reply) => {
    const order = z.safeParse(newInvitation, request.body);
    const admitted = await admit.to(request, reply, orgIn(request.body));
    if (!admitted) return reply;
    if (!order.success) return sendRefusal(reply, 'malformed');
    const invitation = order.data as InvitationOrder;
    return sendOutcome(reply, await invitations.invite({ by: admitted.by, invitation }), showInvitation, 201);
  };

const renewLink =
  ({ admit, invitations }: Served): Handler =>
  async (request, reply) => {
    const admitted = await admit.toInvitation(request, reply);
    if (!admitted) return reply;
    return sendOutcome(reply, await invitations.renew({ by: admitted.by, id: id(request) }), showInvitation);
  };

const withdrawInvitation =
  ({ admit, invitations }: Served): Handler =>
  async (request, reply) => {
    const admitted = await admit.toInvitation(request, reply);
    if (!admitted) return reply;
    return sendOutcome(reply, await invitations.withdraw({ by: admitted.by, id: id(request) }), showInvitation);
  };

const listChanges =
  ({ admit, directory, changes }: Served): Handler =>
  async (request, reply) => {
    const query = z.safeParse(changesQuery, request.query);
    const of = query.success ? query.data.org : undefined;
    const admitted = await admit.to(request, reply, of ?? null);
    if (!admitted) return reply;
    if (!query.success) return sendRefusal(reply, 'malformed');
    if (of !== undefined && !(await directory.read(of))) return sendRefusal(reply, 'not-found');
    const found = await changes.list({ org: of, before: query.data.before, limit: changesAtOnce + 1 });
    const answer: ChangesReply = { changes: found.slice(0, changesAtOnce), more: found.length > changesAtOnce };
    return sendDone(reply, answer);
  };

/** Also of an order that is malformed otherwise: who may is judged before what is asked. */
function orgIn(body: unknown): string | null {
  const named = typeof body === 'object' && body !== null && 'org' in body ? body.org : null;
  return typeof named === 'string' ? named : null;
}
