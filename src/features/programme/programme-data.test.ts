import { afterEach, expect, test, vi } from 'vitest';
import type { ProgrammeReply } from '#documents/programme-api.ts';
import { usualEvidenceLimits, usualLargeFile } from '#rules/claim/evidence-limits.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Reference } from '#workplace/workplace.ts';
import { ProgrammeData } from './programme-data.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const reference = {
  programme: null,
  products: [],
  requirements: [],
  evaluationReasons: [],
  calendars: new Map([['br', { name: 'Brazil', holidays: [] }]]),
  profiles: new Map([['2020', { profile: profile2020 }]]),
  organisations: new Map()
} as unknown as Reference;
const programme = { now: 5, parts: {}, profiles: [], calendars: [] } as unknown as ProgrammeReply;

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** A server that answers all alike; null: there is none. */
function meet(answer: Answer | null) {
  const asked: { readonly path: string; readonly method: unknown; readonly body: unknown }[] = [];
  vi.stubGlobal('fetch', (path: string, { method, body }: RequestInit) => {
    asked.push({ path, method, body: typeof body === 'string' ? JSON.parse(body) : null });
    if (!answer) return Promise.reject(new TypeError('no network'));
    const { status, body: said } = answer;
    return Promise.resolve(typeof said === 'string' ? new Response(said, { status }) : Response.json(said, { status }));
  });
  let told = 0;
  return { data: new ProgrammeData(() => told++), asked, told: () => told };
}

test('[W78] the server’s word is taken where it can be reached', async () => {
  const { data, told } = meet({ status: 200, body: programme });
  await data.load(reference, 1);
  expect({ door: data.door, reply: data.reply, told: told() }).toEqual({ door: 'open', reply: programme, told: 0 });
});

test.each([
  { answer: null, door: 'offline' },
  { answer: { status: 200, body: '<title>Airport WLAN</title>' }, door: 'offline' },
  { answer: { status: 401, body: {} }, door: 'signed-out' },
  { answer: { status: 403, body: {} }, door: 'not-allowed' },
  { answer: { status: 503, body: {} }, door: 'try-later' }
])('[W78] else what this device has is shown, and why: $door', async ({ answer, door }) => {
  const { data } = meet(answer);
  await data.load(reference, 7);
  expect(data.door).toBe(door);
  expect(data.reply).toMatchObject({
    now: 7,
    parts: { limits: { value: { ...usualEvidenceLimits, largeFile: usualLargeFile } }, terms: { value: [] } },
    profiles: [{ id: '2020', value: { name: '2020', profile: profile2020 }, inUse: true }],
    calendars: [{ id: 'br', value: { name: 'Brazil', holidays: [] }, inUse: true }]
  });
});

test('[W78] what the server said before is newer than what this device has', async () => {
  const { data } = meet({ status: 200, body: programme });
  await data.load(reference, 1);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  await data.load(reference, 2);
  expect({ door: data.door, reply: data.reply }).toEqual({ door: 'offline', reply: programme });
});

test('[W78] what was saved is shown as the server has it, and told', async () => {
  const { data, asked, told } = meet({ status: 200, body: { programme, id: 'p1' } });
  expect(await data.savePart('name', 'seen', 'Desk')).toEqual({ ok: true, id: 'p1' });
  expect(await data.saveCalendar('br/sp', { name: 'x' })).toEqual({ ok: true, id: 'p1' });
  expect({ reply: data.reply, door: data.door, told: told() }).toEqual({ reply: programme, door: 'open', told: 2 });
  expect(asked).toEqual([
    { path: '/api/programme/parts/name', method: 'PUT', body: { seen: 'seen', value: 'Desk' } },
    { path: '/api/programme/calendars/br%2Fsp', method: 'PUT', body: { name: 'x' } }
  ]);
});

const stands = { value: 'Theirs', revision: 'second' };
const faults = [{ path: '', code: 'text' }];

test.each([
  { answer: { status: 409, body: { stands } }, saved: { code: 'clash', stands } },
  { answer: { status: 400, body: { faults } }, saved: { code: 'unfit', faults } },
  { answer: { status: 400, body: { error: 'bad' } }, saved: { code: 'try-later' } },
  { answer: { status: 404, body: {} }, saved: { code: 'gone' } },
  { answer: { status: 401, body: {} }, saved: { code: 'signed-out' } },
  { answer: null, saved: { code: 'offline' } }
])('[W78] what was not saved says why: $saved.code', async ({ answer, saved }) => {
  const { data, told } = meet(answer);
  expect(await data.savePart('name', 'seen', 'Desk')).toEqual({ ok: false, ...saved });
  expect({ reply: data.reply, told: told() }).toEqual({ reply: null, told: 0 });
});
