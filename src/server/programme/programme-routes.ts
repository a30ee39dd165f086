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
import { sendError } from '../http/replies.ts';
import type { SessionCookie } from '../http/session-cookie.ts';
import type { By, ProgrammeOffice, Saved } from './change-programme.ts';
import { findHolidays, listCountries } from './holidays.ts';
import { parts } from './parts.ts';

const revision = z.string().check(z.regex(/^[0-9a-f]{32}$/));
const profileValue = { name: nameShape, profile: profileShape };
const calendarValue = { name: nameShape, holidays: holidaysShape, source: z.optional(sourceShape) };
const copiedFrom = z.string().check(z.maxLength(64));
const newProfile = z.strictObject({ ...profileValue, copiedFrom });
const profileChange = z.strictObject({ ...profileValue, seen: revision });
const newCalendar = z.strictObject(calendarValue);
const calendarChange = z.strictObject({ ...calendarValue, seen: revision });

const holidaysQuery = z.strictObject({
  years: z.string().check(z.regex(/^(19|20)\d\d(,(19|20)\d\d){0,4}$/)),
  state: z.optional(z.string().check(z.regex(/^[A-Za-z0-9-]{1,12}$/)))
});

// A calendar of many years in all languages; a catalogue of some thousand products.
const largestBody = 512 * 1024;

/** The programme's dated data: `src/documents/programme-api.ts`. For administrators alone. [G40] */
export function addProgrammeRoutes(
  app: FastifyInstance,
  {
    office,
    cookie,
    setUp,
    onRenamed
  }: {
    readonly office: ProgrammeOffice;
    readonly cookie: SessionCookie;
    readonly setUp: () => Promise<SetUpReply>;
    /** The programme has another name. */
    readonly onRenamed: () => Promise<void>;
  }
): void {
  const admit = async (request: FastifyRequest, reply: FastifyReply): Promise<By | null> => {
    const signedIn = await cookie.identify(request, reply);
    if (signedIn?.person.role === 'administrator') {
      reply.header('cache-control', 'no-store');
      return { id: signedIn.person.id, name: signedIn.person.name };
    }
    sendError(reply, signedIn ? 'not-allowed' : 'signed-out');
    return null;
  };
  /** Whoever may, with what fits; else the reply is sent. */
  const take = async <T>(request: FastifyRequest, reply: FastifyReply, shape: z.ZodMiniType<unknown>) => {
    const by = await admit(request, reply);
    if (!by) return null;
    const body = check<T>(shape, request.body);
    if (body.ok) return { by, body: body.value };
    sendUnfit(reply, body.faults);
    return null;
  };
  const change = { bodyLimit: largestBody };

  app.get('/api/programme/reference', async (request, reply) => {
    if (!(await admit(request, reply))) return reply;
    return reply.send(await office.read());
  });

  app.put('/api/programme/parts/:part', change, async (request, reply) => {
    const by = await admit(request, reply);
    if (!by) return reply;
    const { part: name } = request.params as { readonly part: string };
    const part = partNames.find((known) => known === name);
    if (!part) return sendError(reply, 'not-found');
    const body = check<PartChange>(z.strictObject({ seen: revision, value: parts[part].shape }), request.body);
    if (!body.ok)
      return sendUnfit(
        reply,
        body.faults.map(({ path, code }) => ({ path: path.replace(/^value\.?/, ''), code }))
      );
    const saved = await office.savePart(by, { part, ...body.value });
    if (saved.ok && part === 'name') await onRenamed();
    return sendSaved(reply, saved);
  });

  app.post('/api/programme/profiles', change, async (request, reply) => {
    const taken = await take<NewProfile>(request, reply, newProfile);
    return taken ? sendSaved(reply, await office.createProfile(taken.by, taken.body)) : reply;
  });

  app.put('/api/programme/profiles/:id', change, async (request, reply) => {
    const taken = await take<ProfileChange>(request, reply, profileChange);
    if (!taken) return reply;
    const { seen, ...value } = taken.body;
    const { id } = request.params as { readonly id: string };
    return sendSaved(reply, await office.saveProfile(taken.by, { id, seen, value }));
  });

  app.post('/api/programme/calendars', change, async (request, reply) => {
    const taken = await take<NewCalendar>(request, reply, newCalendar);
    return taken ? sendSaved(reply, await office.createCalendar(taken.by, taken.body)) : reply;
  });

  app.put('/api/programme/calendars/:id', change, async (request, reply) => {
    const taken = await take<CalendarChange>(request, reply, calendarChange);
    if (!taken) return reply;
    const { seen, ...value } = taken.body;
    const { id } = request.params as { readonly id: string };
    return sendSaved(reply, await office.saveCalendar(taken.by, { id, seen, value }));
  });

  app.get('/api/programme/set-up', async (request, reply) =>
    (await admit(request, reply)) ? reply.send(await setUp()) : reply
  );

  app.get('/api/programme/holidays', async (request, reply) => {
    if (!(await admit(request, reply))) return reply;
    const answer: CountriesReply = await listCountries();
    return reply.send(answer);
  });

  app.get('/api/programme/holidays/:country', async (request, reply) => {
    if (!(await admit(request, reply))) return reply;
    const query = z.safeParse(holidaysQuery, request.query);
    if (!query.success) return sendError(reply, 'malformed');
    const { country } = request.params as { readonly country: string };
    const { years, state } = query.data;
    const holidays = await findHolidays({ country, state, years: [...new Set(years.split(',').map(Number))] });
    if (!holidays) return sendError(reply, 'not-found');
    const answer: HolidaysReply = { holidays };
    return reply.send(answer);
  });
}

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
