import type { Language } from '#rules/language.ts';
import { dictionaries } from '#texts/dictionaries.ts';
import type { ExplainerTexts } from '#texts/en/explainer.ts';
import { Paper } from './paper.ts';
import { qrModules } from './qr-code.ts';

/** The customer's language need not be the one in which the partner works. */
export async function explainerTexts(language: Language): Promise<ExplainerTexts> {
  return (await dictionaries[language].explainer()).explainer;
}

export interface ExplainedClaim {
  readonly partner: string;
  readonly customer: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly products: readonly string[];
  /** Who answers questions. */
  readonly contactName: string;
  readonly contactEmail: string;
  /** Days in which the customer may decline after approval; null: at any time. */
  readonly consentDays: number | null;
}

export interface Explanation {
  readonly title: string;
  readonly sections: readonly { readonly heading: string; readonly text: string; readonly items: readonly string[] }[];
}

/** What the customer is told before anything is claimed: the same on the screen as on paper. */
export function explain(claim: ExplainedClaim, t: ExplainerTexts): Explanation {
  const { partner, customer, consentDays } = claim;
  return {
    title: t.title(partner),
    sections: [
      {
        heading: t.what.heading,
        text: t.what.text(partner, customer),
        items: claim.products.length > 0 ? [claim.products.join(', ')] : []
      },
      { heading: t.sees.heading, text: t.sees.text(partner), items: t.sees.items },
      { heading: t.asked.heading, text: t.asked.text, items: t.asked.items },
      { heading: t.then.heading, text: t.then.text(consentDays), items: [] }
    ]
  };
}

/** One page with a code that leads to the same explanation, and room for the customer's acknowledgement. */
export async function makeExplainer(
  claim: ExplainedClaim,
  { language, url }: { readonly language: Language; readonly url: string }
): Promise<Blob> {
  const t = await explainerTexts(language);
  const { title, sections } = explain(claim, t);
  const paper = await Paper.begin({ title, footer: t.footer(claim.partner), language });
  paper.title(title);
  for (const { heading, text, items } of sections) {
    paper.heading(heading);
    paper.paragraph(text);
    if (items.length > 0) paper.list(items);
  }
  paper.code(qrModules(url), [t.code, url, t.questions(claim.contactName, claim.contactEmail)]);
  paper.heading(t.acknowledgement.heading);
  paper.paragraph(t.acknowledgement.text(claim));
  paper.blanks(t.acknowledgement.blanks);
  return paper.toBlob();
}
