import type { Claim, EvidenceFile } from '#rules/claim/claim.ts';
import type { FileRow } from '#device/rows.ts';
import type { Workplace } from '#workplace/workplace.ts';
import { firstValue } from '#workplace/first-value.ts';

/** More than this is fetched when somebody opens it, not before. */
export const largestPrefetch = 8_000_000;

/** [W10] Only what has arrived, is not here yet and is not large. */
export function filesToFetch(
  claim: Pick<Claim, 'evidence'>,
  here: ReadonlyMap<string, FileRow>
): readonly EvidenceFile[] {
  return claim.evidence.filter(
    (file) => file.verifiedAt !== null && file.size <= largestPrefetch && !here.has(file.sha256)
  );
}

/** Fetches the evidence of the next claims, one file after another, until told to stop. Whoever saves data is left alone. */
export function prefetchEvidence(workplace: Workplace, claims: readonly string[]): () => void {
  let stopped = savesData();
  const run = async (): Promise<void> => {
    for (const id of claims) {
      if (stopped) return;
      const shown = await firstValue(workplace.claim(id));
      for (const file of shown ? filesToFetch(shown.claim, shown.files) : []) {
        if (stopped) return;
        const opened = await workplace.openFile(file, shown?.claim.org ?? '');
        // Offline, or the server is busy: the next claim that is opened tries again.
        if (!opened.ok && opened.code === 'never-fetched') return;
      }
    }
  };
  const cancel = whenIdle(() => void run());
  return () => {
    stopped = true;
    cancel();
  };
}

export function savesData(): boolean {
  const { connection } = navigator as { readonly connection?: { readonly saveData?: boolean } };
  return connection?.saveData === true;
}

function whenIdle(run: () => void): () => void {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run, 1_000);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(run, { timeout: 5_000 });
  return () => cancelIdleCallback(handle);
}
