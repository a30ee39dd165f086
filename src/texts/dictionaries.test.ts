import { expect, test } from 'vitest';
import { defaultLanguage, languages, type Language } from '#rules/language.ts';
import { dictionaries } from './dictionaries.ts';
import { reviewComments } from './review-comments.ts';
import { serverTexts } from './server-texts.ts';

// Rules of this folder, beside format.test.ts:

type Said = ReadonlyMap<string, string>;

/** Every sentence by its place; one that is made of facts says them as marks, such as `‹0.customer›`. */
async function sayAll(language: Language): Promise<Said> {
  const { first, rest, explainer } = dictionaries[language];
  const said = new Map<string, string>();
  const parts = [serverTexts[language], await first(), await rest(), await explainer(), reviewComments[language]];
  for (const part of parts) walk(part, '', said);
  return said;
}

function walk(value: unknown, path: string, said: Map<string, string>): void {
  if (typeof value === 'string') said.set(path, value);
  else if (typeof value === 'function') said.set(path, String(value(...[0, 1, 2, 3, 4].map((n) => markOf(`${n}`)))));
  else for (const [key, inner] of Object.entries(value as object)) walk(inner, `${path}/${key}`, said);
}

/** Whatever a sentence may be given: text, number, facts with parts, or something that says a fact. */
function markOf(name: string): unknown {
  return new Proxy(() => '', {
    get: (_, part) =>
      part === Symbol.toPrimitive
        ? () => `‹${name}›`
        : part === 'toString'
          ? () => `‹${name}›`
          : markOf(`${name}.${String(part)}`),
    apply: (_, _self, given) => markOf(`${name}(${given.map(String).join()})`)
  });
}

const marksOf = (sentence: string): readonly string[] => [...new Set(sentence.match(/‹[^›]*›/g))].sort();
const said = {} as { [L in Language]: Said };
for (const language of languages) said[language] = await sayAll(language);
const others = languages.filter((language) => language !== defaultLanguage);

test.each(others)('[T12] %s has every sentence of the others, and no more', (language) => {
  const own = said[language];
  expect([...own.keys()].sort()).toEqual([...said[defaultLanguage].keys()].sort());
  expect([...own].filter(([path, text]) => text.trim() === '' && !path.endsWith('/empty'))).toEqual([]);
});

test.each(others)('[T12] in %s no sentence leaves out what it is given', (language) => {
  const own = said[language];
  const wrong = [...said[defaultLanguage]].filter(
    ([path, text]) => marksOf(text).join() !== marksOf(own.get(path) ?? '').join()
  );
  expect(wrong.map(([path, text]) => [path, text, own.get(path)])).toEqual([]);
});

test.each(others)('[T13] nothing in %s is still English', (language) => {
  expect(sameIn(language, defaultLanguage)).toEqual([]);
});

test('[T13] nothing in Spanish is Portuguese', () => {
  expect(sameIn('es', 'pt-BR')).toEqual([]);
});

function sameIn(a: Language, b: Language): readonly string[] {
  const other = said[b];
  const same = [...said[a]].filter(([path, text]) => other.get(path) === text && hasWords(text));
  return [...new Set(same.map(([, text]) => text))].filter((text) => !calledSo(text, a, b)).sort();
}

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text.replaceAll(/‹[^›]*›/g, ''));

/** Each word of it is a name, or written alike in both languages. */
const calledSo = (text: string, ...pair: readonly Language[]): boolean =>
  wordsOf(text.replaceAll(/‹[^›]*›/g, '')).every(
    (word) =>
      names.has(word) ||
      alike.some(({ between, words }) => pair.every((one) => between.includes(one)) && words.has(word))
  );

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
const setOf = (text: string): ReadonlySet<string> => new Set(wordsOf(text));

/** Products, browsers, cities, abbreviations: nobody translates them. */
const names = setOf(
  `On Record Microsoft 365 Business Applications OSU OSA SHA 256 MB 32 90 Chrome Edge Firefox Safari iOS Portal txt Corpus Christi
   São Paulo Bogotá Buenos Aires Cuiabá Maceió Asunción Kiev`
);

const alike: readonly { readonly between: readonly Language[]; readonly words: ReadonlySet<string> }[] = [
  { between: ['en', 'pt-BR'], words: setOf('e mail link offline enter') },
  { between: ['en', 'es'], words: setOf('no error') },
  {
    between: ['pt-BR', 'es'],
    words: setOf(
      `a abrir administrador anular automático avisado buscar cancelar cargo clara cliente colaborador comentar como comparar
       completa continuar copiado copiar de decidida decidir declara declarada definitivo descartada disputas documento editar
       encontrada entendido enviada enviado enviando enviar era estas foto gestor global idioma importar incentivos iniciadas
       iniciando instalar mediana meses momento mostrar motivo motivos nada nota notas ocupado opcional ordenar para país
       percentil perfil por principal programa página páginas registrada registrado registrar requisito responder resultado
       retirada revisor revisores servidor tecla teclas texto tipo todas todos usar uso valores visto vistos último`
    )
  }
];
