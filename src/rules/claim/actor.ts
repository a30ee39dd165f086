/** Readers read, contributors prepare, managers commit; reviewers judge; administrators keep the programme. [P1] */
export type PersonRole = 'reader' | 'contributor' | 'manager' | 'reviewer' | 'administrator';

/** Roles that no account has: only the server writes for them. */
export type SystemRole = 'customer' | 'clock' | 'registrar';

export type Role = PersonRole | SystemRole;

export const systemRoles = ['customer', 'clock', 'registrar'] as const satisfies readonly SystemRole[];

/** Who acts, as the server knows them; never as the device says. */
export interface Actor {
  /** An account's ULID, or the name of a system role. */
  readonly id: string;
  readonly role: Role;
  /** `org-<organisation>`, `review` or `programme`. */
  readonly desk: string;
  /** The organisation of a partner's member; null for reviewers, administrators and system roles. */
  readonly org: string | null;
}
