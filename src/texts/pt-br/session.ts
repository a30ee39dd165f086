import type { SessionTexts } from '../en/session.ts';

export const session: SessionTexts = {
  errors: {
    'wrong-password': 'E-mail e senha não correspondem. Confira os dois e tente de novo.',
    'too-many-tries': 'Tentativas demais. Espere alguns minutos e tente de novo.',
    'signed-out': 'Sua sessão terminou. Entre de novo; nada se perdeu.',
    'wrong-person': 'Outra pessoa está conectada no servidor. Entre de novo.',
    'not-allowed': 'Esta conta não pode usar o On Record aqui. Fale com seu administrador.',
    'not-found': 'O servidor não conhece este endereço. Atualize o aplicativo e tente de novo.',
    'too-large': 'Isso é longo demais. Confira o que você digitou.',
    'wrong-hash': 'O que foi enviado chegou danificado. Tente de novo.',
    malformed: 'O servidor não entendeu. Confira o que você digitou e tente de novo.',
    'no-room': 'Não há mais espaço no servidor. Avise quem cuida dele.',
    failed: 'Algo no servidor não funcionou. Tente de novo; se continuar assim, avise quem cuida dele.',
    'try-later': 'O servidor está ocupado ou em manutenção. Tente de novo em instantes.',
    offline:
      'Não foi possível falar com o servidor. Entrar pela primeira vez exige conexão; depois o aplicativo funciona sem ela.'
  },
  signIn: 'Entrar',
  notSignedIn: 'Você ainda não entrou',
  signInAgain: 'Entrar de novo',
  privateWindow: {
    title: 'Esta janela é anônima',
    text: 'Nada do que fica guardado aqui sobrevive a ela. Envie tudo antes de fechá-la: o que não tiver chegado ao servidor até lá se perde.'
  },
  tagline: 'Declarações, provas e prazos. Também onde não há sinal.',
  email: 'E-mail',
  password: 'Senha',
  emailMissing: 'Informe seu e-mail.',
  emailMalformed: 'Informe um e-mail completo, como ana@contoso.example.',
  passwordMissing: 'Informe sua senha.',
  demonstration: 'Demonstração',
  demonstrationText: 'Um toque e você entra como uma destas pessoas. Tudo aqui é inventado.',
  someoneElse: (name) =>
    `${name} ainda está neste aparelho. O trabalho dessa pessoa fica aqui, fora de vista, até que ela entre de novo.`,
  backToWork: (name) => `Continuar como ${name}`,
  expiredBanner: 'Sua sessão terminou. Nada se perdeu: continue trabalhando e entre quando puder.',
  signedInNow: 'Você entrou. O que estava pendente está sendo enviado.',
  language: 'Idioma',
  theme: 'Aparência',
  themes: { system: 'Como o aparelho', light: 'Clara', dark: 'Escura' },
  me: {
    title: 'Eu',
    role: 'Função',
    organisation: 'Organização',
    device: 'Este aparelho',
    appearance: 'Idioma e aparência',
    storage: 'Armazenamento',
    storageKept: 'Mantido: o navegador não o apaga por conta própria.',
    storageMayGo:
      'O navegador pode apagar o que está guardado aqui quando faltar espaço. Instale o aplicativo, ou toque abaixo, para manter.',
    storageUnknown: 'O navegador não informa.',
    storageForgotten:
      'Este navegador apaga o que está guardado aqui quando você o usa por sete dias sem abrir o On Record. Envie o que ainda não está registrado ou coloque o aplicativo na tela inicial ou no Dock.',
    keepStorage: 'Manter meus dados',
    storageRefused: 'O navegador não aceitou. Instale o aplicativo e tente de novo.',
    used: (used, available) => `${used} em uso, ${available} livres para este aplicativo`,
    waiting: 'Ainda não registrado',
    nothingWaits: 'Tudo o que você fez chegou ao servidor.',
    version: 'Versão do aplicativo',
    clock: 'Relógio',
    clockRight: 'O relógio deste aparelho concorda com o do servidor.',
    clockUnknown: 'Ainda não comparado com o do servidor.',
    clockText: 'Os prazos contam no fuso da declaração e pela hora do servidor, não pelo relógio deste aparelho.',
    deviceZone: 'Fuso deste aparelho',
    signOut: 'Sair',
    signOutTitle: 'Sair deste aparelho?',
    signOutClean: 'Tudo o que você fez chegou ao servidor. Para entrar de novo é preciso conexão.',
    signOutUnsent: (what) =>
      `Ainda não registrado: ${what}. Fica neste aparelho e é enviado quando você entrar aqui de novo. Até lá ninguém mais vê.`,
    signOutText: 'Para entrar de novo é preciso conexão.',
    sendFirst: 'Enviar primeiro',
    stay: 'Continuar conectado'
  },
  install: {
    title: 'Coloque o On Record na tela inicial',
    text: 'Abre mais rápido, sem as barras do navegador, e o navegador mantém seus dados.',
    button: 'Instalar',
    ios: 'No Safari, toque em Compartilhar e depois em “Adicionar à Tela de Início”.',
    ownStorage:
      'O aplicativo na tela inicial tem armazenamento próprio: você entra nele mais uma vez, e o que ainda não foi enviado fica neste navegador.',
    unsent: (what) => `Ainda não registrado: ${what}. Isso não vai para a tela inicial: envie ou conclua aqui antes.`,
    sevenDays:
      'Este navegador apaga o que uma página guarda quando você o usa por sete dias sem abrir a página. Com o aplicativo na tela inicial isso não acontece.',
    done: 'O aplicativo está instalado.',
    dismiss: 'Agora não'
  }
};
