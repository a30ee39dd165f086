import { redirect } from '@sveltejs/kit';
import { door } from '#features/session/door.svelte.ts';
import { signInFor } from '#features/session/way-back.ts';
import { preferredLanguage } from '#texts/preferred-language.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** Screens that make do with the first texts; all others wait for the whole dictionary. */
const firstScreens = ['/', '/claims', '/sign-in'];

/** Everything from the device: words, and the workplace of whoever is signed in. No request is waited for. */
export const load: LayoutLoad = async ({ url }) => {
  const { pathname } = url;
  await Promise.all([useTexts(pathname), door.open()]);
  if (!door.workplace && !door.trouble && !isOutside(pathname)) redirect(307, signInFor(url));
  if (door.workplace?.person.role === 'reviewer' && pathname === '/') redirect(307, '/review');
};

/** Screens of whoever has no session yet. */
const isOutside = (pathname: string): boolean => pathname === '/sign-in' || pathname.startsWith('/join/');

async function useTexts(pathname: string): Promise<void> {
  if (!texts.ready) await texts.useFirst(preferredLanguage());
  if (!firstScreens.includes(pathname)) await texts.useRest();
}
