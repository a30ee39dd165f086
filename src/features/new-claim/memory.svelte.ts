import type { Workplace } from '#workplace/workplace.ts';
import type { SummaryRow } from '#device/rows.ts';
import { claimStates } from '#rules/claim/claim.ts';
import type { ClaimFields } from '#rules/claim/fields.ts';
import type { OtherClaim } from './duplicates.ts';
import { firstValue } from '#workplace/first-value.ts';
import { contactsIn, customersIn, type RememberedContact } from './remembered.ts';

/** So many of the latest claims are looked through for customers: more than anybody has worked on in a season. */
const rowsRemembered = 400;
const claimsRead = 12;

/** What the organisation's claims on this device can save the person from typing. */
export class Memory {
  rows = $state.raw<readonly SummaryRow[]>([]);
  readonly #workplace: Workplace;
  readonly #claim: string;

  constructor(workplace: Workplace, claim: string) {
    this.#workplace = workplace;
    this.#claim = claim;
  }

  readonly customers = $derived.by(() => customersIn(this.rows, this.#claim));

  open(): () => void {
    return this.#workplace.inStates(claimStates, rowsRemembered).subscribe(({ rows }) => (this.rows = rows));
  }

  async fieldsOf(claim: string): Promise<ClaimFields | null> {
    const shown = await firstValue(this.#workplace.claim(claim));
    return shown?.claim.fields ?? null;
  }

  /** The people of earlier claims about the same customer. */
  async contacts(fields: ClaimFields, which: 'customer' | 'technical'): Promise<readonly RememberedContact[]> {
    const claims = await Promise.all(this.#about(fields).map((row) => this.fieldsOf(row.id)));
    return contactsIn(
      claims.filter((claim) => claim !== null),
      which
    );
  }

  /** The organisation's other claims about the same customer, to be compared with this one. */
  async others(fields: ClaimFields): Promise<readonly OtherClaim[]> {
    const shown = await Promise.all(this.#about(fields).map((row) => firstValue(this.#workplace.claim(row.id))));
    return shown.flatMap((other) => {
      if (!other) return [];
      const { id, state, fields: otherFields, products } = other.claim;
      return [{ id, state, fields: otherFields, products }];
    });
  }

  #about(fields: ClaimFields): readonly SummaryRow[] {
    const tenant = lower(fields.tenantId);
    const name = lower(fields.customerName);
    const domain = lower(fields.customerDomain);
    return this.rows
      .filter((row) => {
        if (row.id === this.#claim) return false;
        if (tenant && row.tenantId.toLowerCase() === tenant) return true;
        if (domain && row.customerDomain.toLowerCase() === domain) return true;
        return name !== '' && row.customerName.toLowerCase() === name;
      })
      .sort((a, b) => b.changedAt - a.changedAt)
      .slice(0, claimsRead);
  }
}

const lower = (value: unknown): string => (typeof value === 'string' ? value.trim().toLowerCase() : '');
