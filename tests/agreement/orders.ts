import type { ActionKind, Payloads } from '#rules/claim/action.ts';
import { acknowledgements, preparableMoves, requestReasons } from '#rules/claim/action.ts';
import type { Claim } from '#rules/claim/claim.ts';
import type { FileManifest } from '#rules/claim/fields.ts';
import { acknowledged, completeForm } from '../support/registrar-workshop.ts';

/** What chance says, the same again for the same seed. */
export type Dice = (sides: number) => number;

export interface Materials {
  readonly dice: Dice;
  /** Null: nobody has made it yet. */
  readonly claim: Claim | null;
  /** A file that is there on this device; sometimes one that was there before. */
  readonly file: () => FileManifest;
}

type Makers = { readonly [K in ActionKind]?: (materials: Materials) => Payloads[K] };

const words = ['Padaria Aurora', 'Café São João', 'Alpine Ski House', ''] as const;
const pick = <T>(dice: Dice, from: readonly T[]): T => from[dice(from.length)] as T;

const mpnIds = ['1234567', '7654321', '11'] as const;
const languages = ['en', 'pt-BR', 'fr'] as const;

/** Mostly from what stands, as a form does; sometimes from what stood once. */
function changes({ dice, claim }: Materials): Payloads['edit']['changes'] {
  const names = [
    'customerContactName',
    'mpnId',
    'partnerContactName',
    'name',
    'customerName',
    'customerLanguage'
  ] as const;
  const name = pick(dice, names);
  const to = pick(dice, name === 'mpnId' ? mpnIds : name === 'customerLanguage' ? languages : words);
  const from = dice(5) === 0 ? 'something else' : (claim?.fields[name] ?? null);
  const line = pick(dice, ['teams', 'exchange']);
  const standing = claim?.products[line] ?? null;
  const product = standing ? { from: standing, to: null } : { from: null, to: { product: line } };
  return {
    ...(dice(4) > 0 ? { [name]: { from, to } } : {}),
    ...(dice(3) === 0 ? { [`products/${line}`]: product } : {})
  };
}

function contact({ dice, claim }: Materials): Payloads['edit']['changes'] {
  const from = claim?.fields.customerContactEmail ?? null;
  const speaks = claim?.fields.customerLanguage ?? null;
  return {
    customerContactEmail: { from, to: pick(dice, ['ana@aw.example', 'bea@aw.example', 'nobody']) },
    ...(dice(3) === 0 ? { customerLanguage: { from: speaks, to: pick(dice, languages) } } : {})
  };
}

const comment = ({ dice }: Materials): string => pick(dice, ['Here it is.', 'Por favor, veja a página 2.', ' ']);
const commentAtTimes = (materials: Materials): { readonly comment?: string } =>
  materials.dice(2) === 0 ? {} : { comment: comment(materials) };
const filesAtTimes = (materials: Materials): { readonly files?: readonly FileManifest[] } =>
  materials.dice(2) === 0 ? {} : { files: [materials.file()] };

/** Everything that a person at a partner or a reviewer can order on a claim that is decided here. */
export const orders = {
  create: () => completeForm,
  edit: (materials) => ({ changes: changes(materials) }),
  'add-evidence': ({ file }) => ({ files: [file()] }),
  'remove-evidence': ({ claim, file, dice }) => ({ file: pick(dice, claim?.evidence ?? [])?.sha256 ?? file().sha256 }),
  discard: () => ({}),
  restore: () => ({}),
  submit: ({ dice }) => ({ acknowledged: dice(6) === 0 ? acknowledgements.slice(1) : acknowledged, note: 'Complete.' }),
  respond: (materials) => ({
    ...commentAtTimes(materials),
    ...filesAtTimes(materials),
    ...(materials.dice(3) === 0 ? { changes: { ...contact(materials) } } : {})
  }),
  'correct-customer-contact': (materials) => ({ changes: contact(materials) }),
  withdraw: (materials) => ({ why: 'wrong-mpn-id', ...commentAtTimes(materials) }),
  dispute: (materials) => ({ justification: comment(materials), ...filesAtTimes(materials) }),
  'refresh-evidence': ({ file }) => ({ files: [file()] }),
  prepare: (materials) => ({
    move: pick(materials.dice, preparableMoves),
    ...commentAtTimes(materials),
    ...filesAtTimes(materials)
  }),
  comment: (materials) => ({ text: comment(materials) }),
  'begin-review': () => ({}),
  'request-information': (materials) => ({
    reasons: requestReasons.slice(0, materials.dice(3)),
    comment: comment(materials),
    removeProducts: materials.dice(3) === 0 ? ['teams'] : []
  }),
  approve: commentAtTimes,
  reject: (materials) => ({ reason: 'insufficient-poe', comment: comment(materials) }),
  'decide-dispute': (materials) => ({
    outcome: materials.dice(2) === 0 ? 'approve' : 'reject',
    comment: comment(materials)
  }),
  open: ({ claim, dice }) => {
    const file = pick(dice, claim?.evidence ?? []);
    return file && dice(2) === 0 ? { file: file.sha256 } : {};
  }
} satisfies Makers;

export type OrderKind = keyof typeof orders;
export const orderKinds = Object.keys(orders) as readonly OrderKind[];
