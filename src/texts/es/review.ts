import type { ReviewTexts } from '../en/review.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const review: ReviewTexts = {
  title: 'Revisión',
  onlyReviewers: {
    title: 'La revisión es para los revisores',
    text: 'Su cuenta no revisa declaraciones. Las suyas están en Declaraciones.',
    toClaims: 'A las declaraciones'
  },
  queue: {
    title: 'Cola',
    label: 'Declaraciones por plazo',
    search: 'Buscar en la cola',
    searchPlaceholder: 'Cliente, asociado …',
    filter: 'Mostrar',
    filters: {
      all: 'Todas',
      'to-begin': 'Nuevas',
      begun: 'Iniciadas',
      disputes: 'Impugnaciones',
      mine: 'Mías'
    },
    groups: {
      refused: 'No aceptadas, requieren su atención',
      'to-do': 'Por hacer',
      waiting: 'A la espera del asociado'
    },
    summary: (toDo, late) => (late > 0 ? `${toDo} por hacer, ${late} con retraso` : `${toDo} por hacer`),
    late: 'Con retraso',
    draft: 'A medio escribir',
    notSent: (count) => `${count} aún sin registrar`,
    refused: 'No aceptada: requiere su atención',
    loading: 'Leyendo la cola en este dispositivo…',
    empty: {
      title: 'No hay nada que revisar',
      text: 'Las declaraciones aparecen aquí automáticamente en cuanto los asociados las envían.'
    },
    nothingFound: {
      title: 'Ninguna declaración coincide',
      text: 'Pruebe con menos letras o muéstrelas todas.',
      showAll: 'Mostrar todas'
    },
    cut: (shown, count) =>
      `Las primeras ${shown} de ${count}, por plazo. La búsqueda encuentra las demás cuando estas estén hechas.`,
    offline:
      'No tiene conexión. Ve la cola tal como llegó por última vez; las decisiones se conservan y se envían automáticamente.'
  },
  nothingChosen: {
    title: (toDo) => `${counted(toDo, 'declaración', 'declaraciones')} por hacer`,
    late: (late) => `${counted(late, 'tiene retraso y está', 'tienen retraso y están')} arriba.`,
    open: 'Abrir la primera',
    keys: 'Pulse ? para ver todas las teclas.'
  },
  claim: {
    loading: 'Abriendo la declaración…',
    unknown: {
      title: 'Esta declaración no está en este dispositivo',
      text: 'Puede que la haya decidido un colega y haya salido de la cola, o que aún no haya llegado. Conéctese y consulte de nuevo la cola.',
      toQueue: 'A la cola'
    },
    backToQueue: 'Cola',
    history: 'Historial',
    partner: (name) => `Declarada por ${name}`,
    show: 'Mostrar',
    parts: { evidence: 'Prueba', check: 'Comprobar', facts: 'Datos' },
    regions: { evidence: 'Prueba de ejecución', panel: 'Lista de comprobación, datos y comentarios' },
    reviewerYou: 'Usted inició esta revisión',
    aColleague: 'Un colega',
    noTerms:
      'Las reglas del programa para esta declaración aún no han llegado a este dispositivo. Conéctese una vez; después podrá decidir. Mientras tanto puede leerlo todo.',
    colleague: (name) =>
      `${name} inició esta revisión. Usted aún puede actuar; cuenta la decisión que llegue primero al registro.`,
    states: {
      submitted: 'La revisión no ha comenzado. Iníciela y empieza el plazo para decidir.',
      'action-required':
        'Usted pidió más información; le toca al asociado. No hay nada que hacer hasta que llegue la respuesta.',
      disputed: 'El asociado impugna el rechazo. Manténgalo o revóquelo, con un motivo.',
      approved: 'Esta declaración está aprobada.',
      rejected: 'Esta declaración está rechazada.',
      editing: 'El asociado aún está escribiendo esta declaración.',
      discarded: 'El asociado abandonó este borrador.'
    }
  },
  evidence: {
    title: (count) => `Prueba de ejecución: ${counted(count, 'archivo', 'archivos')}`,
    none: {
      title: 'Sin prueba de ejecución',
      text: 'No hay nada que comprobar. Pida la prueba con el motivo 1.'
    },
    files: 'Archivos',
    fileOf: (n, of) => `Archivo ${n} de ${of}`,
    covers: (products) => `Cubre ${products}`,
    coversNothing: 'No cubre ningún producto por su nombre',
    signed: (who, day) => `Firmado por ${who}, ${day}`,
    signedBy: (who) => `Firmado por ${who}, sin fecha`,
    signedOn: (day) => `Firmado el ${day}, sin indicar por quién`,
    notSigned: 'No se indica quién firmó ni cuándo',
    old: 'Más de 12 meses antes del envío',
    newSince: 'Nuevo desde su pregunta',
    uncovered: (products) => `Ningún archivo dice cubrir ${products}.`,
    receipt: { 'not-arrived': 'Aún no ha llegado', 'on-record': 'Registrado', seen: 'Visto' },
    large: (size) => `${size} es mucho. Se abre cuando usted lo pida.`,
    openLarge: 'Abrirlo ahora',
    opening: 'Abriendo…',
    neverFetched: {
      title: 'No está en este dispositivo',
      text: 'Este archivo nunca se abrió aquí y ahora no se puede obtener. En cuanto haya conexión se abre automáticamente; los archivos abiertos una vez quedan para usarlos sin conexión.',
      tryAgain: 'Reintentar'
    },
    notArrived: {
      title: 'Aún no ha llegado',
      text: 'El archivo sigue en el dispositivo del asociado. Aparece aquí automáticamente cuando ese dispositivo lo haya enviado; a usted no le cuenta como retraso.'
    }
  },
  checklist: {
    title: 'Lo que debe mostrar la prueba',
    hint: 'Una ayuda para usted: se conserva en este dispositivo y nadie más la ve.',
    progress: (seen, of) => `${seen} de ${of} vistos`,
    allSeen: 'Todo visto',
    forProduct: (requirement, product) => `${product}: ${requirement}`,
    products: (requirement) => `${requirement}, por producto`,
    none: 'Los requisitos del programa aún no han llegado a este dispositivo. Juzgue según los motivos de abajo.',
    useReasons: (count) =>
      plural(
        count,
        'Elegir el motivo de lo que no está marcado',
        `Elegir los ${count} motivos de lo que no está marcado`
      )
  },
  request: {
    title: 'Qué falta',
    hint: 'Teclas 1 a 5. Al menos uno, y un comentario, para pedir más información.',
    reasons: 'Motivos',
    meanings: {
      'missing-poe': 'El archivo es incorrecto o no trata de esta declaración.',
      'missing-customer-signature': 'Sin firma ni confirmación del cliente.',
      'missing-or-old-dates': 'Sin fecha, o demasiado antigua para esta declaración.',
      'missing-partner-service': 'Lo que hizo el asociado no está bien descrito.',
      'missing-products': 'Un producto declarado no aparece en ella.'
    },
    comment: 'Qué debe hacer el asociado',
    commentHelp: 'El asociado ve exactamente esto. Se sugiere a partir de los motivos; cámbielo como quiera.',
    language: 'Escrito en',
    suggestAgain: 'Usar la sugerencia en su lugar',
    removeProducts: 'Productos que quitar',
    removeHint: 'Marque lo que la prueba no puede sustentar. El asociado lo quita al responder.',
    removesAll:
      'Son todos los productos, y una declaración conserva al menos uno. Si la prueba no sustenta ninguno, rechace la declaración.',
    saved: 'Conservado en este dispositivo',
    saving: 'Guardando…',
    notSaved: 'No se pudo guardar en este dispositivo. No cierre esta página.',
    discard: 'Borrar',
    suggestionUsed: 'La sugerencia sustituyó su texto',
    cleared: 'Se borró la pregunta'
  },
  actions: {
    label: 'Decidir',
    begin: 'Iniciar revisión',
    request: 'Pedir más información',
    approve: 'Aprobar',
    reject: 'Rechazar',
    comment: 'Comentar',
    next: 'Siguiente declaración',
    key: (key) => `Tecla ${key}`
  },
  sheets: {
    alsoBegins: 'La revisión no ha comenzado: empieza con esto, y ambas cosas quedan registradas.',
    forCustomer: (customer, partner) => `${customer}, declarada por ${partner}`,
    offline: 'No tiene conexión: se conserva en este dispositivo y cuenta desde que llegue al registro.',
    request: {
      title: 'Pedir más información',
      asks: 'Motivos',
      remove: 'Se debe quitar',
      then: (length) => `El asociado tiene entonces ${length} para responder, o la declaración se rechaza.`,
      send: 'Enviar al asociado',
      noReason: 'Elija al menos un motivo.',
      noComment: 'Escriba qué debe hacer el asociado.'
    },
    approve: {
      title: 'Aprobar',
      checked: (seen, of) => `Marcó ${seen} de ${of}.`,
      allChecked: (of) => `Marcó los ${of}.`,
      notTicked: 'Sin marcar',
      noneChecked: 'No ha marcado nada de lo que debe mostrar la prueba.',
      filesNotOpened: (count) => `${counted(count, 'archivo está', 'archivos están')} sin examinar.`,
      reasonsChosen: 'Eligió motivos para pedir más información. No se envían con una aprobación.',
      unverified: 'La aplicación no verifica: ID de inquilino, dominio y suscripciones.',
      then: (length) => `Se avisa al cliente, que tiene ${length} para denegar. Después se envía a evaluación.`,
      thenAtOnce: 'Se envía a evaluación en cuanto se haya avisado al cliente.',
      comment: 'Comentario para el asociado',
      send: 'Aprobar la declaración'
    },
    reject: {
      title: 'Rechazar',
      reason: 'Motivo',
      comment: 'Por qué',
      commentHelp: 'El asociado ve exactamente esto.',
      then: (length) => `El asociado tiene ${length} para impugnarlo.`,
      askInstead: 'Si el asociado aún podría corregirlo, pida más información en su lugar.',
      send: 'Rechazar la declaración',
      noReason: 'Elija un motivo.',
      noComment: 'Escriba por qué, para que el asociado pueda entenderlo o impugnarlo.'
    },
    reasonMeanings: {
      'insufficient-poe': 'La prueba no muestra lo suficiente, tampoco después de preguntar.',
      'missing-customer-consent': 'La confirmación o la firma del cliente no consta en la prueba.',
      'missing-products': 'La prueba no nombra los productos declarados.',
      'poe-unavailable': 'No hay prueba o no se puede abrir.'
    }
  },
  done: {
    begin: (customer) => `Revisión de ${customer} iniciada.`,
    request: (customer) => `Se pidió más información al asociado de ${customer}.`,
    approve: (customer) => `${customer}: aprobada.`,
    reject: (customer) => `${customer}: rechazada.`,
    comment: 'Comentario agregado.',
    sending: 'Guardado en este dispositivo y en camino al registro.',
    kept: 'Guardado en este dispositivo; se envía automáticamente cuando haya conexión.',
    queueDone: 'Era la última por decidir.'
  },
  own: {
    title: 'Sus acciones aquí',
    waiting: (what, where) => `${what}: ${where}`,
    refused: (what) => `${what}: no se aceptó`,
    doomed: (what) => `${what}: probablemente no se aceptará`,
    yourText: 'Lo que usted escribió',
    useAgain: 'Usar este texto de nuevo',
    understood: 'Entendido',
    usedAgain: 'El texto está de nuevo en el formulario.'
  },
  facts: {
    title: 'Datos',
    claim: 'Declaración',
    customer: 'Cliente',
    contacts: 'Contactos',
    products: 'Productos',
    partnerContact: {
      partnerContactName: 'Contacto del asociado, nombre',
      partnerContactEmail: 'Contacto del asociado, correo'
    },
    notVerified: 'Aún sin verificar',
    notVerifiedMeaning: 'La aplicación no puede comprobarlo. Compárelo con la prueba.',
    subscription: (id) => `Suscripción ${id}`,
    contest: {
      contested: 'En disputa con otro asociado',
      held: 'Es de este asociado',
      lost: 'Pertenece a otro asociado'
    },
    compare: 'Comparar las declaraciones',
    submitted: 'Enviada',
    note: 'La nota del asociado',
    copy: (what) => `Copiar ${what}`,
    copied: 'Copiado'
  },
  answer: {
    title: 'Desde su pregunta',
    unanswered: 'El asociado no respondió a esta pregunta.',
    working: 'El asociado está trabajando en ella; aún no la ha reenviado.',
    answered: (when) => `Respondida: ${when}`,
    changed: 'Cambiado',
    removed: 'quitado',
    added: 'agregado',
    was: 'era',
    newFiles: (count) => `${counted(count, 'archivo nuevo, marcado', 'archivos nuevos, marcados')} en la prueba`,
    youAsked: 'Usted pidió',
    asked: (when) => `Pedido: ${when}`
  },
  comments: {
    title: 'Comentarios',
    none: 'Aún no hay comentarios.',
    write: 'Escribir un comentario',
    help: 'Lo ven ambas partes. No detiene ningún plazo: para pedir algo, use “Pedir más información”.',
    send: 'Comentar',
    empty: 'Escriba algo primero.',
    partner: 'Asociado',
    reviewers: 'Revisores',
    you: 'Usted'
  },
  keys: {
    title: 'Teclas',
    open: 'Todas las teclas',
    groups: { queue: 'Cola', claim: 'Declaración' },
    next: 'Siguiente declaración',
    previous: 'Declaración anterior',
    openClaim: 'Abrir la declaración',
    search: 'Buscar',
    reason: (reason) => reason,
    help: 'Estas teclas',
    enabled: 'Usar teclas sueltas en este dispositivo',
    enabledHelp: 'Desactívelas si dicta o si se pulsan teclas por accidente.',
    note: 'Descansan mientras escribe y mientras hay un cuadro abierto.',
    enter: 'Intro',
    or: 'o'
  }
};
