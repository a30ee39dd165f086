import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { ChangesReply } from '#documents/administration-api.ts';
import { ask, readOrganisation, takeLink } from '../support/administrators.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
let server: ServerProcess;

beforeAll(async () => {
  server = await startServer();
});
afterAll(() => server.dispose());

function administer(...args: readonly string[]): Promise<{ readonly code: number; readonly said: string }> {
  const env = {
    ...process.env,
    DATA_DIR: server.dataDirectory,
    COUCHDB_PREFIX: server.settings.couch?.prefix,
    PUBLIC_URL: 'https://record.example'
  };
  const command = ['build/server/administer.js', ...args];
  return new Promise((resolve) => {
    execFile(process.execPath, command, { cwd: project, env }, (error, stdout, stderr) =>
      resolve({ code: error ? 1 : 0, said: `${stdout}${stderr}` })
    );
  });
}

test('[G37] refuses on embedded databases that a server has open, and works while it is stopped', async () => {
  const organisation = ['create-organisation', '--name', 'Padaria São João', '--location', '4711=Centro'];
  if (!server.settings.couch) {
    const refused = await administer(...organisation);
    expect([refused.code, refused.said]).toEqual([1, expect.stringContaining('stop it first')]);
    await server.kill('SIGTERM');
  }
  expect(await administer(...organisation)).toEqual({
    code: 0,
    said: 'Padaria São João was created: padaria-sao-joao\n'
  });
  const guest = ['--name', 'Marta', '--email', 'marta@padaria.example', '--role', 'manager', '--title', 'global'];
  const invited = await administer('invite', ...guest, '--organisation', 'padaria-sao-joao');
  const link = /https:\/\/record\.example(\/join\/\S+)/.exec(invited.said)?.[1] ?? '';
  expect((await administer('disable', '--email', 'Reader@Test.example')).said).toBe(
    'reader <reader@test.example>  reader, disabled\n'
  );
  expect((await administer('disable', '--email', 'administrator@test.example')).code).toBe(1);
  expect((await administer('list')).said).toContain('Marta <marta@padaria.example>  invitation, waiting');
  for (const wrong of [['nothing'], ['invite', '--role', 'reader'], ['list', '--what'], []])
    expect((await administer(...wrong)).code).toBe(1);

  expect((await administer('invite', '--role', 'boss')).said).toContain(
    '“boss” is no role. The roles are reader, contributor, manager, reviewer, administrator.'
  );

  const french = await administer('invite', ...guest, '--organisation', 'padaria-sao-joao', '--language', 'fr');
  expect([french.code, french.said]).toEqual([1, expect.stringContaining('--language is en or pt-BR or es.')]);

  await server.restart();
  expect((await takeLink(server.url, link, { name: 'Marta', password: 'long enough' })).status).toBe(200);
  const administrator = await server.signIn('administrator');
  const { people, locations } = await readOrganisation(administrator, 'padaria-sao-joao');
  expect([people.map(({ name }) => name), locations]).toEqual([['Marta'], [{ mpnId: '4711', name: 'Centro' }]]);
  const { changes } = (await ask(administrator, 'GET', '/changes')).json as ChangesReply;
  expect(changes.map(({ what, by }) => [what, by.id === 'command-line'])).toEqual([
    ['joined', false],
    ['disabled', true],
    ['invited', true],
    ['organisation-created', true]
  ]);
  await expect(server.signIn('reader')).rejects.toThrow('403');
});
