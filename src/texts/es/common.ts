import type { CommonTexts } from '../en/common.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');
type DayUnit = 'business-days' | 'days';
const days = (count: number, unit: DayUnit) =>
  unit === 'business-days' ? counted(count, 'día hábil', 'días hábiles') : counted(count, 'día', 'días');
const left = (count: number) => plural(count, 'Queda', 'Quedan');

export const common: CommonTexts = {
  product: 'On Record',
  nav: {
    label: 'Principal',
    home: 'Inicio',
    claims: 'Declaraciones',
    review: 'Revisión',
    programme: 'Programa',
    reports: 'Informes',
    me: 'Perfil'
  },
  actions: {
    add: 'Agregar',
    cancel: 'Cancelar',
    history: 'Historial',
    newClaim: 'Nueva declaración',
    newShort: 'Nueva',
    reload: 'Recargar',
    save: 'Guardar',
    tryAgain: 'Reintentar'
  },
  ui: {
    back: 'Volver',
    close: 'Cerrar',
    busy: 'Un momento…',
    optional: 'opcional',
    errorTitle: 'Hay algo que corregir',
    notDone: 'Esto aún no se ha hecho',
    errorPrefix: 'Error:',
    notifications: 'Avisos',
    undo: 'Deshacer',
    clear: 'Borrar',
    showPassword: 'Mostrar contraseña',
    hidePassword: 'Ocultar contraseña',
    progress: (percent) => `${percent} por ciento`,
    days: {
      none: 'Elija un día.',
      half: 'La fecha está incompleta. Necesita día, mes y un año de cuatro cifras.',
      year: (year) => `El año es ${year}. Escriba las cuatro cifras, como en 2026.`,
      late: 'Este día está en el futuro. Escriba el día en que ocurrió.'
    }
  },
  yes: 'Sí',
  no: 'No',
  notGiven: 'Aún sin indicar',
  saved: 'Guardado aquí',
  saving: 'Guardando…',
  skipToContent: 'Ir al contenido',
  day: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  countdown: {
    days,
    left: (count, unit) => `${left(count)} ${days(count, unit)}`,
    hoursLeft: (count) => `${left(count)} ${counted(count, 'hora', 'horas')}`,
    minutesLeft: (count) => `${left(count)} ${counted(count, 'minuto', 'minutos')}`,
    lastDay: 'Último día',
    until: (moment) => `hasta el ${moment}`,
    todayUntil: (time) => `hoy, hasta las ${time}`,
    late: (count, unit) => `${days(count, unit)} de retraso`,
    over: 'El plazo terminó',
    wasDue: (moment) => `venció el ${moment}`
  },
  counts: {
    claims: (count) => counted(count, 'declaración', 'declaraciones'),
    files: (count) => counted(count, 'archivo', 'archivos'),
    actions: (count) => counted(count, 'acción', 'acciones'),
    drafts: (count) => counted(count, 'borrador', 'borradores')
  },
  cities: {
    'America/Sao_Paulo': 'São Paulo',
    'America/Bogota': 'Bogotá',
    'America/Asuncion': 'Asunción',
    'America/Argentina/Buenos_Aires': 'Buenos Aires',
    'America/Cuiaba': 'Cuiabá',
    'America/Maceio': 'Maceió',
    'Asia/Kolkata': 'Calcuta',
    'Europe/Kyiv': 'Kiev'
  },
  broken: {
    title: 'Esta pantalla dejó de funcionar',
    text: 'Su trabajo está a salvo en este dispositivo: lo que se guardó sigue ahí. Reintente o recargue; si vuelve a ocurrir, continúe en otra pantalla y regrese más tarde.',
    detail: 'Lo que indicó el programa'
  },
  notFound: {
    title: 'Aquí no hay nada',
    text: 'La dirección puede ser antigua o estar mal escrita.',
    goHome: 'Ir al inicio'
  }
};
