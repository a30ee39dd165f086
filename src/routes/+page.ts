// The one page that is written at build time: the shell that the service worker answers every address with.
export const prerender = true;
