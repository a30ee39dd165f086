import type { MailingTexts } from '../en/mailing.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const mailing: MailingTexts = {
  reasons: {
    'no-mail-server': 'Não havia servidor de e-mail.',
    'switched-off': 'A pessoa não quer este tipo de e-mail.',
    'account-gone': 'A conta não existe mais ou está desativada.',
    'no-longer-member': 'A pessoa não é mais membro da organização.',
    'no-longer-true': 'Já não era verdade quando deveria ir.',
    'nobody-to-write-to': 'Não havia a quem escrever.',
    'could-not-be-written': 'O programa não conseguiu escrevê-la. Por favor, informe isso.',
    'not-an-address': 'O endereço não é válido.'
  },
  kinds: {
    'information-requested': {
      name: 'Um revisor precisa de mais informações',
      what: 'Os motivos, a pergunta e o último dia para responder.'
    },
    'deadline-coming': {
      name: 'Um prazo está chegando',
      what: '2 e 1 dias úteis antes de vencer uma resposta; 7, 2 e 1 dias antes de terminar o prazo para contestar.'
    },
    'question-unread': {
      name: 'Ninguém respondeu a uma pergunta',
      what: 'Depois de um dia útil, um segundo gestor é avisado.'
    },
    rejected: { name: 'Uma declaração foi rejeitada', what: 'Onde está o motivo, e como e até quando contestar.' },
    approved: { name: 'Uma declaração foi aprovada', what: 'E que aprovada não significa paga.' },
    'dispute-decided': { name: 'Uma contestação foi decidida', what: 'O que os revisores decidiram e por quê.' },
    contest: { name: 'Outro parceiro declara o mesmo produto', what: 'Quando começa e o que foi decidido.' },
    'evidence-ageing': {
      name: 'A prova está ficando antiga',
      what: '30 dias antes de a assinatura de uma declaração aprovada fazer doze meses.'
    },
    'draft-ageing': {
      name: 'Um rascunho continua esperando',
      what: 'Depois de 14 dias: o uso antes da aprovação nunca é pago.'
    },
    'subscription-renewing': {
      name: 'Uma assinatura será renovada em breve',
      what: '30 dias antes: o ID muda e é preciso uma nova declaração.'
    },
    'customer-unreachable': {
      name: 'Não foi possível falar com o cliente',
      what: 'O e-mail sobre o consentimento não chegou; é preciso outro contato.'
    },
    'review-digest': {
      name: 'O que espera pela manhã',
      what: 'Em dias úteis às 08:00: quantas esperam, quais estão em atraso ou vencem hoje.'
    }
  },
  others: { consent: 'Consentimento do cliente', invitation: 'Convite' },
  states: {
    waiting: 'À espera',
    sending: 'Sendo enviado',
    sent: 'Enviado',
    failed: 'Falhou',
    bounced: 'Voltou',
    kept: 'Guardado',
    unwanted: 'Não enviado'
  },
  errors: {
    offline: 'Sem conexão com o servidor. Nada foi alterado.',
    other: 'O servidor não conseguiu fazer isso agora. Nada mudou lá; tente de novo em instantes.'
  },
  loading: 'Consultando o servidor…',
  choices: {
    title: 'E-mail',
    place: 'E-mail',
    placeText: 'Sobre o que você recebe e-mail e em que idioma',
    text: (email) => `Escrevemos para ${email}.`,
    language: 'Idioma dos e-mails',
    kinds: 'Quero receber e-mail quando',
    alwaysSent: 'Sempre enviado',
    alwaysText: 'Este não pode ser desligado: uma pergunta de que ninguém fica sabendo custa a declaração.',
    none: 'Não há e-mails para administradores do programa.',
    saving: 'Salvando…',
    saved: 'Salvo'
  },
  list: {
    place: { name: 'E-mail', what: 'O que foi enviado, o que espera, o que voltou' },
    title: 'E-mail',
    all: 'Todos',
    problems: 'Não chegaram',
    show: 'Mostrar',
    counts: (waiting, failed) =>
      `${waiting} à espera, ${failed} ${plural(failed, 'falhou ou voltou', 'falharam ou voltaram')}.`,
    noServer:
      'Não há servidor de e-mail. As mensagens são guardadas aqui e não vão a ninguém; abra uma para ler. As declarações seguem como se tivessem sido enviadas.',
    empty: 'Nenhum e-mail ainda',
    emptyText: 'As mensagens aparecem aqui assim que algo acontece com uma declaração.',
    nobody: 'A conta não existe mais',
    emptied: (days) => `Esvaziado depois de ${days} dias`,
    to: 'Para',
    made: (moment) => `Escrito em ${moment}`,
    settled: (moment) => `Concluído em ${moment}`,
    tries: (count) => `${count} ${plural(count, 'tentativa', 'tentativas')}`,
    nextTry: (moment) => `próxima em ${moment}`,
    answer: 'Resposta:',
    open: 'Ler',
    tryAgain: 'Tentar de novo',
    trySent: 'A mensagem vai de novo.',
    cameBack: 'Voltou',
    cameBackDone: 'Anotado: a mensagem voltou.',
    changed: 'A mensagem já está em outro estado. A lista foi atualizada.',
    more: 'Mostrar mais',
    about: (kind, name) => `${kind}, para ${name}`
  }
};
