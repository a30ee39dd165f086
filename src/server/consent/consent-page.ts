import { languageFacts, languages, type Language } from '#rules/language.ts';
import { serverTexts } from '#texts/server-texts.ts';
import { lastMomentInMail } from '../mail/mail-dates.ts';
import type { ConsentView, CustomersClaim } from './consent-links.ts';
import { sayUntil } from './consent-letter.ts';
import type { ConsentStanding } from './consent-standing.ts';
import { html, type Html } from './html.ts';

export interface ConsentPage {
  readonly status: number;
  readonly title: string;
  readonly content: Html;
}

/** In characters of the form: whatever they are, they fit into `largestBody`. */
export const longestReason = 400;
export const largestBody = 4 * 1024;

export function frame({ title, content }: ConsentPage, language: Language): string {
  const others = languages.filter((other) => other !== language);
  const page = html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex" />
        <title>${title} · On Record</title>
        <link rel="stylesheet" href="/consent/style.css" />
      </head>
      <body>
        <header>
          <span class="product" translate="no">On Record</span>
          <span class="languages">${others.map(linkTo)}</span>
        </header>
        <main>
          <h1>${title}</h1>
          ${content}
        </main>
      </body>
    </html> `;
  return page.markup;
}

const linkTo = (language: Language): Html =>
  html`<a class="language" href="?lang=${language}" lang="${language}" hreflang="${language}"
    >${languageFacts[language].name}</a
  > `;

export function pageOf(view: ConsentView | null, language: Language): ConsentPage {
  if (!view) return noticePage('unknown', language);
  const { claim, standing } = view;
  switch (standing.is) {
    case 'open':
      return openPage(claim, standing, language);
    case 'over':
      return overPage(claim, standing.since, language);
    case 'declined':
      return declinedPage(claim, language);
    case 'received':
      return receivedPage(language);
    case 'void':
    case 'expired':
      return noticePage(standing.is, language);
    default:
      return standing satisfies never;
  }
}

function openPage(
  claim: CustomersClaim,
  { until, days }: Extract<ConsentStanding, { readonly is: 'open' }>,
  language: Language
): ConsentPage {
  const t = serverTexts[language].customer;
  const moment = until === null ? null : lastMomentInMail(until, claim.zone, language);
  return {
    status: 200,
    title: t.what.heading(claim.partner),
    content: html`<p>${t.what.text(claim)} <strong>${list(claim.products, language)}</strong>. ${t.what.approved}</p>
      <section class="run-in">
        <h2>${t.sees.heading}.</h2>
        <p>${t.sees.text}</p>
      </section>
      <p class="agree">${t.agree}</p>
      <section class="run-in">
        <h2>${t.disagree.heading}.</h2>
        <p>${sayUntil({ moment, days }, t)} ${t.disagree.free}</p>
      </section>
      <details>
        <summary>${t.decline.open}</summary>
        <form method="post" action="?lang=${language}">
          <label for="reason">${t.decline.reason}</label>
          <textarea
            id="reason"
            name="reason"
            rows="1"
            maxlength="${longestReason}"
            aria-describedby="read-by"
          ></textarea>
          <p class="quiet" id="read-by">${t.decline.readBy}</p>
          <button type="submit">${t.decline.confirm}</button>
        </form>
      </details>`
  };
}

function overPage({ partner, zone }: CustomersClaim, since: number | null, language: Language): ConsentPage {
  const { heading, text, whom } = serverTexts[language].customer.done.over;
  const moment = since === null ? null : lastMomentInMail(since, zone, language);
  return {
    status: 200,
    title: heading,
    content: html`<p>${text(partner, moment)}</p>
      <p>${whom(partner)}</p>`
  };
}

function declinedPage({ partner, products }: CustomersClaim, language: Language): ConsentPage {
  const { heading, text, after } = serverTexts[language].customer.done.declined;
  return {
    status: 200,
    title: heading,
    content: html`<p class="done">${text(partner, list(products, language))}</p>
      <p>${after}</p>`
  };
}

function receivedPage(language: Language): ConsentPage {
  const { heading, text, again } = serverTexts[language].customer.done.received;
  return {
    status: 200,
    title: heading,
    content: html`<p class="done">${text}</p>
      <p><a class="again" href="?lang=${language}">${again}</a></p>`
  };
}

const noticeStatus = { void: 410, expired: 410, unknown: 404, tooLong: 400, tooMany: 429, later: 503 } as const;

export function noticePage(notice: keyof typeof noticeStatus, language: Language): ConsentPage {
  const { heading, text, after } = serverTexts[language].customer.done[notice];
  return {
    status: noticeStatus[notice],
    title: heading,
    content: html`<p>${text}</p>
      <p>${after}</p>`
  };
}

/** What the code on the partner's paper leads to: of no claim in particular. */
export function aboutPage(language: Language): ConsentPage {
  const { title, intro, proof, sees, told, decline } = serverTexts[language].customer.about;
  const parts = [proof, sees, told, decline];
  return {
    status: 200,
    title,
    content: html`<p>${intro}</p>
      ${parts.map(
        ({ heading, text }) =>
          html`<h2>${heading}</h2>
            <p>${text}</p>`
      )}`
  };
}

const list = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(items);
