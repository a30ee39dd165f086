import { civilTime } from '#calendar/civil-time.ts';
import { dayToText } from '#calendar/day-text.ts';
import { recogniseColumns, missingColumns } from '#features/earnings/columns.ts';
import { openReport, readReport } from '#features/earnings/read-report.ts';
import * as portal from '#features/portal-import/columns.ts';
import type { ImportedFact } from '#features/portal-import/fact-sequences.ts';
import { planImport, type ImportPlan, type Known, type Proposal } from '#features/portal-import/plan-import.ts';
import type { PortalState } from '#features/portal-import/portal-states.ts';
import type { Problem } from '#features/portal-import/exported-claim.ts';
import { byLine, readExport, readExportFile, surveyExport } from '#features/portal-import/read-export.ts';
import type { ClaimAction } from '#rules/claim/action.ts';
import type { Circumstances } from '#rules/claim/circumstances.ts';
import type { Claim } from '#rules/claim/claim.ts';
import { decide } from '#rules/claim/decide.ts';
import { usualEvidenceLimits } from '#rules/claim/evidence-limits.ts';
import { profile2020 } from '#rules/claim/profile.ts';
import type { Instant } from '#rules/days/day.ts';
import { catalogue } from '#server/reference/catalogue.ts';
import type { DayOrder } from '#tables/read-day.ts';
import type { DecimalMark } from '#tables/read-decimal.ts';
import { UnreadableTable } from '#tables/table.ts';

export interface ImportOptions {
  /** Of the programme: whose day an instant has. */
  readonly zone: string;
  readonly now: Instant;
  /** What the screens would ask. */
  readonly decimal?: DecimalMark;
  readonly order?: DayOrder;
}

export interface EarningsAnswer {
  readonly lines: readonly {
    readonly line: number;
    readonly claimId: string;
    readonly tenantId: string;
    readonly month: string;
    /** Decimal text, the sign in front. */
    readonly amount: string;
    readonly currency: string;
  }[];
  readonly leftOut: readonly { readonly line: number; readonly why: string }[];
  readonly wrong: readonly {
    readonly line: number;
    readonly why: string;
    readonly column?: string;
    readonly value?: string;
  }[];
  /** What the screen asks before any line is imported. */
  readonly asked: readonly string[];
  /** What each answer would give. */
  readonly questions?: readonly unknown[];
  readonly unreadable?: string;
}

/** What the earnings screen would read of this file. Month and currency of a whole file are asked, as there. */
export async function readEarningsFile(file: Blob, options: ImportOptions): Promise<EarningsAnswer> {
  const nothing = { lines: [], leftOut: [], wrong: [], asked: [] };
  try {
    const { header } = await openReport(file);
    const columns = recogniseColumns(header);
    const missing = missingColumns(columns, {});
    if (missing.length > 0) {
      const names = missing.map((each) => (each === 'amount' || each === 'key' ? 'columns' : each));
      return { ...nothing, asked: [...new Set(names)] };
    }
    const lines: EarningsAnswer['lines'][number][] = [];
    const { zone, now, decimal, order } = options;
    const read = await readReport(
      file,
      { columns, decimal, dayOrder: order },
      { zone, now },
      {
        storePage: () => Promise.resolve(),
        progress: () => undefined,
        line: ({ line: { line, claimId = '', tenantId = '', currency }, month, amount }) =>
          lines.push({ line, claimId, tenantId, month, amount: amount.text, currency })
      }
    );
    if (read.asked) return { ...nothing, asked: read.asked.map(({ asks }) => asks), questions: read.asked };
    const { totals = [], wrongLines } = read.report;
    return {
      ...{ lines, leftOut: totals.map((line) => ({ line, why: 'totals' })), asked: [] },
      wrong: wrongLines.map(({ reason, ...at }) => ({ ...at, why: reason }))
    };
  } catch (error) {
    return { ...nothing, unreadable: problemOf(error) };
  }
}

export interface PortalAnswer {
  readonly claims: readonly {
    readonly kind: Proposal['kind'];
    readonly lines: readonly number[];
    readonly portalClaimId: string;
    readonly tenantId: string;
    readonly customerDomain: string;
    readonly mpnId: string;
    readonly products: readonly string[];
    /** States that it would be recorded to have come to, with the day. */
    readonly facts: readonly { readonly state: string; readonly on: string }[];
  }[];
  readonly problems: readonly {
    readonly lines: readonly number[];
    readonly why: string;
    readonly field?: string;
    readonly value?: string;
  }[];
  readonly asked: readonly string[];
  readonly unreadable?: string;
}

/** What the portal import would do with the last of these files, after those before it were imported: under the 2020 profile, without holidays. */
export async function readPortalFiles(files: readonly Blob[], options: ImportOptions): Promise<PortalAnswer> {
  let claims: readonly Claim[] = [];
  let answer: PortalAnswer = { claims: [], problems: [], asked: [] };
  for (const file of files) {
    const known = knownWith(claims, options);
    const { plan, ...said } = await planFile(file, known, options);
    answer = { ...answerOf(plan), ...said };
    claims = plan.proposals.reduce((all, proposal) => take(all, proposal, known), claims);
  }
  return answer;
}

interface PlannedFile {
  readonly plan: ImportPlan;
  readonly asked: readonly string[];
  readonly unreadable?: string;
}

async function planFile(source: Blob, known: Known, { zone, order }: ImportOptions): Promise<PlannedFile> {
  const nothing = { plan: { proposals: [], unchanged: [], problems: [] }, asked: [] };
  try {
    const file = await readExportFile(source);
    const columns = portal.recogniseColumns(file.header);
    if (portal.missingColumns(columns).length > 0) return { ...nothing, asked: ['columns'] };
    const reading = { columns, dayOrder: order ?? null, states: {}, today: known.today, zone };
    if (surveyExport(file, reading).askedDay !== null) return { ...nothing, asked: ['day-order'] };
    const read = readExport(file, reading);
    const plan = planImport(read.claims, known);
    const problems = [...read.problems, ...plan.problems].sort(byLine);
    return {
      plan: { ...plan, problems },
      asked: problems.some(({ code }) => code === 'state-unknown') ? ['states'] : []
    };
  } catch (error) {
    return { ...nothing, unreadable: problemOf(error) };
  }
}

const nameOf = new Map(catalogue.products.map(({ id, name }) => [id, name]));

function answerOf({ proposals, problems }: ImportPlan): Pick<PortalAnswer, 'claims' | 'problems'> {
  return {
    claims: proposals.map((proposal) => {
      const { lines, portalClaimId, tenantId, customerDomain, mpnId, products } = proposal.exported;
      const made = proposal.kind === 'create' ? Object.values(proposal.create.products ?? {}) : null;
      return {
        ...{ kind: proposal.kind, lines, portalClaimId, tenantId, customerDomain, mpnId },
        products: made ? made.map(({ product }) => nameOf.get(product) ?? product) : products.map(({ name }) => name),
        facts: proposal.facts.map((fact) => ({ state: sayState(fact), on: dayToText(fact.happenedOn) }))
      };
    }),
    problems: problems.map(({ code, ...at }: Problem) => ({ ...at, why: code }))
  };
}

/** What a portal calls a claim of which that is known last. */
const stateAfter: { readonly [F in Exclude<ImportedFact['fact'], 'decide-dispute'>]?: PortalState } = {
  submit: 'submitted',
  'begin-review': 'in-review',
  'request-information': 'action-required',
  approve: 'approved',
  reject: 'rejected',
  'decline-consent': 'declined',
  withdraw: 'withdrawn',
  dispute: 'disputed'
};

function sayState({ fact, outcome }: ImportedFact): string {
  if (fact === 'decide-dispute') return outcome === 'approve' ? 'approved' : 'rejected';
  return stateAfter[fact] ?? fact;
}

const org = 'partner';

function knownWith(claims: readonly Claim[], { zone, now }: ImportOptions): Known {
  const civil = civilTime(zone);
  const terms = { profile: '2020', calendar: 'none', zone };
  const circumstances: Circumstances = {
    actor: { id: 'manager', role: 'manager', org, desk: `org-${org}` },
    ...{ receivedAt: now, onRecordAt: now, adjudicated: 'elsewhere', outages: [], evaluationReasons: [] },
    terms: { terms, profile: profile2020, holidays: [], civil },
    limits: usualEvidenceLimits,
    hasFile: () => true
  };
  const { products } = catalogue;
  return { org, claims, products, today: civil.dayOf(now), circumstancesOf: () => circumstances };
}

/** As the device does it. */
function take(claims: readonly Claim[], proposal: Proposal, known: Known): readonly Claim[] {
  const id = proposal.kind === 'create' ? `claim-${String(claims.length)}` : proposal.claim.id;
  let claim = claims.find((each) => each.id === id) ?? null;
  const payloads = [
    ...(proposal.kind === 'create' ? [{ kind: 'create', ...proposal.create }] : []),
    ...proposal.facts.map((fact) => ({ kind: 'record', learntFrom: 'export', ...fact }))
  ];
  for (const [at, payload] of payloads.entries()) {
    const circumstances = known.circumstancesOf(claim);
    const head = { id: `action:${id}:${String(at)}`, claim: id, org, by: 'manager', device: '' };
    const made = { madeAt: circumstances.receivedAt, clockOffsetMs: 0, after: null, basedOn: null };
    const decision = decide(claim, { ...head, ...made, ...payload } as ClaimAction, circumstances);
    if (decision.ok) claim = decision.claim;
  }
  return claim ? [...claims.filter((each) => each.id !== id), claim] : claims;
}

function problemOf(error: unknown): string {
  if (error instanceof UnreadableTable) return error.problem;
  throw error;
}
