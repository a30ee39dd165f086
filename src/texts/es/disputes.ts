import type { DisputesTexts } from '../en/disputes.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const disputes: DisputesTexts = {
  dispute: 'Impugnar',
  title: 'Impugnación',
  decided: {
    title: 'Qué se decidió',
    by: (who, day) => `${who}, ${day}`,
    byTheClock: (day) => `Por vencimiento del plazo, ${day}`,
    noComment: 'No se escribió ningún comentario.',
    history: 'Todo lo que llevó a ello',
    files: 'La PoE que se examinó figura más abajo, en “PoE actualizada”.'
  },
  onlyOne:
    'Según las reglas de esta declaración, solo se puede impugnar una vez. Dígalo todo y agregue todas las pruebas que tenga.',
  justification: 'Justificación comercial',
  justificationHelp: 'Explique por qué se debe reconsiderar el rechazo y en qué página está la prueba.',
  evidence: 'PoE actualizada',
  evidenceHelp: 'Agregue lo que sea nuevo o mejor que lo examinado. Lo que ya está aquí permanece.',
  summary: 'Su impugnación contiene',
  summaryJustification: 'una justificación comercial',
  summaryLate: 'la respuesta tardía como prueba',
  summaryFiles: (count) => counted(count, 'archivo', 'archivos'),
  nothing: 'Aún nada. Escriba una justificación o agregue la PoE actualizada: al menos una de las dos.',
  counts: (moment) => `Cuenta cuando se recibe, no cuando pulsa el botón: ${moment}.`,
  offline: (moment) =>
    `No tiene conexión. La impugnación se guarda aquí y se envía automáticamente; cuenta cuando se recibe. Para eso hay tiempo ${moment}.`,
  filesLater: 'La impugnación cuenta desde su recepción si los archivos llegan antes del final del próximo día hábil.',
  afterwards: (length) => `Los revisores tienen entonces ${length} para responder.`,
  send: 'Impugnar',
  sent: 'Impugnada. Cuenta cuando se recibe.',
  late: {
    title: 'Su respuesta llegó tarde',
    made: (moment) => `Hecha el ${moment}`,
    reached: (moment) => `Llegó al programa el ${moment}`,
    willReach: 'Aún no ha llegado al programa',
    last: (moment) => `El último momento era el ${moment}`,
    files: (names) => `Archivos: ${names}`,
    changes: 'También cambió',
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    removed: (field, from) => `${field}: quitar ${from}`,
    empty: 'vacío',
    include: 'Incluir esta respuesta en la impugnación, como prueba',
    includeHelp: 'Sus palabras, sus archivos y la hora en que se hizo.',
    dispute: 'Impugnar con esta respuesta',
    disputeHelp:
      'Su respuesta se hizo a tiempo. Con un toque se convierte en una impugnación: sus palabras y sus archivos, con la hora en que se hizo como prueba.',
    writeMore: 'Escribir algo más antes',
    onlyManagers: 'Un gestor de su organización puede impugnar con ella.',
    intro: (made) => `Nuestra respuesta, hecha el ${made}, a tiempo, y recibida tarde:`,
    introChanges: 'También cambió:',
    inHistory: (made) => `Como prueba, una respuesta hecha el ${made} según el reloj del dispositivo`
  },
  closed: {
    title: 'Este rechazo ya no se puede impugnar',
    notRejected: 'Esta declaración no está rechazada',
    disputed: 'Esta declaración está impugnada',
    disputedText: (day) => `Se impugnó el ${day}. Los revisores deben responder; la declaración muestra hasta cuándo.`,
    toClaim: 'A la declaración',
    'window-over': (moment) =>
      `El plazo para impugnar terminó el ${moment}. Si aún desea la asociación, haga una nueva declaración a partir de esta, con la PoE actualizada.`,
    lost: 'La impugnación se resolvió: el rechazo se mantiene, definitivamente. Si hay nuevas pruebas, haga una nueva declaración a partir de esta.',
    withdrawn:
      'Su organización la retiró y, según las reglas de esta declaración, eso es definitivo. Haga una nueva declaración a partir de esta, sin lo que era incorrecto.',
    'no-longer':
      'Su organización la retiró porque ya no trabajan con el cliente, y eso ya no se puede impugnar. Si vuelven a trabajar juntos, empiece una nueva declaración.',
    'used-up':
      'Esta declaración ya se impugnó una vez y sus reglas no permiten una segunda impugnación. Haga una nueva declaración a partir de esta, con la PoE actualizada.',
    'another-partner': 'Los productos pertenecen a otro asociado, por una decisión definitiva.',
    'for-good': 'Este rechazo es definitivo. Es posible una nueva declaración con la PoE actualizada.',
    draftKept: 'Lo que usted escribió se conserva en este borrador.'
  },
  answered: {
    title: 'Impugnación resuelta',
    approved: 'A su favor: la declaración está aprobada.',
    consentThen: 'Se avisa al cliente, que tiene todo el plazo para denegar.',
    rejected: 'El rechazo se mantiene, definitivamente.',
    rejectedOpen: 'El rechazo se mantiene.'
  },
  newClaim: {
    title: 'Nueva declaración a partir de esta',
    takes: 'Toma lo que dice esta declaración, salvo lo que era incorrecto.',
    leavesOut: (what) => `Queda fuera: ${what}.`,
    evidence: 'Llevar la PoE',
    evidenceHelp: 'Ya está registrada y no se envía de nuevo.',
    evidenceRejected:
      'Los revisores no la consideraron suficiente. Lleve lo que aún sea válido y agregue la PoE actualizada.',
    none: 'No se lleva ninguna PoE. Agréguela en la nueva declaración.',
    chosen: (count) => `${counted(count, 'archivo se lleva', 'archivos se llevan')}.`,
    onlyOld:
      'Todos sus archivos son de la declaración que terminó. Para una nueva declaración, la guía pide una prueba de ejecución actualizada: agregue un archivo más reciente antes de enviar.',
    begin: 'Empezar la nueva declaración'
  },
  review: {
    title: 'La impugnación',
    newFile: 'Agregado con la impugnación',
    original: 'Qué se decidió',
    justification: 'Justificación comercial',
    noJustification: 'No se escribió ninguna justificación; consulte la PoE actualizada.',
    lateAnswer: 'Una respuesta tardía como prueba',
    made: 'Hecha, según el dispositivo',
    received: 'Recibida',
    lastMoment: 'El último momento era',
    clock: 'El reloj del dispositivo',
    clockRight: 'coincidía con el del servidor, según lo último que se sabía',
    clockBehind: (length) => `tenía ${length} de atraso respecto al del servidor, según lo último que se sabía`,
    clockAhead: (length) => `tenía ${length} de adelanto respecto al del servidor, según lo último que se sabía`,
    madeCorrected: (moment) => `Según la hora del servidor: ${moment}`,
    inTime: 'Hecha antes del último momento',
    notInTime: 'Hecha después del último momento',
    answerText: 'La respuesta',
    unknownAnswer: 'El registro no conoce esa respuesta. Juzgue por lo que está registrado.',
    differentTime: 'La impugnación indica otra hora que la propia respuesta. Se muestra la de la respuesta.',
    newFiles: (count) =>
      `${counted(count, 'archivo de la impugnación, marcado', 'archivos de la impugnación, marcados')} en la PoE`,
    noFiles: 'No se agregó ninguna PoE.',
    previous: (count) => `${counted(count, 'impugnación', 'impugnaciones')} de esta declaración hasta ahora`,
    overturn: 'Revocar',
    uphold: 'Mantener',
    overturnTitle: 'Revocar el rechazo',
    upholdTitle: 'Mantener el rechazo',
    overturnSend: 'Revocar: aprobar la declaración',
    upholdSend: 'Mantener: rechazada definitivamente',
    why: 'Por qué',
    whyHelp: 'El asociado ve exactamente esto.',
    noWhy: 'Escriba por qué: la decisión sobre una impugnación necesita su motivo.',
    overturnThen: (length) => `Se avisa al cliente, que tiene ${length} para denegar.`,
    overturnAtOnce: 'Se envía a evaluación en cuanto se haya avisado al cliente.',
    upholdSendOpen: 'Mantener el rechazo',
    upholdThenOpen: 'Según las reglas de esta declaración, el asociado puede impugnar el rechazo otra vez.',
    upholdThen: 'El rechazo es entonces definitivo. Solo es posible una nueva declaración.',
    doneOverturned: (customer) => `${customer}: rechazo revocado.`,
    doneUpheld: (customer) => `${customer}: rechazo mantenido.`,
    keyOverturn: 'Aprobar; en una impugnación: revocar',
    keyUphold: 'Rechazar; en una impugnación: mantener'
  }
};
