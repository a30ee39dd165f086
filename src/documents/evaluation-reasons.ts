import { textIn, type Language, type WholeText } from '#rules/language.ts';
import type { ApprovedClaim } from '#rules/claim/claim.ts';
import type { EvaluationReason } from '#rules/claim/evaluation-reason.ts';

/** The list that a programme begins with, and has where its own has not arrived or does not fit its shape. */
export const usualEvaluationReasons: readonly (EvaluationReason & { readonly text: WholeText })[] = [
  {
    id: 'usage-below-threshold',
    text: {
      en: 'Monthly active usage is below the programme’s threshold',
      'pt-BR': 'O uso ativo mensal está abaixo do mínimo do programa',
      es: 'El uso activo mensual está por debajo del mínimo del programa'
    },
    programmes: ['OSU']
  },
  {
    id: 'no-usage-growth',
    text: {
      en: 'Usage has not grown since the association',
      'pt-BR': 'O uso não cresceu desde a associação',
      es: 'El uso no ha crecido desde la asociación'
    },
    programmes: ['OSU']
  },
  {
    id: 'opted-out',
    text: {
      en: 'The partner opted out of incentives for this claim',
      'pt-BR': 'O parceiro abriu mão dos incentivos desta declaração',
      es: 'El asociado renunció a los incentivos de esta declaración'
    },
    programmes: ['OSU']
  },
  {
    id: 'associated-after-the-sale',
    text: {
      en: 'The association began after the sale',
      'pt-BR': 'A associação começou depois da venda',
      es: 'La asociación empezó después de la venta'
    },
    programmes: ['OSA']
  },
  {
    id: 'subscription-not-eligible',
    text: {
      en: 'The subscription is not of a kind that qualifies',
      'pt-BR': 'A assinatura não é de um tipo que se qualifica',
      es: 'La suscripción no es de un tipo que cumpla los requisitos'
    },
    programmes: ['OSA']
  },
  {
    id: 'product-excluded',
    text: {
      en: 'None of the products earns in this programme',
      'pt-BR': 'Nenhum dos produtos gera ganhos neste programa',
      es: 'Ninguno de los productos genera ganancias en este programa'
    },
    programmes: ['OSU', 'OSA']
  },
  {
    id: 'customer-excluded',
    text: {
      en: 'The customer is excluded from the programme',
      'pt-BR': 'O cliente está excluído do programa',
      es: 'El cliente está excluido del programa'
    },
    programmes: ['OSU', 'OSA']
  },
  {
    id: 'partner-not-enrolled',
    text: {
      en: 'The partner is not enrolled in the programme',
      'pt-BR': 'O parceiro não está inscrito no programa',
      es: 'El asociado no está inscrito en el programa'
    },
    programmes: ['OSU', 'OSA']
  },
  {
    id: 'partner-requirements-not-met',
    text: {
      en: 'The partner does not meet the programme’s requirements',
      'pt-BR': 'O parceiro não atende aos requisitos do programa',
      es: 'El asociado no cumple los requisitos del programa'
    },
    programmes: ['OSU', 'OSA']
  }
];

/** What an evaluation gives as its reason, on the claim or in its history. */
type Given = Pick<
  NonNullable<ApprovedClaim['evaluations'][keyof ApprovedClaim['evaluations']]>,
  'reason' | 'reasonText'
>;

/** As it was given. Evaluations of before the list could be changed carry no words: theirs are the usual ones. */
export function reasonGiven({ reason, reasonText }: Given, language: Language): string | null {
  const text = reasonText ?? usualEvaluationReasons.find(({ id }) => id === reason)?.text;
  return text ? textIn(text, language) : (reason ?? null);
}
