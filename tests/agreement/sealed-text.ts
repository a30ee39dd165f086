import { ulid } from 'ulid';
import { canonicalJson, hashOfContent } from '#documents/canonical.ts';

export interface Members {
  readonly [name: string]: unknown;
}

/** An action as it goes over the wire: text, because only a text can hold a member that is called `__proto__`. */
export interface SealedText {
  readonly id: string;
  readonly rev: string;
  readonly text: string;
}

/** Seals whatever it is given, also what no device would seal: the hash is right and everything else may be wrong. */
export function sealText(content: Members): SealedText {
  const body = { v: 1, ...content };
  const hash = hashOfContent(body);
  const id = `action:${String(content['claim'])}:${ulid()}.${hash}`;
  const rev = `1-${hash}`;
  const text = `{"_id":${JSON.stringify(id)},"_rev":"${rev}",${canonicalJson(body).slice(1)}`;
  return { id, rev, text };
}

/** The same document with other members beside the sealed ones. */
export function addToText({ text, ...sealed }: SealedText, members: Members): SealedText {
  return { ...sealed, text: `${text.slice(0, -1)},${JSON.stringify(members).slice(1)}` };
}
