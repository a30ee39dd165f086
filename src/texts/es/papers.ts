import type { PapersTexts } from '../en/papers.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const papers: PapersTexts = {
  section: 'Para llevar',
  pack: {
    link: 'Para el portal',
    title: 'Para el portal',
    intro: 'En el orden del portal: copie una línea y péguela allí. Funciona sin conexión.',
    here: {
      link: 'Copiar o descargar',
      title: 'Copiar o descargar',
      intro:
        'Todo lo que dice la declaración: copie una línea o descárguela con su prueba de ejecución. Funciona sin conexión.'
    },
    sections: {
      activity: 'Área de solución y actividad',
      location: 'Ubicación',
      customer: 'Cliente',
      products: 'Productos',
      contacts: 'Contactos',
      revenue: 'Vendedor y producto'
    },
    product: (n) => `Producto ${String(n)}`,
    subscription: (n) => `Producto ${String(n)}, ID de suscripción`,
    copy: (label) => `Copiar ${label}`,
    copied: (label) => `Copiado: ${label}`,
    copyAll: 'Copiar todo',
    allCopied: 'Todo está copiado',
    notCopied: 'El navegador no permite copiar. Seleccione el texto y cópielo a mano.',
    empty: 'Sin completar',
    evidence: 'Prueba de ejecución',
    noEvidence: 'Aún no hay prueba de ejecución.',
    signed: (by, on) => `Firmada por ${by} el ${on}`,
    signedOn: (on) => `Firmada el ${on}`,
    covers: (products) => `Cubre ${products}`,
    fingerprint: (sha256) => `SHA-256 ${sha256}`,
    download: 'Descargar el paquete (ZIP)',
    busy: 'Empaquetando',
    what: 'El ZIP contiene la prueba de ejecución, un resumen en PDF y los valores del formulario como texto.',
    done: 'El paquete está listo. Búsquelo entre sus descargas.',
    absent: (names, count) =>
      plural(
        count,
        `No está en el paquete: ${names}. Este dispositivo aún no lo tiene. Conéctese una vez y reintente.`,
        `No están en el paquete: ${names}. Este dispositivo aún no los tiene. Conéctese una vez y reintente.`
      ),
    failed: 'No se pudo crear el paquete. Reintente; no se pierde nada.',
    summaryTitle: (customer) => `Declaración de asociado de registro: ${customer}`,
    summaryState: (state, day) => `${state}. Impreso el ${day}.`,
    summaryName: 'resumen.pdf',
    valuesName: 'valores.txt',
    evidenceFolder: 'prueba-de-ejecucion',
    fileName: (customer) => `Declaración ${customer}`
  },
  explainer: {
    link: 'Explicarlo al cliente',
    title: 'Para el cliente',
    intro: 'Una página que puede dejar al cliente: quién declara qué, qué podrá ver usted y qué ocurre después.',
    language: 'Idioma del cliente',
    code: 'El cliente también puede fotografiar este código:',
    codeName: 'Código que lleva a la explicación',
    download: 'Descargar la página (PDF)',
    fileName: (customer) => `Para ${customer}`,
    failed: 'No se pudo crear la página. Reintente.',
    preview: 'Esto es lo que dice',
    signatures: 'Firmas',
    waiting: 'Aún falta una firma',
    old: 'Más de 12 meses: pida una más reciente',
    allThere: 'Todos los productos tienen una firma de los últimos 12 meses.',
    count: (count) => `${plural(count, 'Aún falta', 'Aún faltan')} ${counted(count, 'firma', 'firmas')}.`
  }
};
