import type { RestTexts } from '../dictionary.ts';
import { consent } from './consent.ts';
import { contests } from './contests.ts';
import { disputes } from './disputes.ts';
import { earnings } from './earnings.ts';
import { elsewhere } from './elsewhere.ts';
import { evaluation } from './evaluation.ts';
import { evidence } from './evidence.ts';
import { form } from './form.ts';
import { freshness } from './freshness.ts';
import { insight } from './insight.ts';
import { mailing } from './mailing.ts';
import { papers } from './papers.ts';
import { people } from './people.ts';
import { portalImport } from './portal-import.ts';
import { programme } from './programme.ts';
import { refusals } from './refusals.ts';
import { review } from './review.ts';
import { setUp } from './set-up.ts';

export const rest: RestTexts = {
  consent,
  contests,
  disputes,
  earnings,
  elsewhere,
  evaluation,
  evidence,
  form,
  freshness,
  insight,
  mailing,
  papers,
  people,
  portalImport,
  programme,
  refusals,
  review,
  setUp
};
