/// <reference types="@sveltejs/kit" />
/// <reference lib="webworker" />
import { build, files, prerendered, version } from '$service-worker';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  PrecacheController
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';

declare const self: ServiceWorkerGlobalScope;

// Pictures for the installation dialog are the browser's business, not the app's.
const offlineFiles = files.filter((url) => !url.startsWith('/screenshots/'));

// Workbox fetches one file after the other, which on a slow connection is a minute in which the app does not open offline yet. What it
// finds in its cache it does not fetch; what fails here it asks for again.
self.addEventListener('install', (event) => event.waitUntil(fetchTogether()));

async function fetchTogether(): Promise<void> {
  const cache = await caches.open(new PrecacheController().strategy.cacheName);
  const there = new Set((await cache.keys()).map(({ url }) => new URL(url).pathname));
  await Promise.allSettled(build.filter((url) => !there.has(url)).map((url) => cache.add(url)));
}

precacheAndRoute([
  // A hash in the name says what is inside; the others are told apart by the version.
  ...build.map((url) => ({ url, revision: null })),
  ...[...offlineFiles, ...prerendered].map((url) => ({ url, revision: version }))
]);
cleanupOutdatedCaches();

// One shell answers every address, with or without network; data never comes from here.
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/'), {
    denylist: [/^\/db\//, /^\/api\//, /^\/(healthz|readyz)$/, /^\/consent(\/|$)/]
  })
);

// The first visit is served without network at once; a later version waits until the person agrees (SKIP_WAITING).
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('message', (event: ExtendableMessageEvent) => {
  const message: unknown = event.data;
  if (typeof message === 'object' && message !== null && 'type' in message && message.type === 'SKIP_WAITING') {
    event.waitUntil(self.skipWaiting());
  }
});

// Background Sync, where there is one: the connection is back, and an open page sends what waits.
self.addEventListener('sync', (event: Event) => {
  (event as ExtendableEvent).waitUntil(tellPagesToSend());
});

async function tellPagesToSend(): Promise<void> {
  for (const page of await self.clients.matchAll({ type: 'window' })) page.postMessage({ type: 'SEND_NOW' });
}
