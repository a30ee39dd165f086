import { expect, test } from 'vitest';
import { profile2020, profile2023 } from '#rules/claim/profile.ts';
import { offersUnder } from './offers.ts';

test.each([
  { profile: profile2020, offers: ['usage OSU', 'usage OSU', 'pre-sales OSA', 'revenue-association –'] },
  { profile: profile2023, offers: ['usage OSU', 'pre-sales OSA', 'usage recognition', 'revenue-association –'] }
])('[F5] under $profile.id the offers are $offers, what earns first', ({ profile, offers }) => {
  const said = offersUnder(profile).map(
    ({ activity, programme, pays }) => `${activity} ${pays ? programme : programme ? 'recognition' : '–'}`
  );
  expect(said).toEqual(offers);
});
