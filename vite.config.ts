import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import packageFile from './package.json' with { type: 'json' };

export default defineConfig({
  plugins: [sveltekit()],
  // PouchDB's browser parts ask for Node's global.
  define: { global: 'globalThis' },
  build: { target: packageFile.browserslist.map((line) => line.replace(' >= ', '')) },
  environments: {
    client: {
      build: {
        rolldownOptions: {
          // What jsPDF would fetch to print HTML, which we never do: left out of the build, and so of what every device keeps.
          external: ['html2canvas', 'canvg', 'dompurify'],
          output: {
            codeSplitting: {
              // A first start reads every file by itself through the service worker, and each costs a slow phone some ten milliseconds: home
              // and the list are one file, what three others share is another (bench/cold-start.ts). What decides and seals is in neither:
              // the first paint does without it.
              groups: [
                {
                  name: 'first',
                  priority: 1,
                  test: /\/src\/(hooks\.client|routes\/(claims\/\(desk\)\/)?\+(layout|page))\./
                },
                {
                  name: 'shared',
                  test: /^(?!.*(\/src\/(texts|rules|documents)\/|\/js-sha256\/|\/zod\/))/,
                  minShareCount: 3
                }
              ]
            }
          }
        }
      }
    }
  },
  test: {
    maxWorkers: 2,
    // A wait says when something never comes; how fast it comes is told in `bench/`.
    expect: { poll: { timeout: 60_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/*.test.mjs'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      {
        extends: true,
        test: {
          name: 'process',
          include: ['tests/{wire,attack,agreement,faults,support}/**/*.test.ts'],
          environment: 'node',
          globalSetup: 'scripts/bundle-server.mjs',
          testTimeout: 240_000,
          hookTimeout: 240_000
        }
      },
      {
        extends: true,
        // By hand, on a real cluster: docs/operations.md. `npm test` leaves it out.
        test: {
          name: 'cluster',
          include: ['tests/cluster/*.test.ts'],
          environment: 'node',
          globalSetup: 'scripts/bundle-server.mjs'
        }
      },
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/*.test.ts'],
          environment: 'node',
          globalSetup: 'scripts/bundle-server.mjs',
          // They say when something never comes, not how fast it came: a busy machine may take four times as long as a quiet one.
          testTimeout: 600_000,
          hookTimeout: 240_000
        }
      }
    ]
  }
});
