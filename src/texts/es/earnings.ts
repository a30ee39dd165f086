import type { EarningsTexts } from '../en/earnings.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');
const lines = (shown: string, n: number): string => counted(n, 'línea', 'líneas', shown);

export const earnings: EarningsTexts = {
  title: 'Ganancias',
  place: { name: 'Ganancias', what: 'Qué ganó cada declaración, qué falta, cómo se usan los productos' },
  claimsPlace: {
    name: 'Declaraciones en tabla',
    what: 'Todas las declaraciones de este dispositivo como archivo CSV para Excel'
  },
  notYours: {
    title: 'Las ganancias son para gestores y lectores',
    text: 'Pregunte a un gestor de su organización qué ganó una declaración.'
  },
  notHere: {
    title: 'Las ganancias son de cada asociado',
    text: 'Los asociados importan su propio informe; lo que dice es solo suyo.'
  },
  views: {
    lists: {
      earned: 'Lo que ganaron las declaraciones',
      ended: 'Lo que ganaron declaraciones que ya no están aprobadas',
      'without-line': 'Declaraciones aprobadas sin línea',
      'without-claim': 'Líneas sin declaración'
    },
    label: 'Qué consultar',
    earned: (count) => `Con ganancias (${count})`,
    ended: (count) => `Ya no aprobadas (${count})`,
    'without-line': (count) => `Aprobadas, sin línea (${count})`,
    'without-claim': (count) => `Línea, sin declaración (${count})`,
    usage: 'Uso',
    imports: 'Importar'
  },
  summary: {
    label: 'Todos los meses juntos',
    range: (from, to) => (from === to ? from : `${from} a ${to}`),
    matched: (matched, count) => `${matched} de ${count} líneas pertenecen a una declaración`,
    asOf: (moment, who) => `Última importación: ${moment}, ${who}`
  },
  reach: {
    offline: 'Sin red: ve lo que tiene este dispositivo. Se pone al día automáticamente.',
    'try-later': 'El servidor está ocupado: ve lo que tiene este dispositivo. Se pone al día automáticamente.',
    'signed-out': 'Inicie sesión para ponerlo al día. No se ha perdido nada.',
    'not-allowed': 'El servidor indica que no le corresponde ver estas ganancias.',
    busy: 'Poniéndose al día…'
  },
  empty: {
    title: 'Aún no hay informe de ganancias',
    manager: 'Importe el archivo de su informe de ganancias. Sus colegas lo ven entonces también.',
    reader: 'Un gestor de su organización importa el informe de ganancias.',
    import: 'Importar un informe',
    loading: 'Leyendo…'
  },
  ended:
    'Estas declaraciones ganaron mientras estuvieron aprobadas. Desde entonces fueron denegadas por el cliente, retiradas o rechazadas.',
  earned: {
    tenant: 'ID de inquilino',
    subscription: 'Suscripción',
    none: 'Ninguna línea pertenece aún a una declaración.',
    byMonth: 'Por mes',
    by: 'Encontrada por',
    keys: {
      'claim-id': 'ID de la declaración',
      'tenant-product': 'inquilino y producto',
      subscription: 'suscripción'
    },
    lines,
    lastMonth: (month) => `la última en ${month}`,
    open: 'Abrir la declaración'
  },
  withoutLine: {
    none: 'Todas las declaraciones aprobadas tienen una línea.',
    intro: 'Aprobada no es pagada. Estas declaraciones están aprobadas y ninguna línea del informe pertenece a ellas.',
    approvedOn: (day) => `Aprobada el ${day}`,
    why: {
      consent: 'El período de consentimiento no ha terminado: aún no se ha enviado a evaluación',
      evaluation: 'Enviada, aún sin evaluar',
      'not-eligible': 'No elegible para incentivos',
      eligible: 'Elegible: pregunte al programa por qué no hay línea',
      recognition: 'Solo da reconocimiento'
    }
  },
  withoutClaim: {
    none: 'Todas las líneas pertenecen a una declaración.',
    intro:
      'Ninguna declaración de este dispositivo coincide con estas líneas, ni por ID de la declaración, ni por inquilino y producto, ni por suscripción.',
    line: (line, month) => `Línea ${line}, ${month}`
  },
  usage: {
    none: 'El informe no dice nada del uso.',
    customer: 'Cliente',
    product: 'Producto',
    chart: (product, customer) => `${product} en ${customer}, mes a mes`,
    activeUsers: 'Usuarios activos mensuales',
    paidUnits: 'Unidades pagadas disponibles',
    month: 'Mes',
    unknown: 'sin indicar',
    table: 'Lo mismo en tabla'
  },
  import: {
    title: 'Importar un informe de ganancias',
    what: 'El archivo tal como lo da el portal, CSV o Excel (.xlsx). Sus meses sustituyen a los mismos meses de una importación anterior; los demás permanecen.',
    choose: 'Elegir el archivo',
    another: 'Elegir otro archivo',
    columns: '¿Qué columna indica qué?',
    columnsHelp: 'Su elección se recuerda en este dispositivo.',
    recognised: 'Se reconocieron las columnas.',
    change: 'Elegir las columnas usted mismo',
    noColumn: 'En ninguna columna',
    wholeMonth: 'Mes de todo el archivo',
    wholeMonthHelp: 'Ninguna columna lo indica. Por ejemplo, 2026-06 o junio de 2026.',
    wholeCurrency: 'Moneda de todo el archivo',
    wholeCurrencyHelp: 'Ninguna columna la indica. Tres letras, por ejemplo USD.',
    missing: {
      amount: 'Elija la columna con el importe ganado',
      key: 'Elija un ID de declaración, un ID de suscripción, o un ID de inquilino con una carga de trabajo',
      month: 'Elija la columna del mes o indique el mes de todo el archivo',
      currency: 'Elija la columna de la moneda o indique la moneda de todo el archivo'
    },
    read: 'Leer el archivo',
    reading: 'Leyendo el archivo',
    progress: (count) => `${count} líneas`,
    goOn: 'Mientras tanto puede seguir trabajando.',
    failures: {
      'no-lines': 'Este archivo no tiene ninguna línea.',
      'disk-full': 'No queda espacio en este dispositivo. Libere espacio y elija de nuevo el archivo.',
      'storage-closed': 'El navegador cerró el almacenamiento. Recargue y elija de nuevo el archivo.',
      'too-large': 'El archivo es demasiado grande.',
      'old-workbook':
        'Es un libro de un formato antiguo o con contraseña. Guárdelo como .xlsx sin contraseña o como CSV.',
      'several-tables':
        'Dos hojas de este libro tienen las mismas columnas. Guarde la que necesita en un archivo aparte.',
      'damaged-workbook': 'Este libro está dañado. Ábralo en Excel y guárdelo de nuevo.',
      'unreadable-file': 'No se pudo leer el archivo. Puede que se haya movido: elíjalo de nuevo.',
      bug: 'No se pudo leer el archivo. No se importó nada; elíjalo de nuevo.'
    },
    asks: {
      why: 'Nada en este archivo indica cómo hay que leerlo. No se importa nada hasta que usted lo diga.',
      decimal: (example) => `¿Qué es “${example}”?`,
      marks: { '.': 'El punto separa los decimales', ',': 'La coma separa los decimales' },
      order: (example) => `¿Qué día es “${example}”?`,
      orders: { 'day-first': 'Primero va el día', 'month-first': 'Primero va el mes' },
      wouldBe: (what) => `El archivo dice entonces ${what}`,
      dayWouldBe: (day) => `Es entonces el ${day}`,
      choose: 'Elija una opción. El propio archivo, o quien lo hizo, lo sabe.',
      goOn: 'Leerlo así'
    },
    ready: {
      title: (file) => `Se leyó ${file}`,
      nothingYet: 'Aún no se ha importado nada.',
      months: (months) => `Meses: ${months}`,
      replaces: (months) => `Sustituye lo importado para ${months}`,
      good: (shown, n) => `${lines(shown, n)} se ${plural(n, 'puede', 'pueden')} importar`,
      wrong: (shown, n) => `${lines(shown, n)} no se ${plural(n, 'puede', 'pueden')} leer:`,
      wrongFirst: (count) => `Las primeras ${count}:`,
      totals: (numbers, n) =>
        plural(n, `La línea ${numbers} suma otras y queda fuera.`, `Las líneas ${numbers} suman otras y quedan fuera.`),
      confirm: (shown, n) => `Importar ${lines(shown, n)}`,
      withoutWrong:
        'Las líneas incorrectas quedan fuera. Es mejor corregir el archivo y elegirlo de nuevo: así no falta nada.',
      more: 'Más',
      discard: 'No importar',
      nothingGood: 'No se puede importar ninguna línea. Elija usted las columnas u otro archivo.'
    },
    wrongLine: (line) => `Línea ${line}`,
    sending: (file) => `${file} está en camino al servidor.`,
    waits: (file) =>
      `${file} espera en este dispositivo hasta que se pueda contactar con el servidor. Se envía automáticamente.`,
    sendNow: 'Enviar ahora',
    refused: (file) => `El servidor no aceptó ${file}. No ha cambiado nada; elija de nuevo el archivo.`,
    dismiss: 'Descartarlo',
    done: 'Importado. Quien puede verlo, lo ve ya.',
    standing: 'Qué está importado',
    standingLine: (month, shown, n, file) => `${month}: ${lines(shown, n)}, ${file}`
  },
  wrongReasons: {
    'broken-quotes': 'sus comillas no concuerdan',
    'too-few-columns': 'tiene muy pocas columnas',
    'too-many-columns':
      'tiene más valores que columnas tiene el archivo. Una coma o un punto y coma dentro de un valor necesita comillas alrededor',
    'no-amount': 'falta el importe',
    'amount-unreadable': 'el importe no es un número',
    'no-month': 'falta el mes',
    'month-unreadable': 'no se puede leer el mes',
    'no-key': 'no tiene ID de declaración, ni ID de suscripción, ni ID de inquilino con una carga de trabajo',
    'number-unreadable': 'no es un número',
    'day-unreadable': 'no es un día',
    'currency-unreadable': 'la moneda no son tres letras',
    'currencies-differ': 'el importe nombra otra moneda que la línea',
    'id-spoilt': 'lo cambió una hoja de cálculo. Exporte de nuevo el informe con los ID como texto, o como .xlsx',
    'value-too-long': 'tiene más de 200 caracteres'
  },
  fields: {
    claimId: 'ID de la declaración',
    tenantId: 'ID de inquilino del cliente',
    customerName: 'Cliente',
    subscriptionId: 'ID de suscripción',
    workload: 'Carga de trabajo',
    mpnId: 'ID de MPN',
    activeUsers: 'Usuarios activos mensuales',
    paidUnits: 'Unidades pagadas disponibles',
    associatedOn: 'Fecha de asociación',
    amount: 'Importe ganado',
    paymentStatus: 'Estado del pago',
    reasonCode: 'Código de motivo',
    month: 'Mes',
    currency: 'Moneda'
  },
  export: {
    title: 'Declaraciones en tabla',
    intro: 'Todas las declaraciones que tiene este dispositivo, como archivo CSV que se abre en Excel.',
    states: 'Estados',
    all: 'Todos los estados',
    search: 'Solo con estas palabras',
    count: (shown, n) => counted(n, 'declaración', 'declaraciones', shown),
    download: 'Descargar CSV',
    downloadMatching: 'Descargar como CSV',
    done: (name) => `Se descargó ${name}.`,
    claimsFile: 'declaraciones',
    matchingFile: 'ganancias',
    columns: {
      claim: 'ID de la declaración',
      portalClaimId: 'ID de la declaración en el portal',
      state: 'Estado',
      organisation: 'Asociado',
      name: 'Nombre de la declaración',
      solutionArea: 'Área de solución',
      activity: 'Actividad',
      mpnId: 'ID de MPN',
      customerName: 'Cliente',
      customerDomain: 'Dominio',
      tenantId: 'ID de inquilino',
      country: 'País',
      products: 'Productos',
      subscriptions: 'ID de suscripciones',
      createdOn: 'Creada el',
      submittedOn: 'Enviada el',
      approvedOn: 'Aprobada el',
      sentOn: 'Enviada a evaluación el',
      rejectedOn: 'Rechazada el',
      rejectionReason: 'Motivo del rechazo',
      programme: 'Programa',
      evaluation: 'Evaluación',
      evaluationReason: 'Motivo de la evaluación',
      dueOn: 'Último día del plazo',
      clock: 'Plazo',
      files: 'Archivos de prueba',
      match: 'Pertenece a',
      month: 'Mes',
      line: 'Línea del archivo',
      amount: 'Importe',
      currency: 'Moneda',
      statuses: 'Estado del pago',
      reasonCode: 'Código de motivo',
      workload: 'Carga de trabajo',
      activeUsers: 'Usuarios activos mensuales',
      paidUnits: 'Unidades pagadas disponibles'
    },
    matches: {
      claim: 'una declaración',
      'no-line': 'aprobada, sin línea',
      'no-claim': 'línea, sin declaración'
    }
  },
  claim: {
    title: 'Ganado hasta ahora',
    none: 'Ninguna línea del informe de ganancias pertenece a esta declaración.',
    since: (from, to) => (from === to ? `En ${from}` : `De ${from} a ${to}`),
    all: 'Todas las ganancias'
  }
};
