/** A row of the app's list, with everything that it says worked out beforehand. */
export interface BareRow {
  readonly id: string;
  readonly dueBy: number;
  readonly customer: string;
  readonly state: string;
  readonly what: string;
  readonly left: string;
  readonly until: string;
}
