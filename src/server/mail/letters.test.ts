import { languages, type Language } from '#rules/language.ts';
import { expect, test } from 'vitest';
import type { MailFacts, MailedClaim } from '#documents/mail-facts.ts';
import { mailKinds, type MailDocument, type MailKind } from '#documents/mail.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import type { Letter } from './letter.ts';
import { letterToHtml } from './letter-to-html.ts';
import { letterToText } from './letter-to-text.ts';
import { makeLetterWriter } from './letter-writer.ts';

const evil = '<img src=x onerror=alert(1)>&"\'';
const about: MailedClaim = {
  customerName: `Padaria ${evil}`,
  claimName: evil,
  zone: 'America/Sao_Paulo',
  elsewhere: false
};
/** The first instant of 1 December 2026 in São Paulo. */
const dueBy = Date.UTC(2026, 11, 1, 3);
const day = 20_780;

const facts: MailFacts = {
  'information-requested': {
    ...about,
    reasons: ['missing-poe', 'missing-products'],
    comment: `Page 2\nis ${evil}`,
    removeProducts: ['teams'],
    dueBy
  },
  'deadline-coming': { ...about, clock: 'response', daysLeft: 2, unit: 'business-days', dueBy },
  'question-unread': { ...about, firstManager: `Rui ${evil}`, askedOn: day, dueBy },
  rejected: { ...about, reason: 'insufficient-poe', why: null, comment: evil, disputeBy: dueBy },
  approved: { ...about, consentBy: dueBy },
  'dispute-decided': { ...about, outcome: 'reject', comment: evil, consentBy: null },
  contest: { ...about, product: 'teams', standing: 'contested', comment: null },
  'evidence-ageing': { ...about, provenOn: day - 340, freshUntil: day + 25 },
  'draft-ageing': { ...about, createdOn: day - 14 },
  'subscription-renewing': { ...about, product: 'teams', subscriptionId: 'an-id', renewsOn: day + 30 },
  'customer-unreachable': { ...about, contactName: `Ana ${evil}` },
  'review-digest': {
    day,
    waiting: { submitted: 3, inReview: 1, disputed: 1 },
    late: [{ claim: 'c1', customerName: evil, clock: 'intake', dueOn: day - 1 }],
    dueToday: [{ claim: 'c2', customerName: null, clock: 'review', dueOn: day }],
    more: 2
  }
};

const catalogue = { _id: 'catalogue', products: [{ id: 'teams', name: 'Microsoft Teams' }] };
const store = { open: () => ({ read: async () => catalogue }) } as unknown as RecordStore;
const write = makeLetterWriter({ store, publicUrl: () => 'https://record.example' });

async function letterOf<K extends MailKind>(kind: K, language: Language, said: MailFacts[K]): Promise<Letter> {
  const mail = { _id: 'mail:x', v: 1, kind, claim: 'C1', facts: { ...said } } as unknown as MailDocument;
  const letter = await write(mail, { name: 'Maria', address: 'maria@test.example', language });
  if (!letter) throw new Error('no letter');
  return letter;
}

const all = mailKinds.flatMap((kind) => languages.map((language) => ({ kind, language })));

test.each(all)('[G67] $kind in $language says the same as HTML and as text', async ({ kind, language }) => {
  const letter = await letterOf(kind, language, facts[kind]);
  const text = letterToText(letter);
  const html = letterToHtml({ language, letter });
  expect(letter.subject).not.toMatch(/undefined|null|NaN/);
  expect(text).not.toMatch(/undefined|null|NaN|\[object/);
  expect(text).toContain('https://record.example/me/mail');
  const url = kind === 'review-digest' ? '/review' : kind === 'draft-ageing' ? '/claims/C1/edit' : '/claims/C1';
  expect(text).toContain(`https://record.example${url}`);
  expect(html).toContain(`href="https://record.example${url}"`);
  expect(html).toContain(`<html lang="${language}">`);
  const spoken = (said: string): readonly string[] => said.match(/[\p{L}\p{N}]+/gu) ?? [];
  const body = html.slice(html.indexOf('<p class="product"')).replace(/<[^>]*>/g, ' ');
  const plain = body.replace(/&lt;|&gt;|&amp;|&quot;|&#39;/g, ' ').replace('On Record', '');
  const withoutUrls = text.replace(/https:\S+/g, '');
  expect(spoken(plain)).toEqual(spoken(withoutUrls));
});

test.each(all)('[G68] $kind in $language: what people wrote stays text', async ({ kind, language }) => {
  const letter = await letterOf(kind, language, facts[kind]);
  // Every tag, its attributes' values left out.
  const tags =
    letterToHtml({ language, letter })
      .replace(/"[^"]*"/g, '""')
      .match(/<[^>]*>/g) ?? [];
  const names = new Set(tags.map((tag) => tag.replace(/[\s>].*/s, '').replace(/^<\/?/, '')));
  const known = '!doctype html head meta title style body div p a h1 blockquote br ul li dl dt dd'.split(' ');
  expect([...names].filter((name) => !known.includes(name))).toEqual([]);
  expect(tags.filter((tag) => /\s(on\w+|src)=/i.test(tag))).toEqual([]);
});

test('[G67] a question says its reasons, its words and its last minute in the claim’s zone', async () => {
  const text = letterToText(await letterOf('information-requested', 'en', facts['information-requested']));
  expect(text).toContain('by Mon 30 Nov 2026, 23:59 (São Paulo)');
  expect(text).toContain('* Missing proof of execution.');
  expect(text).toContain('> Page 2\n> is ');
  expect(text).toContain('* Microsoft Teams');
  const portuguese = letterToText(await letterOf('information-requested', 'pt-BR', facts['information-requested']));
  expect(portuguese).toMatch(/até seg,? 30 (de )?nov(\.|embro)? (de )?2026, 23:59 \(São Paulo\)/);
});

test.each([
  { language: 'en', where: 'choose History', how: /dispute it until Mon 30 Nov 2026, 23:59 .*choose Dispute/ },
  { language: 'pt-BR', where: 'escolha Histórico', how: /contestar até .* 23:59 .*escolha Contestar/ },
  { language: 'es', where: 'elija Historial', how: /impugnarlo hasta el lun 30 nov 2026, 23:59 .*elija Impugnar/ }
] as const)('[G69] a rejection says where its reason is and how to dispute it ($language)', async (said) => {
  const text = letterToText(await letterOf('rejected', said.language, facts.rejected));
  expect(text).toContain(said.where);
  expect(text).toMatch(said.how);
  const forGood = letterToText(await letterOf('rejected', said.language, { ...facts.rejected, disputeBy: null }));
  expect(forGood).not.toMatch(said.how);
});

test.each([
  { language: 'en', reason: 'Reason', portal: 'look in the vendor’s portal' },
  { language: 'pt-BR', reason: 'Motivo', portal: 'veja no portal do fornecedor' },
  { language: 'es', reason: 'Motivo', portal: 'consulte el portal del proveedor' }
] as const)('[G69] a rejection whose reason nobody recorded makes none up ($language)', async (said) => {
  const recorded = { ...facts.rejected, elsewhere: true, reason: 'not-recorded', comment: null } as const;
  const text = letterToText(await letterOf('rejected', said.language, recorded));
  expect(text).toContain(said.portal);
  expect(text).not.toContain(`${said.reason}:`);
});

test.each(languages)(
  '[W42] how long the reviewers have is the profile’s, and is not made up (%s)',
  async (language) => {
    const told = async (answer?: MailFacts['rejected']['answer']) =>
      letterToText(
        await letterOf('rejected', language, { ...facts.rejected, ...(answer === undefined ? {} : { answer }) })
      );
    const nine = { en: 'within 9 days', 'pt-BR': 'dentro de 9 dias', es: 'en un plazo de 9 días' };
    expect(await told({ count: 9, unit: 'days' })).toContain(nine[language]);
    for (const text of [await told(), await told(null)])
      expect(text).not.toMatch(/reviewers answer|revisores respond|five|cinco/);
  }
);

test('[W42] a claim that a colleague withdrew is not said to be rejected, and a lost dispute not to be for good where it is not', async () => {
  const withdrawn = { ...facts.rejected, reason: 'partner-request', why: 'wrong-mpn-id', comment: null } as const;
  for (const disputeBy of [dueBy, null]) {
    const letter = await letterOf('rejected', 'en', { ...withdrawn, disputeBy });
    expect(letter.subject).toContain('was withdrawn');
    expect(letterToText(letter)).not.toMatch(/rejected|you think that this is wrong/);
  }
  const lost = { ...facts['dispute-decided'], disputeBy: dueBy };
  expect(letterToText(await letterOf('dispute-decided', 'en', lost))).not.toContain('for good');
  expect(letterToText(await letterOf('dispute-decided', 'en', facts['dispute-decided']))).toContain('for good');
});

test('[G69] an approval says that approved is not paid, and until when the customer may decline', async () => {
  const text = letterToText(await letterOf('approved', 'en', facts.approved));
  expect(text).toContain('Approved does not mean paid');
  expect(text).toContain('may decline until Mon 30 Nov 2026, 23:59');
  expect(letterToText(await letterOf('approved', 'pt-BR', facts.approved))).toContain('Aprovada não significa paga');
});
