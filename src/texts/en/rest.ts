import { evidence } from './evidence.ts';
import { form } from './form.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';

/** What only deeper screens say: loaded after the first paint, or before such a screen. */
export const rest = { evidence, form, refusals, review };
