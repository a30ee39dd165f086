import type { CommonTexts } from '../en/common.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
type DayUnit = 'business-days' | 'days';
const days = (count: number, unit: DayUnit) =>
  `${count} ${plural(count, 'dia', 'dias')}${unit === 'business-days' ? plural(count, ' útil', ' úteis') : ''}`;
const left = (count: number) => plural(count, 'Falta', 'Faltam');

export const common: CommonTexts = {
  product: 'On Record',
  nav: {
    label: 'Principal',
    home: 'Início',
    claims: 'Declarações',
    review: 'Revisão',
    programme: 'Programa',
    reports: 'Relatórios',
    me: 'Eu'
  },
  actions: {
    add: 'Adicionar',
    cancel: 'Cancelar',
    history: 'Histórico',
    newClaim: 'Nova declaração',
    newShort: 'Nova',
    reload: 'Recarregar',
    save: 'Salvar',
    tryAgain: 'Tentar de novo'
  },
  ui: {
    back: 'Voltar',
    close: 'Fechar',
    busy: 'Um momento…',
    optional: 'opcional',
    errorTitle: 'Há algo a corrigir',
    notDone: 'Ainda não foi feito',
    errorPrefix: 'Erro:',
    notifications: 'Mensagens',
    undo: 'Desfazer',
    clear: 'Limpar',
    showPassword: 'Mostrar senha',
    hidePassword: 'Ocultar senha',
    progress: (percent) => `${percent} por cento`,
    days: {
      none: 'Escolha um dia.',
      half: 'Esta data está incompleta. Ela precisa de dia, mês e ano com quatro dígitos.',
      year: (year) => `O ano é ${year}. Digite os quatro dígitos, como em 2026.`,
      late: 'Este dia está no futuro. Digite o dia em que aconteceu.'
    }
  },
  yes: 'Sim',
  no: 'Não',
  notGiven: 'Ainda não informado',
  saved: 'Salvo neste aparelho',
  saving: 'Salvando…',
  skipToContent: 'Ir para o conteúdo',
  day: ({ weekday, day, month }) => `${weekday} ${day} ${month}`,
  countdown: {
    days,
    left: (count, unit) => `${left(count)} ${days(count, unit)}`,
    hoursLeft: (count) => `${left(count)} ${count} ${plural(count, 'hora', 'horas')}`,
    minutesLeft: (count) => `${left(count)} ${count} ${plural(count, 'minuto', 'minutos')}`,
    lastDay: 'Último dia',
    until: (moment) => `até ${moment}`,
    todayUntil: (time) => `hoje, até ${time}`,
    late: (count, unit) => `${days(count, unit)} de atraso`,
    over: 'O prazo terminou',
    wasDue: (moment) => `venceu em ${moment}`
  },
  counts: {
    claims: (count) => `${count} ${plural(count, 'declaração', 'declarações')}`,
    files: (count) => `${count} ${plural(count, 'arquivo', 'arquivos')}`,
    actions: (count) => `${count} ${plural(count, 'ação', 'ações')}`,
    drafts: (count) => `${count} ${plural(count, 'rascunho', 'rascunhos')}`
  },
  cities: {
    'America/Sao_Paulo': 'São Paulo',
    'America/Bogota': 'Bogotá',
    'America/Asuncion': 'Assunção',
    'America/Argentina/Buenos_Aires': 'Buenos Aires',
    'America/Cuiaba': 'Cuiabá',
    'America/Maceio': 'Maceió',
    'Asia/Kolkata': 'Calcutá',
    'Europe/Kyiv': 'Kiev'
  },
  broken: {
    title: 'Esta tela parou de funcionar',
    text: 'Seu trabalho está seguro neste aparelho: o que foi salvo continua aqui. Tente de novo ou recarregue; se parar outra vez, continue em outra tela e volte mais tarde.',
    detail: 'O que o programa informou'
  },
  notFound: {
    title: 'Não há nada aqui',
    text: 'O endereço pode ser antigo ou estar errado.',
    goHome: 'Ir para o Início'
  }
};
