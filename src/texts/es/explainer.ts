import type { ExplainerTexts } from '../en/explainer.ts';

export const explainer: ExplainerTexts = {
  title: (partner) => `${partner} le pide que confirme el trabajo realizado`,
  what: {
    heading: 'De qué se trata',
    text: (partner, customer) =>
      `${partner} trabaja con ${customer} en estos productos y pide al programa de asociados del proveedor figurar como su asociado para ellos:`
  },
  sees: {
    heading: 'Qué podrá ver el asociado',
    text: (partner) => `Si el programa lo aprueba, ${partner} ve cómo se usan los productos, mes a mes, en cifras:`,
    items: [
      'cuántas personas usan cada producto y cuántas licencias se pagan',
      'ningún mensaje, ningún archivo, ningún nombre de sus empleados y ningún acceso a sus sistemas'
    ]
  },
  asked: {
    heading: 'Qué se le pide',
    text: 'Un documento que muestre el trabajo, con su firma. Debe incluir:',
    items: [
      'los nombres de ambas empresas, su dominio y su ID de inquilino',
      'lo que el asociado hizo para usted, y cada producto',
      'su firma o confirmación, con la fecha'
    ]
  },
  then: {
    heading: 'Qué ocurre después',
    text: (days) =>
      days === null
        ? 'Cuando se apruebe la declaración, recibirá un correo. No tiene que hacer nada. Si no está de acuerdo, el correo indica cómo denegar su consentimiento, en cualquier momento.'
        : `Cuando se apruebe la declaración, recibirá un correo. No tiene que hacer nada. Si no está de acuerdo, el correo indica cómo denegar su consentimiento, en un plazo de ${String(days)} días. No tiene costo ni cambia nada en sus contratos.`
  },
  code: 'Para leer esto de nuevo en su teléfono, fotografíe el código:',
  questions: (name, email) => `¿Preguntas? ${name}, ${email}`,
  acknowledgement: {
    heading: 'Confirmación (si desea usar esta página para ello)',
    text: (claim) =>
      `${claim.customer} (dominio ${claim.domain || '…'}, ID de inquilino ${claim.tenantId || '…'}) tiene conocimiento de que ${claim.partner} declara ser su asociado de registro para ${claim.products.join(', ') || '…'}, por el trabajo que se describe a continuación.`,
    blanks: ['Qué hizo el asociado', 'Desde cuándo', 'Nombre y cargo', 'Lugar y fecha', 'Firma por el cliente']
  },
  footer: (partner) => `Entregado por ${partner}`
};
