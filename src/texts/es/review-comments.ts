import type { ReviewCommentTexts } from '../en/review-comments.ts';

export const reviewComments: ReviewCommentTexts = {
  opening: 'Para decidir sobre esta declaración necesitamos lo siguiente:',
  asks: {
    'missing-poe': ({ customer }) =>
      `El archivo no prueba esta declaración. Agregue un documento que nombre a ${customer} y a su empresa, con el dominio y el ID de inquilino del cliente como en la declaración.`,
    'missing-customer-signature': ({ customer }) =>
      `Falta la firma o la confirmación del cliente. Pida a ${customer} que lo firme, con nombre y fecha, y agréguelo de nuevo.`,
    'missing-or-old-dates': () =>
      'Falta la fecha o es demasiado antigua. La firma del cliente debe tener fecha de los 12 meses anteriores a su envío.',
    'missing-partner-service': ({ customer }) =>
      `El documento no dice qué hizo su empresa. Describa en él el trabajo realizado para ${customer}.`,
    'missing-products': ({ products }) =>
      products
        ? `La PoE no nombra ${products}. Agregue una PoE que lo haga o quite lo que no pueda probar.`
        : 'La PoE no nombra todos los productos declarados. Agregue una PoE que lo haga o quite lo que no pueda probar.'
  },
  remove: (products) => `Quite ${products} de la declaración.`
};
