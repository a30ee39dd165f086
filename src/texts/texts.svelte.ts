import type { Dictionary, FirstTexts, RestTexts } from './dictionary.ts';
import { rememberLocale, type Locale } from './locales.ts';

interface Loader {
  readonly first: () => Promise<{ readonly first: FirstTexts }>;
  readonly rest: () => Promise<{ readonly rest: RestTexts }>;
}
const loaders: { readonly [L in Locale]: Loader } = {
  en: { first: () => import('./en/first.ts'), rest: () => import('./en/rest.ts') },
  'pt-BR': { first: () => import('./pt-br/first.ts'), rest: () => import('./pt-br/rest.ts') }
};

/** The dictionary of the present language. The root layout waits for it before anything is drawn. */
class Texts {
  #locale = $state<Locale>('en');
  #dictionary = $state.raw<Dictionary | null>(null);
  #whole = false;

  get t(): Dictionary {
    if (!this.#dictionary) throw new Error('texts.use(locale) must have ended before a text is asked for');
    return this.#dictionary;
  }

  get ready(): boolean {
    return this.#dictionary !== null;
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** All texts of a language. */
  async use(locale: Locale): Promise<void> {
    const [{ first }, { rest }] = await Promise.all([loaders[locale].first(), loaders[locale].rest()]);
    this.#whole = true;
    this.#set(locale, { ...first, ...rest });
  }

  /** What home and the list need; `useRest` must follow before any other screen is drawn. */
  async useFirst(locale: Locale): Promise<void> {
    const { first } = await loaders[locale].first();
    if (!this.#whole) this.#set(locale, first as Dictionary);
  }

  async useRest(): Promise<void> {
    if (!this.#whole) await this.use(this.#locale);
  }

  /** The person's choice: remembered on this device. */
  async choose(locale: Locale): Promise<void> {
    rememberLocale(locale);
    await this.use(locale);
  }

  #set(locale: Locale, dictionary: Dictionary): void {
    this.#locale = locale;
    this.#dictionary = dictionary;
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
  }
}

export const texts = new Texts();
