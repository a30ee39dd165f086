import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod/mini';
import {
  partNames,
  type CountriesReply,
  type HolidaysReply,
  type NewCalendar,
  type NewProfile,
  type PartChange,
  type ProfileChange,
  type CalendarChange,
  type SavedReply,
  type SetUpReply,
  type Unfit
} from '#documents/programme-api.ts';
import { check, holidaysShape, nameShape, profileShape, sourceShape, type Fault } from '#documents/reference-shapes.ts';
import { sendError, type Handler } from '../http/replies.ts';
import type { SessionCookie } from '../accounts/session-cookie.ts';
import type { By, ProgrammeKeeper, Saved } from './change-programme.ts';
import { findHolidays, listCountries } from './holidays.ts';
import { parts as partsByName } from './parts.ts';

const revision = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const profileValue = { name: nameShape, profile: profileShape };
const calendarValue = { name: nameShape, holidays: holidaysShape, source: z.optional(sourceShape) };

// A calendar of many years in all languages; a catalogue of some thousand products.
const largestBody = 512 * 1024;

interface ProgrammeRouteParts {
  readonly office: ProgrammeKeeper;
  readonly cookie: SessionCookie;
  readonly setUp: () => Promise<SetUpReply>;
  /** The programme has another name. */
  readonly onRenamed: () => Promise<void>;
}

/** The programme's dated data: `src/documents/programme-api.ts`. For administrators alone. [G40] */
export function addProgrammeRoutes(app: FastifyInstance, parts: ProgrammeRouteParts): void {
  const change = { bodyLimit: largestBody };
  app.get('/api/programme/reference', giveReference(parts));
  app.put('/api/programme/parts/:part', change, savePart(parts));
  app.post('/api/programme/profiles', change, createProfile(parts));
  app.put('/api/programme/profiles/:id', change, saveProfile(parts));
  app.post('/api/programme/calendars', change, createCalendar(parts));
  app.put('/api/programme/calendars/:id', change, saveCalendar(parts));
  app.get('/api/programme/set-up', giveSetUp(parts));
  app.get('/api/programme/holidays', giveCountries(parts));
  app.get('/api/programme/holidays/:country', giveHolidays(parts));
}

async function admit(
  { cookie }: ProgrammeRouteParts,
  request: FastifyRequest,
  reply: FastifyReply
): Promise<By | null> {
  const signedIn = await cookie.identify(request, reply);
  if (signedIn?.person.role === 'administrator') {
    reply.header('cache-control', 'no-store');
    return { id: signedIn.person.id, name: signedIn.person.name };
  }
  sendError(reply, signedIn ? 'not-allowed' : 'signed-out');
  return null;
}

/** Whoever may, with what fits; else the reply is sent. */
async function take<T>(
  parts: ProgrammeRouteParts,
  request: FastifyRequest,
  reply: FastifyReply,
  shape: z.ZodMiniType<unknown>
): Promise<{ readonly by: By; readonly body: T } | null> {
  const by = await admit(parts, request, reply);
  if (!by) return null;
  const body = check<T>(shape, request.body);
  if (body.ok) return { by, body: body.value };
  sendUnfit(reply, body.faults);
  return null;
}

const giveReference =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) =>
    (await admit(parts, request, reply)) ? reply.send(await parts.office.read()) : reply;

const savePart =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    const by = await admit(parts, request, reply);
    if (!by) return reply;
    const { part: name } = request.params as { readonly part: string };
    const part = partNames.find((known) => known === name);
    if (!part) return sendError(reply, 'not-found');
    const body = check<PartChange>(z.strictObject({ seen: revision, value: partsByName[part].shape }), request.body);
    if (!body.ok)
      return sendUnfit(
        reply,
        body.faults.map(({ path, code }) => ({ path: path.replace(/^value\.?/, ''), code }))
      );
    const saved = await parts.office.savePart(by, { part, ...body.value });
    if (saved.ok && part === 'name') await parts.onRenamed();
    return sendSaved(reply, saved);
  };

const copiedFrom = z.string().check(z.maxLength(64));
const newProfile = z.strictObject({ ...profileValue, copiedFrom });

const createProfile =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    const taken = await take<NewProfile>(parts, request, reply, newProfile);
    return taken ? sendSaved(reply, await parts.office.createProfile(taken.by, taken.body)) : reply;
  };

const profileChange = z.strictObject({ ...profileValue, seen: revision });

const saveProfile =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    const taken = await take<ProfileChange>(parts, request, reply, profileChange);
    if (!taken) return reply;
    const { seen, ...value } = taken.body;
    const { id } = request.params as { readonly id: string };
    return sendSaved(reply, await parts.office.saveProfile(taken.by, { id, seen, value }));
  };

const newCalendar = z.strictObject(calendarValue);

const createCalendar =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    const taken = await take<NewCalendar>(parts, request, reply, newCalendar);
    return taken ? sendSaved(reply, await parts.office.createCalendar(taken.by, taken.body)) : reply;
  };

const calendarChange = z.strictObject({ ...calendarValue, seen: revision });

const saveCalendar =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    const taken = await take<CalendarChange>(parts, request, reply, calendarChange);
    if (!taken) return reply;
    const { seen, ...value } = taken.body;
    const { id } = request.params as { readonly id: string };
    return sendSaved(reply, await parts.office.saveCalendar(taken.by, { id, seen, value }));
  };

const giveSetUp =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) =>
    (await admit(parts, request, reply)) ? reply.send(await parts.setUp()) : reply;

const giveCountries =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    if (!(await admit(parts, request, reply))) return reply;
    const answer: CountriesReply = await listCountries();
    return reply.send(answer);
  };

const holidaysQuery = z.strictObject({
  years: z.string().check(z.regex(/^(19|20)\d\d(,(19|20)\d\d){0,4}$/)),
  state: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,12}$/)))
});

const giveHolidays =
  (parts: ProgrammeRouteParts): Handler =>
  async (request, reply) => {
    if (!(await admit(parts, request, reply))) return reply;
    const query = z.safeParse(holidaysQuery, request.query);
    if (!query.success) return sendError(reply, 'malformed');
    const { country } = request.params as { readonly country: string };
    const { years, state } = query.data;
    const holidays = await findHolidays({ country, state, years: [...new Set(years.split(',').map(Number))] });
    if (!holidays) return sendError(reply, 'not-found');
    const answer: HolidaysReply = { holidays };
    return reply.send(answer);
  };

function sendSaved(reply: FastifyReply, saved: Saved): FastifyReply {
  if (saved.ok) {
    const answer: SavedReply = { ...(saved.id === undefined ? {} : { id: saved.id }), programme: saved.programme };
    return reply.code(saved.made ? 201 : 200).send(answer);
  }
  if (saved.answer === null) return sendError(reply, 'not-found');
  return reply.code(saved.answer.error === 'malformed' ? 400 : 409).send(saved.answer);
}

function sendUnfit(reply: FastifyReply, faults: readonly Fault[]): FastifyReply {
  const answer: Unfit = { error: 'malformed', faults };
  return reply.code(400).send(answer);
}
