import { expect, test } from 'vitest';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { offersUnder } from './offers.ts';

test.each([
  { profile: profile2020, pays: [true, true, true, false] },
  { profile: profile2023, pays: [true, true, false, false] }
])(
  '[F1] under $profile.id, Microsoft 365 usage and the three of Business Applications pay $pays',
  ({ profile, pays }) => {
    expect(offersUnder(profile).map((offer) => offer.pays)).toEqual(pays);
  }
);
