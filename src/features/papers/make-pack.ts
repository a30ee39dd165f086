import { sheetToText } from '#papers/claim-sheet.ts';
import { cleanName, makeZip, type PackedFile } from '#papers/pack.ts';
import { makeSummary } from '#papers/summary.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { formatPaperDayOf } from '#texts/format.ts';
import { texts } from '#texts/texts.svelte.ts';
import type { Workplace, Reference } from '#workplace/workplace.ts';
import { sayFile, saySheet } from './words.ts';

export interface Pack {
  readonly blob: Blob;
  readonly name: string;
  /** Files that this device does not have and could not fetch. */
  readonly absent: readonly string[];
}

/** Evidence, summary and values in one ZIP, as far as this device has them: without network too. */
export async function makePack(workplace: Workplace, claim: Claim, reference: Reference): Promise<Pack> {
  const t = texts.t.papers.pack;
  const customer = String(claim.fields.customerName ?? '');
  const now = workplace.currentTime();
  const sections = saySheet(claim, reference);
  const title = t.summaryTitle(customer);
  const summary = await makeSummary({
    title,
    subtitle: t.summaryState(texts.t.claim.states[claim.state], formatPaperDayOf(now)),
    footer: `${texts.t.common.product} · ${claim.id}`,
    language: texts.locale,
    sections,
    evidenceTitle: t.evidence,
    evidence: claim.evidence.map((file) => ({
      name: file.name,
      facts: [...sayFile(file, claim, reference), t.fingerprint(file.sha256)]
    }))
  });
  const files: PackedFile[] = [
    { name: t.summaryName, content: summary, changedAt: now },
    { name: t.valuesName, content: `\uFEFF${sheetToText(title, sections)}`, changedAt: now }
  ];
  const absent: string[] = [];
  for (const file of claim.evidence) {
    const opened = await workplace.openFile(file, claim.org);
    if (opened.ok)
      files.push({
        name: `${t.evidenceFolder}/${cleanName(file.name)}`,
        content: opened.blob,
        changedAt: file.addedAt
      });
    else absent.push(file.name);
  }
  return { blob: await makeZip(files), name: `${cleanName(t.fileName(customer))}.zip`, absent };
}
