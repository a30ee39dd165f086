import * as z from 'zod/mini';
import type { ActionKind, ActionOf, ClaimAction } from '#rules/claim/action.ts';
import { actionShapes } from './action-shapes.ts';
import { isKnownVersion, versionOf } from './action-version.ts';
import { canonicalJson, hashOfContent, isWellFormed, utf8Length } from './canonical.ts';
import { contentHashPattern, partsOfActionId } from './ids.ts';

/** Bytes of an action's canonical JSON; also checked before it is saved on the device. */
export const largestAction = 64 * 1024;

/** An action as it is stored and sent: its id and revision end with the hash of everything else. */
export type ActionDocument = { readonly [K in ActionKind]: Omit<ActionOf<K>, 'id'> & DocumentHead }[ActionKind];
interface DocumentHead {
  readonly _id: string;
  readonly _rev: string;
  readonly v: number;
}

/** What a device makes: everything but the id, which follows from it. */
export type ActionContent = { readonly [K in ActionKind]: Omit<ActionOf<K>, 'id'> }[ActionKind];

export type ReadAction =
  | { readonly ok: true; readonly action: ClaimAction }
  | { readonly ok: false; readonly code: 'malformed' | 'too-large' | 'wrong-hash' | 'unknown-version' };

/** Gives an action its id. `ulid` is new for each action; the same content twice is the same document. */
export function sealAction(content: ActionContent, ulid: string): ActionDocument {
  const body = { ...content, v: versionOf(content) };
  const hash = hashOfContent(body);
  return { ...body, _id: `action:${content.claim}:${ulid}.${hash}`, _rev: `1-${hash}` } as ActionDocument;
}

/** The same answer on the device, in the gate, and inside CouchDB. Extra members that begin with `_` are the caller's to refuse. */
export function readAction(document: unknown): ReadAction {
  if (typeof document !== 'object' || document === null) return { ok: false, code: 'malformed' };
  const { _id, _rev, ...content } = document as { readonly [name: string]: unknown };
  if (utf8Length(canonicalJson(content)) > largestAction) return { ok: false, code: 'too-large' };
  if (!isKnownVersion(content['v'])) return { ok: false, code: 'unknown-version' };
  const shape = actionShapes.get(String(content['kind']));
  if (!shape || !z.safeParse(shape, document).success || !isWellFormed(content))
    return { ok: false, code: 'malformed' };
  const parts = partsOfActionId(String(_id));
  if (!parts || parts.claim !== content['claim']) return { ok: false, code: 'malformed' };
  const hash = hashOfContent(content);
  if (parts.hash !== hash || _rev !== `1-${hash}` || !contentHashPattern.test(hash))
    return { ok: false, code: 'wrong-hash' };
  return { ok: true, action: documentToAction(document as ActionDocument) };
}

/** Of a document that was read before: no check. */
export function documentToAction(document: ActionDocument): ClaimAction {
  const { _id, _rev, v, ...content } = document;
  return { ...content, id: _id } as ClaimAction;
}
