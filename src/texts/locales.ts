export const locales = ['en', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];

const key = 'on-record:locale';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** What the person chose on this device, else the first of the browser's languages that there is. */
export function preferredLocale(): Locale {
  return readChosen() ?? ofTheBrowser() ?? 'en';
}

/** This device says which of our languages its person speaks. */
export function speaksOurs(): boolean {
  return readChosen() !== null || ofTheBrowser() !== null;
}

function ofTheBrowser(): Locale | null {
  if (typeof navigator === 'undefined') return null;
  for (const language of navigator.languages ?? [navigator.language]) {
    if (/^pt\b/i.test(language)) return 'pt-BR';
    if (/^en\b/i.test(language)) return 'en';
  }
  return null;
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage may be forbidden (private window): the choice then lasts as long as the page.
  }
}

function readChosen(): Locale | null {
  try {
    const value = localStorage.getItem(key);
    return isLocale(value) ? value : null;
  } catch {
    return null;
  }
}
