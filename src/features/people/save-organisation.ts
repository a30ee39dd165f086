import type { OrganisationChanges } from '#documents/administration-api.ts';
import type { Failure } from './ask-server.ts';

/** Null: saved, and said so. */
export type SaveOrganisation = (changes: OrganisationChanges) => Promise<Failure | null>;
