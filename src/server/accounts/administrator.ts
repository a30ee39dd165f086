import type { Accounts } from './accounts.ts';
import type { Organisations } from '../administration/organisations.ts';
import { makePassword } from './passwords.ts';

export const firstAdministratorEmail = 'administrator@on-record.invalid';

/** On the first start of a real record: one administrator. The password is told once and kept nowhere; null when somebody is there. */
export async function createFirstAdministrator({
  accounts,
  organisations
}: {
  readonly accounts: Accounts;
  readonly organisations: Organisations;
}): Promise<{ readonly email: string; readonly password: string } | null> {
  if ((await accounts.list()).length > 0) return null;
  const password = makePassword();
  const email = firstAdministratorEmail;
  const created = await organisations.createAccount({ name: 'Administrator', email, password, role: 'administrator' });
  return created.ok ? { email, password } : null;
}
