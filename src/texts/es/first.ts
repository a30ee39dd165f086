import type { FirstTexts } from '../dictionary.ts';
import { claim } from './claim.ts';
import { claims } from './claims.ts';
import { common } from './common.ts';
import { deadlines } from './deadlines.ts';
import { home } from './home.ts';
import { session } from './session.ts';
import { sync } from './sync.ts';

/** What home and the list say: loaded before anything is drawn. */
export const first: FirstTexts = { common, claim, claims, deadlines, home, session, sync };
