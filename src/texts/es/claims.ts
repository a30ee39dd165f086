import type { ClaimsTexts } from '../en/claims.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

export const claims: ClaimsTexts = {
  list: {
    title: 'Declaraciones',
    search: 'Buscar declaraciones',
    searchHint: 'Cliente, dominio, producto, ID de MPN, ID de inquilino',
    filter: 'Estado',
    all: 'Todas',
    sort: 'Ordenar por',
    sorts: { deadline: 'Plazo', changed: 'Último cambio' },
    count: (count) => counted(count, 'declaración', 'declaraciones'),
    none: 'Aún no hay declaraciones',
    noneText: 'Una declaración aparece aquí en cuanto alguien de su organización empieza una.',
    noneFound: 'Ninguna declaración coincide',
    noneFoundText: 'Pruebe con menos palabras o con otro estado.',
    clear: 'Mostrar todas',
    choose: 'Elija una declaración',
    chooseText: 'Use j y k para recorrer la lista e Intro para abrir.',
    waiting: (count) => `${count} en camino`,
    missing: (count) => plural(count, `Falta ${count}`, `Faltan ${count}`),
    complete: 'Completa'
  },
  unknown: {
    title: 'Este dispositivo no conoce la declaración',
    text: 'Puede que aún no haya llegado o que pertenezca a otra organización. Cuando llegue, aparecerá automáticamente.',
    toList: 'A las declaraciones'
  },
  newerApp: {
    title: 'Esta declaración necesita una aplicación más reciente',
    text: 'La escribió una versión más reciente. Se conserva en este dispositivo; recargue para obtener la versión que la muestra.'
  },
  sections: {
    timeline: 'Línea de tiempo',
    request: 'El revisor pide',
    facts: 'Datos',
    products: 'Productos',
    customer: 'Cliente',
    contacts: 'Contactos',
    claim: 'Declaración',
    evidence: 'Prueba de ejecución',
    comments: 'Comentarios',
    yours: 'Requiere su decisión'
  },
  notVerified: 'aún sin verificar',
  notVerifiedWhy: 'La aplicación no puede comprobarlo; lo comprueba el programa.',
  noProducts: 'Aún no se ha elegido ningún producto',
  subscription: (id) => `Suscripción ${id}`,
  askedToRemove: 'El revisor pide que se quite',
  contest: { held: 'Es suyo', contested: 'En disputa con otro asociado', lost: 'Pertenece a otro asociado' },
  request: {
    by: (who, day) => `${who}, ${day}`,
    remove: (product) => `Quitar: ${product}`,
    removed: (product) => `Quitado: ${product}`,
    earlier: (count) => counted(count, 'solicitud anterior', 'solicitudes anteriores'),
    managersAnswer: 'Un gestor de su organización puede responder.'
  },
  outcome: {
    rejectedBecause: (reason) => `Motivo: ${reason}`,
    whyHistory: 'El motivo, con todo lo que llevó a él, está en el historial.',
    disputeUntil: (moment) => `Puede impugnarla hasta el ${moment}.`,
    managerDisputes: 'Un gestor de su organización puede impugnarla con una justificación o con la PoE actualizada.',
    forGood: 'Este rechazo es definitivo. Es posible una nueva declaración con la PoE actualizada.',
    ranOut: (moment) =>
      `Ninguna respuesta había llegado al programa el ${moment}; por eso la declaración se rechazó al vencer el plazo.`,
    lateAnswer: (reached, last) =>
      `Su respuesta llegó el ${reached}. El último momento era el ${last}. Su respuesta y sus archivos se conservan.`,
    withdrawn: 'Retirada por su organización',
    withdrawnByMistake: (moment) =>
      `Si fue un error, aún se puede pedir a los revisores que la examinen de nuevo, hasta el ${moment}.`,
    withdrawnBecause: (why) => `Por qué: ${why}`,
    approved:
      'Se aceptó la prueba de ejecución. Su organización queda asociada al cliente, salvo que este lo deniegue.',
    approvedNoConsent: 'Se aceptó la prueba de ejecución. Su organización queda asociada al cliente.',
    approvedAnyTime:
      'Se aceptó la prueba de ejecución. Su organización queda asociada al cliente, que puede denegarlo en cualquier momento, también más adelante.',
    notPaid:
      'Aprobada no significa pagada: si es elegible se decide tras el envío a evaluación, según las reglas de cada programa de incentivos.',
    consentUntil: (moment) =>
      `Se avisó al cliente, que puede denegar hasta el ${moment}. Después, la declaración se envía a evaluación.`,
    consentKept: (moment) =>
      `El plazo del cliente para denegar corre hasta el ${moment}, como si se le hubiera avisado. Después, la declaración se envía a evaluación.`,
    sentOn: (moment) => `Enviada a evaluación de incentivos: ${moment}.`,
    evaluation: (programme, outcome) => `${programme}: ${outcome}`,
    evaluations: { eligible: 'elegible', 'not-eligible': 'no elegible' },
    disputed: (day) => `Impugnada el ${day}. Los revisores deben responder dentro de su plazo.`,
    discarded: (moment) => `Descartada. Puede restaurarla hasta el ${moment}.`
  },
  waitingForFiles: {
    title: {
      submit: 'El envío espera sus archivos',
      respond: 'Su respuesta espera sus archivos',
      dispute: 'La impugnación espera sus archivos'
    },
    text: (receivedAt, filesBy) =>
      `Se recibió el ${receivedAt}, y esa hora cuenta si todos los archivos llegan a más tardar el ${filesBy}.`,
    still: 'Mantenga este dispositivo conectado. Mientras tanto puede comentar.'
  },
  unsent: {
    title: {
      submit: 'El envío está solo en este dispositivo',
      respond: 'Su respuesta está solo en este dispositivo',
      withdraw: 'Aún no retirada: solo en este dispositivo',
      dispute: 'La impugnación está solo en este dispositivo'
    },
    then: 'En cuanto se reciba',
    thenFiles: 'En cuanto lleguen sus archivos',
    offline:
      'Abajo, la declaración se muestra como quedará entonces. Se envía automáticamente en cuanto haya conexión.',
    sending: 'Se está enviando.',
    held: 'Abajo, la declaración se muestra como quedará entonces. Ahora no se puede enviar; se reintenta automáticamente.',
    counts: (moment) => `Cuenta cuando se recibe; hay tiempo ${moment}.`,
    countsThen: 'Cuenta cuando se recibe.'
  },
  mine: {
    refused: (what) => `No aceptado: ${what}`,
    doomed: (what) => `No se aceptará: ${what}`,
    doomedText: 'La declaración cambió después de que usted hizo esto.',
    kept: 'Lo que usted escribió',
    copy: 'Copiar texto',
    copied: 'Copiado',
    useInAnswer: 'Usar en una nueva respuesta',
    useInComment: 'Usar como comentario',
    useInDispute: 'La impugnación puede llevar este texto hasta que termine el plazo: cópielo ahora o déjelo aquí.',
    understood: 'Lo he leído',
    clash: (field) => `Dos valores para “${field}”`,
    clashText: 'Usted y otra persona lo cambiaron al mismo tiempo. Elija cuál es el correcto.',
    yourValue: 'El suyo',
    theirValue: 'Registrado',
    keepMine: 'Conservar el mío',
    keepTheirs: 'Conservar el registrado',
    empty: 'vacío',
    removed: 'quitado',
    keptFiles: (count) => `${counted(count, 'archivo se conserva', 'archivos se conservan')} en este dispositivo.`
  },
  comments: {
    none: 'Aún no hay comentarios.',
    write: 'Escribir un comentario',
    placeholder: 'Para los revisores y sus colegas',
    send: 'Enviar comentario',
    you: 'Usted',
    notHere: 'Se puede comentar una vez enviada la declaración.'
  },
  actions: {
    more: 'Más',
    continueEditing: 'Seguir editando',
    editFields: 'Cambiar campos',
    submit: 'Enviar declaración',
    whoSubmits: 'Lista. Pida a un gestor que la envíe',
    submitMissing: (count) => plural(count, `Falta ${count}`, `Faltan ${count}`),
    answer: 'Responder y reenviar',
    withdraw: 'Retirar declaración',
    discard: 'Descartar borrador',
    discarded: 'Borrador descartado',
    restore: 'Restaurar borrador',
    restored: 'Borrador restaurado',
    newFromThis: 'Nueva declaración a partir de esta',
    notSaved: 'No se cambió nada.'
  },
  failures: {
    'disk-full': 'No hay espacio en este dispositivo. Libere espacio y reintente; lo que escribió sigue aquí.',
    'storage-closed':
      'El navegador cerró el almacenamiento de esta aplicación. Recargue e inténtelo de nuevo; lo que se guardó está a salvo.',
    'too-large': 'El texto es demasiado largo. Acórtelo o ponga una parte en un archivo.',
    'unreadable-file': 'No se puede leer el archivo.'
  },
  withdrawal: {
    title: 'Retirar esta declaración',
    text: 'La declaración se rechaza a petición de su organización. No se puede deshacer.',
    canDispute: 'Puede impugnarlo dentro del plazo de impugnación.',
    forGood: 'Es definitivo: haría falta una nueva declaración.',
    why: '¿Por qué?',
    comment: 'Comentario',
    confirm: 'Retirar declaración',
    done: 'Guardado. Cuenta como retirada cuando se recibe.',
    choose: 'Elija por qué la retira.'
  },
  answer: {
    title: 'Responder',
    asked: 'Lo que pide el revisor',
    todo: {
      'missing-poe': 'Agregue el archivo correcto, que trate de esta declaración y de este cliente.',
      'missing-customer-signature': 'Pida al cliente que firme o confirme, y agregue la página firmada.',
      'missing-or-old-dates': 'Agregue un documento con fecha de los últimos doce meses.',
      'missing-partner-service': 'Agregue un documento, o diga en el comentario, qué hizo su empresa.',
      'missing-products': 'Agregue un documento que nombre el producto o quite el producto de la declaración.'
    },
    removeProducts: 'Productos que quitar',
    removeAll: (count) => (count === 1 ? 'Quitar el producto' : `Quitar los ${count}`),
    remove: 'Quitar',
    keep: 'Conservar',
    willBeRemoved: 'Se quitará con su respuesta',
    changeProducts: 'Cambiar o agregar productos',
    managersChange: 'Un gestor puede cambiar los productos o agregar uno: indique en su respuesta qué falta.',
    lastProduct: 'Debe quedar al menos un producto. Para renunciar a toda la declaración, retírela.',
    comment: 'Su respuesta al revisor',
    commentHelp: 'Indique qué cambió y en qué página está la prueba.',
    fields: 'Cambiar campos',
    fieldsHelp:
      'Solo lo que aún se puede cambiar. El área de solución, la actividad y el cliente son fijos: si alguno es incorrecto, retírela y haga una nueva declaración a partir de esta.',
    evidence: 'Prueba de ejecución',
    summary: 'Su respuesta contiene',
    summaryComment: 'un comentario',
    summaryFields: (count) => counted(count, 'campo cambiado', 'campos cambiados'),
    summaryProducts: (count) => counted(count, 'producto quitado', 'productos quitados'),
    summaryFiles: (count) => counted(count, 'archivo nuevo', 'archivos nuevos'),
    nothing: 'Aún nada. Escriba un comentario, cambie un campo o agregue un archivo: al menos una de las tres cosas.',
    open: (count) =>
      `${counted(count, 'punto no está marcado', 'puntos no están marcados')}. Puede enviarla de todos modos.`,
    counts: (moment) => `Cuenta cuando se recibe, no cuando pulsa el botón: ${moment}.`,
    offline: (moment) =>
      `No tiene conexión. La respuesta se guarda aquí y se envía automáticamente; cuenta cuando se recibe. Para eso hay tiempo ${moment}.`,
    files: 'La respuesta cuenta desde su recepción si los archivos llegan antes del final del próximo día hábil.',
    send: 'Responder y reenviar',
    sent: 'Respondida. Cuenta cuando se recibe.',
    notOpen: 'La pregunta del revisor ya no está abierta',
    notOpenText: 'La declaración avanzó. Lo que usted escribió se conserva en este borrador.',
    hidden: (names) => `Quién puede: ${names}`,
    draftSaved: 'Borrador guardado en este dispositivo',
    lineSubscription: 'ID de suscripción'
  },
  submission: {
    title: 'Enviar',
    missing: (count) => plural(count, `Falta ${count} dato`, `Faltan ${count} datos`),
    missingText: 'Cada línea lleva al lugar donde se completa.',
    complete: 'El formulario está completo',
    faults: {
      missing: 'falta',
      'too-long': 'es demasiado largo',
      'not-a-choice': 'no es una de las opciones',
      'activity-not-of-this-area': 'no pertenece al área de solución',
      'tenant-id-not-a-guid': 'no es un GUID',
      'subscription-id-not-a-guid': 'tiene un ID de suscripción que no es un GUID',
      'not-an-email': 'no es una dirección de correo',
      'not-a-domain': 'no es un dominio',
      'not-a-country': 'no es un país',
      'mpn-id-not-a-number': 'no es un número',
      'too-many-files': 'tiene demasiados archivos'
    },
    evidence: 'Prueba de ejecución',
    evidenceNone: 'Aún no hay archivos. Hace falta al menos uno.',
    filesOnDevice: (count) =>
      `${counted(count, 'archivo sigue', 'archivos siguen')} en este dispositivo. El envío cuenta desde su recepción si llegan antes del final del próximo día hábil.`,
    acknowledgements: 'Usted confirma',
    note: 'Nota para el revisor',
    noteHelp: 'Para lo que la prueba no dice por sí sola.',
    summary: 'Resumen',
    summaryLine: (what, customer, products) => `${what} para ${customer}: ${products}`,
    afterwards:
      'Después, el área de solución, la actividad y el cliente quedan fijos. Los revisores empiezan dentro de su plazo; usted ve la cuenta atrás.',
    send: 'Enviar declaración',
    sent: 'Guardado. Cuenta como enviada cuando se recibe.',
    offline: 'No tiene conexión: se guarda aquí, se envía automáticamente y cuenta cuando se recibe.',
    notManager: 'Envían los gestores',
    notManagerText: (names) => `Todo está preparado. Estas personas de su organización pueden enviarla: ${names}.`,
    notManagerNobody: 'Todo está preparado. Pida a un gestor de su organización que la envíe.',
    notEditing: 'Esta declaración ya se envió',
    toClaim: 'A la declaración',
    tick: 'Marque cada línea de “Usted confirma” para enviar.'
  },
  history: {
    title: 'Historial',
    none: 'Aún no hay nada registrado.',
    waiting: 'Aún sin registrar',
    onRecord: 'Registrado',
    official: (moment) => `Recibido el ${moment}`,
    made: (moment) => `hecho el ${moment}`,
    onRecordAt: (moment) => `registrado el ${moment}`,
    by: (who, role) => `${who}, ${role}`,
    sides: { partner: 'Asociado', programme: 'Programa', customer: 'Cliente', record: 'Automático' },
    outcomes: { accepted: 'Aceptado', partly: 'Aceptado en parte', refused: 'No aceptado' },
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    set: (field, to) => `${field}: ${to}`,
    clash: (field, wanted, stands) => `${field}: no se tomó “${wanted}”; vale “${stands}”`,
    clock: (name) => `Plazo: ${name}`,
    newLastMoment: (moment) => `Nuevo último momento: ${moment}`,
    reasons: 'Motivos',
    files: 'Archivos',
    toRemove: 'Productos que quitar',
    reason: 'Motivo',
    note: 'Nota',
    filter: 'Mostrar',
    filters: { all: 'Todo', comments: 'Comentarios', changes: 'Cambios', moves: 'Decisiones' },
    empty: 'Nada de este tipo.'
  },
  prepared: {
    title: {
      respond: 'La respuesta preparada',
      dispute: 'La impugnación preparada',
      'refresh-evidence': 'La PoE más reciente preparada'
    },
    by: (who, moment) => `${who}, ${moment}`,
    check: {
      respond: 'Revisar y enviar la respuesta preparada',
      dispute: 'Revisar y enviar la impugnación preparada',
      'refresh-evidence': 'Revisar y agregar la PoE preparada'
    },
    prepare: {
      respond: 'Preparar la respuesta',
      dispute: 'Preparar una impugnación',
      'refresh-evidence': 'Preparar PoE más reciente'
    },
    change: 'Cambiar lo que preparó',
    hand: 'Entregar a un gestor',
    handed: 'Entregado. Un gestor de su organización lo revisa y lo envía.',
    explain: 'Prepárelo aquí y entréguelo: un gestor de su organización lo revisa y lo envía.',
    nothing: 'Aún nada. Escriba algo o agregue un archivo y entréguelo.',
    waits: (names) => `Aún no se ha enviado. Quién puede revisarlo y enviarlo: ${names}.`,
    waitsForManagers: 'Aún no se ha enviado. Un gestor de su organización lo revisa y lo envía.',
    onlyHere: 'Está solo en este dispositivo. Llega a sus gestores automáticamente cuando haya conexión.',
    goes: 'Está en camino a sus gestores.',
    taken: (who, moment) => `${who} preparó esto el ${moment}. Revíselo, cambie lo que quiera y envíelo.`,
    takenOwn: (moment) => `Usted entregó esto el ${moment}. Cámbielo y entréguelo de nuevo.`,
    offered: (who, moment) =>
      `${who} preparó otra cosa el ${moment}. Lo que ve aquí es lo suyo, hasta que use lo de esa persona.`,
    offeredOwn: (moment) => `Usted entregó otra cosa el ${moment}. Lo que ve aquí es más reciente.`,
    take: 'Usar lo preparado',
    tookIt: 'Lo preparado está en el formulario.',
    files: 'Archivos preparados',
    leaveOut: 'Dejar fuera',
    takeAlong: 'Incluir',
    leaveFile: (name) => `Dejar fuera ${name}`,
    takeFile: (name) => `Incluir ${name}`,
    isLeftOut: 'Fuera'
  },
  receipt: { asOf: (moment) => `desde el ${moment}` }
};
