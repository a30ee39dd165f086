/** [G119] the page's own policy is in the header too, with what a page cannot say of itself */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Fastify from 'fastify';
import { expect, test } from 'vitest';
import { addAppFiles, readPolicy } from './app-files.ts';
import { addPolicy } from './security-headers.ts';

test('[G119] scripts of the page are those whose hashes the build has written into it', () => {
  const said = "default-src 'self'; script-src 'self' 'sha256-abc+/='";
  for (const written of [said, said.replaceAll("'", '&#39;')])
    expect(readPolicy(`<head><meta http-equiv="content-security-policy" content="${written}"></head>`)).toBe(
      `${said}; frame-ancestors 'none'`
    );
});

test('[G119] a page without a policy runs no script that is written into it', () => {
  expect(readPolicy('<html></html>')).toBe("script-src 'self'; frame-ancestors 'none'");
});

test('[G119] the page is sent with its own policy, a file of the app with one for files, anything else may do nothing', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'on-record-'));
  const page = `<meta http-equiv="content-security-policy" content="script-src 'self' 'sha256-x='">`;
  await writeFile(join(directory, 'index.html'), page);
  await writeFile(join(directory, 'worker.js'), '');
  const app = Fastify();
  app.addHook('onSend', async (_request, reply, payload) => {
    addPolicy(reply);
    return payload;
  });
  await addAppFiles(app, directory);
  const policyOf = async (url: string) => (await app.inject(url)).headers['content-security-policy'];
  expect(await policyOf('/')).toBe("script-src 'self' 'sha256-x='; frame-ancestors 'none'");
  expect(await policyOf('/claims/1')).toBe("script-src 'self' 'sha256-x='; frame-ancestors 'none'");
  // Another build in its place.
  await writeFile(join(directory, 'index.html'), page.replace('sha256-x', 'sha256-y'));
  await utimes(join(directory, 'index.html'), 1, 2);
  expect(await policyOf('/')).toBe("script-src 'self' 'sha256-y='; frame-ancestors 'none'");
  expect(await policyOf('/worker.js')).toContain("script-src 'self';");
  expect(await policyOf('/api/nothing')).toBe("default-src 'none'; frame-ancestors 'none'");
  await app.close();
  await rm(directory, { recursive: true });
});
