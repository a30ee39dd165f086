import fc from 'fast-check';
import { expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { fieldNames } from '#rules/claim/fields.ts';
import { explainer as english } from '#texts/en/explainer.ts';
import { explainer as portuguese } from '#texts/pt-br/explainer.ts';
import { sheetOf, sheetToText, type SheetWords } from './claim-sheet.ts';
import { explain, makeExplainer, type ExplainedClaim } from './explainer.ts';
import { cleanName, makeZip, uniqueNames } from './pack.ts';
import { qrModules } from './qr-code.ts';
import { signaturesOf } from './signatures.ts';
import { makeSummary } from './summary.ts';
import { breakLines, isWestern } from './text-picture.ts';

const words: SheetWords = {
  sections: {
    activity: 'activity',
    location: 'location',
    customer: 'customer',
    products: 'products',
    contacts: 'contacts',
    revenue: 'revenue'
  },
  field: (name) => name,
  value: (_, value) => String(value),
  product: ({ product }) => product,
  productRow: (n) => `product ${String(n)}`,
  subscriptionRow: (n) => `subscription ${String(n)}`
};
const claim: Pick<Claim, 'fields' | 'products'> = {
  fields: { solutionArea: 'business-applications', activity: 'pre-sales', mpnId: '4711002', customerName: 'Padaria' },
  products: { a: { product: 'power-apps', subscriptionId: 'sub-1' }, b: { product: 'power-pages' } }
};

test('[Z1] the sheet is in the portal’s order, and has what the form asks for what is claimed', () => {
  const sections = sheetOf(claim, words);
  expect(sections.map(({ title }) => title)).toEqual(['activity', 'location', 'customer', 'products', 'contacts']);
  expect(sections[3]?.rows).toEqual([
    { label: 'product 1', value: 'power-apps' },
    { label: 'subscription 1', value: 'sub-1' },
    { label: 'product 2', value: 'power-pages' }
  ]);
  const labels = sections.flatMap(({ rows }) => rows.map(({ label }) => label));
  expect(labels).toContain('technicalContactName');
  expect(labels).not.toContain('sellerName');
  expect(labels).not.toContain('customerLanguage');
  const asked = fieldNames.filter((name) => labels.includes(name));
  expect(labels.filter((label) => asked.some((name) => name === label))).toEqual(asked);
});

test('[Z1] as text every value stands behind its label', () => {
  const text = sheetToText('Claim', sheetOf(claim, words));
  expect(text).toContain('mpnId: 4711002\r\n');
  expect(text.startsWith('Claim\r\n')).toBe(true);
});

const file = (covers: readonly string[], signedOn?: number, signedBy?: string) =>
  ({ covers, ...(signedOn === undefined ? {} : { signedOn }), ...(signedBy ? { signedBy } : {}) }) as never;

test('[Z2] a product waits for a signature until a file that covers it carries a date, and again after 12 months', () => {
  const today = Date.UTC(2026, 10, 23) / 86_400_000;
  const evidence = [file(['a'], today - 10, 'Ana'), file(['a'], today - 400), file(['b'], today - 366), file(['c'])];
  const products = { a: {}, b: {}, c: {} } as never;
  expect(signaturesOf({ products, evidence }, today)).toEqual([
    { line: 'a', signed: { by: 'Ana', on: today - 10, isOld: false } },
    { line: 'b', signed: { by: null, on: today - 366, isOld: true } },
    { line: 'c', signed: null }
  ]);
});

test('[Z3] names in the pack are never twice, never a way out of it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 200 }), { maxLength: 20 }), (names) => {
      const unique = uniqueNames(names);
      expect(new Set(unique.map((name) => name.toLowerCase())).size).toBe(names.length);
      for (const name of unique) expect(name.split('/').every((part) => part !== '..' && part !== '')).toBe(true);
    })
  );
  expect(uniqueNames(['proof/letter.pdf', 'proof/letter.pdf', 'proof/Letter.PDF'])).toEqual([
    'proof/letter.pdf',
    'proof/letter (2).pdf',
    'proof/Letter (2) (2).PDF'.replace('(2) (2)', '(3)')
  ]);
  expect(cleanName('../../etc/passwd')).not.toContain('/');
});

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;

test.each([
  ['long in bytes, not in letters', `${'ç'.repeat(200)} assinada.pdf`, /^ç{20,}.*…ç+ assinada\.pdf$/],
  ['long with an emoji at the cut', `${'👩‍🚀'.repeat(90)}.pdf`, /^👩🚀.*…(👩🚀|🚀)+.*\.pdf$/u],
  ['a device of Windows', 'CON', /^_CON$/],
  ['a device of Windows with an ending', 'aux.backup.pdf', /^_aux\.backup\.pdf$/],
  ['a device of Windows with a small number', 'COM¹ .txt', /^_COM¹ \.txt$/],
  ['no device of Windows', 'console.pdf', /^console\.pdf$/],
  ['turned around by a direction mark', 'letter\u202Efdp.exe', /^letterfdp\.exe$/],
  ['half of a letter', 'a\ud83d.pdf', /^a_\.pdf$/],
  ['only dots and spaces', ' .. ', /^_$/]
])('[Z8] a name that is %s can be unpacked everywhere', (_, name, clean) => {
  expect(cleanName(name)).toMatch(clean);
  for (const each of uniqueNames(Array.from({ length: 12 }, () => name)))
    expect(bytesOf(each)).toBeLessThanOrEqual(255);
});

test('[Z8] ways to write the same letters are the same name', () => {
  expect(uniqueNames(['caf\u00e9.pdf', 'cafe\u0301.pdf', 'CAF\u00c9.PDF'])).toEqual([
    ...['café.pdf', 'café (2).pdf', 'CAFÉ (3).PDF']
  ]);
});

test('[Z3] the ZIP holds each file as it is', async () => {
  const content = 'the letter';
  const zip = await makeZip([{ name: 'proof/letter.txt', content, changedAt: Date.UTC(2026, 10, 23) }]);
  const text = new TextDecoder('latin1').decode(await zip.arrayBuffer());
  expect(text.startsWith('PK')).toBe(true);
  expect(text).toContain('proof/letter.txt');
  expect(text).toContain(content);
});

test('[Z4] a code has its three eyes, and differs with what it says', () => {
  const modules = qrModules('https://example.org/consent?lang=en');
  const corner = (row: number, column: number) => modules[row]?.[column];
  const last = modules.length - 1;
  expect([corner(0, 0), corner(0, last), corner(last, 0), corner(last, last)].slice(0, 3)).toEqual([true, true, true]);
  expect(qrModules('https://example.org/consent?lang=pt-BR')).not.toEqual(modules);
});

const explained: ExplainedClaim = {
  partner: 'Contoso Consultoria',
  customer: 'Padaria Central & Irmãos Ltda.',
  domain: 'padaria-central.com.br',
  tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
  products: Array.from({ length: 6 }, (_, n) => `Microsoft Product Number ${String(n)}`),
  contactName: 'Ana Souza',
  contactEmail: 'ana@contoso.example',
  consentDays: 7
};

test.each(languages)('[Z5] the explainer is one page in %s', async (language) => {
  const blob = await makeExplainer(explained, { language, url: 'https://example.org/consent?lang=en' });
  const pdf = new TextDecoder('latin1').decode(await blob.arrayBuffer());
  expect(pdf.startsWith('%PDF')).toBe(true);
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)).toHaveLength(1);
});

test.each([english, portuguese])('[Z5] it says who claims what, and until when the customer may decline', (t) => {
  const said = JSON.stringify(explain(explained, t));
  for (const text of [explained.partner, explained.products[5] ?? '']) expect(said).toContain(text);
  expect(said).toContain('7');
  expect(JSON.stringify(explain({ ...explained, consentDays: null }, t))).not.toContain('null');
});

test('[Z6] the summary is a PDF, however long it is', async () => {
  const sections = Array.from({ length: 40 }, (_, n) => ({
    title: `Section ${String(n)}`,
    rows: [{ label: 'Label', value: 'A long value. '.repeat(20) }]
  }));
  const facts = { title: 'Claim', subtitle: 'Submitted', footer: 'foot', language: 'en', evidenceTitle: 'Evidence' };
  const blob = await makeSummary({ ...facts, sections, evidence: [{ name: 'a.pdf', facts: ['Covers Teams'] }] });
  const pdf = new TextDecoder('latin1').decode(await blob.arrayBuffer());
  expect(pdf.match(/\/Type \/Page\b(?!s)/g)?.length).toBeGreaterThan(3);
});

test('[Z7] what the fonts of a PDF lack is told from what they have, and long words are broken', () => {
  expect(isWestern('São João “aspas” – 5 €')).toBe(true);
  expect(isWestern('Łódź')).toBe(false);
  expect(isWestern('株式会社')).toBe(false);
  expect(breakLines('one two three', (line) => line.trimEnd().length <= 7)).toEqual(['one two', 'three']);
  expect(breakLines('株式会社パン屋', (line) => line.length <= 3)).toEqual(['株式会', '社パン', '屋']);
});
