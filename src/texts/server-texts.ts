import type { Language } from '#rules/language.ts';
import type { ServerTexts } from './dictionary.ts';
import { server as english } from './en/server.ts';
import { server as spanish } from './es/server.ts';
import { server as portuguese } from './pt-br/server.ts';

/** All at hand: the server answers everybody. A device loads what it needs of its own language (dictionaries.ts). */
export const serverTexts: { readonly [L in Language]: ServerTexts } = {
  en: english,
  'pt-BR': portuguese,
  es: spanish
};
