/** The product's languages, in the order in which they are offered. A further one begins here; what it then lacks does not compile. */
export const languages = ['en', 'pt-BR', 'es'] as const;
export type Language = (typeof languages)[number];

/** Where nobody said another, and what is read where a text lacks one. */
export const defaultLanguage = 'en' satisfies Language;

interface LanguageFacts {
  /** As its own speakers call it. */
  readonly name: string;
  /** The first part of what a browser asks for: any kind of Portuguese is Brazilian Portuguese. */
  readonly primary: string;
  /** Whose days and months these are: English of the United States would put the month first. */
  readonly dates: string;
  /** Countries that speak it officially; all others are written to in the default. */
  readonly countries: readonly string[];
}

export const languageFacts: { readonly [L in Language]: LanguageFacts } = {
  en: { name: 'English', primary: 'en', dates: 'en-GB', countries: [] },
  'pt-BR': {
    name: 'Português (Brasil)',
    primary: 'pt',
    dates: 'pt-BR',
    countries: ['BR', 'PT', 'AO', 'MZ', 'CV', 'GW', 'ST', 'TL']
  },
  es: {
    name: 'Español',
    primary: 'es',
    dates: 'es',
    countries: [
      ...['AR', 'BO', 'CL', 'CO', 'CR', 'CU', 'DO', 'EC', 'ES', 'GQ', 'GT'],
      ...['HN', 'MX', 'NI', 'PA', 'PE', 'PR', 'PY', 'SV', 'UY', 'VE']
    ]
  }
};

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

/** Of a tag such as `pt-PT`, or of a part of `Accept-Language`; null where it is none of ours. [F13] */
export function languageOf(tag: string): Language | null {
  const primary = tag
    .trim()
    .toLowerCase()
    .split(/[^a-z]/)[0];
  return languages.filter((language) => languageFacts[language].primary === primary)[0] ?? null;
}

/** The first that is one of ours, in the order of whoever prefers them. [F13] */
export function firstLanguageOf(tags: readonly string[]): Language | null {
  return tags.map(languageOf).filter((language) => language !== null)[0] ?? null;
}

/** Of the header `Accept-Language`. [F13] */
export const acceptedLanguage = (header: string | undefined): Language | null =>
  firstLanguageOf((header ?? '').split(','));

export function languageOfCountry(country: unknown): Language {
  const speaks = (language: Language): boolean => languageFacts[language].countries.some((code) => code === country);
  return languages.filter(speaks)[0] ?? defaultLanguage;
}

/** A text of the programme. What was written before there was a language lacks it. */
export type LocalText = { readonly [L in Language]?: string } & { readonly [defaultLanguage]: string };

/** One that is ours to give: in every language. */
export type WholeText = { readonly [L in Language]: string };

/** As the reader speaks, else in the default. [F14] */
export const textIn = (text: LocalText, language: Language): string => text[language] || text[defaultLanguage];

export const withText = (text: LocalText, language: Language, said: string): LocalText => ({
  ...text,
  [language]: said
});

export function inEachLanguage<T>(say: (language: Language) => T): { readonly [L in Language]: T } {
  const said: { [L in Language]?: T } = {};
  for (const language of languages) said[language] = say(language);
  return said as { readonly [L in Language]: T };
}
