import type { Device } from './database.ts';
import { askToPersist, readStorageError, type DeviceFailure } from './failures.ts';
import { pageSleep } from './page-sleep.ts';
import type { DraftRow } from './rows.ts';

export const draftIdOf = (claim: string, form: string): string => `${claim}/${form}`;

/** Null once what was typed is on the disk. */
export async function storeDraft(device: Device, draft: Omit<DraftRow, 'id'>): Promise<DeviceFailure | null> {
  try {
    void askToPersist();
    await pageSleep.through(() => device.strict.drafts.put({ ...draft, id: draftIdOf(draft.claim, draft.form) }));
    return null;
  } catch (error) {
    const failure = readStorageError(error);
    if (!failure) throw error;
    return failure;
  }
}

export function dropDraft(device: Device, claim: string, form: string): Promise<void> {
  return pageSleep.through(() => device.strict.drafts.delete(draftIdOf(claim, form)));
}
