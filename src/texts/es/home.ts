import type { HomeTexts } from '../en/home.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const home: HomeTexts = {
  title: 'Inicio',
  greeting: (name) => `Hola, ${name}`,
  needsYou: 'Requiere su atención',
  needs: {
    answer: 'El revisor espera una respuesta',
    refused: 'Una acción no se aceptó',
    clash: 'Otra persona cambió el mismo campo',
    dispute: 'Rechazada. Puede impugnarla',
    review: 'Espera su revisión',
    'newer-app': 'Actualice la aplicación para ver esta declaración',
    submit: 'Completa. Se puede enviar',
    portal: 'Es probable que el portal haya respondido. Consúltelo y regístrelo',
    contest: 'Otro asociado declara el mismo producto',
    refresh: 'Aprobada. Hay que actualizar la prueba',
    contact: 'Aprobada. No se pudo avisar al cliente: corrija el contacto'
  },
  needsElsewhere: {
    answer: 'El portal pide más información',
    dispute: 'Rechazada. Puede impugnarla en el portal',
    submit: 'Completa. Se puede enviar en el portal',
    response: 'Consulte el portal y registre lo que indica ahora',
    'dispute-window': 'Consulte el portal y registre lo que indica ahora'
  },
  portalSaid: '¿Qué indicó el portal?',
  portalSaidShort: 'Portal',
  atPortal: 'A la espera del portal',
  moreNeeds: (count) =>
    `${counted(count, 'declaración más requiere', 'declaraciones más requieren')} su atención. Estas van primero: su plazo termina antes.`,
  allClaims: 'Todas las declaraciones, por plazo',
  needsNobody: 'Nada requiere su atención ahora',
  needsNobodyText: 'Las nuevas preguntas de los revisores aparecen aquí primero, con el plazo más próximo arriba.',
  needsNobodyElsewhere:
    'Aquí aparecen los plazos próximos y las declaraciones a las que el portal probablemente ya respondió.',
  needsNobodyReader: 'Puede consultar todas las declaraciones, con su prueba y su historial.',
  evaluate: 'Evaluación',
  toEvaluate: (shown, count) =>
    counted(count, 'declaración espera evaluación', 'declaraciones esperan evaluación', shown),
  prepare: 'El revisor espera una respuesta. Usted la prepara y un gestor la envía',
  checkPrepared: {
    respond: 'La respuesta está preparada. Revísela y envíela',
    dispute: 'Rechazada. La impugnación está preparada: revísela y envíela',
    'refresh-evidence': 'Aprobada. Hay una PoE más reciente preparada: revísela y agréguela'
  },
  prepared: 'La respuesta está preparada. Un gestor la revisa y la envía',
  drafts: 'Borradores',
  missing: (count) => plural(count, `Falta ${count}`, `Faltan ${count}`),
  complete: 'Completa',
  askManager: 'Completa. Un gestor puede enviarla',
  onlyHere: 'Aún sin compartir: solo en este dispositivo',
  answerBegun: 'Hay una respuesta empezada',
  newDraft: 'Nuevo borrador',
  allDrafts: (count) => plural(count, 'Ver el borrador', `Los ${count} borradores`),
  waiting: 'A la espera de otros',
  atReviewers: 'En manos de los revisores',
  atPartner: 'A la espera de la respuesta del asociado',
  inConsent: (open) => `Aprobadas (en ${open}, el cliente aún puede denegar)`,
  disputed: 'Impugnadas',
  toReview: 'A la espera de revisión',
  first: {
    title: 'Sus declaraciones están en camino',
    text: 'Este dispositivo aún no ha recibido el registro. Aparece aquí en cuanto llegue.',
    cut: 'Este dispositivo aún no ha recibido el registro',
    cutText:
      'Las declaraciones de su organización aparecen aquí en cuanto llegue el registro. Lo que empiece hasta entonces se guarda en este dispositivo.'
  },
  welcome: {
    title: 'Su primera declaración empieza aquí',
    text: 'Escríbala en las instalaciones del cliente, también sin conexión. Se guarda en este dispositivo mientras escribe y se envía automáticamente.',
    reviewer: 'Ninguna declaración espera por usted. En cuanto un asociado envíe una, aparecerá aquí.',
    administrator:
      'Ningún asociado ha enviado aún una declaración. Las que se envíen aparecerán aquí y en Declaraciones.',
    reader: 'Su organización aún no tiene declaraciones. En cuanto alguien haga una, la verá aquí.',
    steps: [
      'Complete lo que sepa. Puede salir en cualquier momento y volver después.',
      'Agregue la prueba: una carta firmada o una descripción del trabajo, como foto o archivo.',
      'Un gestor la envía. A partir de ahí verá cuánto tiempo tiene cada parte.'
    ]
  }
};
