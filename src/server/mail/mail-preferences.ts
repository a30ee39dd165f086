import type { MailPreferences } from '#documents/mail.ts';
import { rewrite } from '#registrar/overwrite.ts';
import { accountId, accountsDatabase } from '../accounts/accounts.ts';
import { acceptedLanguage, defaultLanguage } from '#rules/language.ts';
import type { Databases, StoredDocument } from '../databases/database.ts';

/** What mail a person wants: kept with the account, as `mail`. */
export interface MailPreferencesShelf {
  read(person: string): Promise<MailPreferences>;
  /** False where there is no such account. */
  keep(person: string, preferences: MailPreferences): Promise<boolean>;
  hasChosen(person: string): Promise<boolean>;
}

/** Before the person has said anything. */
const usual: MailPreferences = { language: defaultLanguage, off: [] };

export function openMailPreferences(databases: Databases): MailPreferencesShelf {
  const database = () => databases.open(accountsDatabase);
  const find = (person: string): Promise<StoredDocument | null> => database().read(accountId(person));
  return {
    keep: (person, { language, off }) =>
      rewrite(database(), accountId(person), (account) => account && { ...account, mail: { language, off } }),
    async read(person) {
      return ((await find(person))?.['mail'] as MailPreferences | undefined) ?? usual;
    },
    async hasChosen(person) {
      return (await find(person))?.['mail'] !== undefined;
    }
  };
}

/** Whoever signs in for the first time is written to in their browser's language, until they choose another. */
export async function noteLanguage(shelf: MailPreferencesShelf, person: string, languages: string): Promise<void> {
  const language = acceptedLanguage(languages);
  if (language === null || (await shelf.hasChosen(person))) return;
  await shelf.keep(person, { language, off: [] });
}
