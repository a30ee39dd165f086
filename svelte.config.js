import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));

// Kept in the environment: this file is read more than once in a build, and its processes must agree on one version.
process.env.APP_VERSION ??= `${version}-${Date.now().toString(36)}`;

// Kit knows the hashes of its own scripts only. This one runs where the app does not, and a file of its own would be asked for at each start.
const [, startScript] = /<script>([^]*?)<\/script>/.exec(
  readFileSync(new URL('src/app.html', import.meta.url), 'utf8')
);
const startHash = createHash('sha256').update(startScript).digest('base64');

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ pages: 'build/app', assets: 'build/app', fallback: '404.html', precompress: true }),
    paths: { relative: false },
    version: { name: process.env.APP_VERSION },
    // The worker is registered by the app itself through workbox-window, so that an update can wait for the person.
    serviceWorker: { register: false },
    csp: {
      mode: 'hash',
      directives: {
        'default-src': ['self'],
        'script-src': ['self', `sha256-${startHash}`],
        'style-src': ['self'],
        // Kit's route announcer sets this one inline style; nothing else is allowed to.
        'style-src-attr': ['unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
        'img-src': ['self', 'blob:', 'data:'],
        'object-src': ['none'],
        'frame-src': ['self', 'blob:'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'base-uri': ['none'],
        'form-action': ['none'],
        // Where a browser knows it: no text becomes a part of the page or an address that is run, but through these two. [G124]
        'require-trusted-types-for': ['script'],
        // Svelte's own, for what the build wrote; and the page's (src/app.html), for its own files alone.
        'trusted-types': ['svelte-trusted-html', 'default']
      }
    },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../tests/**/*.ts', '../bench/**/*.ts', '../scripts/**/*.ts']
      })
    }
  }
};
