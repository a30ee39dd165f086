import type { RefusalCode } from '#rules/claim/refusal.ts';
import { checkWrite } from './gatekeeper.ts';

interface UserContext {
  readonly name: string | null;
  readonly roles: readonly string[];
}

/** What an inbox's `validate_doc_update` calls. `security` is the database's `_security`, where its desk stands. */
export function refusalOf(
  newDoc: unknown,
  oldDoc: unknown,
  user: UserContext,
  security: { readonly desk?: unknown }
): RefusalCode | null {
  return checkWrite({ newDoc, oldDoc, writer: user, desk: String(security.desk) });
}
