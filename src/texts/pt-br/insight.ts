import { pluralIn } from '../plural.ts';
import type { InsightTexts } from '../en/insight.ts';

const plural = pluralIn('pt-BR');
const claims = (count: string, n: number): string => `${count} ${plural(n, 'declaração', 'declarações')}`;

export const insight: InsightTexts = {
  title: 'Panorama',
  place: {
    name: 'Panorama',
    what: 'Como vão as declarações: em que status estão, quanto dura cada etapa, por que voltam, prazos'
  },
  notYours: {
    title: 'O panorama é para parceiros e para o programa',
    text: 'O aparelho de um revisor guarda só o que há para revisar: o que ele contasse não seria o todo.'
  },
  loading: 'Contando …',
  none: {
    title: 'Ainda não há declarações',
    text: 'Assim que este aparelho tiver declarações, você vê aqui como elas vão.'
  },
  noneFits: 'Nenhuma declaração corresponde a estes filtros.',
  clear: 'Limpar filtros',
  filters: {
    label: 'Quais declarações contar',
    all: {
      organisation: 'Todas as organizações',
      location: 'Todos os locais',
      product: 'Todos os produtos',
      month: 'Todos os meses'
    },
    names: { organisation: 'Organização', location: 'Local', product: 'Produto', month: 'Mês do envio' }
  },
  counted: (count, n) => `${claims(count, n)} ${plural(n, 'contada', 'contadas')}, a partir do que está neste aparelho`,
  withoutDrafts: 'Rascunhos não estão entre elas: o programa conhece uma declaração a partir do envio.',
  table: 'Em tabela',
  bar: (label, value) => `${label}: ${value}`,
  columns: {
    count: 'Declarações',
    share: 'Parcela',
    state: 'Status',
    reason: 'Motivo',
    outcome: 'Resultado',
    ended: 'Estadas',
    stillThere: 'Lá agora',
    median: 'Mediana',
    ninetieth: 'Percentil 90',
    deadline: 'Prazo',
    met: 'No prazo',
    missed: 'Fora do prazo',
    returned: 'Devolvidas',
    approved: 'Aprovadas'
  },
  states: { title: 'Declarações por status' },
  times: {
    title: 'Tempo em cada status',
    lead: 'Metade das estadas durou no máximo a mediana, nove em cada dez no máximo o percentil 90. Só são medidas estadas encerradas, em dias de 24 horas, com fins de semana.',
    none: 'Nenhuma declaração saiu de um status ainda.',
    both: (median, ninetieth) => `mediana ${median}, percentil 90 ${ninetieth}`
  },
  returned: {
    title: 'Devolvidas para mais informações',
    lead: (count, submitted, n, share) =>
      `${count} de ${submitted} ${plural(n, 'declaração enviada', 'declarações enviadas')} (${share}) ${count === '1' ? 'voltou' : 'voltaram'} ao menos uma vez. Uma declaração pode voltar por vários motivos; as parcelas são das que voltaram.`,
    none: 'Nenhuma declaração foi enviada ainda.',
    never: (submitted, n) =>
      `De ${submitted} ${plural(n, 'declaração enviada', 'declarações enviadas')}, nenhuma voltou.`,
    withoutReason: 'Nenhum motivo anotado'
  },
  decided: {
    title: 'Aprovadas e rejeitadas',
    lead: (count, decided, n, share) =>
      `${count} de ${decided} ${plural(n, 'declaração decidida', 'declarações decididas')} (${share}) ${count === '1' ? 'está aprovada' : 'estão aprovadas'}. Aprovada não quer dizer paga.`,
    none: 'Nenhuma declaração foi decidida ainda.',
    withdrawn: (count, n) =>
      `${claims(count, n)} que o próprio parceiro retirou não ${plural(n, 'é contada', 'são contadas')}.`,
    rejectedFor: (reason) => `Rejeitada: ${reason}`
  },
  deadlines: {
    title: 'Prazos cumpridos e perdidos',
    lead: (met, all, share) =>
      `${met} de ${all} (${share}) ${met === '1' ? 'terminou' : 'terminaram'} dentro do prazo.`,
    note: 'Contestar: fora do prazo quer dizer que o tempo passou sem contestação.',
    none: 'Nenhum prazo terminou ainda.',
    both: (met, missed) => `${met} no prazo, ${missed} fora`,
    clocks: {
      intake: 'Revisor começa a revisão',
      review: 'Revisor revisa',
      response: 'Parceiro responde',
      'decision-target': 'Decisão ao todo',
      'dispute-window': 'Parceiro contesta',
      'dispute-answer': 'Revisor responde a uma contestação'
    }
  },
  compared: {
    by: 'Comparar por',
    title: 'Declarações comparadas',
    several: 'Uma declaração de vários produtos é contada em cada um deles.',
    none: 'Nada a comparar.',
    more: (count) => `O gráfico mostra os primeiros ${count}; a tabela tem todos.`
  },
  durations: {
    underAnHour: '<\u00a01\u00a0h',
    hours: (count) => `${count}\u00a0h`,
    days: (count, n) => `${count}\u00a0${plural(n, 'dia', 'dias')}`
  },
  notKnown: '–'
};
