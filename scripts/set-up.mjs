// Makes a fresh clone ready: packages, and what the given aims need. Only `node:` imports, because it runs before the packages are there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

const aims = new Set(process.argv.slice(2));
const root = join(import.meta.dirname, '..');
// `npm run --silent` must print nothing but its answer: what set-up says goes to the error output.
const run = (command, args, options = {}) => {
  const outcome = spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
  if (outcome.status !== 0) {
    console.error(`\n"${command} ${args.join(' ')}" did not succeed. Its own words are above.`);
    process.exit(1);
  }
};
const hashOf = (...parts) => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('hex');
};

installPackages();
if (aims.has('app')) buildApp();
// After the packages: what it imports is one of them.
if (aims.has('app') || aims.has('server')) await (await import('./bundle-server.mjs')).default();
if (aims.has('chromium')) installChromium();
if (aims.has('engines')) installEngines();

function installPackages() {
  const stamp = join(root, 'node_modules', '.set-up-stamp');
  const wanted = hashOf(readFileSync(join(root, 'package-lock.json')));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run('npm', ['ci', '--no-fund', '--no-audit']);
  writeFileSync(stamp, wanted);
}

function buildApp() {
  const stamp = join(root, 'build', '.app-stamp');
  const sources = ['src', 'static']
    .flatMap(filesBelow)
    .concat('package.json', 'package-lock.json', 'svelte.config.js', 'vite.config.ts');
  const wanted = hashOf(...sources.flatMap((file) => [file, readFileSync(join(root, file))]));
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  run(process.execPath, [join('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'], {
    env: { ...process.env, APP_VERSION: wanted.slice(0, 12) }
  });
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(stamp, wanted);
}

function filesBelow(folder) {
  return readdirSync(join(root, folder), { recursive: true })
    .map((name) => join(folder, name))
    .filter((file) => !file.endsWith('.test.ts') && statSync(join(root, file)).isFile())
    .sort();
}

function installChromium() {
  if (existsSync(process.env.CHROMIUM ?? '')) return;
  const isMissing = (name) => !existsSync(`/usr/bin/${name}`);
  const isRoot = process.getuid?.() === 0;
  if (isMissing('chromium') && !isRoot) {
    console.error(
      'The browser tests need Chromium. Install it with "sudo apt-get install chromium", or name it in CHROMIUM.'
    );
    process.exit(1);
  }
  if (!isRoot || !['chromium', 'chromium-headless-shell'].some(isMissing)) return;
  aptGet(spawnSync, 'update');
  if (isMissing('chromium')) aptGet(run, 'install', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  // Only faster: without it the journeys use the whole browser. Named together, because both must be of one version.
  aptGet(spawnSync, 'install', '--no-install-recommends', 'chromium', 'chromium-headless-shell');
}

/** For tests/engines: Firefox, WebKitGTK with its driver, what its window is written with, and a screen for it to open on. */
function installEngines() {
  const wanted = 'firefox-esr webkit2gtk-driver gir1.2-webkit2-4.1 python3-gi xvfb libgles2 libegl1 fonts-dejavu-core';
  const statusOf = (name) =>
    spawnSync('/usr/bin/dpkg-query', ['--show', '--showformat=${db:Status-Status}', name], { encoding: 'utf8' });
  // Where there is no dpkg nobody can tell what is there: the tests say what did not start.
  const missing = wanted.split(' ').filter((name) => {
    const { error, stdout } = statusOf(name);
    return !error && stdout !== 'installed';
  });
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0) {
    console.error(
      `The journeys need Firefox and WebKitGTK as well. Install them with "sudo apt-get install ${missing.join(' ')}".`
    );
    process.exit(1);
  }
  aptGet(spawnSync, 'update');
  aptGet(run, 'install', '--no-install-recommends', ...missing);
}

function aptGet(call, ...args) {
  call('apt-get', ['-y', '-qq', ...args], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  });
}
