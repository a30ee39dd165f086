export const locales = ['en', 'pt-BR'] as const;
export type Locale = (typeof locales)[number];

const key = 'on-record:locale';

export function isLocale(value: unknown): value is Locale {
  return locales.some((locale) => locale === value);
}

/** What the person chose on this device, else the first of the browser's languages that there is. */
export function preferredLocale(): Locale {
  const chosen = readChosen();
  if (chosen) return chosen;
  if (typeof navigator === 'undefined') return 'en';
  for (const language of navigator.languages ?? [navigator.language]) {
    if (/^pt\b/i.test(language)) return 'pt-BR';
    if (/^en\b/i.test(language)) return 'en';
  }
  return 'en';
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
