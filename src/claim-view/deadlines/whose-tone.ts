import type { Whose } from '#rules/clocks/whose-clock.ts';

/** Whose move it is, as a tone. */
export const toneOfWhose: { readonly [W in Whose]: string } = { partner: 'wait', reviewer: 'calm', customer: 'good' };
