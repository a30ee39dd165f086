import 'fake-indexeddb/auto';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Person } from '#documents/reference-documents.ts';
import { texts } from '#texts/texts.svelte.ts';
import { openWorkplaceOf } from '#workplace/open-workplace.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { CapturedFiles } from './captured-files.svelte.ts';

const ana: Person = {
  id: '01HANA00000000000000000000',
  name: 'Ana',
  email: 'ana@contoso.example',
  role: 'manager',
  desk: 'org-contoso',
  org: 'contoso',
  organisationName: 'Contoso'
};
let workplace: Workplace;
beforeEach(async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no network')));
  vi.spyOn(console, 'error').mockReturnValue(undefined);
  await texts.use('en');
  const storage = { indexedDB: new IDBFactory(), IDBKeyRange };
  workplace = await openWorkplaceOf(ana, { origin: 'http://127.0.0.1:9', headers: {}, storage });
});
afterEach(async () => {
  await workplace.signOut();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const pdf = (name: string, text: string): File => new File([`%PDF-1.7 ${text}`], name, { type: 'application/pdf' });

/** Of one file the storing fails in a way that has no name. */
const failing = (): Workplace => ({
  ...workplace,
  storeFile: (order) =>
    order.file.name === 'broken.pdf' ? Promise.reject(new Error('the drive is gone')) : workplace.storeFile(order)
});

test('[S17] a name that is only an ending, and a file that breaks, leave the others to be added', async () => {
  const claim = workplace.newClaimId();
  await workplace.act({
    claim,
    kind: 'create',
    fields: { solutionArea: 'microsoft-365', activity: 'usage', customerName: 'Padaria' }
  });
  // What is typed is saved when the page is hidden: there must be one to listen to.
  const page = new EventTarget();
  vi.stubGlobal('document', Object.assign(page, { visibilityState: 'visible', documentElement: {} }));
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  const adding = new CapturedFiles(failing(), { claim, form: 'evidence' });
  const files = [
    pdf('.pdf', 'one'),
    pdf('broken.pdf', 'broken'),
    new File(['x'], 'page.html', { type: 'text/html' }),
    pdf('last.pdf', 'two')
  ];
  await expect(adding.add(files, { org: 'contoso', there: [], lines: [], isPhoto: false })).rejects.toThrow(
    'the drive is gone'
  );
  expect(adding.pending.map(({ manifest }) => manifest.name)).toEqual(['Document.pdf', 'last.pdf']);
  expect(adding.problems).toHaveLength(2);
  for (const { manifest } of adding.pending)
    expect(await workplace.act({ claim, kind: 'add-evidence', files: [{ ...manifest, covers: [] }] })).toMatchObject({
      ok: true
    });
}, 60_000);
