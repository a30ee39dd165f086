import type { EvaluationTexts } from '../en/evaluation.ts';
import { continueSentence } from '../continue-sentence.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
const claims = (count: number): string => `${count} ${plural(count, 'declaração', 'declarações')}`;

export const evaluation: EvaluationTexts = {
  title: 'Avaliação',
  place: { name: 'Avaliação', what: 'Declarações enviadas para avaliação: elegíveis ou não para incentivos' },
  onlyAdministrators: {
    title: 'Quem avalia é o programa',
    text: 'Cada declaração diz o resultado da sua avaliação.'
  },
  programme: 'Programa',
  standing: 'Quais declarações',
  standings: {
    waiting: (count) => `Aguardando (${count})`,
    evaluated: (count) => `Avaliadas (${count})`,
    contested: (count) => `Em disputa entre parceiros (${count})`
  },
  search: 'Buscar clientes, parceiros, produtos',
  label: 'Declarações para avaliar',
  selectAll: (count) => `Selecionar todas (${count})`,
  select: (customer, partner) => `${customer}, ${partner}`,
  selected: (count) => `${claims(count)} ${plural(count, 'selecionada', 'selecionadas')}`,
  rangeHint: 'Shift e um clique, ou Shift e espaço, selecionam o intervalo. As setas movem.',
  sentOn: (day) => `Enviada para avaliação em ${day}`,
  optedOut: 'O parceiro abriu mão dos incentivos',
  recognitionOnly: 'Traz apenas reconhecimento',
  contestedWaits: 'Disputada com outro parceiro: aguarda a decisão dos revisores',
  outcome: {
    eligible: (programme) => `Elegível para ${programme}`,
    'not-eligible': (programme) => `Não elegível para ${programme}`
  },
  eligible: 'Elegível',
  notEligible: 'Não elegível …',
  because: (reason) => `porque: ${continueSentence(reason)}`,
  reasonTitle: (count, programme) =>
    `${claims(count)}: ${plural(count, 'não elegível', 'não elegíveis')} para ${programme}`,
  reasonQuestion: 'Por quê?',
  reasonMissing: 'Escolha um motivo',
  changeReasons: 'Alterar a lista de motivos',
  confirmNotEligible: 'Não elegível',
  revise: 'Pode ser revisto a qualquer momento; os parceiros veem cada resultado com o motivo.',
  working: (done, count) => `${done} de ${count}`,
  done: {
    eligible: (count, programme) => `${claims(count)}: ${plural(count, 'elegível', 'elegíveis')} para ${programme}.`,
    'not-eligible': (count, programme) =>
      `${claims(count)}: ${plural(count, 'não elegível', 'não elegíveis')} para ${programme}.`
  },
  notDone: (count) => `${claims(count)} não ${plural(count, 'pôde ser avaliada', 'puderam ser avaliadas')}:`,
  empty: {
    waiting: { title: 'Nada aguarda', text: 'As declarações chegam aqui quando o período de consentimento termina.' },
    evaluated: { title: 'Nada foi avaliado ainda', text: 'O que você avalia fica aqui e pode ser revisto.' },
    contested: { title: 'Nada está em disputa', text: 'Uma declaração disputada aguarda aqui até a decisão.' },
    search: { title: 'Nada encontrado', text: 'Busque com menos palavras ou com outras.' }
  },
  showAll: 'Limpar a busca'
};
