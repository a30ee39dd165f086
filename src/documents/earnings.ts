import * as z from 'zod/mini';
import type { Day, Instant } from '#rules/days/day.ts';

/**
 * An organisation's earnings, `/api/earnings/*`: what its earnings report said, by month. Only members of the organisation: managers and
 * readers look, managers import. Every request names its person (`personHeader`), so that nothing is imported by whoever signed in
 * meanwhile. Errors are `{ error: ApiError }`.
 *
 * | route | takes | answers |
 * |---|---|---|
 * | `GET /api/earnings/:org` | – | 200 `EarningsHead` |
 * | `PUT /api/earnings/:org/imports/:import/pages/:month/:n` | `EarningsPage` as JSON, gzip, ≤ 512 KiB | 201; 400 `malformed` |
 * | `POST /api/earnings/:org/imports/:import` | `EarningsCommit` | 200 `EarningsHead`; 400 where a page is missing |
 * | `GET /api/earnings/:org/imports/:import/pages/:month/:n` | – | 200 `EarningsPage`; 404 also while it is not committed |
 *
 * Pages alone are seen by nobody: the commit replaces the months that it names in one write, and no other month.
 */
export interface EarningsHead {
  readonly months: readonly EarningsMonth[];
}

/** A month as it was last imported. */
export interface EarningsMonth extends MonthPages {
  /** ULID of the import that brought it. */
  readonly import: string;
  readonly fileName: string;
  readonly importedAt: Instant;
  readonly importedBy: string;
}

export interface MonthPages {
  /** `2026-06` */
  readonly month: string;
  readonly pages: number;
  readonly lines: number;
}

export interface EarningsCommit {
  readonly fileName: string;
  readonly months: readonly MonthPages[];
}

/** One line of the report, as it said it. Absent: empty there. */
export interface EarningsLine {
  /** In the file that was imported. */
  readonly line: number;
  readonly amount: number;
  readonly currency: string;
  readonly claimId?: string | undefined;
  readonly tenantId?: string | undefined;
  readonly customerName?: string | undefined;
  readonly subscriptionId?: string | undefined;
  readonly workload?: string | undefined;
  readonly mpnId?: string | undefined;
  readonly activeUsers?: number | undefined;
  readonly paidUnits?: number | undefined;
  readonly associatedOn?: Day | undefined;
  readonly paymentStatus?: string | undefined;
  readonly reasonCode?: string | undefined;
}

/** Lines of one month. */
export type EarningsPage = readonly EarningsLine[];

export const linesPerPage = 1_000;
export const largestEarningsPage = 512 * 1024;
const mostPages = 500;
const mostMonths = 240;

export const monthPattern = /^(?:19|20)\d\d-(?:0[1-9]|1[0-2])$/;
export const currencyPattern = /^[A-Z]{3}$/;
/** Longer than any report's values; what is longer makes its line wrong. */
export const longestValue = 200;

const text = z.optional(z.string().check(z.minLength(1), z.maxLength(longestValue)));
const count = z.optional(z.number().check(z.gte(0), z.lte(1e12)));

export const earningsPage = z
  .array(
    z.strictObject({
      line: z.int().check(z.gte(1), z.lte(100_000_000)),
      amount: z.number().check(z.gte(-1e12), z.lte(1e12)),
      currency: z.string().check(z.regex(currencyPattern)),
      claimId: text,
      tenantId: text,
      customerName: text,
      subscriptionId: text,
      workload: text,
      mpnId: text,
      activeUsers: count,
      paidUnits: count,
      associatedOn: z.optional(z.int().check(z.gte(0), z.lte(100_000))),
      paymentStatus: text,
      reasonCode: text
    })
  )
  .check(z.minLength(1), z.maxLength(linesPerPage));

export const earningsCommit = z.strictObject({
  fileName: z.string().check(z.minLength(1), z.maxLength(255)),
  months: z
    .array(
      z.strictObject({
        month: z.string().check(z.regex(monthPattern)),
        pages: z.int().check(z.gte(1), z.lte(mostPages)),
        lines: z.int().check(z.gte(1), z.lte(mostPages * linesPerPage))
      })
    )
    .check(z.minLength(1), z.maxLength(mostMonths))
});

export const earningsPath = (org: string): string => `/api/earnings/${org}`;
export const earningsImportPath = (org: string, id: string): string => `${earningsPath(org)}/imports/${id}`;
export const earningsPagePath = (org: string, at: { import: string; month: string; page: number }): string =>
  `${earningsImportPath(org, at.import)}/pages/${at.month}/${String(at.page)}`;
