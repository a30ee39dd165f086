import type { ReviewCommentTexts } from '../en/review-comments.ts';

export const reviewComments: ReviewCommentTexts = {
  opening: 'Para decidir sobre esta declaração, precisamos do seguinte:',
  asks: {
    'missing-poe': ({ customer }) =>
      `O arquivo não prova esta declaração. Adicione um documento que cite ${customer} e a sua empresa, com o domínio e a ID do locatário do cliente como na declaração.`,
    'missing-customer-signature': ({ customer }) =>
      `Falta a assinatura ou a confirmação do cliente. Peça a assinatura de ${customer}, com nome e data, e adicione o documento de novo.`,
    'missing-or-old-dates': () =>
      'A data está ausente ou é antiga. A assinatura do cliente deve ter data dos 12 meses anteriores ao envio.',
    'missing-partner-service': ({ customer }) =>
      `O documento não diz o que a sua empresa fez. Descreva nele o trabalho realizado para ${customer}.`,
    'missing-products': ({ products }) =>
      products
        ? `A PoE não cita ${products}. Adicione uma PoE que cite, ou remova o que não puder provar.`
        : 'A PoE não cita todos os produtos declarados. Adicione uma PoE que cite, ou remova o que não puder provar.'
  },
  remove: (products) => `Remova ${products} da declaração.`
};
