import type { SyncTexts } from '../en/sync.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');

const sayLength = (minutes: number): string =>
  minutes < 120
    ? counted(minutes, 'minuto', 'minutos')
    : minutes < 48 * 60
      ? counted(Math.round(minutes / 60), 'hora', 'horas')
      : counted(Math.round(minutes / 1440), 'día', 'días');

export const sync: SyncTexts = {
  title: 'Conexión',
  starting: 'Iniciando…',
  offline: 'Sin conexión',
  offlineWaiting: (count) => `Sin conexión · ${counted(count, 'pendiente', 'pendientes')}`,
  sending: (count) => (count > 0 ? `Enviando ${count}` : 'Actualizando'),
  upToDate: 'Al día',
  upToDateAsOf: (when) => `Al día · ${when}`,
  signedOut: 'Inicie sesión para enviar',
  waits: (count) => counted(count, 'pendiente', 'pendientes'),
  heldUp: (count) => counted(count, 'archivo sin enviar', 'archivos sin enviar'),
  stuck: {
    'device-storage': 'Problema de almacenamiento',
    'server-trouble': 'Servidor ocupado',
    'no-place': 'Sin acceso',
    'strange-answer': 'Problema de red',
    'app-fault': 'Problema en la aplicación'
  },
  needYou: (count) => counted(count, 'requiere su atención', 'requieren su atención'),
  explain: {
    starting: 'La aplicación está buscando el servidor.',
    offline:
      'No hay conexión. Siga trabajando: todo se guarda en este dispositivo y se envía automáticamente cuando vuelva la conexión.',
    sending: 'Lo que hizo está en camino. Puede seguir trabajando o cerrar la aplicación: continúa la próxima vez.',
    upToDate: 'Todo lo que hizo ha llegado al servidor, y usted ve lo que está registrado.',
    waits: 'Usted ve lo que está registrado. No todo lo que hizo ha llegado aún al servidor; se envía automáticamente.',
    stuck: {
      'device-storage':
        'El almacenamiento de este dispositivo no funciona en este momento, así que no se puede enviar ni recibir nada. Se reintenta automáticamente. Si continúa, libere espacio y recargue la aplicación. Lo que llegó al servidor está a salvo.',
      'server-trouble':
        'El servidor responde, pero ahora no puede recibir ni entregar todo: está ocupado, en mantenimiento o tiene un fallo. Lo que usted hace se guarda en este dispositivo y se reintenta automáticamente. Si dura, avise a quien administra el servidor.',
      'no-place':
        'El servidor ya no le da acceso aquí: sus permisos cambiaron. Lo que hizo se conserva en este dispositivo. Consulte a quien gestiona los accesos de su organización.',
      'strange-answer':
        'Hay conexión, pero las respuestas no son las esperadas. En una red pública, abra primero su página de acceso; o pruebe con otra red. Lo que usted hace se guarda en este dispositivo y se reintenta automáticamente.',
      'app-fault':
        'Algo en la aplicación no funciona, así que ahora no se puede enviar ni recibir nada. Se reintenta automáticamente. Si continúa, recargue la aplicación. Lo que hizo está guardado en este dispositivo.'
    },
    signedOut: 'Su sesión terminó. No se ha perdido nada: inicie sesión y se enviará lo pendiente.',
    lastSeen: (when) => `Lo que ve del registro es de: ${when}.`,
    never: 'Este dispositivo aún no ha recibido el registro.',
    waiting: (count) =>
      count === 0
        ? 'No hay nada pendiente en este dispositivo.'
        : `${counted(count, 'acción o archivo está', 'acciones o archivos están')} solo en este dispositivo.`,
    needYou: (count) =>
      `${counted(count, 'acción no se aceptó o choca', 'acciones no se aceptaron o chocan')} con otro cambio. ${plural(count, 'Se conserva y requiere', 'Se conservan y requieren')} su decisión.`
  },
  stillOffline: 'Se acaba de intentar: no hay conexión. Se envía automáticamente en cuanto la haya.',
  sendNow: 'Enviar ahora',
  checkNow: 'Comprobar ahora',
  detail: 'Lo que indicó el programa',
  troubles: {
    title: 'Estos archivos no han llegado al servidor',
    banner: (count) =>
      `${counted(count, 'archivo no llega', 'archivos no llegan')} al servidor. Puede que lo que envió ${plural(count, 'lo esté esperando', 'los esté esperando')}.`,
    show: 'Mostrar',
    claim: (customer) => `Declaración: ${customer || 'aún sin cliente'}`,
    reasons: {
      'part-missing': 'Falta una parte en este dispositivo. Abra la declaración y agregue el mismo archivo de nuevo.',
      'not-taken': (status) =>
        `El servidor no lo aceptó${status ? ` (respuesta ${status})` : ''}. Se reintenta automáticamente. Puede deberse a un firewall: pruebe con otra red. Si la declaración aún se puede cambiar, sustituya el archivo en ella.`,
      'breaks-off':
        'La conexión se corta cada vez que se envía. Se reintenta automáticamente. Pruebe con otra red. Si la declaración aún se puede cambiar, sustituya el archivo en ella.',
      'no-room':
        'Por ahora el servidor no acepta más archivos suyos o de su organización. El archivo permanece aquí y se envía automáticamente cuando haya espacio: mañana, o cuando quien administra el servidor lo libere. Avísele si es urgente.',
      'no-place':
        'El servidor ya no acepta archivos suyos para esta organización. Consulte a quien gestiona los accesos de su organización. El archivo permanece en este dispositivo.'
    }
  },
  fault: {
    text: 'Algo en la aplicación no funcionó. Lo que escribió sigue aquí. Continúe; si algo no responde, recargue.',
    partMissing: 'Una parte de la aplicación no llegó. Lo que escribió sigue aquí. Cuando tenga conexión, recargue.',
    dismiss: 'Continuar'
  },
  notOfflineYet:
    'La aplicación aún no se abre sin conexión: todavía se está guardando en este dispositivo. Si tarda, cierre el navegador por completo y ábralo de nuevo.',
  signIn: 'Iniciar sesión',
  showNeedYou: 'Mostrar lo que requiere su atención',
  clockOff: (minutes) =>
    `El reloj de este dispositivo tiene ${sayLength(minutes)} de diferencia. Las cuentas atrás usan la hora del servidor. Ajuste el reloj.`,
  noTerms:
    'El programa aún no ha elegido zona horaria, festivos y reglas. Lo que usted haga se conserva y se envía. Queda registrado automáticamente, con sus plazos, en cuanto un administrador los elija.',
  update: {
    ready: 'Hay una nueva versión lista.',
    use: 'Actualizar ahora',
    waits: 'Hay una nueva versión lista. Termine primero lo que está escribiendo y luego actualice.',
    later: 'Más tarde'
  },
  storageTitles: {
    full: 'No queda espacio',
    closed: 'El almacenamiento se cerró',
    blocked: 'Aquí no se puede guardar nada',
    olderTab: 'Otra pestaña lo impide',
    newerTab: 'Hay una versión más reciente abierta en otra pestaña',
    silent: 'El almacenamiento de este dispositivo no responde'
  },
  typedOnly: {
    full: 'Lo que acaba de escribir está solo en esta pantalla: déjela abierta. Se guarda en cuanto haya espacio.',
    closed:
      'Lo que acaba de escribir está solo en esta pantalla: cópielo y luego recargue. Lo que llegó al servidor está a salvo.',
    silent: 'Lo que acaba de escribir está solo en esta pantalla: cópielo antes de reiniciar.'
  },
  storage: {
    full: 'El almacenamiento de este dispositivo está lleno. No se puede guardar nada nuevo hasta que libere espacio. Lo guardado está a salvo.',
    closed:
      'El navegador cerró el almacenamiento de esta aplicación. Recargue para continuar; lo que llegó al servidor está a salvo.',
    blocked:
      'Este navegador no permite que la aplicación guarde nada, quizá porque la ventana es privada. Ábrala en una ventana normal.',
    olderTab: 'Otra pestaña sigue usando una versión anterior. Cierre las demás pestañas de On Record y recargue.',
    newerTab:
      'Esta pestaña aún muestra la versión anterior y ya no puede guardar. Recárguela para continuar; lo guardado está a salvo.',
    silent:
      'La aplicación le pidió leer o guardar algo y no recibe respuesta. Cierre las demás pestañas de On Record. Si continúa, reinicie el navegador; lo guardado está a salvo.'
  }
};
