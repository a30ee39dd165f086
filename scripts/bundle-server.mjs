// The server and its command line as plain JavaScript: a process is up in a third of the time that translating while loading takes.
import { build } from 'esbuild';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
// What packages in CommonJS ask for, an ES module has not.
const require = "import { createRequire as requireOf } from 'node:module'; const require = requireOf(import.meta.url);";

/** Writes `build/server/main.js` and `administer.js`, in half a second. Suites of tests do it before they start a server. */
export default async function bundleServer() {
  await build({
    absWorkingDir: root,
    entryPoints: ['src/server/main.ts', 'src/server/administer.ts'],
    outdir: 'build/server',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    // Machine code, a program of its own, and what reads files beside itself or is rarely needed.
    external: ['leveldown', 'esbuild', 'pdfkit', 'date-holidays'],
    banner: { js: require },
    logLevel: 'error'
  });
}
