import type { Dictionary } from '../en/dictionary.ts';
import { claim } from './claim.ts';
import { claims } from './claims.ts';
import { common } from './common.ts';
import { deadlines } from './deadlines.ts';
import { evidence } from './evidence.ts';
import { form } from './form.ts';
import { home } from './home.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';
import { session } from './session.ts';
import { sync } from './sync.ts';

export const dictionary: Dictionary = {
  common,
  claim,
  claims,
  refusals,
  deadlines,
  home,
  form,
  evidence,
  review,
  session,
  sync
};
