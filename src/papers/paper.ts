import type { jsPDF } from 'jspdf';
import { drawAsPicture, isWestern } from './text-picture.ts';

/** Millimetres on A4. */
const page = { width: 210, height: 297, margin: 15 } as const;
const textWidth = page.width - 2 * page.margin;
const lineHeight = 1.3;
const mmPerPoint = 25.4 / 72;
const ink = '#1c1b1a';
const quiet = '#5c5a55';
const accent = '#0b5d57';

interface Style {
  readonly size: number;
  readonly bold?: boolean;
  readonly colour?: string;
}

export interface PaperFacts {
  readonly title: string;
  /** At the foot of each page. */
  readonly footer: string;
  readonly language: string;
}

/** A printed page, written from the top down; a new one begins where the last is full. */
export class Paper {
  readonly #doc: jsPDF;
  readonly #facts: PaperFacts;
  #y: number = page.margin;

  private constructor(doc: jsPDF, facts: PaperFacts) {
    this.#doc = doc;
    this.#facts = facts;
    doc.setProperties({ title: facts.title });
    doc.setLanguage(facts.language as Parameters<jsPDF['setLanguage']>[0]);
  }

  /** The library is fetched when a paper is first made: 115 KB. */
  static async begin(facts: PaperFacts): Promise<Paper> {
    const { jsPDF: Document } = await import('jspdf');
    return new Paper(new Document({ unit: 'mm', format: 'a4', compress: true }), facts);
  }

  get pages(): number {
    return this.#doc.getNumberOfPages();
  }

  title(text: string): void {
    this.#write(text, { size: 18, bold: true, colour: accent }, { width: textWidth });
    this.#y += 2;
  }

  heading(text: string): void {
    this.#need(16);
    this.#y += 3;
    this.#write(text, { size: 12, bold: true }, { width: textWidth });
    this.#doc.setDrawColor(quiet).setLineWidth(0.2);
    this.#doc.line(page.margin, this.#y, page.width - page.margin, this.#y);
    this.#y += 2;
  }

  paragraph(text: string, style: Partial<Style> = {}): void {
    this.#write(text, { size: 10, ...style }, { width: textWidth });
    this.#y += 1.5;
  }

  list(items: readonly string[]): void {
    for (const item of items) {
      this.#need(6);
      const top = this.#y;
      this.#write(item, { size: 10 }, { x: page.margin + 5, width: textWidth - 5 });
      this.#doc.setFillColor(accent).circle(page.margin + 1.6, top + 2.4, 0.7, 'F');
    }
    this.#y += 1.5;
  }

  /** Label on the left, value on the right. */
  row(label: string, value: string): void {
    this.#need(7);
    const top = this.#y;
    const left = 58;
    this.#write(label, { size: 10, colour: quiet }, { width: left - 4 });
    const afterLabel = this.#y;
    this.#y = top;
    this.#write(value || '–', { size: 10 }, { x: page.margin + left, width: textWidth - left });
    this.#y = Math.max(this.#y, afterLabel) + 0.8;
  }

  /** A code to be photographed, on the right, with words beside it. */
  code(modules: readonly (readonly boolean[])[], words: readonly string[]): void {
    const size = 34;
    this.#need(size + 4);
    const top = this.#y + 1;
    const each = size / modules.length;
    const left = page.width - page.margin - size;
    this.#doc.setFillColor('#000000');
    for (const [row, line] of modules.entries())
      for (const [column, isDark] of line.entries())
        // A hair larger: printers leave white lines between squares that only touch.
        if (isDark) this.#doc.rect(left + column * each, top + row * each, each + 0.02, each + 0.02, 'F');
    for (const text of words) this.#write(text, { size: 10 }, { width: textWidth - size - 8 });
    this.#y = Math.max(this.#y, top + size + 3);
  }

  /** Lines to be written on by hand, two beside each other. */
  blanks(labels: readonly string[]): void {
    const width = (textWidth - 10) / 2;
    for (let n = 0; n < labels.length; n += 2) {
      this.#need(16);
      this.#y += 9;
      const top = this.#y;
      for (const [index, label] of labels.slice(n, n + 2).entries()) {
        const x = page.margin + index * (width + 10);
        this.#doc
          .setDrawColor(ink)
          .setLineWidth(0.3)
          .line(x, top, x + width, top);
        this.#y = top + 0.8;
        this.#write(label, { size: 9, colour: quiet }, { x, width });
      }
    }
  }

  toBlob(): Blob {
    const { footer } = this.#facts;
    for (let number = 1; number <= this.pages; number++) {
      this.#doc.setPage(number);
      this.#y = page.height - 12;
      this.#draw(`${footer} · ${String(number)}/${String(this.pages)}`, { size: 8.5, colour: quiet }, page.margin);
    }
    return this.#doc.output('blob');
  }

  #need(height: number): void {
    if (this.#y + height <= page.height - page.margin) return;
    this.#doc.addPage();
    this.#y = page.margin;
  }

  #write(
    text: string,
    style: Style,
    { x = page.margin, width }: { readonly x?: number; readonly width: number }
  ): void {
    this.#doc.setFont('helvetica', style.bold ? 'bold' : 'normal').setFontSize(style.size);
    const step = style.size * mmPerPoint * lineHeight;
    for (const paragraph of text.split(/\r?\n/)) {
      if (!isWestern(paragraph)) {
        this.#drawPicture(paragraph, style, { x, width });
        continue;
      }
      for (const line of this.#doc.splitTextToSize(paragraph, width) as readonly string[]) {
        this.#need(step);
        this.#draw(line, style, x);
        this.#y += step;
      }
    }
  }

  #draw(line: string, style: Style, x: number): void {
    this.#doc.setFont('helvetica', style.bold ? 'bold' : 'normal').setFontSize(style.size);
    this.#doc.setTextColor(style.colour ?? ink);
    this.#doc.text(line, x, this.#y, { baseline: 'top' });
  }

  /** The standard fonts have Western letters only: all others are drawn with this device's own. */
  #drawPicture(text: string, style: Style, { x, width }: { readonly x: number; readonly width: number }): void {
    const step = style.size * mmPerPoint * lineHeight;
    for (const line of drawAsPicture(text, { ...style, colour: style.colour ?? ink, width: width / mmPerPoint })) {
      this.#need(step);
      this.#doc.addImage(line.data, 'PNG', x, this.#y, line.width * mmPerPoint, line.height * mmPerPoint);
      this.#y += step;
    }
  }
}
