import type { ActionOf } from './action.ts';
import { changeFields, findMalformedKeys } from './change-fields.ts';
import type { Claim } from './claim.ts';
import type { EditValue } from './fields.ts';
import { writeAction } from './history.ts';
import { refuse, type Decision } from './refusal.ts';
import type { Situation } from './situation.ts';

/** The first completed step of the form. Terms and adjudication are the programme's at receipt, and the claim keeps them. [A1] [C2] */
export function createClaim(action: ActionOf<'create'>, situation: Situation): Decision<Claim> {
  const all: { [key: string]: { readonly from: EditValue; readonly to: EditValue } } = {};
  for (const [field, to] of Object.entries(action.fields)) all[field] = { from: null, to };
  for (const [line, to] of Object.entries(action.products ?? {})) all[`products/${line}`] = { from: null, to };
  const malformed = findMalformedKeys(all);
  if (malformed.length > 0) return refuse({ code: 'malformed', fields: malformed });
  if (Object.keys(all).length === 0) return refuse({ code: 'nothing-said' });
  const { fields, products } = changeFields({ fields: {}, products: {} }, all);
  const claim: Claim = {
    id: action.claim,
    org: action.org,
    adjudicated: situation.adjudicated,
    terms: situation.terms.terms,
    createdBy: action.by,
    createdAt: situation.at,
    ...(action.madeFrom === undefined ? {} : { madeFrom: action.madeFrom }),
    fields,
    products,
    evidence: [],
    comments: [],
    clocks: [],
    pastClocks: [],
    waiting: [],
    history: [],
    stateSince: 1,
    seenAt: null,
    state: 'editing'
  };
  return { ok: true, claim: writeAction(claim, action, situation, { state: 'editing' }) };
}
