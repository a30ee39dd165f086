import type { Claim } from '#rules/claim/claim.ts';
import type { Changes } from '#rules/claim/fields.ts';
import { validateField } from '#rules/claim/validate-field.ts';

export const contactFieldNames = ['customerContactName', 'customerContactTitle', 'customerContactEmail'] as const;
export type ContactField = (typeof contactFieldNames)[number];

/** What is typed on the contact screen; a field that was not touched is not in it. */
export type ContactDraft = { readonly [F in ContactField]?: string };

/** Read without trust: it may come from an older version of the app. */
export function readContact(stored: { readonly [name: string]: unknown } | undefined): ContactDraft {
  return Object.fromEntries(
    contactFieldNames.flatMap((name) => (typeof stored?.[name] === 'string' ? [[name, stored[name]]] : []))
  );
}

export function textOfContact(claim: Pick<Claim, 'fields'>, draft: ContactDraft, name: ContactField): string {
  return draft[name] ?? String(claim.fields[name] ?? '');
}

/** Only what is another than on the claim. */
export function changesOfContact(claim: Pick<Claim, 'fields'>, draft: ContactDraft): Changes {
  return Object.fromEntries(
    contactFieldNames.flatMap((name) => {
      const from = claim.fields[name] ?? null;
      const to = textOfContact(claim, draft, name).trim() || null;
      return from === to ? [] : [[name, { from, to }]];
    })
  );
}

const sayable = ['missing', 'not-an-email', 'too-long'] as const;
export type ContactFault = (typeof sayable)[number];

export function faultsOfContact(
  claim: Pick<Claim, 'fields'>,
  draft: ContactDraft
): { readonly [F in ContactField]?: ContactFault } {
  return Object.fromEntries(
    contactFieldNames.flatMap((name) => {
      const code = validateField(name, textOfContact(claim, draft, name).trim());
      const fault = sayable.find((each) => each === code);
      return fault ? [[name, fault]] : [];
    })
  );
}
