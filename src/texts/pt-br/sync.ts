import type { SyncTexts } from '../en/sync.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

const sayLength = (minutes: number): string => {
  const [count, one, other] =
    minutes < 120
      ? ([minutes, 'minuto', 'minutos'] as const)
      : minutes < 48 * 60
        ? ([Math.round(minutes / 60), 'hora', 'horas'] as const)
        : ([Math.round(minutes / 1440), 'dia', 'dias'] as const);
  return `${count} ${plural(count, one, other)}`;
};

export const sync: SyncTexts = {
  title: 'Conexão',
  starting: 'Iniciando…',
  offline: 'Offline',
  offlineWaiting: (count) => `Offline · ${count} ${plural(count, 'pendente', 'pendentes')}`,
  sending: (count) => (count > 0 ? `Enviando ${count}` : 'Atualizando'),
  upToDate: 'Atualizado',
  upToDateAsOf: (when) => `Atualizado até ${when}`,
  signedOut: 'Entre para enviar',
  needYou: (count) => `${count} ${plural(count, 'precisa', 'precisam')} de você`,
  explain: {
    starting: 'O aplicativo está procurando o servidor.',
    offline:
      'Não há conexão. Continue trabalhando: tudo é salvo neste aparelho e enviado sozinho quando a conexão voltar.',
    sending: 'O que você fez está a caminho. Continue trabalhando ou feche o aplicativo: o envio continua depois.',
    upToDate: 'Tudo o que você fez chegou ao servidor, e você vê o que está registrado.',
    signedOut: 'Sua sessão terminou. Nada se perdeu: entre, e o que está pendente será enviado.',
    lastSeen: (when) => `Você vê o registro até ${when}.`,
    never: 'Este aparelho ainda não recebeu o registro.',
    waiting: (count) =>
      count === 0
        ? 'Nada está pendente neste aparelho.'
        : `${count} ${plural(count, 'ação ou arquivo está', 'ações ou arquivos estão')} só neste aparelho.`,
    needYou: (count) =>
      `${count} ${plural(count, 'ação foi recusada ou conflita', 'ações foram recusadas ou conflitam')} com outra alteração. ${plural(count, 'Está guardada e espera', 'Estão guardadas e esperam')} sua decisão.`
  },
  sendNow: 'Enviar agora',
  signIn: 'Entrar',
  showNeedYou: 'Mostrar o que precisa de você',
  clockOff: (minutes) =>
    `O relógio deste aparelho está ${sayLength(minutes)} fora. As contagens usam a hora do servidor. Acerte o relógio.`,
  update: {
    ready: 'Uma nova versão está pronta.',
    use: 'Atualizar agora',
    waits: 'Uma nova versão está pronta. Termine o que está digitando e depois atualize.',
    later: 'Depois'
  },
  storageTitles: {
    full: 'Não há mais espaço',
    closed: 'O armazenamento foi fechado',
    blocked: 'Nada pode ser salvo aqui',
    olderTab: 'Outra aba está no caminho'
  },
  typedOnly: {
    full: 'O que você acabou de digitar está só nesta tela: deixe-a aberta. Será salvo assim que houver espaço.',
    closed:
      'O que você acabou de digitar está só nesta tela: copie e depois recarregue. O que chegou ao servidor está seguro.'
  },
  storage: {
    full: 'O armazenamento deste aparelho está cheio. Nada novo pode ser salvo até você liberar espaço. O que foi salvo está seguro.',
    closed:
      'O navegador fechou o armazenamento deste aplicativo. Recarregue para continuar; o que chegou ao servidor está seguro.',
    blocked:
      'Este navegador não deixa o aplicativo salvar nada, talvez porque a janela seja anônima. Abra em uma janela normal.',
    olderTab: 'Outra aba ainda usa uma versão antiga. Feche as outras abas do On Record e recarregue.'
  }
};
