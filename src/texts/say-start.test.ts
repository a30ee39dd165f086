import { expect, test } from 'vitest';
import { languages } from '#rules/language.ts';
import { serverTexts } from './server-texts.ts';
import { listBrowsers, sayStart } from './say-start.ts';

const browsers = ['chrome >= 111', 'ios >= 16.4'];

test('[U6] without script all languages stand in the page, what a script would choose from is hidden', () => {
  const [shown = '', unscripted = ''] = sayStart(browsers).split('<noscript>');
  expect(shown).toMatch(/^<div class="start" id="start" role="alert" hidden>/);
  for (const locale of languages) {
    const t = serverTexts[locale].start;
    const said = listBrowsers(browsers, locale);
    expect(unscripted).toContain(`<p lang="${locale}" data-when="noScript"><strong>${t.noScript.title}.</strong>`);
    expect(unscripted).toContain(t.noScript.text(said));
    expect(shown).toContain(t.old.text(said));
    expect(shown).toContain(t.failed.text);
  }
});

test('[U6] browsers are named with their oldest version, as the language lists things', () => {
  expect(listBrowsers(browsers, 'en')).toBe('Chrome 111 or iOS 16.4');
  expect(listBrowsers(browsers, 'pt-BR')).toBe('Chrome 111 ou iOS 16.4');
});
