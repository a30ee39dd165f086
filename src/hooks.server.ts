import type { Handle } from '@sveltejs/kit';
import { browserslist } from '../package.json';
import { sayStart } from '#texts/say-start.ts';

/** Only while the shell is built: what the page says where the app cannot start is written into it from the dictionaries. */
export const handle: Handle = ({ event, resolve }) =>
  resolve(event, { transformPageChunk: ({ html }) => html.replace('%on-record.start%', sayStart(browserslist)) });
