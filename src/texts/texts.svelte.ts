import { defaultLanguage, type Language } from '#rules/language.ts';
import { dictionaries } from './dictionaries.ts';
import type { Dictionary } from './dictionary.ts';
import { rememberLanguage } from './preferred-language.ts';

/** The dictionary of the present language. The root layout waits for it before anything is drawn. */
class Texts {
  #locale = $state<Language>(defaultLanguage);
  #dictionary = $state.raw<Dictionary | null>(null);
  #whole = false;

  get t(): Dictionary {
    if (!this.#dictionary) throw new Error('texts.use(locale) must have ended before a text is asked for');
    return this.#dictionary;
  }

  get ready(): boolean {
    return this.#dictionary !== null;
  }

  get locale(): Language {
    return this.#locale;
  }

  /** All texts of a language. */
  async use(locale: Language): Promise<void> {
    const [{ first }, { rest }] = await Promise.all([dictionaries[locale].first(), dictionaries[locale].rest()]);
    this.#whole = true;
    this.#set(locale, { ...first, ...rest });
  }

  /** What home and the list need; `useRest` must follow before any other screen is drawn. */
  async useFirst(locale: Language): Promise<void> {
    const { first } = await dictionaries[locale].first();
    if (!this.#whole) this.#set(locale, first as Dictionary);
  }

  async useRest(): Promise<void> {
    if (!this.#whole) await this.use(this.#locale);
  }

  /** The person's choice: remembered on this device. */
  async choose(locale: Language): Promise<void> {
    rememberLanguage(locale);
    await this.use(locale);
  }

  #set(locale: Language, dictionary: Dictionary): void {
    this.#locale = locale;
    this.#dictionary = dictionary;
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
  }
}

export const texts = new Texts();
