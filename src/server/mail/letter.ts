import type { Language } from '#rules/language.ts';

/** What one template says. The same parts become the HTML and the plain text, so that neither says more than the other. */
export interface Letter {
  /** One line; whatever breaks lines in it becomes a space. */
  readonly subject: string;
  readonly parts: readonly LetterPart[];
  /** Why the person gets this, and where that is changed. */
  readonly footer: readonly LetterPart[];
}

export type LetterPart =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  /** Somebody's own words, as they wrote them. */
  | { readonly kind: 'quote'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: string])[] }
  /** The one thing to do. */
  | { readonly kind: 'button'; readonly text: string; readonly url: string }
  | { readonly kind: 'link'; readonly text: string; readonly url: string };

export interface LetterBody {
  readonly language: Language;
  readonly letter: Letter;
}

/** Line breaks and other control characters have no place in a header: whatever a name holds, it stays one line of it. */
export function toOneLine(text: string): string {
  const line = text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim();
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

const longestLine = 200;
