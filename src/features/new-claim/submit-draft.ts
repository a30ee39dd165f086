import { acknowledgements, type Acknowledgement, type Payloads } from '#rules/claim/action.ts';

/** What is typed and ticked before a claim is submitted. */
export interface SubmitDraft {
  readonly note: string;
  readonly acknowledged: readonly Acknowledgement[];
}

export const emptySubmit: SubmitDraft = { note: '', acknowledged: [] };

/** Read without trust: it may come from an older version of the app. */
export function readSubmit(stored: { readonly [name: string]: unknown } | undefined): SubmitDraft {
  const { note, acknowledged } = stored ?? {};
  return {
    note: typeof note === 'string' ? note : '',
    acknowledged: Array.isArray(acknowledged) ? acknowledgements.filter((each) => acknowledged.includes(each)) : []
  };
}

/** What the submission carries; a note that says nothing is left out. */
export function submissionOf({ note, acknowledged }: SubmitDraft): Payloads['submit'] {
  const said = note.trim();
  return { acknowledged, ...(said ? { note: said } : {}) };
}
