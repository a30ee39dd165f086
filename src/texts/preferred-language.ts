import { defaultLanguage, firstLanguageOf, isLanguage, type Language } from '#rules/language.ts';

const key = 'on-record:locale';

/** What the person chose on this device, else the first of the browser's languages that there is. */
export function preferredLanguage(): Language {
  return readChosen() ?? ofTheBrowser() ?? defaultLanguage;
}

/** This device says which of our languages its person speaks. */
export function speaksOurs(): boolean {
  return readChosen() !== null || ofTheBrowser() !== null;
}

function ofTheBrowser(): Language | null {
  return typeof navigator === 'undefined' ? null : firstLanguageOf(navigator.languages ?? [navigator.language]);
}

export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(key, language);
  } catch {
    // Storage may be forbidden (private window): the choice then lasts as long as the page.
  }
}

function readChosen(): Language | null {
  try {
    const value = localStorage.getItem(key);
    return isLanguage(value) ? value : null;
  } catch {
    return null;
  }
}
