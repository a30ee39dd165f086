import type { PortalImportTexts } from '../en/portal-import.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');
const claims = (count: number): string => counted(count, 'declaración', 'declaraciones');

export const portalImport: PortalImportTexts = {
  place: {
    name: 'Importar la exportación del portal',
    what: 'Crear y poner al día declaraciones que decide el portal del proveedor'
  },
  title: 'Importar la exportación del portal',
  intro:
    'Elija el archivo de declaraciones que guardó del portal (CSV o Excel, .xlsx). No se cambia nada antes de que usted haya visto qué cambiaría.',
  choose: 'Elegir archivo',
  chooseOther: 'Elegir otro archivo',
  drop: 'o suéltelo aquí',
  offline: 'Funciona sin conexión. No se conocen las declaraciones de colegas que aún no han llegado aquí.',
  notHere: 'Las declaraciones de su organización se deciden aquí',
  notHereText: 'Una importación es para declaraciones que se deciden en el portal del proveedor.',
  notYours: 'Los gestores importan lo que indica el portal',
  reading: 'Leyendo…',
  unreadable: {
    'not-a-table':
      'Este archivo no se puede leer como tabla. Guárdelo como .xlsx o CSV, con una línea que nombre las columnas.',
    'old-workbook':
      'Es un libro de un formato antiguo o con contraseña. Guárdelo como .xlsx sin contraseña o como CSV.',
    'several-tables':
      'Dos hojas de este libro tienen las mismas columnas. Guarde la que necesita en un archivo aparte.',
    'damaged-workbook': 'Este libro está dañado. Ábralo en Excel y guárdelo de nuevo.',
    'too-large': 'Este archivo es demasiado grande.'
  },
  planning: 'Calculando qué cambiaría',
  file: (name, lines) => `${name}: ${counted(lines, 'línea', 'líneas')}`,
  tooMany: (most) => `Solo se leen las primeras ${most} líneas.`,
  columns: 'Columnas',
  columnsText: 'Qué columna indica qué. Se recuerda en este dispositivo.',
  columnsFound: (found, all) => `${found} de ${all} reconocidas`,
  noColumn: 'Ninguna columna',
  fields: {
    portalClaimId: 'ID de la declaración en el portal',
    state: 'Estado',
    stateOn: 'Día del estado',
    submittedOn: 'Día de envío',
    customerName: 'Nombre del cliente',
    tenantId: 'ID de inquilino',
    customerDomain: 'Dominio del cliente',
    product: 'Productos',
    subscriptionId: 'ID de suscripción',
    mpnId: 'ID de MPN',
    activity: 'Actividad',
    name: 'Nombre de la declaración',
    reason: 'Motivo',
    comment: 'Comentario'
  },
  missing: {
    state: 'Elija la columna que indica el estado.',
    key: 'Elija la columna con el ID de la declaración en el portal, o las del ID de inquilino y los productos.'
  },
  states: 'Estados',
  statesText: 'Qué significan aquí las palabras del portal.',
  stateNames: {
    editing: 'En edición',
    submitted: 'Enviada',
    'in-review': 'En revisión',
    'action-required': 'Acción de asociado requerida',
    approved: 'Aprobada',
    rejected: 'Rechazada',
    declined: 'El cliente denegó',
    withdrawn: 'Retirada',
    disputed: 'Impugnada',
    ignored: 'Dejar fuera estas líneas'
  },
  stateUnknown: 'Elija',
  dayOrder: 'Orden de las fechas',
  dayOrders: { 'day-first': 'Primero el día: 31/12/2026', 'month-first': 'Primero el mes: 12/31/2026' },
  dayAsked: (text) => `Nada en este archivo indica qué día es “${text}”. ¿Qué va primero?`,
  dayExample: (day) => `Es entonces el ${day}.`,
  preview: 'Qué cambiaría',
  nothing: 'No cambiaría nada',
  nothingText: 'Todo lo que hay en este archivo ya está aquí.',
  noLines: 'El archivo no tiene líneas debajo de los nombres de sus columnas.',
  creates: (count) => `Nuevas: ${claims(count)}`,
  catchesUp: (count) => `Puestas al día: ${claims(count)}`,
  unchanged: (count) => `Sin cambios: ${claims(count)}`,
  problems: (count) => `Sin importar: ${counted(count, 'línea', 'líneas')}`,
  ignored: (count) => `Fuera: ${counted(count, 'línea', 'líneas')}`,
  lines: (lines, count) => `${plural(count, 'Línea', 'Líneas')} ${lines}`,
  fromTo: (from, to) => `${from} → ${to}`,
  newAs: (to) => `nueva → ${to}`,
  fact: (fact, day) => `${fact}, ${day}`,
  dayUnknown: 'El archivo no indica el día: se toma hoy.',
  learnsId: (id) => `ID en el portal: ${id}`,
  why: {
    same: 'como aquí',
    older: 'lo registrado aquí es posterior',
    'asked-again': 'un día posterior al de aquí'
  },
  askedAgain: (count) => `¿Preguntó de nuevo? ${claims(count)}`,
  askedAgainText:
    'El archivo tiene un día posterior al de la pregunta registrada aquí. Si el portal preguntó de nuevo, regístrelo: el plazo para responder cuenta entonces desde ese día. El día solo puede significar cualquier cambio, por lo que nada se hace automáticamente.',
  recordFor: (customer) => `Registrar lo que preguntó el portal: ${customer}`,
  more: (count) => `Mostrar ${count} más`,
  problem: {
    'broken-quotes': 'Las comillas no concuerdan.',
    'too-many-columns':
      'Tiene más valores que columnas tiene el archivo. Ponga entre comillas un valor que contenga coma o punto y coma.',
    'no-state': 'No indica el estado.',
    'state-unknown': 'No se conoce el estado. Indique arriba qué significa.',
    'day-unreadable': 'No se puede leer la fecha.',
    'day-in-future': 'La fecha está en el futuro. ¿Es correcto el orden de las fechas?',
    'no-key': 'No tiene ni el ID de la declaración en el portal ni el ID de inquilino y los productos.',
    'id-spoilt':
      'Una hoja de cálculo cambió este ID. Exporte de nuevo con los ID como texto, o como .xlsx: a partir de este nadie puede saber qué declaración es.',
    'id-of-several':
      'Este ID figura en varios clientes. Probablemente lo cambió una hoja de cálculo: exporte de nuevo con los ID como texto.',
    'ids-alike':
      'Este cliente tiene en el archivo otro ID que solo difiere en los ceros iniciales. Probablemente son una sola declaración.',
    'not-a-guid': 'No es un ID de inquilino ni de suscripción: 32 cifras y letras a–f.',
    'not-a-domain': 'No es un dominio.',
    'not-a-number': 'Un ID de MPN solo tiene cifras.',
    'states-differ': 'Las líneas de una misma declaración indican estados distintos.',
    'product-unknown': 'El producto no está en el catálogo.',
    'no-customer': 'No nombra ningún cliente.',
    ambiguous: 'Aquí coincide más de una declaración, o el ID se conoce con otro cliente.',
    'not-possible': 'Una declaración no puede haber llegado a este estado ese día.'
  },
  confirm: (count) => `Importar ${claims(count)}`,
  importing: (done, of) => `${done} de ${of}`,
  done: (count) => `${claims(count)} ${plural(count, 'importada', 'importadas')}.`,
  failed: (count) => `${claims(count)} sin importar. Todo lo demás, sí.`,
  toClaims: 'A las declaraciones'
};
