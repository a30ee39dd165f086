import type { CatalogueDocument } from '#documents/reference-documents.ts';
import { mailKinds, type MailDocument, type MailKind } from '#documents/mail.ts';
import type { RecordStore } from '#registrar/record-store.ts';
import { serverTexts } from '#texts/server-texts.ts';
import type { WriteLetter } from './compose.ts';
import { letters, type LetterContent, type LetterTools } from './letters.ts';

interface LetterWriterParts {
  readonly store: RecordStore;
  /** Without a slash at its end. */
  readonly publicUrl: () => string;
}

/** The letters to people with an account, one template for each kind. */
export function makeLetterWriter({ store, publicUrl }: LetterWriterParts): WriteLetter {
  return async (mail, to) => {
    const { kind } = mail;
    if (!isMailKind(kind)) return null;
    const catalogue = (await store.open('reference').read('catalogue')) as unknown as CatalogueDocument | null;
    const productName = (id: string) => catalogue?.products.find((product) => product.id === id)?.name ?? id;
    const url = `${publicUrl()}${pathOf(mail)}`;
    const tools: LetterTools = { language: to.language, ...serverTexts[to.language], productName, url };
    const { subject, parts } = write(kind, mail.facts, tools);
    const t = tools.mail;
    return {
      subject,
      parts: [{ kind: 'text', text: t.hello(to.name) }, ...parts],
      footer: [
        { kind: 'text', text: kind === 'review-digest' ? t.why.reviewer : t.why.partner },
        { kind: 'link', text: t.choose, url: `${publicUrl()}/me/mail` }
      ]
    };
  };
}

/** What was put into the queue for a kind has that kind's facts: both are written by src/registrar/mail. */
function write(kind: MailKind, facts: MailDocument['facts'], tools: LetterTools): LetterContent {
  const template = letters[kind] as (facts: unknown, tools: LetterTools) => LetterContent;
  return template(facts, tools);
}

function isMailKind(kind: MailDocument['kind']): kind is MailKind {
  return mailKinds.some((known) => known === kind);
}

function pathOf({ kind, claim }: MailDocument): string {
  if (kind === 'review-digest' || claim === undefined) return '/review';
  if (kind === 'draft-ageing') return `/claims/${claim}/edit`;
  return `/claims/${claim}`;
}
