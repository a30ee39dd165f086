/**
 * Every route that the server has, and whom it lets in: the others of this folder look at each area closely, this one that none was
 * forgotten. On the embedded databases; on a CouchDB where COUCHDB_URL is set.
 */
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  addressOf,
  callers,
  doors,
  isAppFile,
  openDoors,
  type CallerKey,
  type OpenedDoors
} from '../support/every-door.ts';

let server: OpenedDoors;

beforeAll(async () => {
  server = await openDoors();
});
afterAll(() => server.close());

test('[G9] the table has every route that the server has, and no other', () => {
  expect(server.routes.filter((route) => !isAppFile(route)).sort()).toEqual(Object.keys(doors).sort());
});

test.each(Object.entries(doors))('[G9] %s lets in whom the table names', async (route, { who, path, ...call }) => {
  const [method = ''] = route.split(' ');
  const address = addressOf({ path }, server.people);
  const answers: [CallerKey, number][] = [];
  for (const key of callers) {
    const caller = route === 'DELETE /api/session' ? await server.signIn(key) : await server.as(key);
    answers.push([key, (await caller.call({ ...call, method, path: address })).status]);
  }
  expect(Object.fromEntries(answers)).toEqual(who);
});
