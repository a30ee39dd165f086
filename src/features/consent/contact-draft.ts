import { isLanguage, type Language } from '#rules/language.ts';
import { addressOf } from '#documents/identifiers.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { customerLanguageOf } from '#rules/claim/customer-language.ts';
import type { Changes } from '#rules/claim/fields.ts';
import { validateField } from '#rules/claim/validate-field.ts';

/** What is typed; the language is chosen. */
export const contactFieldNames = ['customerContactName', 'customerContactTitle', 'customerContactEmail'] as const;
export type ContactField = (typeof contactFieldNames)[number];

/** What was entered on the contact screen; a field that was not touched is not in it. */
export type ContactDraft = { readonly [F in ContactField]?: string } & { readonly customerLanguage?: Language };

/** Read without trust: it may come from an older version of the app. */
export function readContact(stored: { readonly [name: string]: unknown } | undefined): ContactDraft {
  const customerLanguage = stored?.['customerLanguage'];
  return {
    ...Object.fromEntries(
      contactFieldNames.flatMap((name) => (typeof stored?.[name] === 'string' ? [[name, stored[name]]] : []))
    ),
    ...(isLanguage(customerLanguage) ? { customerLanguage } : {})
  };
}

export function textOfContact(claim: Pick<Claim, 'fields'>, draft: ContactDraft, name: ContactField): string {
  return draft[name] ?? String(claim.fields[name] ?? '');
}

export function languageOfContact({ fields }: Pick<Claim, 'fields'>, draft: ContactDraft): Language {
  return draft.customerLanguage ?? customerLanguageOf(fields);
}

/** Only what is another than on the claim. */
export function changesOfContact(claim: Pick<Claim, 'fields'>, draft: ContactDraft): Changes {
  const texts = contactFieldNames.flatMap((name) => {
    const from = claim.fields[name] ?? null;
    const to = asSent(name, textOfContact(claim, draft, name)) || null;
    return from === to ? [] : [[name, { from, to }] as const];
  });
  const language = languageOfContact(claim, draft);
  // Chosen as the country speaks anyway is no other language.
  if (language === customerLanguageOf(claim.fields)) return Object.fromEntries(texts);
  return {
    ...Object.fromEntries(texts),
    customerLanguage: { from: claim.fields.customerLanguage ?? null, to: language }
  };
}

const asSent = (name: ContactField, typed: string): string =>
  name === 'customerContactEmail' ? addressOf(typed) : typed.trim();

const sayable = ['missing', 'not-an-email', 'too-long'] as const;
export type ContactFault = (typeof sayable)[number];

export function faultsOfContact(
  claim: Pick<Claim, 'fields'>,
  draft: ContactDraft
): { readonly [F in ContactField]?: ContactFault } {
  return Object.fromEntries(
    contactFieldNames.flatMap((name) => {
      const code = validateField(name, asSent(name, textOfContact(claim, draft, name)));
      const fault = sayable.find((each) => each === code);
      return fault ? [[name, fault]] : [];
    })
  );
}
