import type { Device } from './database.ts';
import { readStorageError } from './failures.ts';
import type { DraftRow } from './rows.ts';

export const draftIdOf = (claim: string, form: string): string => `${claim}/${form}`;

/** True once what was typed is on the disk. */
export async function storeDraft(device: Device, draft: Omit<DraftRow, 'id'>): Promise<boolean> {
  try {
    await device.strict.drafts.put({ ...draft, id: draftIdOf(draft.claim, draft.form) });
    return true;
  } catch (error) {
    if (!readStorageError(error)) throw error;
    return false;
  }
}
