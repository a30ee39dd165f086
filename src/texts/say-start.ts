import { languages, type Language } from '#rules/language.ts';
import { serverTexts } from './server-texts.ts';

/**
 * For the page before there is an app. What is `hidden` is shown by the page's own script (app.html), in one language; without script the
 * browser shows the rest, in all. `browsers`: the list of package.json, such as `firefox >= 115`.
 */
export function sayStart(browsers: readonly string[]): string {
  const shown = languages.map((locale) => notice(locale, 'old', browsers) + notice(locale, 'failed', browsers));
  const unscripted = languages.map((locale) => notice(locale, 'noScript', browsers));
  return `<div class="start" id="start" role="alert" hidden>${shown.join('')}</div>
    <noscript><div class="start">${unscripted.join('')}</div></noscript>`;
}

function notice(locale: Language, when: 'old' | 'failed' | 'noScript', browsers: readonly string[]): string {
  const t = serverTexts[locale].start;
  const { title, text } = t[when];
  const said = typeof text === 'string' ? text : text(listBrowsers(browsers, locale));
  // No link: the app's own skip link has to be the page's first.
  const reload = when === 'failed' ? ` <button type="button">${t.failed.reload}</button>` : '';
  return `<p lang="${locale}" data-when="${when}"><strong>${title}.</strong> ${said}${reload}</p>`;
}

export function listBrowsers(browsers: readonly string[], locale: Language): string {
  const { browsers: names } = serverTexts[locale].start;
  const said = browsers.map((line) => {
    const [name = '', version = ''] = line.split(' >= ');
    return `${names[name as keyof typeof names]} ${version}`;
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(said);
}
