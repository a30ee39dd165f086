// The least that serves a page without network: all its files, kept at the first visit.
const name = 'bare';

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(
    fetch('/files.json')
      .then((reply) => reply.json())
      .then(async (files) => (await caches.open(name)).addAll(files))
  );
});
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
self.addEventListener('fetch', (event) => {
  event.respondWith(caches.match(event.request).then((kept) => kept ?? fetch(event.request)));
});
