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
  waits: (count) => `${count} ${plural(count, 'pendente', 'pendentes')}`,
  heldUp: (count) => `${count} ${plural(count, 'arquivo não enviado', 'arquivos não enviados')}`,
  stuck: {
    'device-storage': 'Problema no aparelho',
    'server-trouble': 'Servidor ocupado',
    'no-place': 'Sem acesso',
    'strange-answer': 'Problema na rede',
    'app-fault': 'Problema no aplicativo'
  },
  needYou: (count) => `${count} ${plural(count, 'precisa', 'precisam')} de você`,
  explain: {
    starting: 'O aplicativo está procurando o servidor.',
    offline:
      'Não há conexão. Continue trabalhando: tudo é salvo neste aparelho e enviado sozinho quando a conexão voltar.',
    sending: 'O que você fez está a caminho. Continue trabalhando ou feche o aplicativo: o envio continua depois.',
    upToDate: 'Tudo o que você fez chegou ao servidor, e você vê o que está registrado.',
    waits: 'Você vê o que está registrado. Nem tudo o que você fez chegou ao servidor ainda; o envio é feito sozinho.',
    stuck: {
      'device-storage':
        'O armazenamento deste aparelho não está funcionando agora, por isso nada pode ser enviado nem recebido. O aplicativo tenta de novo sozinho. Se continuar assim, libere espaço e recarregue o aplicativo. O que chegou ao servidor está seguro.',
      'server-trouble':
        'O servidor responde, mas agora não consegue receber nem entregar tudo: está ocupado, em manutenção ou com defeito. O que você faz é salvo neste aparelho, e o aplicativo tenta de novo sozinho. Se demorar, avise quem cuida do servidor.',
      'no-place':
        'O servidor não dá mais acesso a você aqui: seus acessos mudaram. O que você fez continua guardado neste aparelho. Fale com quem cuida dos acessos da sua organização.',
      'strange-answer':
        'Há conexão, mas as respostas não são as esperadas. Em uma rede pública, abra primeiro a página de acesso dela; ou tente outra rede. O que você faz é salvo neste aparelho, e o aplicativo tenta de novo sozinho.',
      'app-fault':
        'Algo no aplicativo não está funcionando, por isso nada pode ser enviado nem recebido agora. O aplicativo tenta de novo sozinho. Se continuar assim, recarregue-o. O que você fez está salvo neste aparelho.'
    },
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
  stillOffline: 'Tentamos agora: não há conexão. Tudo é enviado sozinho assim que houver.',
  sendNow: 'Enviar agora',
  checkNow: 'Verificar agora',
  detail: 'O que o programa disse',
  troubles: {
    title: 'Estes arquivos não chegaram ao servidor',
    banner: (count) =>
      `${count} ${plural(count, 'arquivo não chega', 'arquivos não chegam')} ao servidor. O que você enviou para análise pode depender ${plural(count, 'dele', 'deles')}.`,
    show: 'Mostrar',
    claim: (customer) => `Declaração: ${customer || 'ainda sem cliente'}`,
    reasons: {
      'part-missing': 'Falta uma parte dele neste aparelho. Abra a declaração e adicione o mesmo arquivo outra vez.',
      'not-taken': (status) =>
        `O servidor não aceitou o arquivo${status ? ` (resposta ${status})` : ''}. O aplicativo tenta de novo sozinho. Pode ser um firewall: tente outra rede. Se a declaração ainda puder ser alterada, substitua o arquivo nela.`,
      'breaks-off':
        'A conexão cai sempre que ele é enviado. O aplicativo tenta de novo sozinho. Tente outra rede. Se a declaração ainda puder ser alterada, substitua o arquivo nela.',
      'no-room':
        'Por enquanto o servidor não aceita mais arquivos seus ou da sua organização. O arquivo fica aqui e é enviado sozinho quando houver espaço: até amanhã, ou quando quem cuida do servidor abrir espaço. Se for urgente, avise essa pessoa.',
      'no-place':
        'O servidor não aceita mais arquivos seus para esta organização. Fale com quem cuida dos acessos da sua organização. O arquivo continua neste aparelho.'
    }
  },
  fault: {
    text: 'Algo no aplicativo não funcionou. O que você digitou continua aqui. Siga em frente; se algo não responder, recarregue.',
    partMissing:
      'Uma parte do aplicativo não chegou. O que você digitou continua aqui. Quando houver conexão, recarregue a página.',
    dismiss: 'Continuar'
  },
  notOfflineYet:
    'O aplicativo ainda não abre sem conexão: ele está sendo guardado neste aparelho. Se demorar, feche o navegador por completo e abra-o de novo.',
  signIn: 'Entrar',
  showNeedYou: 'Mostrar o que precisa de você',
  clockOff: (minutes) =>
    `O relógio deste aparelho está ${sayLength(minutes)} fora. As contagens usam a hora do servidor. Acerte o relógio.`,
  noTerms:
    'O programa ainda não escolheu fuso horário, feriados e regras. O que você faz é guardado e enviado. Entra no registro sozinho, com os prazos, assim que um administrador escolher.',
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
    olderTab: 'Outra aba está no caminho',
    newerTab: 'Uma versão mais nova está aberta em outra aba',
    silent: 'O armazenamento deste aparelho não responde'
  },
  typedOnly: {
    full: 'O que você acabou de digitar está só nesta tela: deixe-a aberta. Será salvo assim que houver espaço.',
    closed:
      'O que você acabou de digitar está só nesta tela: copie e depois recarregue. O que chegou ao servidor está seguro.',
    silent: 'O que você acabou de digitar está só nesta tela: copie antes de reiniciar.'
  },
  storage: {
    full: 'O armazenamento deste aparelho está cheio. Nada novo pode ser salvo até você liberar espaço. O que foi salvo está seguro.',
    closed:
      'O navegador fechou o armazenamento deste aplicativo. Recarregue para continuar; o que chegou ao servidor está seguro.',
    blocked:
      'Este navegador não deixa o aplicativo salvar nada, talvez porque a janela seja anônima. Abra em uma janela normal.',
    olderTab: 'Outra aba ainda usa uma versão antiga. Feche as outras abas do On Record e recarregue.',
    newerTab:
      'Esta aba ainda mostra a versão antiga e não consegue mais salvar. Recarregue para continuar; o que foi salvo está seguro.',
    silent:
      'O aplicativo pediu para ler ou salvar algo e não recebe resposta. Feche as outras abas do On Record. Se continuar assim, reinicie o navegador; o que foi salvo está seguro.'
  }
};
