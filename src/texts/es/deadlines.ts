import type { ClockName } from '#rules/claim/profile.ts';
import type { DeadlinesTexts } from '../en/deadlines.ts';

type Words<Name extends string> = { readonly [N in Name]: string };

const purposes: Words<ClockName> = {
  intake: 'para que empiece la revisión',
  review: 'para que el revisor decida',
  response: 'para responder',
  'decision-target': 'hasta la decisión prevista',
  consent: 'en que el cliente puede denegar',
  'dispute-window': 'para impugnar',
  'dispute-answer': 'para que los revisores respondan a la impugnación'
};

const starts: Words<ClockName> = {
  intake: 'se envió la declaración',
  review: 'empezó la revisión o llegó su respuesta',
  response: 'el revisor pidió más información',
  'decision-target': 'se envió la declaración',
  consent: 'se aprobó la declaración',
  'dispute-window': 'se rechazó la declaración',
  'dispute-answer': 'se presentó la impugnación'
};

export const deadlines: DeadlinesTexts = {
  purposes,
  missed: {
    intake: 'La revisión no ha comenzado',
    review: 'El revisor no ha decidido',
    response: 'El plazo para responder terminó',
    'decision-target': 'La decisión está retrasada',
    consent: 'El plazo del cliente para denegar terminó',
    'dispute-window': 'El plazo para impugnar terminó',
    'dispute-answer': 'La impugnación sigue sin respuesta'
  },
  missedElsewhere: {
    response: 'Probablemente rechazada; consulte el portal',
    'dispute-window': 'Probablemente definitivo; consulte el portal'
  },
  points: {
    intake: 'Enviada',
    review: 'Revisión',
    response: 'Usted',
    'decision-target': 'Decisión',
    consent: 'Aprobada',
    'dispute-window': 'Rechazada',
    'dispute-answer': 'Impugnada'
  },
  noTerms: 'El último día se indica cuando el programa haya elegido zona horaria, días festivos y reglas.',
  unknownYear: (year) => `Aún no se conocen los días festivos de ${year}: esta fecha se contó sin ellos.`,
  lengthUntil: (length, day) => `${length} (hasta el ${day})`,
  why: {
    ask: '¿Por qué esta fecha?',
    title: 'Por qué esta fecha',
    lastMoment: 'Último momento',
    start: 'Inicio',
    startText: (day, clock) => `${day}: ${starts[clock]}. Ese mismo día no se cuenta.`,
    rule: 'Regla',
    ruleText: (length, clock) => `${length} ${purposes[clock]}, hasta el final del último día.`,
    sources: {
      'guide-2020':
        'Fuente: “Administrar asociaciones de clientes”, 29 de junio de 2020, línea de tiempo de las declaraciones.',
      'guide-2020-disputes':
        'Fuente: “Administrar asociaciones de clientes”, 29 de junio de 2020, sobre cómo impugnar una declaración rechazada.',
      'published-2023': 'Fuente: la documentación pública del programa de 2023.',
      'worked-out':
        'Fuente: “Administrar asociaciones de clientes”, 29 de junio de 2020, habla de diez días más el tiempo que usted tarde en responder; se cuenta en días hábiles.',
      operator: 'Fuente: las reglas de quien opera su programa.'
    },
    profile: (name) => `Perfil de reglas ${name}. La declaración conserva las reglas con las que se creó.`,
    counted: 'Días que cuentan',
    skipped: 'No se cuentan',
    nothingSkipped: 'Cuentan todos los días naturales, también fines de semana y festivos.',
    noneSkipped: 'No hay fines de semana ni festivos de por medio.',
    weekend: 'fin de semana',
    holiday: 'festivo',
    range: (from, to) => `${from} a ${to}`,
    extensions: 'Ampliado',
    extension: {
      'answering-time': (days, day) => `En ${days}: el tiempo que usted tardó en responder, el ${day}.`,
      outage: (_days, day) =>
        `No se pudo acceder al registro hasta el ${day}. Una interrupción no debe costarle el plazo: corre hasta el final del primer día hábil siguiente.`
    },
    extendedTo: (day) => `Nuevo último día: ${day}.`,
    consequence: 'Qué ocurre después',
    consequences: {
      intake: 'Si pasa, los revisores van con retraso. Para la declaración no cambia nada.',
      review: 'Si pasa, los revisores van con retraso. Para la declaración no cambia nada.',
      response: 'Si para entonces no ha llegado ninguna respuesta, la declaración se rechaza.',
      'decision-target': 'Si pasa, la decisión se muestra con retraso. Para la declaración no cambia nada.',
      consent: 'Si para entonces el cliente no ha denegado, la declaración se envía a evaluación de incentivos.',
      'dispute-window':
        'Después, el rechazo es definitivo: solo es posible una nueva declaración con la PoE actualizada.',
      'dispute-answer': 'Si pasa, los revisores van con retraso. Para la declaración no cambia nada.'
    },
    elsewhere:
      'Esta declaración se decide en el portal del proveedor. Aquí no se rechaza nada cuando el plazo termina: la declaración indica entonces “probablemente rechazada; consulte el portal”.',
    changedSince:
      'El calendario de festivos se modificó después de iniciarse este plazo. Un plazo conserva el día que se le dio.',
    alsoRunning: 'También en curso',
    zone: (city) => `Los días son los de ${city}.`,
    gone: 'Este plazo ya no corre: la declaración avanzó.'
  },
  timeline: {
    title: 'Línea de tiempo',
    listLabel: 'El recorrido de la declaración hasta ahora y lo que sigue',
    past: (what, from, to) => `${what}: del ${from} al ${to}.`,
    now: (what, from, due) => `${what}: desde el ${from}, último día ${due}.`,
    toCome: (what, to) => `Luego ${what}: a más tardar el ${to}.`,
    toComeUnknown: (what) => `Luego ${what}.`,
    probably: { response: 'probablemente rechazada', 'dispute-window': 'probablemente definitivo' },
    today: 'Hoy',
    lastDay: (day) => `Último día ${day}`,
    atTheLatest: (day) => `hasta el ${day}`,
    endings: { sent: 'Enviada a evaluación', 'for-good': 'Definitivo', decision: 'Decisión', open: 'Terminada' },
    ended: {
      sent: 'Enviada a evaluación',
      'for-good': 'Rechazada definitivamente',
      decision: 'Decidida',
      open: 'Descartada'
    },
    endedOn: (what, day) => `${what} el ${day}.`,
    notBegun: 'Aún no corre ningún plazo. El primero empieza cuando se envía la declaración.',
    legend: {
      weekend: 'Fin de semana',
      holiday: 'Festivo',
      late: 'Con retraso',
      toCome: 'Por venir, a más tardar'
    }
  }
};
