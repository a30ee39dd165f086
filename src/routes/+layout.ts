import { redirect } from '@sveltejs/kit';
import { door } from '#features/session/door.svelte.ts';
import { preferredLocale } from '#texts/locales.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { LayoutLoad } from './$types';

export const ssr = false;

/** Everything from the device: words, and the workplace of whoever is signed in. No request is waited for. */
export const load: LayoutLoad = async ({ url }) => {
  await Promise.all([texts.ready ? null : texts.use(preferredLocale()), door.open()]);
  const { pathname } = url;
  if (!door.workplace && !door.trouble && pathname !== '/sign-in') redirect(307, '/sign-in');
  if (door.workplace?.person.role === 'reviewer' && pathname === '/') redirect(307, '/review');
};
