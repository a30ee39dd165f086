import type { RequestReason } from '#rules/claim/action.ts';

interface Facts {
  readonly customer: string;
  readonly products: string;
}

/** What a reviewer is offered to write to the partner, in the partner's language: all languages are at hand at the desk. */
export interface ReviewCommentTexts {
  readonly opening: string;
  readonly asks: { readonly [R in RequestReason]: (facts: Facts) => string };
  readonly remove: (products: string) => string;
}

export const reviewComments: ReviewCommentTexts = {
  opening: 'To decide on this claim, we need the following:',
  asks: {
    'missing-poe': ({ customer }) =>
      `The file does not prove this claim. Please add a document that names ${customer} and your company, with the customer’s domain and tenant id as in the claim.`,
    'missing-customer-signature': ({ customer }) =>
      `The customer’s signature or acknowledgement is missing. Please have it signed by ${customer}, with name and date, and add it again.`,
    'missing-or-old-dates': () =>
      'The date is missing or too old. The customer’s signature must be dated within the 12 months before you submitted.',
    'missing-partner-service': ({ customer }) =>
      `The document does not say what your company did. Please describe the work for ${customer} in it.`,
    'missing-products': ({ products }) =>
      products
        ? `The evidence does not name ${products}. Please add evidence that does, or remove what you cannot prove.`
        : 'The evidence does not name every product that is claimed. Please add evidence that does, or remove what you cannot prove.'
  },
  remove: (products) => `Please remove ${products} from the claim.`
};
