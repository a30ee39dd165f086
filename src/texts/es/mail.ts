import type { MailTexts } from '../en/mail.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

const days = (count: number, unit: 'business-days' | 'days') =>
  unit === 'days' ? counted(count, 'día', 'días') : counted(count, 'día hábil', 'días hábiles');
const openClaim = 'Abrir la declaración';

export const mail: MailTexts = {
  test: {
    subject: 'Mensaje de prueba de On Record',
    heading: 'El correo funciona',
    text: 'Quien administra On Record envió este mensaje para comprobar si el correo llega. El botón debe abrir On Record: las personas reciben enlaces como este.',
    button: 'Abrir On Record',
    footer: 'No hay que hacer nada.'
  },
  hello: (name) => `Hola, ${name}:`,
  claim: 'Declaración',
  customer: 'Cliente',
  product: 'Producto',
  subscriptionId: 'ID de suscripción',
  lastMoment: 'Puede responder hasta el',
  why: {
    partner: 'Recibe este correo porque es gestor de su organización o porque hizo esta declaración.',
    reviewer: 'Recibe este correo porque es revisor.'
  },
  choose: 'Elegir sobre qué recibe correo',
  elsewhere: 'Esta declaración se decide en el portal del proveedor. Lo que se dice aquí se registró a mano.',
  'information-requested': {
    subject: ({ customer }) => `Pregunta sobre su declaración para ${customer}`,
    heading: 'Un revisor necesita más información',
    until: (moment) => `Responda hasta el ${moment}. Después, la declaración se rechaza por falta de respuesta.`,
    untilElsewhere: (moment) => `Responda en el portal hasta el ${moment}.`,
    reasons: 'Lo que se pide:',
    comment: 'Lo que escribió el revisor:',
    remove: 'El revisor sugiere quitar estos productos de la declaración:',
    button: 'Leer la pregunta y responder'
  },
  'deadline-coming': {
    subject: {
      response: ({ customer, left }) => `${left} para responder: declaración para ${customer}`,
      'dispute-window': ({ customer, left }) => `${left} para impugnar: declaración para ${customer}`
    },
    left: (count, unit) => (count === 0 ? 'Último día' : `${plural(count, 'Queda', 'Quedan')} ${days(count, unit)}`),
    heading: {
      response: 'Una pregunta sigue esperando su respuesta',
      'dispute-window': 'El plazo para impugnar el rechazo termina pronto'
    },
    until: {
      response: (moment) => `Puede responder hasta el ${moment}. Después, la declaración se rechaza.`,
      'dispute-window': (moment) =>
        `Puede impugnar el rechazo hasta el ${moment}. Después, solo es posible una nueva declaración con la prueba de ejecución actualizada.`
    },
    untilElsewhere: (moment) => `El último momento es el ${moment}. Consulte el portal del proveedor y actúe allí.`,
    button: openClaim
  },
  'question-unread': {
    subject: ({ customer }) => `Nadie ha respondido aún: declaración para ${customer}`,
    heading: 'La pregunta de un revisor espera desde hace un día hábil',
    text: (asked, first) =>
      first === null
        ? `Se hizo el ${asked}. Desde entonces no se ha hecho nada en la declaración.`
        : `Se hizo el ${asked}. Primero se avisó a ${first}; desde entonces no se ha hecho nada en la declaración. Quizá pueda responder usted.`,
    until: (moment) => `El último momento es el ${moment}. Después, la declaración se rechaza.`,
    button: 'Leer la pregunta y responder'
  },
  rejected: {
    subject: ({ customer }) => `Su declaración para ${customer} fue rechazada`,
    heading: 'La declaración fue rechazada',
    reason: 'Motivo',
    comment: 'Lo que se escribió al respecto:',
    where: 'El motivo y todo lo que se dijo están en la página de la declaración: ábrala y elija Historial.',
    notRecorded: 'El motivo no se registró aquí: consulte el portal del proveedor y complete lo registrado.',
    withdrawn: {
      subject: ({ customer }) => `Su declaración para ${customer} fue retirada`,
      heading: 'La declaración fue retirada',
      mistake: (moment) =>
        `Alguien de su organización la retiró. Si fue un error, se puede pedir a los revisores que la examinen de nuevo hasta el ${moment}: abra la declaración y elija Impugnar.`,
      forGood:
        'Alguien de su organización la retiró, y eso es definitivo. Puede hacer una nueva declaración a partir de esta: abra la declaración y elija Nueva declaración a partir de esta.'
    },
    dispute: (moment) =>
      `Si cree que es un error, puede impugnarlo hasta el ${moment}: abra la declaración, elija Impugnar y aporte una justificación comercial, la prueba de ejecución actualizada o ambas.`,
    answered: (count, unit) => `Los revisores responden en un plazo de ${days(count, unit)}.`,
    disputeElsewhere: (moment) =>
      `Si cree que es un error, puede impugnarlo en el portal del proveedor hasta el ${moment}.`,
    forGood:
      'Este rechazo es definitivo. Puede hacer una nueva declaración a partir de esta, con la prueba de ejecución actualizada: abra la declaración y elija Nueva declaración a partir de esta.',
    button: 'Ver el motivo'
  },
  approved: {
    subject: ({ customer }) => `Su declaración para ${customer} fue aprobada`,
    heading: 'La declaración fue aprobada',
    consent: (moment) =>
      `Ahora se avisa al cliente, que puede denegar hasta el ${moment}. Después, la declaración se envía a evaluación de los programas de incentivos.`,
    sent: 'Ahora se envía a evaluación de los programas de incentivos.',
    notPaid:
      'Aprobada no significa pagada. Su organización queda asociada al cliente; si se ganan incentivos, lo deciden las reglas del programa de incentivos. Lo ganado se reconoce en el informe de ganancias por el ID de suscripción o de inquilino.',
    button: openClaim
  },
  'dispute-decided': {
    subject: {
      approve: ({ customer }) => `Su impugnación prosperó: declaración para ${customer}`,
      reject: ({ customer }) => `Su impugnación se resolvió: la declaración para ${customer} sigue rechazada`
    },
    heading: { approve: 'La declaración está ahora aprobada', reject: 'El rechazo se mantiene, definitivamente' },
    headingOpen: 'El rechazo se mantiene',
    comment: 'Lo que escribió el revisor:',
    consent: (moment) => `Ahora se avisa al cliente, que puede denegar hasta el ${moment}.`,
    again:
      'Si aún desea la asociación, haga una nueva declaración a partir de esta, con la prueba de ejecución actualizada.',
    button: openClaim
  },
  contest: {
    subject: ({ customer }) => `Otro asociado declara el mismo producto: ${customer}`,
    subjectDecided: ({ customer }) => `Se resolvió la disputa por un producto: ${customer}`,
    heading: {
      contested: 'Un producto de su declaración está en disputa',
      held: 'El producto se queda en su declaración',
      lost: 'El producto quedó para otro asociado'
    },
    text: {
      contested: (product) =>
        `Otro asociado también declara ${product}. Los revisores comparan las fechas de las pruebas; cuenta la más reciente. Hasta entonces, lo que aún no se ha enviado no se evalúa. Puede agregar pruebas más recientes a la declaración.`,
      held: (product) => `${product} queda en su declaración. No hay que hacer nada.`,
      lost: (product) => `${product} ya no cuenta en su declaración. Los demás productos no se ven afectados.`
    },
    comment: 'Lo que escribió el revisor:',
    button: openClaim
  },
  'evidence-ageing': {
    subject: ({ customer }) => `La prueba pierde vigencia: declaración para ${customer}`,
    heading: 'La prueba de ejecución tiene casi doce meses',
    text: (proven, until) =>
      `La firma más reciente es del ${proven}; se considera reciente hasta el ${until}. Si otro asociado declara el mismo producto, cuenta la prueba más reciente. Pida al cliente una nueva firma y agréguela a la declaración.`,
    button: 'Actualizar la prueba'
  },
  'draft-ageing': {
    subject: ({ customer }) => `Aún en borrador: declaración para ${customer}`,
    heading: 'Un borrador espera desde hace 14 días',
    text: (created) =>
      `Se empezó el ${created} y no se ha enviado. El uso anterior a la aprobación nunca se paga: cada día hasta entonces se pierde.`,
    button: 'Continuar el borrador'
  },
  'subscription-renewing': {
    subject: ({ customer }) => `Una suscripción se renueva pronto: ${customer}`,
    heading: 'Una suscripción declarada está a punto de renovarse',
    text: (renews) =>
      `Se renueva el ${renews}. Su ID cambia entonces y la asociación termina con el ID anterior: haga una nueva declaración con el nuevo.`,
    button: openClaim
  },
  'customer-unreachable': {
    subject: ({ customer }) => `No se pudo avisar al cliente: ${customer}`,
    heading: 'Nuestro correo no llegó al contacto del cliente',
    text: (contact) =>
      `Había que avisar ${contact === null ? 'al contacto' : `a ${contact}`} de que su declaración fue aprobada y de que puede denegarla. No se pudo entregar el correo. El plazo de consentimiento está detenido hasta que usted indique otro contacto.`,
    button: 'Corregir el contacto del cliente'
  },
  'review-digest': {
    subject: (waiting, late) =>
      late > 0 ? `Revisión: ${waiting} en espera, ${late} con retraso` : `Revisión: ${waiting} en espera`,
    heading: (day) => `Lo que espera el ${day}`,
    counts: ({ submitted, inReview, disputed }) =>
      `${counted(submitted, 'enviada', 'enviadas')}, ${inReview} en revisión, ${counted(disputed, 'impugnada', 'impugnadas')}.`,
    late: 'Con retraso:',
    dueToday: 'Vencen hoy:',
    none: 'Ninguna tiene retraso y ninguna vence hoy.',
    line: (customer, clock, due) => `${customer}: ${clock}, vence el ${due}`,
    more: (count) => `Y ${count} más.`,
    button: 'Abrir la revisión'
  }
};
