import { continueSentence } from '../continue-sentence.ts';
import type { EvaluationTexts } from '../en/evaluation.ts';
import { countIn, pluralIn } from '../plural.ts';

const plural = pluralIn('es');
const counted = countIn('es');
const claims = (count: number): string => counted(count, 'declaración', 'declaraciones');

export const evaluation: EvaluationTexts = {
  title: 'Evaluación',
  place: { name: 'Evaluación', what: 'Declaraciones enviadas: elegibles para incentivos o no' },
  onlyAdministrators: {
    title: 'El programa evalúa las declaraciones',
    text: 'Sus declaraciones muestran por sí mismas el resultado de la evaluación.'
  },
  programme: 'Programa',
  standing: 'Qué declaraciones',
  standings: {
    waiting: (count) => `En espera (${count})`,
    evaluated: (count) => `Evaluadas (${count})`,
    contested: (count) => `En disputa (${count})`
  },
  search: 'Buscar clientes, asociados, productos',
  label: 'Declaraciones por evaluar',
  selectAll: (count) => `Seleccionar todas (${count})`,
  select: (customer, partner) => `${customer}, ${partner}`,
  selected: (count) => `${claims(count)} ${plural(count, 'seleccionada', 'seleccionadas')}`,
  rangeHint:
    'Mayús y un clic, o Mayús y la barra espaciadora, seleccionan todo lo que hay en medio. Las flechas mueven.',
  sentOn: (day) => `Enviada el ${day}`,
  optedOut: 'El asociado renunció al pago',
  recognitionOnly: 'Solo da reconocimiento',
  contestedWaits: 'En disputa con otro asociado: espera hasta que los revisores decidan',
  outcome: {
    eligible: (programme) => `Elegible para ${programme}`,
    'not-eligible': (programme) => `No elegible para ${programme}`
  },
  eligible: 'Elegible',
  notEligible: 'No elegible …',
  because: (reason) => `motivo: ${continueSentence(reason)}`,
  reasonTitle: (count, programme) => `${claims(count)}: no elegible para ${programme}`,
  reasonQuestion: '¿Por qué?',
  reasonMissing: 'Elija un motivo',
  changeReasons: 'Cambiar la lista de motivos',
  confirmNotEligible: 'No elegible',
  revise: 'Se puede revisar en cualquier momento; los asociados ven cada resultado con su motivo.',
  working: (done, count) => `${done} de ${count}`,
  done: {
    eligible: (count, programme) => `${claims(count)}: ${plural(count, 'elegible', 'elegibles')} para ${programme}.`,
    'not-eligible': (count, programme) =>
      `${claims(count)}: no ${plural(count, 'elegible', 'elegibles')} para ${programme}.`
  },
  notDone: (count) => `No se ${plural(count, 'pudo', 'pudieron')} evaluar ${claims(count)}:`,
  empty: {
    waiting: {
      title: 'Nada espera',
      text: 'Las declaraciones llegan aquí cuando pasa su período de consentimiento.'
    },
    evaluated: {
      title: 'Aún no se ha evaluado nada',
      text: 'Lo que evalúe se conserva aquí y se puede revisar.'
    },
    contested: { title: 'Nada está en disputa', text: 'Una declaración en disputa espera aquí hasta que se decida.' },
    search: { title: 'No se encontró nada', text: 'Busque con menos palabras o con otras.' }
  },
  showAll: 'Borrar la búsqueda'
};
