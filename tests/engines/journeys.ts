import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import type { EngineDevice } from '#tests/support/engine-device.ts';
import type { EngineName } from '#tests/support/engine-driver.ts';
import {
  button,
  confirm,
  draftClaim,
  heading,
  idIn,
  link,
  seeFile,
  seeReadyForOffline,
  signIn,
  signInIfAsked,
  submitClaim,
  text,
  upToDate
} from '#tests/support/engine-steps.ts';
import { startWalk, type EngineWalk } from '#tests/support/engine-walk.ts';
import { prepareManyClaims } from '#tests/support/many-claims.ts';
import { photo, writePdf } from '#tests/support/journey-files.ts';
import { padaria } from '#tests/support/journey-steps.ts';
import { english as t } from '#tests/support/journey-words.ts';
import { prepareClaim, preparedCustomer } from '#tests/support/prepared-claim.ts';
import { walkImports } from './import-journeys.ts';

const onDevice = new RegExp(t.evidence.receipts['on-device']);
export const onRecord = new RegExp(t.evidence.receipts['on-record']);
const customer = new RegExp(padaria.customer);

/** The journeys that matter, in one engine: two people and their devices, and what is peculiar to one screen or one moment. */
export function walkJourneys(engine: EngineName): EngineWalk {
  const walk = startWalk(engine);
  let phone: EngineDevice;
  let desk: EngineDevice;
  let claim = '';
  const openReview = async () => {
    await desk.goTo(`/review/${claim}`);
    await desk.press(button(t.review.claim.parts.check));
  };
  const letter = () => join(walk.folder(), 'statement-of-work.pdf');

  walk.step(`[J42] ${engine}: the first synchronisation ends, and the record is there`, async () => {
    // Made elsewhere: this device has nothing of its own in it.
    await prepareClaim(walk.server(), 'submitted');
    phone = await walk.open('phone');
    await signIn(phone, walk.person('manager'));
    await seeReadyForOffline(phone);
    await phone.press(link(t.common.nav.claims));
    await phone.see(link(new RegExp(preparedCustomer)));
  });

  walk.step(`[J43] ${engine}: without a network a claim is drafted, with a photo and a PDF`, async () => {
    await writePdf(letter(), { text: 'Teams and Exchange, rolled out.' });
    phone.line.setDown(true);
    await phone.press(link(t.common.nav.home));
    await draftClaim(phone, [letter(), photo]);
    await phone.see(text(/Everything is there/));
    await phone.screenshot('draft');
  });

  walk.step(`[J44] ${engine}: killed and opened again without a network, it has everything`, async () => {
    await phone.kill();
    await phone.reopen();
    await phone.goTo('/claims');
    await phone.press(link(customer));
    await phone.see(text(t.claim.states.editing));
    await phone.see(text(new RegExp(padaria.domain)));
    await seeFile(phone, /statement-of-work\.pdf/, onDevice);
    await seeFile(phone, /\.jpe?g/, onDevice);
    await phone.screenshot('reopened');
  });

  walk.step(`[J45] ${engine}: what waited is sent when the network is back, and submitted`, async () => {
    phone.line.setDown(false);
    await signInIfAsked(phone, walk.person('manager').password, {
      ...{ role: 'listitem', holding: link(/statement-of-work\.pdf/), saying: onRecord }
    });
    await seeFile(phone, /statement-of-work\.pdf/, onRecord);
    await seeFile(phone, /\.jpe?g/, onRecord);
    await submitClaim(phone);
    await phone.see(text(t.claim.states.submitted));
    await phone.dontSee(heading(t.claims.unsent.title.submit));
    claim = idIn(await phone.at((path) => path.startsWith('/claims/')));
  });

  test(`[J52] ${engine}: two files of one name that are refused are both named`, async () => {
    const refused = ['first', 'second'].map((folder) => join(walk.folder(), folder, 'scan.pdf'));
    for (const path of refused) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, '');
    }
    await phone.attach(t.evidence.add.choose, refused);
    await phone.see({ role: 'alert', saying: /scan\.pdf is empty\. \(2 files\)/ });
  });

  walk.step(`[J46] ${engine}: the reviewer sees the PDF and the photo drawn, and asks for more`, async () => {
    desk = await walk.open('desk');
    await signIn(desk, walk.person('reviewer'));
    await desk.see(upToDate);
    await desk.press(link(customer));
    await desk.press(button(new RegExp(`^${t.review.actions.begin}`)));
    await desk.see(text(t.claim.states['in-review']));
    await desk.seeDrawn({ role: 'group', name: t.evidence.viewer.canvas(1, 'statement-of-work.pdf') });
    await desk.screenshot('pdf');
    await desk.seeDrawn({ role: 'img', name: /\.jpe?g$/ });
    await desk.screenshot('photo');
    await desk.press(button(t.review.claim.parts.check));
    await desk.check(new RegExp(`^${t.claim.requestReasons['missing-customer-signature']}`));
    await desk.type(t.review.request.comment, 'Page 2 is not signed.');
    await desk.press(button(new RegExp(`^${t.review.actions.request}`)));
    await confirm(desk, t.review.sheets.request.send);
  });

  walk.step(`[J47] ${engine}: the question is answered without a network, and the answer counts`, async () => {
    await phone.goTo(`/claims/${claim}`);
    await phone.see(text(t.claim.states['action-required']));
    await phone.see(text('Page 2 is not signed.'));
    phone.line.setDown(true);
    await phone.press(link(t.claims.actions.answer));
    await phone.check(new RegExp(`^${t.claim.requestReasons['missing-customer-signature']}`));
    await phone.type(new RegExp(`^${t.claims.answer.comment}`), 'Signed on page 2 now.');
    await phone.press(button(t.claims.answer.send));
    await phone.see(text(t.claim.states['in-review']));
    phone.line.setDown(false);
    await phone.dontSee(heading(t.claims.unsent.title.respond));
    await openReview();
    await desk.see(text('Signed on page 2 now.'));
  });

  walk.step(`[J48] ${engine}: a rejection is disputed without a network, and overturned`, async () => {
    await desk.press(button(new RegExp(`^${t.review.actions.reject}`)));
    await desk.check(new RegExp(`^${t.claim.rejectionReasons['insufficient-poe']}`));
    await desk.type(t.review.sheets.reject.comment, 'The letter names no work.');
    await confirm(desk, t.review.sheets.reject.send);

    await phone.see(text(t.claim.states.rejected));
    phone.line.setDown(true);
    await phone.press(link(t.disputes.dispute));
    await phone.type(new RegExp(`^${t.disputes.justification}`), 'The second page says what we did.');
    await phone.press(button(t.disputes.send));
    await phone.see(text(t.claim.states.disputed));
    phone.line.setDown(false);
    await phone.dontSee(heading(t.claims.unsent.title.dispute));

    await openReview();
    await desk.see(text('The second page says what we did.'));
    await desk.press(button(new RegExp(`^${t.disputes.review.overturn}`)));
    await desk.type(t.disputes.review.why, 'The page shows the work.');
    await confirm(desk, t.disputes.review.overturnSend);
    await phone.see(text(t.claim.states.approved));
    await phone.see(text(t.disputes.answered.approved));
    await phone.screenshot('approved');
  });

  walkImports(walk, { device: () => phone, claim: () => claim });

  let elsewhere: EngineDevice;
  test(`[J50] ${engine}: a page left in the middle of its first synchronisation holds up neither the next one nor itself`, async () => {
    await prepareManyClaims(walk.server(), 150);
    elsewhere = await walk.open('left');
    await signIn(elsewhere, walk.person('administrator'), (device) => device.leaveAt(/\/db\/register/, '/claims'));
    await elsewhere.see(upToDate);
    await elsewhere.find('went back', 'history.back(); return true');
    await elsewhere.at((path) => path === '/');
    await elsewhere.see(upToDate);
  });

  test(`[J51] ${engine}: an administrator’s screens with time zones open`, async () => {
    for (const [path, label] of [
      ['/programme/profiles/terms', t.programme.terms.zone],
      ['/programme/profiles/2020', t.programme.preview.zone]
    ] as const) {
      await elsewhere.goTo(path);
      await elsewhere.see({ role: 'field', name: label });
    }
  });

  test(`[J49] ${engine}: no error and no rejected promise was left to nobody`, () => {
    expect(walk.devices().flatMap((device) => device.complaints())).toEqual([]);
  });
  return walk;
}
