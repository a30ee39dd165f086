import { programmeDesk, registerOf } from '#documents/ids.ts';
import type { OrganisationDocument } from '#documents/reference-documents.ts';
import type { RecordStore } from '../record-store.ts';
import type { Members } from './mailed-claim.ts';

/** Members of organisations who can sign in, each read once: for one round of work, not longer. */
export class OrganisationMembers {
  readonly #store: RecordStore;
  readonly #known = new Map<string, Members>();

  constructor(store: RecordStore) {
    this.#store = store;
  }

  async of(org: string): Promise<Members> {
    const known = this.#known.get(org);
    if (known) return known;
    const document = await this.#store.open(registerOf(programmeDesk)).read(`organisation:${org}`);
    // Nobody would be told, and nobody would ever be told again.
    if (!document) throw new Error(`${org} cannot be read`);
    const members = (document as unknown as OrganisationDocument).members.filter(({ isDisabled }) => !isDisabled);
    this.#known.set(org, members);
    return members;
  }
}
