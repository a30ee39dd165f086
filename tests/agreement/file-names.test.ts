/**
 * A file's name goes from the device through the gate and CouchDB's kind of engine to the registrar, and is shown as it was sealed.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { utf8Length } from '#documents/canonical.ts';
import { fileNameFor } from '#claim-view/evidence/accepted-files.ts';
import { startRegistrar } from '#registrar/start-registrar.ts';
import type { Registrar } from '#registrar/registrar.ts';
import { referenceDatabase, writeReference } from '#server/reference/reference-seeding.ts';
import { completeForm, openWorkshop, type Workshop } from '../support/registrar-workshop.ts';
import { startServer, type ServerProcess } from '../support/server-process.ts';
import { openOneDevice, programmeFor, type OneDevice } from './one-device.ts';
import { sealText, type Members } from './sealed-text.ts';
import { accepted, openCouchWall, openDeviceWall, openEngineWall, openGateWall, type Wall } from './walls.ts';
import { contentOf } from './well-formed.ts';

let server: ServerProcess;
let workshop: Workshop;
let registrar: Registrar;
let device: OneDevice;
const walls: Wall[] = [];

beforeAll(async () => {
  server = await startServer();
  const { person } = server;
  walls.push(await openDeviceWall(person), await openGateWall(server), await openEngineWall(person));
  const couch = openCouchWall(server);
  if (couch) walls.push(couch);
  workshop = await openWorkshop();
  await writeReference(workshop.databases.open(referenceDatabase), programmeFor('2020'));
  registrar = startRegistrar({ ...workshop, mailsCustomer: true });
  device = await openOneDevice(workshop, 'manager', '2020');
});
afterAll(async () => {
  for (const wall of walls) await wall.close();
  device.close();
  await registrar.stop();
  await workshop.close();
  await server.dispose();
});

const facts = {
  type: 'application/pdf',
  isPhoto: false,
  photo: 'foto',
  document: 'Documento',
  stamp: '2026-11-23 14.05.00'
};
const nameOf = (name: string, isPhoto = false): string => fileNameFor(name, { ...facts, isPhoto });

const table: readonly (readonly [name: string, made: string])[] = [
  ['.pdf', 'Documento.pdf'],
  ['.PDF', 'Documento.PDF'],
  ['', 'Documento.pdf'],
  ['   ', 'Documento.pdf'],
  ['...', 'Documento.pdf'],
  [' . pdf', 'pdf.pdf'],
  ['  letter .pdf ', 'letter.pdf'],
  ['letter', 'letter.pdf'],
  ['letter.', 'letter.pdf'],
  ['letter v1.2', 'letter v1.2.pdf'],
  ['SoW.PDF', 'SoW.PDF'],
  ['a\u0000b\u0007\n.pdf', 'ab.pdf'],
  ['invoice\u202efdp.exe', 'invoicefdp.exe.pdf'],
  ['gnp\u2066.pdf', 'gnp.pdf'],
  ['soft\u00adhyphen\u200b.pdf', 'softhyphen.pdf'],
  ['con.pdf', '_con.pdf'],
  ['NUL', '_NUL.pdf'],
  ['../../etc/passwd.pdf', '-..-etc-passwd.pdf'],
  ['C:\\letters\\a.pdf', 'C--letters-a.pdf'],
  ['declarac\u0327a\u0303o.pdf', 'declara\u00e7\u00e3o.pdf'],
  ['\ud83d\udc69\u200d\ud83d\udcbb signed.pdf', '\ud83d\udc69\u200d\ud83d\udcbb signed.pdf'],
  ['half \ud83d.pdf', 'half \ufffd.pdf'],
  [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(200)}.pdf`],
  [`${'\u00e7'.repeat(300)}.pdf`, `${'\u00e7'.repeat(100)}.pdf`],
  [`${'a'.repeat(199)}\ud83d\ude00.pdf`, `${'a'.repeat(199)}.pdf`]
];

test.each(table)('[S16] %j is called %j', (name, made) => {
  expect(nameOf(name)).toBe(made);
});

test('[S16] a photo without a name is called by when it was taken', () => {
  expect(nameOf('.pdf', true)).toBe('foto 2026-11-23 14.05.00.pdf');
  expect(nameOf('', true)).toBe('foto 2026-11-23 14.05.00.pdf');
});

/** As they come from phones, scanners, mails and mischief. */
const anyName = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({
      unit: fc.constantFrom('.', ' ', '\u202e', '\u0000', '/', '\ud83d', '\udc69', 'a', 'e\u0301'),
      maxLength: 12
    }),
    fc.constantFrom(...table.map(([name]) => name))
  )
  .chain((name) => fc.constantFrom(name, `${name}.pdf`, `.${name}`, ` ${name} `));

test('[S16] whatever it is, the name can be shown, saved and sealed', () => {
  fc.assert(
    fc.property(anyName, fc.boolean(), (name, isPhoto) => {
      const made = nameOf(name, isPhoto);
      const base = made.slice(0, made.lastIndexOf('.'));
      expect({ made, hasBase: base.trim().length > 0, hasEnding: /\.[a-z]+$/i.test(made) }).toMatchObject({
        hasBase: true,
        hasEnding: true
      });
      expect(utf8Length(made)).toBeLessThanOrEqual(255);
      expect(made).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069\\/]/u);
      // Stored and chosen again it is called the same.
      expect(nameOf(made)).toBe(made);
    }),
    { numRuns: 500 }
  );
});

test('[S16] device, gate, engine and registrar take the names that the app makes', async () => {
  const names = [
    ...new Set([...table.map(([, made]) => made), ...fc.sample(anyName, 150).map((name) => nameOf(name))])
  ];
  const person = server.person('manager');
  const manifest = (name: string) => ({ ...workshop.file(`of ${name}`).manifest, name });
  const attempts = names.map((name) => {
    const content = { ...contentOf(person, 'add-evidence', 'contoso'), files: [manifest(name)] } as unknown as Members;
    const { by, device: from, madeAt, clockOffsetMs, after, basedOn, ...order } = content;
    return { person: 'manager' as const, sealed: sealText(content), order };
  });
  for (const wall of walls) {
    const answers = await wall.answer(attempts);
    const wrong = names.filter((_, n) => answers[n] !== accepted).map((name, n) => ({ name, answer: answers[n] }));
    expect({ wall: wall.name, wrong }).toEqual({ wall: wall.name, wrong: [] });
  }

  // A claim holds ten files.
  for (let from = 0; from < names.length; from += 10) {
    const claim = workshop.newClaim();
    const some = names.slice(from, from + 10);
    await device.act({ claim, kind: 'create', ...completeForm });
    for (const name of some) {
      const file = manifest(name);
      await device.keep(claim, file);
      expect(await device.act({ claim, kind: 'add-evidence', files: [file] })).toMatchObject({ ok: true });
    }
    await device.send();
    await registrar.idle();
    const recorded = await workshop.claim(claim);
    expect(recorded?.history.filter(({ outcome }) => outcome !== 'accepted')).toEqual([]);
    expect(recorded?.evidence.map(({ name }) => name)).toEqual(some);
  }
});
