import type { RestTexts } from '../dictionary.ts';
import { evidence } from './evidence.ts';
import { form } from './form.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';

export const rest: RestTexts = { evidence, form, refusals, review };
