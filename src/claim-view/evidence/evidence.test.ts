import { describe, expect, test } from 'vitest';
import { dayToText, textToDay } from '#calendar/day-text.ts';
import { fileManifest } from '#documents/action-shapes.ts';
import { halfDay } from '#ui/typed-day.ts';
import { acceptOf, fileNameFor, kindNames, problemOf, typeOf, viewOf } from './accepted-files.ts';
import { typeByContent } from './file-content.ts';
import { receiptOf } from './file-receipt.ts';
import { hasOnlyOldProof, manifestOf, pendingFrom, readPending, uncoveredLines } from './pending-files.ts';
import { localDayOf, warningOf } from './signed-day.ts';

const limits = {
  maxFileSize: 25_000_000,
  maxFiles: 2,
  types: ['application/pdf', 'image/jpeg', 'image/heic', 'message/rfc822']
};
const day = (text: string) => textToDay(text) ?? NaN;

describe('which files are taken', () => {
  test.each([
    { name: 'SoW.pdf', type: 'application/pdf', size: 1, there: 0, code: undefined },
    { name: 'IMG_0001.HEIC', type: '', size: 1, there: 1, code: undefined },
    { name: 'mail.eml', type: 'application/octet-stream', size: 1, there: 0, code: undefined },
    { name: 'photo.jpg', type: 'image/jpg', size: 1, there: 0, code: undefined },
    { name: 'SoW.pdf', type: 'application/pdf', size: 0, there: 0, code: 'empty' },
    { name: 'page.html', type: 'text/html', size: 1, there: 0, code: 'type' },
    { name: 'page.pdf', type: 'text/html', size: 1, there: 0, code: 'type' },
    { name: 'SoW.pdf', type: 'application/pdf', size: 25_000_001, there: 0, code: 'too-large' },
    { name: 'SoW.pdf', type: 'application/pdf', size: 25_000_000, there: 2, code: 'too-many' }
  ])('[E2] $name ($type, $size bytes) beside $there others: $code', ({ there, code, ...file }) => {
    expect(problemOf(file, limits, there)?.code).toBe(code);
  });

  test('the chooser is told types and extensions, the person the names they know', () => {
    expect(acceptOf(limits.types)).toBe(
      'application/pdf,image/jpeg,image/heic,message/rfc822,.pdf,.jpg,.jpeg,.heic,.heif,.eml'
    );
    expect(kindNames(limits.types)).toEqual(['PDF', 'JPEG', 'HEIC', 'EML']);
  });

  test.each([
    ['image.jpg', true, 'foto 2026-11-23 14.05.jpg'],
    ['IMG_1234.jpg', true, 'foto 2026-11-23 14.05.jpg'],
    ['letter signed.jpg', true, 'letter signed.jpg'],
    ['image.pdf', false, 'image.pdf']
  ])('%s (photo: %s) is called %s', (name, isPhoto, called) => {
    const facts = { type: '', isPhoto, photo: 'foto', document: 'Documento', stamp: '2026-11-23 14.05' };
    expect(fileNameFor(name, facts)).toBe(called);
  });

  test.each([
    ['application/pdf', 'pdf'],
    ['image/png', 'image'],
    ['image/heic', 'maybe-image'],
    ['image/svg+xml', 'other'],
    ['text/html', 'other']
  ])('%s is shown as %s: nothing that could run is ever given to the browser', (type, view) => {
    expect(viewOf(type)).toBe(view);
  });

  const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
  test.each([
    ['application/pdf', '%PDF-1.7', 'application/pdf'],
    ['application/pdf', '\r\nsent by a scanner\n%PDF-1.4', 'application/pdf'],
    ['application/pdf', '<!doctype html><title>Sign in</title>', null],
    ['application/pdf', 'PK\x03\x04', null],
    ['application/pdf', `${' '.repeat(1024)}%PDF-1.4`, null],
    ['image/jpeg', '\xff\xd8\xff\xe0', 'image/jpeg'],
    ['image/jpeg', '\x89PNG\r\n\x1a\n', 'image/png'],
    ['image/heic', '\xff\xd8\xff\xe1', 'image/jpeg'],
    ['image/jpeg', '\0\0\0\x18ftypheic', 'image/heic'],
    ['image/heic', '\0\0\0\x18ftypisom', null],
    ['image/png', 'a photo', null],
    [docx, 'PK\x03\x04', docx],
    [docx, '\xd0\xcf\x11\xe0', docx],
    [docx, 'Dear customer', null],
    ['application/vnd.ms-outlook', '\xd0\xcf\x11\xe0', 'application/vnd.ms-outlook'],
    ['application/vnd.ms-outlook', 'From: ana', null],
    ['message/rfc822', 'From: ana', 'message/rfc822']
  ])('[V9] what says it is %s and begins with %j is %s', (type, head, found) => {
    expect(
      typeByContent(
        type,
        Uint8Array.from(head, (letter) => letter.charCodeAt(0))
      )
    ).toBe(found);
  });

  test('a type is told by the name where the browser does not know it', () => {
    expect(typeOf({ name: 'a.msg', type: '' })).toBe('application/vnd.ms-outlook');
    expect(typeOf({ name: 'IMG_1.heic', type: 'image/heif' })).toBe('image/heic');
  });
});

describe('the day of the signature', () => {
  test.each([
    ['2026-11-23', null],
    ['2026-11-24', 'future'],
    ['2025-11-23', null],
    ['2025-11-22', 'old']
  ])('signed on %s, on 23 November 2026: %s', (signedOn, warning) => {
    expect(warningOf(day(signedOn), day('2026-11-23'))).toBe(warning);
  });

  test('the person’s day is that of where they stand', () => {
    expect(dayToText(localDayOf(Date.UTC(2026, 10, 24, 1), 180))).toBe('2026-11-23');
  });
});

describe('where a file is', () => {
  const row = { stage: 'on-device' as const, sent: 0, chunkHashes: ['a', 'b', 'c'] };
  const file = { verifiedAt: null, seenAt: null };
  test.each([
    { file: null, row, receipt: { stage: 'on-device', percent: 0 } },
    { file, row: { ...row, sent: 2 }, receipt: { stage: 'sending', percent: 66 } },
    { file, row: { ...row, sent: 3 }, receipt: { stage: 'sending', percent: 99 } },
    { file, row: { ...row, stage: 'received' as const, sent: 3 }, receipt: { stage: 'received' } },
    { file, row: undefined, receipt: { stage: 'elsewhere' } },
    { file: { verifiedAt: 5, seenAt: null }, row, receipt: { stage: 'on-record' } },
    { file: { verifiedAt: 5, seenAt: 6 }, row: undefined, receipt: { stage: 'seen' } }
  ])('$file with $row.sent of $row.chunkHashes.length sent: $receipt.stage', ({ file, row, receipt }) => {
    expect(receiptOf(file, row)).toEqual(receipt);
  });
});

describe('files whose facts are being filled in', () => {
  const manifest = {
    sha256: 'a'.repeat(64),
    name: 'SoW.pdf',
    type: 'application/pdf',
    size: 9,
    chunks: 'b'.repeat(64)
  };

  test.each([
    ['0027-11-23', false],
    ['1999-12-31', false],
    ['2000-01-01', true],
    ['2099-12-31', true],
    ['2100-01-01', false]
  ])('[F11] signed on %s: a day that goes along is one that the gate takes: %s', (text, goes) => {
    const named = manifestOf({ ...pendingFrom(manifest, []), signedOn: day(text) }, []);
    expect(named.signedOn).toBe(goes ? day(text) : undefined);
    expect(fileManifest.safeParse(named).success).toBe(true);
  });

  test('[F11] half a date is kept with the file, and does not go along', () => {
    const pending = { ...pendingFrom(manifest, []), signedOn: halfDay };
    expect(readPending([structuredClone(pending)])).toEqual([pending]);
    expect(manifestOf(pending, [])).not.toHaveProperty('signedOn');
  });

  test('a file covers all products until the person says otherwise', () => {
    expect(manifestOf(pendingFrom(manifest, ['teams', 'exchange']), ['teams', 'exchange']).covers).toEqual([
      'teams',
      'exchange'
    ]);
  });

  test('a removed product is no longer covered, empty facts are left out', () => {
    const pending = { ...pendingFrom(manifest, ['teams', 'exchange']), signedBy: '  Ana  Souza ' };
    expect(manifestOf(pending, ['teams'])).toEqual({ ...manifest, covers: ['teams'], signedBy: 'Ana Souza' });
    expect('signedBy' in manifestOf(pendingFrom(manifest, []), [])).toBe(false);
  });

  test('a stored draft of another shape is read as nothing', () => {
    expect([
      readPending(undefined),
      readPending([null, {}, 3]),
      readPending([pendingFrom(manifest, [])]).length
    ]).toEqual([[], [], 1]);
  });

  test('products that no file covers are named', () => {
    expect(uncoveredLines(['teams', 'exchange'], [{ covers: ['teams'] }])).toEqual(['exchange']);
  });
});

test.each([
  [['a', 'b'], ['a', 'b', 'c'], true],
  [['a', 'new'], ['a', 'b'], false],
  [['new'], ['a'], false],
  [[], ['a'], false]
])('[V82] a new claim with %j, made from one with %j, has only its proof: %s', (files, before, isOld) => {
  const named = (names: readonly string[]) => names.map((sha256) => ({ sha256 }));
  expect(hasOnlyOldProof(named(files), named(before))).toBe(isOld);
});
