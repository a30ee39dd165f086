import { isLanguage, type Language } from '#rules/language.ts';

/**
 * The newest that this code reads. It is raised with everything that a server of the version before would refuse: refused is for good, and an
 * unknown version waits for a newer server. docs/decisions/0043
 */
export const actionVersion = 2;

/** The version that is needed to understand it: what has nothing new in it goes through servers of any age. */
export function versionOf(content: object): number {
  return Math.max(1, ...languagesIn(content).map((language) => (isLanguage(language) ? versions[language] : 1)));
}

export function isKnownVersion(v: unknown): boolean {
  return typeof v === 'number' && v % 1 === 0 && v >= 1 && v <= actionVersion;
}

/** Since which version a customer can be written to in it. */
const versions: { readonly [L in Language]: number } = { en: 1, 'pt-BR': 1, es: 2 };

/** In which the customer is to be written to. */
function languagesIn(content: object): readonly unknown[] {
  const { fields, changes, proposed } = content as {
    readonly [member: string]: { readonly customerLanguage?: unknown } | undefined;
  };
  const changed = [changes, proposed].map(
    (all) => (all?.customerLanguage as { readonly to?: unknown } | undefined)?.to
  );
  return [fields?.customerLanguage, ...changed];
}
