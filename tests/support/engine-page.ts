// Runs inside the page, in every engine: finds things as people and assistive technology do, by role and name.
import { computeAccessibleName, getRole, isInaccessible } from 'dom-accessibility-api';

/** Words that can be written as JSON: exactly these, or a regular expression's source and flags. */
export type WrittenWords = string | { readonly source: string; readonly flags: string };

/** What is looked for. */
export interface Sought {
  /** Of the standard, or `field`: what is typed into or chosen from; `choice`: a radio button or a box; `file`: what takes files, seen or not; `text`: what says it itself. */
  readonly role: string;
  readonly name?: WrittenWords;
  /** Only where this is inside it. */
  readonly holding?: Sought;
  readonly inside?: Sought;
  /** All its words, not only its name. */
  readonly saying?: WrittenWords;
}

export interface Found {
  readonly text: string;
  readonly value: string;
  readonly checked: boolean;
  readonly disabled: boolean;
}

/** Roles that are no roles of the standard. */
const selectors: { readonly [role: string]: string } = {
  field: 'input:not([type=radio], [type=checkbox], [type=file], [type=hidden]), textarea, select',
  choice: 'input:is([type=radio], [type=checkbox])',
  file: 'input[type=file]'
};
const mark = 'data-sought';

const tidy = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
const matches = (text: string, words: WrittenWords): boolean =>
  typeof words === 'string' ? text === words : new RegExp(words.source, words.flags).test(text);

function findAll({ role, name, holding, inside, saying }: Sought, root: ParentNode = document): readonly Element[] {
  const roots = inside ? findAll(inside, root) : [root];
  return (
    roots
      .flatMap((each) => [...each.querySelectorAll(selectors[role] ?? '*')])
      .filter((element) => hasRole(element, role))
      .filter((element) => name === undefined || matches(nameOf(element, role), name))
      // Last but one, because it costs most.
      .filter((element) => isThere(element, role))
      .filter((element) => saying === undefined || matches(tidy(wordsOf(element)), saying))
      .filter((element) => !holding || findAll(holding, element).length > 0)
  );
}

const hasRole = (element: Element, role: string): boolean =>
  role in selectors || (role === 'text' ? saysSomething(element) : getRole(element) === role);
const isThere = (element: Element, role: string): boolean =>
  role === 'file' || (element.getClientRects().length > 0 && !isInaccessible(element));
const nameOf = (element: Element, role: string): string =>
  tidy(role === 'text' ? element.textContent : computeAccessibleName(element, { hidden: role === 'file' }));
const wordsOf = (element: Element): string =>
  element instanceof HTMLElement ? element.innerText : (element.textContent ?? '');
const saysSomething = (element: Element): boolean =>
  [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && tidy(node.textContent) !== '');

/** The first one of what is looked for, marked so that the driver can name it; null where there is none. */
function look(sought: Sought): Found | null {
  for (const element of document.querySelectorAll(`[${mark}]`)) element.removeAttribute(mark);
  const [element] = findAll(sought);
  if (!element) return null;
  element.setAttribute(mark, '');
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const field = element as Partial<HTMLInputElement>;
  return {
    text: tidy(wordsOf(element)),
    value: field.value ?? '',
    checked: field.checked ?? false,
    disabled: field.disabled ?? false
  };
}

/** How many colours the picture or drawing in what was found last has: one where nothing was drawn, none where there is no picture. */
function countColours(): number {
  const picture = document.querySelector(`[${mark}]:is(canvas, img), [${mark}] :is(canvas, img)`);
  const isDrawn =
    picture instanceof HTMLCanvasElement ? picture.width > 0 : picture instanceof HTMLImageElement && picture.complete;
  const small = new OffscreenCanvas(64, 64).getContext('2d', { willReadFrequently: true });
  if (!isDrawn || !small) return 0;
  small.drawImage(picture as HTMLCanvasElement | HTMLImageElement, 0, 0, 64, 64);
  return new Set(new Uint32Array(small.getImageData(0, 0, 64, 64).data.buffer)).size;
}

export interface EnginePage {
  look(sought: Sought): Found | null;
  countColours(): number;
}

declare global {
  interface Window {
    enginePage?: EnginePage;
  }
}

window.enginePage = { look, countColours };
