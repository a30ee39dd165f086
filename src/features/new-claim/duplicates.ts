import type { ClaimState } from '#rules/claim/claim.ts';
import type { FormContent } from './typed-values.ts';

/** Another claim of the organisation, as far as this device knows it. */
export interface OtherClaim extends FormContent {
  readonly id: string;
  readonly state: ClaimState;
}

export interface Duplicate {
  readonly id: string;
  readonly state: ClaimState;
  readonly customerName: string;
  /** The lines of *this* form that the other claim has too. */
  readonly lines: readonly string[];
  /** True where the same subscription is claimed, not only the same product. */
  readonly sameSubscription: boolean;
}

/**
 * The organisation's own claims on the same product or subscription of the same tenant. A warning, never a block: after a rejection,
 * or when a subscription was renewed, a second claim is right.
 */
export function findDuplicates(id: string, form: FormContent, others: readonly OtherClaim[]): readonly Duplicate[] {
  const tenant = comparable(form.fields.tenantId);
  return others.flatMap((other) => {
    if (other.id === id || other.state === 'discarded' || other.state === 'rejected') return [];
    const sameTenant = tenant !== '' && comparable(other.fields.tenantId) === tenant;
    const shared = Object.entries(form.products).flatMap(([line, mine]) => {
      const matches = Object.values(other.products).filter((theirs) => {
        const subscription = comparable(mine.subscriptionId);
        if (subscription !== '' && subscription === comparable(theirs.subscriptionId)) return true;
        // Two subscriptions of one product are two lines of two claims, not the same thing twice.
        const oneIsOpen = subscription === '' || comparable(theirs.subscriptionId) === '';
        return sameTenant && mine.product === theirs.product && oneIsOpen;
      });
      return matches.length ? [{ line, same: matches.some((theirs) => sameSubscription(mine, theirs)) }] : [];
    });
    if (!shared.length) return [];
    const { customerName } = other.fields;
    return [
      {
        id: other.id,
        state: other.state,
        customerName: typeof customerName === 'string' ? customerName : '',
        lines: shared.map(({ line }) => line),
        sameSubscription: shared.some(({ same }) => same)
      }
    ];
  });
}

interface Subscribed {
  readonly subscriptionId?: string;
}

function sameSubscription(a: Subscribed, b: Subscribed): boolean {
  return comparable(a.subscriptionId) !== '' && comparable(a.subscriptionId) === comparable(b.subscriptionId);
}

function comparable(value: unknown): string {
  return typeof value === 'string' ? value.trim().toLowerCase() : '';
}
