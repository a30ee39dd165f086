import { readAction } from '#documents/action-document.ts';
import { hashOfContent } from '#documents/canonical.ts';
import { organisationOfDesk, partsOfActionId, ulidPattern } from '#documents/ids.ts';
import type { PersonRole } from '#rules/claim/actor.ts';
import { permits } from '#rules/claim/permits.ts';
import type { RefusalCode } from '#rules/claim/refusal.ts';

/** Whoever writes, as the database knows them: an account's ULID, `desk:<desk>` and `role:<role>`; the server is `_admin`. */
export interface Writer {
  readonly name: string | null;
  readonly roles: readonly string[];
}

export interface Write {
  readonly newDoc: unknown;
  /** What stands there now under the same id, null for nothing. */
  readonly oldDoc: unknown;
  readonly writer: Writer;
  /** Whose inbox it is. */
  readonly desk: string;
}

/** How deep a document may nest. Nothing of ours comes near; recursive readers must not run out of stack. */
const deepest = 32;

/**
 * May this document be written into this desk's inbox? Null: yes. The same function in the server's gate and in CouchDB's
 * `validate_doc_update`, so that neither lets pass what the other refuses. [G1]
 */
export function checkWrite({ newDoc, oldDoc, writer, desk }: Write): RefusalCode | null {
  if (writer.roles.includes('_admin')) return null;
  if (!isPlain(newDoc)) return 'malformed';
  const { _revisions, ...document } = newDoc as { readonly [member: string]: unknown };
  if (document['_deleted'] !== undefined) return 'not-deletable';
  if (!partsOfActionId(String(document['_id'])) || hasReservedMembers(document)) return 'malformed';

  const read = readAction(document);
  if (!read.ok) return read.code;
  const { action } = read;
  if (!isFirstRevision(_revisions, String(document['_rev']))) return 'wrong-hash';

  if (writer.name === null || action.by !== writer.name || !ulidPattern.test(action.by)) return 'not-yours';
  if (!writer.roles.includes(`desk:${desk}`)) return 'not-yours';
  const org = organisationOfDesk(desk);
  if (org !== null && action.org !== org) return 'wrong-organisation';
  const role = roleOf(writer);
  if (role === null || !permits({ role }, action.kind)) return 'role-may-not';

  // The id holds the content's hash: whatever else stands there is no action of ours, and stays.
  if (oldDoc !== null && oldDoc !== undefined && !isSame(oldDoc, document)) return 'already-written';
  return null;
}

/** `role:` of exactly one of the roles that accounts have; `customer`, `clock` and `registrar` are the server's alone. */
function roleOf({ roles }: Writer): PersonRole | null {
  const accountRoles: readonly PersonRole[] = ['reader', 'contributor', 'manager', 'reviewer', 'administrator'];
  const held = accountRoles.filter((role) => roles.includes(`role:${role}`));
  return held.length === 1 ? (held[0] ?? null) : null;
}

/** Attachments, `_conflicts` and whatever else begins with `_`: an action has none. */
function hasReservedMembers(document: { readonly [member: string]: unknown }): boolean {
  return Object.keys(document).some((member) => member.charAt(0) === '_' && member !== '_id' && member !== '_rev');
}

/** Generation 1 with no ancestors: by `new_edits: false` a longer history could otherwise be laid over anything. */
function isFirstRevision(revisions: unknown, rev: string): boolean {
  if (revisions === undefined) return true;
  if (typeof revisions !== 'object' || revisions === null) return false;
  const { start, ids } = revisions as { readonly start?: unknown; readonly ids?: unknown };
  return start === 1 && Array.isArray(ids) && ids.length === 1 && `1-${String(ids[0])}` === rev;
}

function isSame(oldDoc: unknown, newDoc: { readonly [member: string]: unknown }): boolean {
  const { _revisions, ...document } = oldDoc as { readonly [member: string]: unknown };
  return hashOfContent(document) === hashOfContent(newDoc);
}

/** An object of plain JSON, not too deep, without `__proto__`. Walks without recursion. */
function isPlain(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  let level: unknown[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > deepest) return false;
    const next: unknown[] = [];
    for (const item of level) {
      if (typeof item !== 'object' || item === null) continue;
      for (const key of Object.keys(item)) {
        if (key === '__proto__') return false;
        next.push((item as { readonly [member: string]: unknown })[key]);
      }
    }
    level = next;
  }
  return true;
}
