import * as z from 'zod/mini';
import {
  acknowledgements,
  evaluationProgrammes,
  preparableMoves,
  recordableKinds,
  recordableRejectionReasons,
  requestReasons,
  reviewerRejectionReasons,
  withdrawalReasons,
  type ActionKind
} from '#rules/claim/action.ts';
import { fieldNames } from '#rules/claim/fields.ts';
import { actionVersion } from './action-version.ts';
import { actionIdPattern, organisationPattern, sha256Pattern, ulidPattern } from './ids.ts';

const ulid = z.string().check(z.regex(ulidPattern));
const sha256 = z.string().check(z.regex(sha256Pattern));
const actionId = z.string().check(z.regex(actionIdPattern));
const line = z.string().check(z.regex(/^[A-Za-z0-9-]{1,64}$/));
const day = z.int().check(z.gte(0), z.lte(200_000));
const instant = z.int().check(z.gte(0), z.lte(17_000_000_000_000));
const shortText = z.string().check(z.minLength(1), z.maxLength(500));
const longText = z.string().check(z.minLength(1), z.maxLength(10_000));

const fieldValue = z.union([z.string().check(z.maxLength(2_000)), z.boolean()]);
const fields = z.partialRecord(z.enum(fieldNames), fieldValue);
/** `contest` is the registrar's: a device never sends it. */
const productLine = z.strictObject({
  product: z.string().check(z.regex(/^[a-z0-9-]{1,64}$/)),
  subscriptionId: z.optional(z.string().check(z.maxLength(64))),
  renewsOn: z.optional(day)
});
const products = z.record(line, productLine);

const editKey = z.union([z.enum(fieldNames), z.string().check(z.regex(/^products\/[A-Za-z0-9-]{1,64}$/))]);
const standingLine = z.strictObject({
  ...productLine.shape,
  contest: z.optional(z.strictObject({ standing: z.enum(['held', 'contested', 'lost']), since: day }))
});
const changes = z
  .record(
    editKey,
    z.strictObject({
      from: z.nullable(z.union([fieldValue, standingLine])),
      to: z.nullable(z.union([fieldValue, productLine]))
    })
  )
  .check(z.refine((value) => Object.keys(value).length > 0));

export const fileManifest = z.strictObject({
  sha256,
  name: z.string().check(z.minLength(1), z.maxLength(255)),
  type: z.string().check(z.minLength(1), z.maxLength(127)),
  size: z.int().check(z.gte(1), z.lte(1_000_000_000)),
  chunks: sha256,
  covers: z.array(line).check(z.maxLength(100)),
  signedBy: z.optional(z.string().check(z.maxLength(200))),
  signedOn: z.optional(day)
});
const files = z.array(fileManifest).check(z.minLength(1), z.maxLength(50));

const happenedOn = { happenedOn: z.optional(day) };
const reasons = z.array(z.enum(requestReasons)).check(z.maxLength(requestReasons.length));
const lines = z.array(line).check(z.maxLength(100));

/** What each kind carries. A payload with anything else in it is malformed. */
const payloads = {
  create: { fields, products: z.optional(products), madeFrom: z.optional(ulid) },
  edit: { changes },
  'add-evidence': { files },
  'remove-evidence': { file: sha256 },
  discard: {},
  restore: {},
  submit: { ...happenedOn, acknowledged: z.array(z.enum(acknowledgements)), note: z.optional(longText) },
  'begin-review': {},
  'request-information': { reasons, comment: longText, removeProducts: lines },
  respond: { ...happenedOn, comment: z.optional(longText), changes: z.optional(changes), files: z.optional(files) },
  approve: { comment: z.optional(longText) },
  reject: { reason: z.enum(reviewerRejectionReasons), comment: longText },
  'decline-consent': { comment: z.optional(longText) },
  'correct-customer-contact': { changes },
  withdraw: { ...happenedOn, why: z.enum(withdrawalReasons), comment: z.optional(longText) },
  dispute: {
    ...happenedOn,
    justification: z.optional(longText),
    files: z.optional(files),
    lateAnswer: z.optional(z.strictObject({ action: actionId, madeAt: instant }))
  },
  prepare: {
    move: z.enum(preparableMoves),
    comment: z.optional(longText),
    proposed: z.optional(changes),
    files: z.optional(files)
  },
  'decide-dispute': { outcome: z.enum(['approve', 'reject']), comment: longText },
  'refresh-evidence': { files },
  comment: { text: longText },
  open: { file: z.optional(sha256) },
  'open-contest': { line },
  'decide-contest': { line, standing: z.enum(['held', 'lost']), comment: longText },
  'close-contest': { line },
  evaluate: {
    programme: z.enum(evaluationProgrammes),
    outcome: z.enum(['eligible', 'not-eligible']),
    reason: z.optional(shortText)
  },
  record: {
    fact: z.enum(recordableKinds),
    happenedOn: day,
    learntFrom: shortText,
    reasons: z.optional(reasons),
    reason: z.optional(z.enum(recordableRejectionReasons)),
    removeProducts: z.optional(lines),
    outcome: z.optional(z.enum(['approve', 'reject'])),
    comment: z.optional(longText),
    takesBack: z.optional(actionId)
  },
  'note-consent-mail': {
    round: z.int().check(z.gte(1), z.lte(100_000)),
    outcome: z.enum(['sent', 'failed']),
    takenAt: z.optional(instant),
    kept: z.optional(z.literal(true))
  },
  void: { replaces: actionId }
} satisfies { readonly [K in ActionKind]: z.core.$ZodLooseShape };

const head = {
  _id: actionId,
  _rev: z.string(),
  v: z.int().check(z.gte(1), z.lte(actionVersion)),
  claim: ulid,
  org: z.string().check(z.regex(organisationPattern)),
  by: z.string().check(z.minLength(1), z.maxLength(64)),
  device: z.string().check(z.minLength(1), z.maxLength(64)),
  madeAt: instant,
  clockOffsetMs: z.int(),
  after: z.nullable(actionId),
  basedOn: z.nullable(z.int().check(z.gte(0)))
};

/** What each kind's document is, in the newest version: `stored-shapes.test.ts` holds it against what was there before. */
export const actionShapes: ReadonlyMap<string, z.ZodMiniType> = new Map(
  Object.entries(payloads).map(([kind, payload]) => [
    kind,
    z.strictObject({ ...head, kind: z.literal(kind), ...payload })
  ])
);
