import type { ConsentTexts } from '../en/consent.ts';

export const consent: ConsentTexts = {
  title: 'Consentimento do cliente',
  states: { waiting: 'E-mail na fila', sent: 'Cliente avisado', failed: 'Não alcançado', kept: 'E-mail guardado' },
  waiting: (who) =>
    `O e-mail para ${who} está esperando o envio. A declaração não segue adiante antes de o cliente ser avisado.`,
  waitingOffline: 'É enviado assim que este aparelho tiver conexão.',
  told: (who, moment) => `${who} recebeu o aviso em ${moment}, com a forma de recusar.`,
  kept: (who, moment) =>
    `Nesta demonstração nenhum e-mail sai: o de ${who} está guardado desde ${moment}, e a declaração segue como se o cliente tivesse sido avisado.`,
  nothingNeeded: 'Ninguém precisa responder: sem um “não”, a declaração segue sozinha.',
  cameBack: 'O e-mail voltou depois. A declaração já tinha seguido adiante.',
  failed: (who, moment) => `O e-mail para ${who} não pôde ser entregue (${moment}).`,
  suspended: 'O prazo de consentimento parou. Com o contato corrigido, o e-mail é enviado de novo e o prazo recomeça.',
  suspendedAtOnce:
    'A declaração não segue antes de o cliente ser avisado. Com o contato corrigido, o e-mail é enviado de novo.',
  anyTime: 'Ninguém precisa responder. O cliente pode recusar a qualquer momento, também depois.',
  correct: 'Corrigir o contato',
  managers: 'Um gestor da sua organização pode corrigir o contato.',
  noted: {
    sent: 'O cliente foi avisado',
    failed: 'O cliente não foi alcançado',
    kept: 'O e-mail foi guardado nesta demonstração e vale como enviado'
  },
  contact: {
    title: 'Contato do cliente',
    lead: 'Para quem vai o e-mail do cliente? Escolha alguém que conhece o seu trabalho.',
    afterwards:
      'O e-mail é enviado de novo, para esta pessoa. O link do anterior deixa de funcionar e o prazo de consentimento recomeça.',
    afterwardsAtOnce:
      'O e-mail é enviado de novo, para esta pessoa. O link do anterior deixa de funcionar. A declaração segue assim que o cliente for avisado.',
    name: 'Nome',
    role: 'Cargo',
    roleHint: 'Por exemplo: gerente de TI.',
    email: 'E-mail',
    language: 'Idioma do e-mail',
    errors: {
      missing: 'Preencha este campo.',
      'not-an-email': 'Isto não é um endereço de e-mail. Exemplo: ana@contoso.com.',
      'too-long': 'Longo demais: no máximo 500 caracteres.'
    },
    unchanged: 'Nada mudou ainda.',
    offline: 'Você está offline: fica guardado neste aparelho e é enviado sozinho.',
    send: 'Corrigir e escrever de novo',
    sent: 'Corrigido. O cliente recebe um novo e-mail.',
    closed: 'O contato não pode mais ser corrigido',
    closedText: 'Isso é possível enquanto a declaração está aprovada e o cliente ainda pode recusar.',
    notManager: 'Só gestores corrigem o contato.',
    toClaim: 'Ir para a declaração'
  }
};
