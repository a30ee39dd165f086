import type { SheetSection } from './claim-sheet.ts';
import { Paper, type PaperFacts } from './paper.ts';

export interface Summary extends PaperFacts {
  readonly subtitle: string;
  readonly sections: readonly SheetSection[];
  readonly evidenceTitle: string;
  /** One entry a file: its name, and what it shows. */
  readonly evidence: readonly { readonly name: string; readonly facts: readonly string[] }[];
}

/** The claim on paper: what is typed into the portal, and what the evidence shows. */
export async function makeSummary({ subtitle, sections, evidence, evidenceTitle, ...facts }: Summary): Promise<Blob> {
  const paper = await Paper.begin(facts);
  paper.title(facts.title);
  paper.paragraph(subtitle);
  for (const { title, rows } of sections) {
    paper.heading(title);
    for (const { label, value } of rows) paper.row(label, value);
  }
  paper.heading(evidenceTitle);
  for (const { name, facts: shown } of evidence) {
    paper.paragraph(name, { bold: true });
    if (shown.length > 0) paper.list(shown);
  }
  return paper.toBlob();
}
