import type { RefusalCode } from '#rules/claim/refusal.ts';
import type { Facts } from '../refusal-facts.ts';

/** `unknown`: a reason that a newer server gives to a page that has not been updated yet. */
type Sentences = { readonly [C in RefusalCode | 'unknown']: (facts: Facts) => string };

/** `, because it is Approved` only where the fact is known. */
const given = (fact: string, say: (fact: string) => string): string => (fact ? say(fact) : '');

export const refusals: Sentences = {
  unknown: () =>
    'This was refused for a reason that this version of the app does not know. It is kept here. Update the app to read it.',
  malformed: () => 'The server could not read this action. It is kept here. Update the app and make it again.',
  'too-large': () => 'This text is too long to be sent. It is kept here. Shorten it, or put part of it in a file.',
  'wrong-hash': () => 'This action arrived damaged and was not taken. It is kept here. Please make it again.',
  'not-yours': () =>
    'This was made by somebody else on this device, so it cannot be sent in your name. It is kept for them.',
  'wrong-organisation': () => 'This claim belongs to another organisation. You cannot act on it.',
  'unknown-version': () =>
    'This version of the app is not known to the server. Update the app; what you wrote is kept.',
  'already-written': () =>
    'This action is already on the server with other content. It is kept here. Please make it again.',
  'not-deletable': () => 'What is on record cannot be deleted.',
  'role-may-not': (f) =>
    `Your role does not permit this${given(f.action('action') || f.action('kind'), (what) => ` (“${what}”)`)}. Ask a manager of your organisation; what you wrote is kept.`,
  'no-such-claim': () => 'The record does not know this claim. It may not have arrived yet. It is kept here.',
  'claim-exists': () => 'This claim was already created. Nothing is lost: open it and go on there.',
  'claim-full': () =>
    'So much has been written on this claim that no more fits. It can still be decided. What you wrote is kept.',
  'wrong-state': (f) =>
    `This is not possible now${given(f.state('state'), (state) => `: the claim is in the state “${state}”`)}. What you wrote is kept.`,
  'claim-moved-on': (f) =>
    `The claim had moved on before this reached us${given(f.state('state'), (state) => `: it is now in the state “${state}”`)}. What you wrote is kept. Look at the claim and decide again.`,
  'window-over': (f) =>
    `${given(f.moment('receivedAt'), (at) => `It reached us on ${at}. `)}${given(f.lastMoment('dueBy'), (at) => `The last moment was ${at}. `)}The time for this is over. What you wrote and your files are kept.`,
  overtaken: (f) =>
    `While this waited for its files, the claim went on${given(f.state('state'), (state) => ` to the state “${state}”`)}. What you wrote and your files are kept. Look at the claim and decide again.`,
  'files-never-arrived': (f) =>
    `The files of this did not arrive in time${given(f.lastMoment('filesBy'), (at) => ` (until ${at})`)}, so it does not count. What you wrote and your files are kept on this device.`,
  'for-good': () => 'This rejection is for good and cannot be disputed. You can make a new claim with newer evidence.',
  'dispute-used-up': () => 'This claim was already disputed, and that is possible only once. You can make a new claim.',
  'field-not-editable': (f) =>
    `${given(f.field('field'), (field) => `“${field}” `) || 'This field '}can no longer be changed on this claim. If it is wrong, withdraw the claim and make a new one from it.`,
  'nothing-said': () => 'An answer needs at least one of these: a comment, a changed field, or a new file.',
  'reason-missing': () => 'Choose at least one reason, so that the other side knows what to do.',
  'reason-not-listed': () =>
    'This reason is no longer in the programme’s list, or was never in it. Choose another one and evaluate again.',
  'comment-missing': () => 'Write a comment, so that the other side knows what is meant.',
  'form-incomplete': (f) =>
    `The form is not complete${given(f.field('field'), (field) => `: “${field}” is missing`)}. Fill in what is missing and submit again.`,
  'evidence-missing': () => 'The claim has no evidence yet. Add at least one file that proves what you did.',
  'not-acknowledged': () => 'Tick every acknowledgement before you submit.',
  'no-such-file': () => 'This file is no longer part of the claim.',
  'no-such-product': () => 'This product is no longer part of the claim.',
  'too-many-files': (f) =>
    `A claim can have ${given(f.number('maxFiles'), (max) => `at most ${max} files`) || 'no more files'}. Remove one, or join pages into one PDF.`,
  'file-too-large': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'The file '}is too large${given(f.size('size'), (size) => ` (${size})`)}. ${given(f.size('maxFileSize'), (max) => `At most ${max} are accepted. `)}Send it with lower quality or fewer pages.`,
  'file-type-not-accepted': (f) =>
    `${given(f.text('name'), (name) => `“${name}” `) || 'This file '}is of a type that is not accepted. Use PDF, JPEG, PNG, HEIC, DOCX, XLSX, PPTX, MSG or EML.`,
  'adjudicated-elsewhere': () =>
    'This claim is decided in the vendor’s portal. Do it there, then record here what the portal said.',
  'adjudicated-here': () => 'This claim is decided here. The portal’s answers are not recorded by hand.',
  'day-in-future': () => 'This day is in the future. Give the day on which it happened.',
  'nothing-changed': () => 'Nothing was changed, so there is nothing to record.',
  voided: () => 'This could not be sent and was set aside, so that what came after could go on. It is kept here.'
};

export type RefusalTexts = typeof refusals;
