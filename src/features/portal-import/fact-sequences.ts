import type { Payloads } from '#rules/claim/action.ts';
import type { PortalState } from './portal-states.ts';

export type ImportedFact = Omit<Payloads['record'], 'learntFrom' | 'takesBack'>;
type Step = Pick<ImportedFact, 'fact' | 'outcome'>;

/** Ways to where the portal says a claim is, the shortest first: the first that the rules allow from where it stands is taken. */
export function factSequences(state: Exclude<PortalState, 'ignored'>): readonly (readonly Step[])[] {
  switch (state) {
    case 'editing':
      return [];
    case 'submitted':
      return [[submit]];
    case 'in-review':
      return withSubmit([{ fact: 'begin-review' }]);
    case 'action-required':
      return withSubmit([{ fact: 'request-information' }]);
    case 'approved':
      return [...withSubmit([approve]), [{ fact: 'decide-dispute', outcome: 'approve' }]];
    case 'rejected':
      return [
        ...withSubmit([reject]),
        [{ fact: 'decide-dispute', outcome: 'reject' }],
        // After an approval only the customer turns it.
        [{ fact: 'decline-consent' }]
      ];
    case 'declined':
      return [[{ fact: 'decline-consent' }], ...withSubmit([approve, { fact: 'decline-consent' }])];
    case 'withdrawn':
      return withSubmit([{ fact: 'withdraw' }]);
    case 'disputed':
      return [[{ fact: 'dispute' }], ...withSubmit([reject, { fact: 'dispute' }])];
  }
}

const submit: Step = { fact: 'submit' };
const approve: Step = { fact: 'approve' };
const reject: Step = { fact: 'reject' };

function withSubmit(steps: readonly Step[]): readonly (readonly Step[])[] {
  return [steps, [submit, ...steps]];
}
