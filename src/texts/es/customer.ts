import type { CustomerTexts } from '../en/customer.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const customer: CustomerTexts = {
  what: {
    heading: (partner) => `${partner} figura como su asociado`,
    text: ({ customer, domain }) =>
      `La empresa trabaja con ${customer}${domain === '' ? '' : ` (${domain})`} y pidió al programa de asociados del proveedor que lo registre para:`,
    approved: 'El programa examinó la prueba y la aprobó.'
  },
  sees: {
    heading: 'Qué podrá ver el asociado',
    text: 'Cómo se usan estos productos, mes a mes, en cifras. Ningún mensaje, archivo ni nombre de sus empleados, y ningún acceso a sus sistemas.'
  },
  agree: 'Si está de acuerdo, no tiene que hacer nada.',
  disagree: {
    heading: 'Si no está de acuerdo',
    until: (moment) => `Puede denegar su consentimiento hasta el ${moment}.`,
    days: (count) =>
      `Puede denegar su consentimiento durante ${counted(count, 'día', 'días')} a partir del día del correo.`,
    anyTime: 'Puede denegar su consentimiento en cualquier momento.',
    free: 'No tiene costo ni cambia nada en sus contratos.'
  },
  decline: {
    open: 'Denegar',
    reason: '¿Por qué? (opcional)',
    readBy: 'Lo leerán el asociado y el programa.',
    confirm: 'Sí, denegar'
  },
  done: {
    declined: {
      heading: 'Usted denegó su consentimiento',
      text: (partner, products) =>
        `Su respuesta está registrada y se avisó a ${partner}. ${partner} no figura como su asociado para ${products} por esta declaración.`,
      after: 'No tiene que hacer nada más y puede cerrar esta página. Si esto cambiara, recibirá otro correo.'
    },
    received: {
      heading: 'Tenemos su respuesta',
      text: 'Usted denegó su consentimiento. Su respuesta se conserva de forma segura y quedará registrada en un momento. No hace falta enviarla de nuevo.',
      again: 'Ver si ya está registrada'
    },
    over: {
      heading: 'El plazo para denegar terminó',
      text: (partner, moment) =>
        `${moment === null ? 'Pudo denegar su consentimiento durante un tiempo después de la aprobación.' : `Pudo denegar su consentimiento hasta el ${moment}.`} ${partner} figura como su asociado.`,
      whom: (partner) => `Si ya no lo desea, escriba a su contacto en ${partner} y pídale que retire la declaración.`
    },
    void: {
      heading: 'Este enlace ya no es válido',
      text: 'Se envió un correo más reciente sobre esto, o la declaración se retiró o se está examinando de nuevo. Abrir esta página no cambió nada.',
      after: 'Si tiene un correo más reciente, use el enlace que contiene. De lo contrario, no tiene que hacer nada.'
    },
    expired: {
      heading: 'Este enlace caducó',
      text: 'Solo podía usarse durante un tiempo limitado. Abrir esta página no cambió nada.',
      after: 'Si tiene alguna pregunta, escriba a la empresa que se menciona en el correo.'
    },
    unknown: {
      heading: 'No conocemos este enlace',
      text: 'Quizá falte una parte. Abra de nuevo el enlace del correo o cópielo completo.',
      after: 'No se cambió nada.'
    },
    tooLong: {
      heading: 'Esto no se pudo leer',
      text: 'El motivo es demasiado largo o la página fue modificada. No se envió nada.',
      after: 'Abra de nuevo el enlace del correo y use menos palabras, o ninguna: no es necesario dar un motivo.'
    },
    tooMany: {
      heading: 'Demasiados intentos',
      text: 'Desde su red se abrió esta página demasiadas veces en poco tiempo. No se cambió nada.',
      after: 'Espere quince minutos y abra de nuevo el enlace del correo.'
    },
    later: {
      heading: 'Esto no funciona en este momento',
      text: 'No se puede acceder al registro ahora mismo.',
      after: 'Abra de nuevo el enlace del correo dentro de unos minutos. Denegar dos veces no causa ningún problema.'
    }
  },
  about: {
    title: 'Un asociado dice que trabaja con usted',
    intro:
      'Una empresa que trabaja para usted, el asociado, puede pedir al programa de asociados del proveedor figurar como su asociado para determinados productos. Esa petición se llama declaración.',
    proof: {
      heading: 'Primero se le pregunta a usted',
      text: 'El asociado necesita un documento que muestre su trabajo para usted, con su firma o confirmación. El programa lo examina.'
    },
    sees: {
      heading: 'Qué podrá ver el asociado',
      text: 'Si la declaración se aprueba: cómo se usan los productos, mes a mes, en cifras. Ningún mensaje, archivo ni nombre de sus empleados, y ningún acceso a sus sistemas.'
    },
    told: {
      heading: 'Se le avisa',
      text: 'Cuando se aprueba una declaración, su contacto recibe un correo que dice quién declara qué. Si está de acuerdo, no tiene que hacer nada.'
    },
    decline: {
      heading: 'Puede denegar',
      text: 'El correo contiene un enlace con el que puede denegar su consentimiento, hasta el día que indica. No hace falta una cuenta. No tiene costo ni cambia nada en sus contratos.'
    }
  },
  letter: {
    hello: (name) => `Hola, ${name}:`,
    subject: (partner) => `${partner} figura como su asociado: no tiene que hacer nada`,
    products: 'Productos',
    button: 'Leer más o denegar',
    how: 'Para denegar su consentimiento, abra esta página y pulse “Denegar”. Lleva un minuto y no hace falta una cuenta.',
    footer:
      'Recibe este correo porque el asociado indicó que usted es el contacto de su empresa. El enlace es para usted: quien lo tenga puede denegar en nombre de su empresa.'
  }
};
