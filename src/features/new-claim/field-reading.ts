import type { EditKey, EditValue } from '#rules/claim/fields.ts';
import { problemOfDay, type DayProblem } from '#ui/typed-day.ts';
import {
  readDomain,
  readEmail,
  readGuid,
  readMpnId,
  tidyText,
  type DomainProblem,
  type EmailProblem,
  type GuidProblem,
  type NumberProblem
} from '#documents/identifiers.ts';

/** What is wrong with a value's form: kept on the device as typed, not sent until it is put right. */
export type FieldProblem =
  | { readonly kind: 'guid'; readonly problem: GuidProblem }
  | { readonly kind: 'email'; readonly problem: EmailProblem }
  | { readonly kind: 'domain'; readonly problem: DomainProblem }
  | { readonly kind: 'mpn'; readonly problem: NumberProblem }
  | { readonly kind: 'day'; readonly problem: DayProblem; readonly day: number };

export type FieldReading =
  { readonly ok: true; readonly value: EditValue } | { readonly ok: false; readonly problem: FieldProblem };

/** The value that an edit sends for what was typed. Nothing typed is `null`: it is missing, not wrong. */
export function readField(key: EditKey, typed: EditValue): FieldReading {
  if (typed === null || typeof typed === 'boolean') return { ok: true, value: typed };
  if (typeof typed === 'object') return readLine(typed);
  if (typed.trim() === '') return { ok: true, value: null };
  if (key === 'tenantId') return asGuid(typed);
  if (key === 'customerDomain') return tagged('domain', readDomain(typed));
  if (key === 'mpnId') return tagged('mpn', readMpnId(typed));
  if (key.endsWith('Email')) return tagged('email', readEmail(typed));
  return { ok: true, value: tidyText(typed) };
}

type Line = Extract<EditValue, object>;

function readLine(line: Line): FieldReading {
  const { product, subscriptionId = '', renewsOn } = line;
  const problem = problemOfDay(renewsOn);
  if (renewsOn !== undefined && problem) return { ok: false, problem: { kind: 'day', problem, day: renewsOn } };
  const renewal = renewsOn === undefined ? {} : { renewsOn };
  if (subscriptionId.trim() === '') return { ok: true, value: { product, ...renewal } };
  const id = asGuid(subscriptionId);
  return id.ok ? { ok: true, value: { product, subscriptionId: String(id.value), ...renewal } } : id;
}

const asGuid = (typed: string): FieldReading => tagged('guid', readGuid(typed));

function tagged(
  kind: Exclude<FieldProblem['kind'], 'day'>,
  reading: { readonly ok: true; readonly value: string } | { readonly ok: false; readonly problem: string }
): FieldReading {
  return reading.ok ? reading : { ok: false, problem: { kind, problem: reading.problem } as FieldProblem };
}
