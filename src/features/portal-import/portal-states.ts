import type { ClaimState } from '#rules/claim/claim.ts';
import { foldName } from '#tables/columns.ts';

/** What a portal can call the state of a claim; `ignored`: its lines are left out. */
export const portalStates = [
  'editing',
  'submitted',
  'in-review',
  'action-required',
  'approved',
  'rejected',
  'declined',
  'withdrawn',
  'disputed',
  'ignored'
] as const;
export type PortalState = (typeof portalStates)[number];

const words: { readonly [S in Exclude<PortalState, 'ignored'>]: readonly string[] } = {
  editing: [
    'editing',
    'draft',
    'edicao',
    'rascunho',
    'notsubmitted',
    'naoenviado',
    'naoenviada',
    'enedicion',
    'editar',
    'borrador',
    'noenviado',
    'noenviada'
  ],
  submitted: [
    'submitted',
    'new',
    'received',
    'enviado',
    'enviada',
    'recebido',
    'recebida',
    'recibido',
    'recibida',
    'nuevo',
    'nueva'
  ],
  'in-review': [
    'inreview',
    'underreview',
    'review',
    'reviewing',
    'inprogress',
    'pending',
    'pendingreview',
    'emrevisao',
    'emanalise',
    'pendente',
    'enrevision',
    'enanalisis',
    'pendiente'
  ],
  'action-required': [
    'actionrequired',
    'partneractionrequired',
    'needsaction',
    'moreinformationneeded',
    'moreinformationrequired',
    'informationrequested',
    'acaodeparceironecessaria',
    'acaodoparceironecessaria',
    'requeracaodeparceiro',
    'requeracaodoparceiro',
    'acaonecessaria',
    'acciondeasociadorequerida',
    'acciondelasociadorequerida',
    'acciondelpartnerrequerida',
    'requiereacciondelasociado',
    'accionrequerida',
    'accionnecesaria'
  ],
  approved: [
    'approved',
    'active',
    'associated',
    'aprovado',
    'aprovada',
    'ativo',
    'ativa',
    'associado',
    'associada',
    'aprobado',
    'aprobada',
    'activo',
    'activa',
    'asociado',
    'asociada'
  ],
  rejected: [
    'rejected',
    'denied',
    'rejeitado',
    'rejeitada',
    'negado',
    'negada',
    'recusado',
    'recusada',
    'rechazado',
    'rechazada',
    'denegado',
    'denegada'
  ],
  declined: [
    'customerdeclined',
    'declined',
    'declinedbycustomer',
    'recusadopelocliente',
    'recusadapelocliente',
    'denegadoporelcliente',
    'denegadaporelcliente',
    'rechazadoporelcliente',
    'rechazadaporelcliente'
  ],
  withdrawn: [
    'withdrawn',
    'cancelled',
    'canceled',
    'removed',
    'retirado',
    'retirada',
    'cancelado',
    'cancelada',
    'anulado',
    'anulada'
  ],
  disputed: [
    'disputed',
    'indispute',
    'underdispute',
    'dispute',
    'contestado',
    'contestada',
    'emcontestacao',
    'impugnado',
    'impugnada',
    'endisputa',
    'enimpugnacion',
    'cuestionado',
    'cuestionada',
    'conflicto'
  ]
};

const known: ReadonlyMap<string, PortalState> = new Map(
  Object.entries(words).flatMap(([state, values]) => values.map((value) => [value, state as PortalState]))
);

/** `kept`: what the person chose for this word before, folded. Null: nobody knows. */
export function readPortalState(value: string, kept: { readonly [value: string]: PortalState }): PortalState | null {
  const folded = foldName(value);
  return kept[folded] ?? known.get(folded) ?? null;
}

/** What such a claim is here. */
export function claimStateOf(state: Exclude<PortalState, 'ignored'>): ClaimState {
  return state === 'declined' || state === 'withdrawn' ? 'rejected' : state;
}
