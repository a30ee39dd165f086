import type { MailingTexts } from '../en/mailing.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const mailing: MailingTexts = {
  reasons: {
    'no-mail-server': 'No había servidor de correo.',
    'switched-off': 'La persona no quiere este tipo de correo.',
    'account-gone': 'La cuenta ya no existe o está desactivada.',
    'no-longer-member': 'La persona ya no pertenece a la organización.',
    'no-longer-true': 'Ya no era cierto cuando debía salir.',
    'nobody-to-write-to': 'No había a quién escribir.',
    'could-not-be-written': 'El programa no pudo redactarlo. Infórmelo, por favor.',
    'not-an-address': 'La dirección no es válida.'
  },
  kinds: {
    'information-requested': {
      name: 'Un revisor necesita más información',
      what: 'Los motivos, la pregunta y el último día para responder.'
    },
    'deadline-coming': {
      name: 'Se acerca un plazo',
      what: '2 y 1 días hábiles antes de que venza una respuesta; 7, 2 y 1 días antes de que termine el plazo para impugnar.'
    },
    'question-unread': {
      name: 'Nadie ha respondido a una pregunta',
      what: 'Tras un día hábil se avisa a un segundo gestor.'
    },
    rejected: {
      name: 'Se rechazó una declaración',
      what: 'Dónde está el motivo, cómo impugnarlo y hasta cuándo.'
    },
    approved: { name: 'Se aprobó una declaración', what: 'Y que aprobada no significa pagada.' },
    'dispute-decided': { name: 'Se resolvió una impugnación', what: 'Qué decidieron los revisores y por qué.' },
    contest: { name: 'Otro asociado declara el mismo producto', what: 'Cuándo empieza y qué se decidió.' },
    'evidence-ageing': {
      name: 'La prueba pierde vigencia',
      what: '30 días antes de que la firma de una declaración aprobada cumpla doce meses.'
    },
    'draft-ageing': {
      name: 'Un borrador sigue esperando',
      what: 'Tras 14 días: el uso anterior a la aprobación nunca se paga.'
    },
    'subscription-renewing': {
      name: 'Una suscripción se renueva pronto',
      what: '30 días antes: su ID cambia y hace falta una nueva declaración.'
    },
    'customer-unreachable': {
      name: 'No se pudo avisar al cliente',
      what: 'El correo sobre el consentimiento no llegó; hace falta otro contacto.'
    },
    'review-digest': {
      name: 'Resumen de la mañana',
      what: 'Los días hábiles a las 08:00: cuántas esperan, cuáles tienen retraso o vencen hoy.'
    }
  },
  others: { consent: 'Consentimiento del cliente', invitation: 'Invitación' },
  states: {
    waiting: 'En espera',
    sending: 'Enviándose',
    sent: 'Enviado',
    failed: 'Fallido',
    bounced: 'Devuelto',
    kept: 'Conservado',
    unwanted: 'No enviado'
  },
  errors: {
    offline: 'Sin conexión con el servidor. No se cambió nada.',
    other: 'El servidor no pudo hacerlo en este momento. Allí no se cambió nada; reintente en un momento.'
  },
  loading: 'Consultando al servidor…',
  choices: {
    title: 'Correo',
    place: 'Correo',
    placeText: 'Sobre qué recibe correo y en qué idioma',
    text: (email) => `Le escribimos a ${email}.`,
    language: 'Idioma del correo',
    kinds: 'Avisarme por correo cuando',
    alwaysSent: 'Se envía siempre',
    alwaysText: 'Este no se puede desactivar: una pregunta sin respuesta acaba en rechazo.',
    none: 'No hay correo para los administradores del programa.',
    saving: 'Guardando…',
    saved: 'Guardado'
  },
  list: {
    place: { name: 'Correo', what: 'Qué se envió, qué espera, qué fue devuelto' },
    title: 'Correo',
    all: 'Todos',
    problems: 'No llegaron',
    show: 'Mostrar',
    counts: (waiting, failed) =>
      `${waiting} en espera, ${counted(failed, 'fallido o devuelto', 'fallidos o devueltos')}.`,
    noServer:
      'No hay servidor de correo. Los mensajes se conservan aquí y no llegan a nadie; abra uno para leerlo. Las declaraciones siguen como si se hubieran enviado.',
    empty: 'Aún no hay correo',
    emptyText: 'Los mensajes aparecen aquí en cuanto ocurre algo en una declaración.',
    nobody: 'La cuenta ya no existe',
    emptied: (days) => `Vaciado tras ${counted(days, 'día', 'días')}`,
    to: 'Para',
    made: (moment) => `Escrito el ${moment}`,
    settled: (moment) => `Terminado el ${moment}`,
    tries: (count) => counted(count, 'intento', 'intentos'),
    nextTry: (moment) => `el próximo, el ${moment}`,
    answer: 'Respuesta:',
    open: 'Leer',
    tryAgain: 'Reintentar',
    trySent: 'Se envía de nuevo.',
    cameBack: 'Fue devuelto',
    cameBackDone: 'Anotado: fue devuelto.',
    changed: 'El mensaje está ahora en otro estado. La lista se actualizó.',
    more: 'Mostrar más',
    about: (kind, name) => `${kind}, para ${name}`
  }
};
