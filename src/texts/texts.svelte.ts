import type { Dictionary } from './en/dictionary.ts';
import { rememberLocale, type Locale } from './locales.ts';

const loaders: { readonly [L in Locale]: () => Promise<{ readonly dictionary: Dictionary }> } = {
  en: () => import('./en/dictionary.ts'),
  'pt-BR': () => import('./pt-br/dictionary.ts')
};

/** The dictionary of the present language. The root layout waits for `use` before anything is drawn. */
class Texts {
  #locale = $state<Locale>('en');
  #dictionary = $state.raw<Dictionary | null>(null);

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

  async use(locale: Locale): Promise<void> {
    const { dictionary } = await loaders[locale]();
    this.#locale = locale;
    this.#dictionary = dictionary;
    if (typeof document !== 'undefined') document.documentElement.lang = locale;
  }

  /** The person's choice: remembered on this device. */
  async choose(locale: Locale): Promise<void> {
    rememberLocale(locale);
    await this.use(locale);
  }
}

export const texts = new Texts();
