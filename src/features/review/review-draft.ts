import { isLanguage, type Language } from '#rules/language.ts';
import {
  requestReasons,
  reviewerRejectionReasons,
  type RequestReason,
  type ReviewerRejectionReason
} from '#rules/claim/action.ts';
import type { Seen } from './checklist.ts';

/** Everything half-written about one claim: kept on this device until it is sent. */
export interface ReviewDraft {
  readonly seen: Seen;
  readonly reasons: readonly RequestReason[];
  readonly removeProducts: readonly string[];
  readonly language: Language;
  readonly requestComment: string;
  /** The suggestion that `requestComment` still is, word for word; '' once the reviewer wrote. */
  readonly suggested: string;
  readonly rejectReason: ReviewerRejectionReason | null;
  readonly rejectComment: string;
  readonly approveComment: string;
  /** Why a rejection is upheld or overturned. */
  readonly disputeComment: string;
  readonly comment: string;
}

export const draftForm = 'review';

export const emptyDraft = (language: Language): ReviewDraft => ({
  seen: {},
  reasons: [],
  removeProducts: [],
  language,
  requestComment: '',
  suggested: '',
  rejectReason: null,
  rejectComment: '',
  approveComment: '',
  disputeComment: '',
  comment: ''
});

/** [W8] What was stored may be of an older version of the app: what can be read is kept, the rest is as empty. */
export function readDraft(values: { readonly [name: string]: unknown } | undefined, language: Language): ReviewDraft {
  const empty = emptyDraft(language);
  if (!values) return empty;
  const text = (name: keyof ReviewDraft): string => (typeof values[name] === 'string' ? values[name] : '');
  return {
    seen: readSeen(values['seen']),
    reasons: requestReasons.filter((reason) => listOf(values['reasons']).includes(reason)),
    removeProducts: listOf(values['removeProducts']),
    language: isLanguage(values['language']) ? values['language'] : language,
    requestComment: text('requestComment'),
    suggested: text('suggested'),
    rejectReason: reviewerRejectionReasons.find((reason) => reason === values['rejectReason']) ?? null,
    rejectComment: text('rejectComment'),
    approveComment: text('approveComment'),
    disputeComment: text('disputeComment'),
    comment: text('comment')
  };
}

/** Whether something would be missed: ticks alone are an aid, words and choices are work. */
export function isHalfWritten(draft: ReviewDraft): boolean {
  const words = [draft.rejectComment, draft.approveComment, draft.disputeComment, draft.comment];
  return draft.reasons.length > 0 || draft.requestComment.trim() !== '' || words.some((text) => text.trim() !== '');
}

/** After the question was sent: what was seen stays, for the answer. */
export function withoutRequest(draft: ReviewDraft): ReviewDraft {
  return { ...draft, reasons: [], removeProducts: [], requestComment: '', suggested: '' };
}

function listOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

function readSeen(value: unknown): Seen {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).map(([requirement, lines]) => [requirement, listOf(lines)]));
}
