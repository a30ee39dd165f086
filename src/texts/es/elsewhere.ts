import type { ElsewhereTexts } from '../en/elsewhere.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const elsewhere: ElsewhereTexts = {
  facts: {
    submit: 'Enviada',
    'begin-review': 'En revisión',
    'request-information': 'Acción de asociado requerida',
    approve: 'Aprobada',
    reject: 'Rechazada',
    'decline-consent': 'El cliente denegó',
    dispute: 'Impugnada',
    'dispute-won': 'Impugnación aceptada: aprobada',
    'dispute-lost': 'Impugnación desestimada: rechazada definitivamente',
    withdraw: 'Retirada'
  },
  sources: { portal: 'Portal', email: 'Correo', phone: 'Teléfono', export: 'Exportación del portal' },
  learnt: {
    portal: 'en el portal',
    email: 'por correo',
    phone: 'por teléfono',
    export: 'de la exportación del portal'
  },
  learntOther: (where) => `fuente: ${where}`,
  days: { today: 'Hoy', yesterday: 'Ayer', other: 'Otro día', choose: 'Qué día' },
  choose: {
    title: '¿Qué indicó el portal?',
    which: '¿Sobre qué declaración?',
    search: 'Buscar',
    likely: 'Más probables',
    decided: 'Ya decididas',
    none: 'No hay ninguna declaración en el portal',
    noneText: 'Una declaración aparece aquí cuando se ha enviado en el portal.',
    noneFound: 'Ninguna declaración coincide',
    notYours: 'Los gestores registran lo que indicó el portal.',
    toImport: 'Importar la exportación del portal'
  },
  record: {
    title: '¿Qué indicó el portal?',
    day: '¿Qué día ocurrió?',
    source: '¿Dónde lo supo?',
    other: 'En otro lugar',
    otherLabel: '¿Dónde exactamente?',
    what: '¿Qué indica?',
    oneTap: 'Con un toque se registra. Puede deshacerlo.',
    until: (clock, day) => `${clock}: hasta el ${day}`,
    details: (fact) => `Más sobre ${fact}: motivos y un comentario`,
    detailsShort: 'Más',
    reasons: '¿Qué falta?',
    reason: '¿Por qué?',
    noReason: 'No lo indica',
    comment: 'Lo que dice',
    commentHelp: 'Cópielo del portal, para que quien responda no tenga que consultarlo allí.',
    remove: 'Productos que quitar',
    confirm: 'Registrar',
    late: 'Después de este día ocurrieron otras cosas. La declaración se recalcula:',
    becomes: (state) => `La declaración queda: ${state}.`,
    idle: (what, day) => `Ya no cuenta: ${what}, ${day}.`,
    again: 'De nuevo, acción de asociado requerida',
    againText: 'Se da por hecha su respuesta intermedia. Puede registrar su día más tarde.',
    none: 'Nada pudo haber ocurrido ese día',
    noneText: 'Elija otro día o anule en el historial lo que se registró por error.',
    notPossible: 'En esta declaración no se puede registrar nada',
    draftTitle: '¿Está ya en el portal?',
    draftText: 'Regístrela como enviada, con lo que se sabe aquí. No hace falta que su formulario esté completo.',
    saved: (fact, day, learnt) => `Registrado: ${fact}, ${day}, ${learnt}`,
    savedLate: (fact, day, state) => `Registrado: ${fact}, ${day}. Recalculada, la declaración queda: ${state}.`,
    undone: 'Anulado',
    correcting: (fact, day) => `En lugar de: ${fact}, ${day}`,
    correct: 'Corregir o completar',
    takeBack: 'Se registró por error',
    offline: 'No tiene conexión. Se guarda en este dispositivo y llega a sus colegas automáticamente.'
  },
  card: {
    title: 'Se decide en el portal del proveedor',
    text: 'Lo que figura aquí es lo que ustedes hicieron allí y lo que indicó el portal.',
    draft: 'Prepare la declaración aquí y envíela en el portal. Luego indique aquí cuándo lo hizo.',
    draftLink: 'Ya está en el portal',
    record: 'Registrar lo que indicó',
    last: (what, day, learnt) => `Lo último: ${what}, ${day}, ${learnt}.`,
    lastOwn: (what, day) => `Lo último: ${what}, ${day}.`,
    managers: 'Un gestor de su organización registra lo que indicó el portal.'
  },
  look: {
    response: {
      title: 'Probablemente rechazada; consulte el portal',
      text: (moment) =>
        `El plazo para responder terminó el ${moment}. Si respondió a tiempo, indíquelo con el día en que lo hizo. Si no, registre lo que indica ahora el portal.`
    },
    'dispute-window': {
      title: 'Probablemente definitivo; consulte el portal',
      text: (moment) =>
        `El plazo para impugnar terminó el ${moment}. Si impugnó a tiempo, indíquelo con el día en que lo hizo.`
    },
    late: {
      title: 'Es probable que el portal haya respondido; consúltelo',
      text: (moment) => `Se esperaba una respuesta hasta el ${moment}. Registre lo que indica ahora el portal.`
    }
  },
  request: {
    title: 'El portal pide más información',
    learnt: (day, learnt) => `${day}, ${learnt}`,
    nothing: 'No se registró qué falta exactamente. Figura en el portal.'
  },
  outcome: {
    consentUntil: (moment) =>
      `El portal avisa al cliente, que puede denegar allí hasta el ${moment}. Después, la declaración se envía a evaluación.`,
    sentOn: (moment) =>
      `El plazo para denegar terminó el ${moment}. El portal envía entonces la declaración a evaluación.`,
    disputed: (day) => `Impugnada en el portal el ${day}. Registre aquí lo que responda.`,
    disputeUntil: (moment) => `Puede impugnarla en el portal hasta el ${moment}.`,
    noReason: 'No se registró el motivo. Figura en el portal.'
  },
  unsent: {
    title: 'Solo en este dispositivo',
    text: 'Lo que registró se guarda aquí y llega a sus colegas automáticamente en cuanto haya conexión.'
  },
  comments: {
    write: 'Escribir una nota',
    placeholder: 'Para sus colegas. El portal no la ve',
    none: 'Aún no hay notas.',
    send: 'Guardar nota',
    title: 'Notas'
  },
  actions: {
    submit: 'Enviada en el portal',
    answer: 'Respondida en el portal',
    withdraw: 'Retirada en el portal'
  },
  submission: {
    title: 'Enviada en el portal',
    when: '¿Cuándo la envió en el portal?',
    afterwards:
      'Desde aquí no se envía nada al portal: envíela allí y luego regístrela. Las cuentas atrás corren desde el día que indique.',
    note: 'Nota para sus colegas',
    noteHelp: 'Para quien consulte después esta declaración.',
    send: 'Registrar como enviada',
    sent: 'Registrada como enviada.'
  },
  answer: {
    title: 'Respondida en el portal',
    when: '¿Cuándo respondió en el portal?',
    comment: 'Lo que respondió',
    commentHelp:
      'Para que sus colegas lo sepan. Desde aquí no se envía nada al portal: responda allí y luego regístrelo.',
    nothing: 'Solo el día. Puede agregar lo que respondió, para sus colegas.',
    counts: 'La revisión corre desde el día que indique.',
    over: (moment) => `El último momento era el ${moment}. ¿Fue a tiempo? Indique el día en que respondió.`,
    send: 'Registrar la respuesta',
    sent: 'Respuesta registrada.'
  },
  withdrawal: {
    title: 'Retirada en el portal',
    text: 'Retire la declaración en el portal y luego regístrelo aquí.',
    when: '¿Cuándo la retiró en el portal?',
    confirm: 'Registrar la retirada',
    done: 'Retirada registrada.'
  },
  dispute: {
    when: '¿Cuándo la impugnó en el portal?',
    afterwards: 'Desde aquí no se envía nada al portal: impúgnela allí y luego regístrelo.',
    send: 'Registrar la impugnación',
    sent: 'Impugnación registrada.'
  },
  history: {
    happened: (day) => `Ocurrió el ${day}`,
    recorded: (moment) => `Registrado el ${moment}`,
    takenBack: 'Anulado: ya no cuenta.',
    takesBack: (what, day) => `Ya no cuenta: ${what}, ${day}.`,
    idle: 'Sin efecto, por lo que se sabe que ocurrió antes.',
    correct: 'Corregir',
    takeBack: 'Anular',
    mistake: 'Registrado por error'
  },
  count: (count) => counted(count, 'declaración', 'declaraciones')
};
