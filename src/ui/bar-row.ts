/** One line of a bar chart; lengths are parts of the whole width, 0 to 1. */
export interface BarRow {
  readonly label: string;
  readonly value: string;
  /** The value where the legend is not seen. */
  readonly said?: string;
  readonly full: number;
  /** Follows the full part. */
  readonly hatched?: number;
}
