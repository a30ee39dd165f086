import type { InsightTexts } from '../en/insight.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');
const claims = (shown: string, n: number): string => counted(n, 'declaración', 'declaraciones', shown);

export const insight: InsightTexts = {
  title: 'Análisis',
  place: {
    name: 'Análisis',
    what: 'Cómo avanzan las declaraciones: dónde están, cuánto tarda cada paso, por qué vuelven, los plazos'
  },
  notYours: {
    title: 'El análisis es para los asociados y el programa',
    text: 'El dispositivo de un revisor solo conserva lo que hay que revisar: lo que contara no sería el total.'
  },
  loading: 'Contando…',
  none: {
    title: 'Aún no hay declaraciones',
    text: 'En cuanto este dispositivo tenga declaraciones, verá aquí cómo avanzan.'
  },
  noneFits: 'Ninguna declaración coincide con estos filtros.',
  clear: 'Borrar filtros',
  filters: {
    label: 'Qué declaraciones contar',
    all: {
      organisation: 'Todas las organizaciones',
      location: 'Todas las ubicaciones',
      product: 'Todos los productos',
      month: 'Todos los meses'
    },
    names: { organisation: 'Organización', location: 'Ubicación', product: 'Producto', month: 'Mes de envío' }
  },
  counted: (shown, n) => `${claims(shown, n)} ${plural(n, 'contada', 'contadas')}, de lo que hay en este dispositivo`,
  withoutDrafts: 'Los borradores no están incluidos: el programa conoce una declaración desde su envío.',
  table: 'Ver en tabla',
  bar: (label, value) => `${label}: ${value}`,
  columns: {
    count: 'Declaraciones',
    share: 'Proporción',
    state: 'Estado',
    reason: 'Motivo',
    outcome: 'Resultado',
    ended: 'Estancias',
    stillThere: 'Ahora ahí',
    median: 'Mediana',
    ninetieth: 'Percentil 90',
    deadline: 'Plazo',
    met: 'A tiempo',
    missed: 'Tarde',
    returned: 'Devueltas',
    approved: 'Aprobadas'
  },
  states: { title: 'Declaraciones por estado' },
  times: {
    title: 'Tiempo en cada estado',
    lead: 'La mitad de las estancias duró como máximo la mediana; nueve de cada diez, como máximo el percentil 90. Solo se miden las estancias terminadas, en días de 24 horas, fines de semana incluidos.',
    none: 'Ninguna declaración ha salido aún de un estado.',
    both: (median, ninetieth) => `mediana ${median}, percentil 90 ${ninetieth}`
  },
  returned: {
    title: 'Devueltas para más información',
    lead: (count, submitted, n, share) =>
      `${count} de ${counted(n, 'declaración enviada', 'declaraciones enviadas', submitted)} (${share}) ${count === '1' ? 'volvió' : 'volvieron'} al menos una vez. Una declaración puede volver por varios motivos; las proporciones son de las que volvieron.`,
    none: 'Aún no se ha enviado ninguna declaración.',
    never: (submitted, n) =>
      `Ninguna de ${counted(n, 'declaración enviada', 'declaraciones enviadas', submitted)} volvió.`,
    withoutReason: 'Sin motivo escrito'
  },
  decided: {
    title: 'Aprobadas y rechazadas',
    lead: (count, decided, n, share) =>
      `${count} de ${counted(n, 'declaración decidida', 'declaraciones decididas', decided)} (${share}) ${count === '1' ? 'está aprobada' : 'están aprobadas'}. Aprobada no es pagada.`,
    none: 'Aún no se ha decidido ninguna declaración.',
    withdrawn: (shown, n) => `No se ${plural(n, 'cuenta', 'cuentan')} ${claims(shown, n)} que el asociado retiró.`,
    rejectedFor: (reason) => `Rechazada: ${reason}`
  },
  deadlines: {
    title: 'Plazos cumplidos e incumplidos',
    lead: (met, all, share) => `${met} de ${all} (${share}) terminaron a tiempo.`,
    note: 'Para impugnar: tarde significa que el plazo pasó sin impugnación.',
    none: 'Aún no ha terminado ningún plazo.',
    both: (met, missed) => `${met} a tiempo, ${missed} tarde`,
    clocks: {
      intake: 'El revisor inicia la revisión',
      review: 'El revisor revisa',
      response: 'El asociado responde',
      'decision-target': 'Decisión completa',
      'dispute-window': 'El asociado impugna',
      'dispute-answer': 'El revisor responde a una impugnación'
    }
  },
  compared: {
    by: 'Comparar por',
    title: 'Declaraciones comparadas',
    several: 'Una declaración de varios productos se cuenta con cada uno de ellos.',
    none: 'No hay nada que comparar.',
    more: (count) => `El gráfico muestra los primeros ${count}; la tabla los tiene todos.`
  },
  durations: {
    underAnHour: '<\u00a01\u00a0h',
    hours: (count) => `${count}\u00a0h`,
    days: (count, n) => `${count}\u00a0${plural(n, 'día', 'días')}`
  },
  notKnown: '–'
};
