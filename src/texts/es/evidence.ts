import type { EvidenceTexts } from '../en/evidence.ts';
import { countIn } from '../plural.ts';

const counted = countIn('es');

export const evidence: EvidenceTexts = {
  title: 'Prueba de ejecución',
  photoName: 'foto',
  documentName: 'Documento',
  none: 'Aún no hay prueba de ejecución.',
  list: 'Archivos',
  add: {
    photo: 'Tomar una foto',
    choose: 'Elegir archivos',
    drop: 'O suelte archivos aquí, o péguelos.',
    dropNow: 'Suelte para agregar',
    limits: (kinds, size, count) =>
      `${kinds}; hasta ${size} cada uno, ${counted(count, 'archivo', 'archivos')} en total.`,
    storing: (name) => `Guardando ${name} en este dispositivo…`,
    safe: 'A salvo en este dispositivo',
    pendingTitle: 'Indique qué muestra',
    pendingHint: 'Opcional, pero ahorra preguntas después. Mientras tanto, el archivo está a salvo.',
    addToClaim: 'Agregar a la declaración',
    addAll: (count) => `Agregar ${counted(count, 'archivo', 'archivos')} a la declaración`,
    added: (name) => `Se agregó ${name}`,
    leftOut: (name) => `${name} quedó fuera`,
    problems: 'Estos no se agregaron'
  },
  problems: {
    empty: (name) => `${name} está vacío.`,
    'too-large': (name, size, limit) =>
      `${name} ocupa ${size}; el límite es ${limit}. Fotografíe las páginas o guarde el archivo en menor tamaño.`,
    type: (name, type, kinds) => `${name} es un archivo ${type}; se aceptan ${kinds}. Guárdelo como PDF.`,
    password: (name) =>
      `${name} pide una contraseña: el revisor no podría leerlo. Guarde una copia sin contraseña y agréguela.`,
    damaged: (name) => `${name} está dañado: no se puede abrir como PDF. Guárdelo o escanéelo de nuevo y agréguelo.`,
    heavy: (name) =>
      `${name} requiere tanta memoria o tiempo que el revisor no podría verlo. Imprímalo en un nuevo PDF y agréguelo.`,
    'not-what-it-says': (name, kind) =>
      `${name} se presenta como un archivo ${kind}, pero por dentro es otra cosa: nadie podría abrirlo. Ábralo donde se creó y guárdelo como PDF.`,
    'too-many': (name, limit) => `${name}: una declaración tiene como máximo ${limit} archivos. Quite uno primero.`,
    'there-already': (name) => `${name} ya está aquí: es el mismo archivo.`,
    'disk-full': (name) =>
      `No se pudo guardar ${name}: el almacenamiento de este dispositivo está lleno. Libere espacio y agréguelo de nuevo.`,
    'storage-closed': (name) =>
      `No se pudo guardar ${name}: el navegador cerró el almacenamiento. Recargue y agréguelo de nuevo.`,
    fault: (name) => `No se pudo guardar ${name}. Agréguelo de nuevo; si no ayuda, recargue primero.`,
    'unreadable-file': (name) => `No se puede leer ${name}. Si está en una carpeta en la nube, descárguelo primero.`
  },
  large: (size) =>
    `${size} es mucho: con una conexión débil tarda en enviarse. Continúa automáticamente, también tras un corte.`,
  facts: {
    change: (name) => `Cambiar lo que muestra ${name}`,
    covers: '¿Qué productos nombra?',
    coversAll: 'Todos los productos',
    signedBy: '¿Quién firmó por el cliente?',
    signedOn: 'Firmado el',
    signed: (who, day) => `Firmado por ${who}, ${day}`,
    signedByOnly: (who) => `Firmado por ${who}`,
    signedOnOnly: (day) => `Firmado el ${day}`,
    future: 'Este día está en el futuro.',
    old: 'Hace más de 12 meses: es probable que el revisor pida una firma más reciente.',
    coversList: (products) => `Cubre ${products}`
  },
  uncovered: (products) => `Ningún archivo cubre aún ${products}.`,
  checklist: {
    title: 'Lo que debe mostrar la prueba',
    hint: 'Compárelo con la carta antes de irse.',
    noteForEach: 'Una sola carta puede mostrarlo todo.',
    openLink: 'Abrir aquello de lo que trata'
  },
  retention: {
    until: (day) =>
      `El programa conserva los archivos de las declaraciones terminadas hasta el ${day}. Después se eliminan; la declaración permanece.`,
    past: (day) =>
      `El programa conservó los archivos de esta declaración hasta el ${day}. Desde entonces están eliminados; la declaración y los nombres de sus archivos permanecen.`
  },
  receipts: {
    'on-device': 'En este dispositivo',
    sending: (percent) => `Enviando, ${percent} %`,
    'held-up': 'Sin enviar',
    received: 'Recibido',
    elsewhere: 'En camino desde otro dispositivo',
    'on-record': 'Registrado',
    seen: 'Visto por un revisor'
  },
  receiptMeanings: {
    'on-device': 'Guardado aquí y en ningún otro lugar todavía. Se envía automáticamente en cuanto haya conexión.',
    sending: 'Continúa automáticamente tras un corte.',
    'held-up': 'Se intentó y no llegó al servidor. Se reintenta automáticamente.',
    received: 'El servidor lo tiene. Se comprueba antes de quedar registrado.',
    elsewhere: 'La declaración nombra este archivo, pero aún no ha llegado al servidor.',
    'on-record': 'Está completo y comprobado con su huella digital.',
    seen: 'Estuvo en la pantalla de un revisor.'
  },
  remove: (name) => `Quitar ${name}`,
  removed: (name) => `Se quitó ${name}`,
  viewer: {
    back: 'A la declaración',
    loading: 'Abriendo…',
    pages: (count) => counted(count, 'página', 'páginas'),
    page: (page, of) => `Página ${page} de ${of}`,
    zoomIn: 'Acercar',
    zoomOut: 'Alejar',
    fitWidth: 'Ajustar al ancho',
    zoom: (percent) => `${percent} %`,
    download: 'Descargar',
    details: 'Acerca de este archivo',
    name: 'Nombre',
    kind: 'Tipo',
    size: 'Tamaño',
    fingerprint: 'Huella digital (SHA-256)',
    other: 'Este tipo de archivo no se muestra en la aplicación. Descárguelo y ábralo con su propio programa.',
    heic: 'Este navegador no puede mostrar fotos HEIC. Descárguela o abra la declaración en un dispositivo que pueda.',
    brokenImage: 'Esta imagen no se puede mostrar: el archivo puede estar dañado. Aún puede descargarlo.',
    largeImage:
      'Esta imagen es demasiado grande para mostrarse aquí y no cuenta como vista. Descárguela o pida una copia más pequeña.',
    unreadablePdf: {
      damaged: 'Este PDF está dañado y no se puede mostrar, por lo que no cuenta como visto. Aún puede descargarlo.',
      password:
        'Este PDF pide una contraseña, por lo que nadie puede leerlo aquí y no cuenta como visto. Hace falta una copia sin contraseña.',
      heavy:
        'Este PDF requiere más memoria o tiempo del que tiene este navegador, por lo que no se puede mostrar aquí y no cuenta como visto. Aún puede descargarlo.'
    },
    heavyPage:
      'Esta página no se puede mostrar aquí: requiere demasiada memoria o tiempo, o está dañada. Descargue el archivo para verla.',
    noReader: {
      title: 'El lector de PDF aún no está en este dispositivo',
      text: 'El archivo está aquí. Lo que lo muestra se descarga una vez: conéctese y se abre automáticamente.'
    },
    neverFetched: {
      title: 'Aún no está en este dispositivo',
      text: 'No tiene conexión y este archivo nunca se abrió aquí. Conéctese, ábralo una vez y quedará aquí para usarlo sin conexión.'
    },
    notArrived: {
      title: 'Aún no ha llegado',
      text: 'El archivo sigue en el dispositivo de quien lo agregó. Aparece aquí cuando ese dispositivo lo haya enviado.'
    },
    unknown: { title: 'No hay tal archivo en esta declaración', text: 'Puede que se haya quitado.' },
    canvas: (page, name) => `Página ${page} de ${name}`
  }
};
