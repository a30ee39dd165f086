import type { Letter, LetterPart } from './letter.ts';

export function letterToText({ parts, footer }: Letter): string {
  const body = parts.map(partToText).join('\n\n');
  return `${body}\n\n-- \n${footer.map(partToText).join('\n')}\n`;
}

function partToText(part: LetterPart): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
      return part.text;
    case 'quote':
      return linesOf(part.text)
        .map((line) => `> ${line}`)
        .join('\n');
    case 'list':
      return part.items.map((item) => `* ${linesOf(item).join('\n  ')}`).join('\n');
    case 'facts':
      return part.rows.map(([name, value]) => `${name}: ${value}`).join('\n');
    case 'button':
    case 'link':
      return `${part.text}:\n${part.url}`;
    default:
      return part satisfies never;
  }
}

const linesOf = (text: string): readonly string[] => text.split(/\r\n|[\n\r\u2028\u2029]/);
