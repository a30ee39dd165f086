/** Markup that is safe to send: whatever was put into it is text, unless it is such markup itself. */
export interface Html {
  readonly markup: string;
}

type Part = string | number | Html | readonly Html[] | null;

export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: texts.map((text, i) => `${i === 0 ? '' : toMarkup(parts[i - 1] ?? null)}${text}`).join('') };
}

function toMarkup(part: Part): string {
  if (part === null) return '';
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

const escape = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
