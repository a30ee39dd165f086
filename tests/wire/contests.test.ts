/*
 * Two partners claim the same product, over the wire.
 * [R50] neither's devices can fetch anything that tells who the other is, whatever becomes of the contest
 */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { inboxOf } from '#documents/ids.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { prepareClaim, type PreparedClaim } from '../support/prepared-claim.ts';
import { asReplicated, sealSample } from '../support/sealed-actions.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { personKeys, type PersonKey } from '../support/test-people.ts';

const today = Math.floor(Date.now() / 86_400_000);
const theirFields = {
  mpnId: '5820014',
  partnerContactName: 'Elisa Prado',
  partnerContactEmail: 'elisa@fabrikam.example'
};

let server: ServerProcess;
let ours: PreparedClaim;
let theirs: PreparedClaim;
beforeAll(async () => {
  server = await startServer();
  ours = await prepareClaim(server, 'in-review', { signedOn: today - 200 });
  theirs = await prepareClaim(server, 'in-review', { org: 'fabrikam', signedOn: today - 20, fields: theirFields });
  await vi.waitFor(
    async () => {
      const standings = [standingOf(await ours.onRecord()), standingOf(await theirs.onRecord())];
      expect(standings).toEqual(['contested', 'contested']);
    },
    { timeout: 30_000, interval: 100 }
  );
}, 120_000);
afterAll(() => server.dispose());

const standingOf = (claim: Claim | null): string | undefined => claim?.products['teams']?.contest?.standing;

/** Everything that devices of this person's desk are given. */
async function fetchAll(key: PersonKey): Promise<string> {
  const caller = await server.signIn(key);
  const { desk } = server.person(key);
  const answers = [await caller.get('/api/session')];
  for (const name of [`register-${desk}`, 'reference']) {
    const changes = await caller.get(`/db/${name}/_changes?since=0&include_docs=true`);
    const { results } = changes.json as { readonly results: readonly { readonly id: string }[] };
    const docs = results.map(({ id }) => ({ id }));
    const bodies = await caller.call({ method: 'POST', path: `/db/${name}/_bulk_get?revs=true`, body: { docs } });
    answers.push(await caller.get(`/db/${name}`), changes, bodies);
  }
  for (const { status } of answers) expect(status).toBe(200);
  return answers.map(({ text }) => text).join('\n');
}

const foreign = (
  claim: PreparedClaim,
  org: string,
  mpnId: string,
  managers: readonly PersonKey[]
): readonly string[] => [org, claim.id, mpnId, ...managers.map((key) => server.person(key).id)];

test('[R50] while it is contested, and when it is decided, a partner’s devices are given nothing of the other', async () => {
  const fabrikams = foreign(theirs, 'fabrikam', theirFields.mpnId, ['fabrikamManager', 'fabrikamContributor']);
  // The test people's own form names Contoso's contact; Fabrikam's claim names its own.
  const contosos = foreign(ours, 'contoso', '1234567', ['manager', 'contributor', 'reader']);
  const check = async (): Promise<void> => {
    for (const key of ['manager', 'contributor', 'reader'] as const) {
      const given = (await fetchAll(key)).toLowerCase();
      expect(given).toContain(ours.id.toLowerCase());
      expect(fabrikams.filter((name) => given.includes(name.toLowerCase()))).toEqual([]);
    }
    for (const key of ['fabrikamManager', 'fabrikamContributor'] as const) {
      const given = (await fetchAll(key)).toLowerCase();
      expect(given).toContain(theirs.id.toLowerCase());
      expect(contosos.filter((name) => given.includes(name.toLowerCase()))).toEqual([]);
    }
  };
  await check();
  await theirs.act('reviewer', 'decide-contest', { line: 'teams', standing: 'held', comment: 'The newer proof.' });
  await ours.act('reviewer', 'decide-contest', { line: 'teams', standing: 'lost', comment: 'The older proof.' });
  expect(await ours.onRecord()).toMatchObject({
    state: 'rejected',
    rejection: { reason: 'another-partner', forGood: true }
  });
  expect(standingOf(await theirs.onRecord())).toBe('held');
  await check();
}, 60_000);

test('[R54] whoever else sends it is refused, and no device opens or closes a contest', async () => {
  for (const key of personKeys)
    for (const kind of ['open-contest', 'decide-contest', 'close-contest'] as const) {
      const person = server.person(key);
      const action = sealSample(person, kind, { org: 'contoso', claim: ours.id });
      const path = `/db/${inboxOf(person.desk)}/_bulk_docs`;
      const body = { docs: [asReplicated(action)], new_edits: false };
      const answer = await (await server.signIn(key)).call({ method: 'POST', path, body });
      const refused = answer.text.includes('"forbidden"');
      expect([key, kind, refused]).toEqual([key, kind, kind !== 'decide-contest' || person.role !== 'reviewer']);
    }
}, 60_000);
