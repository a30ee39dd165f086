import { start as english } from './en/start.ts';
import { locales, type Locale } from './locales.ts';
import { start as portuguese } from './pt-br/start.ts';

const texts = { en: english, 'pt-BR': portuguese } as const;

/**
 * For the page before there is an app. What is `hidden` is shown by the page's own script (app.html), in one language; without script the
 * browser shows the rest, in both. `browsers`: the list of package.json, such as `firefox >= 115`.
 */
export function sayStart(browsers: readonly string[]): string {
  const shown = locales.map((locale) => notice(locale, 'old', browsers) + notice(locale, 'failed', browsers));
  const unscripted = locales.map((locale) => notice(locale, 'noScript', browsers));
  return `<div class="start" id="start" role="alert" hidden>${shown.join('')}</div>
    <noscript><div class="start">${unscripted.join('')}</div></noscript>`;
}

function notice(locale: Locale, when: 'old' | 'failed' | 'noScript', browsers: readonly string[]): string {
  const t = texts[locale];
  const { title, text } = t[when];
  const said = typeof text === 'string' ? text : text(listBrowsers(browsers, locale));
  // No link: the app's own skip link has to be the page's first.
  const reload = when === 'failed' ? ` <button type="button">${t.failed.reload}</button>` : '';
  return `<p lang="${locale}" data-when="${when}"><strong>${title}.</strong> ${said}${reload}</p>`;
}

export function listBrowsers(browsers: readonly string[], locale: Locale): string {
  const { browsers: names } = texts[locale];
  const said = browsers.map((line) => {
    const [name = '', version = ''] = line.split(' >= ');
    return `${names[name as keyof typeof names]} ${version}`;
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(said);
}
