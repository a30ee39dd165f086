import { claimStates, type ClaimState } from '#rules/claim/claim.ts';
import type { SummaryQuery } from '#workplace/workplace.ts';

/** What the list shows, as its address says it: a filtered list can be kept, shared, and is found again by "back". */
export interface ClaimQuery {
  readonly search: string;
  readonly states: readonly ClaimState[];
  readonly sort: SummaryQuery['sort'];
}

/** What is not understood is left out: an old or mistyped address still shows claims. */
export function readQuery(params: URLSearchParams): ClaimQuery {
  const named = (params.get('state') ?? '').split(',');
  return {
    search: params.get('q') ?? '',
    states: claimStates.filter((state) => named.includes(state)),
    sort: params.get('sort') === 'changed' ? 'changed' : 'deadline'
  };
}

/** '' or `?…`, in a fixed order, without what is the default. */
export function queryToText({ search, states, sort }: ClaimQuery): string {
  const params = new URLSearchParams();
  if (search.trim()) params.set('q', search);
  if (states.length > 0) params.set('state', states.join(','));
  if (sort !== 'deadline') params.set('sort', sort);
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
}

export function toggleState(query: ClaimQuery, state: ClaimState): ClaimQuery {
  const chosen = query.states.includes(state)
    ? query.states.filter((each) => each !== state)
    : [...query.states, state];
  return { ...query, states: claimStates.filter((each) => chosen.includes(each)) };
}

/** Discarded drafts are shown to whoever asks for them by name only. */
export function queryOf({ search, states, sort }: ClaimQuery): SummaryQuery {
  return {
    search,
    sort,
    states: states.length > 0 ? states : claimStates.filter((state) => state !== 'discarded')
  };
}
