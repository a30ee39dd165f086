import type { MailTexts } from '../en/mail.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

const days = (count: number, unit: 'business-days' | 'days') =>
  unit === 'days' ? `${count} ${plural(count, 'dia', 'dias')}` : `${count} ${plural(count, 'dia útil', 'dias úteis')}`;
const openClaim = 'Abrir a declaração';

export const mail: MailTexts = {
  test: {
    subject: 'Mensagem de teste do On Record',
    heading: 'O e-mail funciona',
    text: 'Quem administra o On Record enviou esta mensagem para ver se os e-mails chegam. O botão deve abrir o On Record: as pessoas recebem links como este.',
    button: 'Abrir o On Record',
    footer: 'Não é preciso fazer nada.'
  },
  hello: (name) => `Olá, ${name},`,
  claim: 'Declaração',
  customer: 'Cliente',
  product: 'Produto',
  subscriptionId: 'ID da assinatura',
  lastMoment: 'Você pode responder até',
  why: {
    partner: 'Você recebe este e-mail porque é gestor da sua organização ou porque fez esta declaração.',
    reviewer: 'Você recebe este e-mail porque é revisor.'
  },
  choose: 'Escolher sobre o que você recebe e-mail',
  elsewhere: 'Esta declaração é decidida no portal do fornecedor. O que está aqui foi registrado à mão.',
  'information-requested': {
    subject: ({ customer }) => `Pergunta sobre a sua declaração para ${customer}`,
    heading: 'Um revisor precisa de mais informações',
    until: (moment) => `Responda até ${moment}. Depois disso, a declaração será rejeitada por falta de resposta.`,
    untilElsewhere: (moment) => `Responda no portal até ${moment}.`,
    reasons: 'O que é solicitado:',
    comment: 'O que o revisor escreveu:',
    remove: 'O revisor sugere remover estes produtos da declaração:',
    button: 'Ler a pergunta e responder'
  },
  'deadline-coming': {
    subject: {
      response: ({ customer, left }) => `${left} para responder: declaração para ${customer}`,
      'dispute-window': ({ customer, left }) => `${left} para contestar: declaração para ${customer}`
    },
    left: (count, unit) => (count === 0 ? 'Último dia' : `${plural(count, 'Falta', 'Faltam')} ${days(count, unit)}`),
    heading: {
      response: 'Uma pergunta ainda espera a sua resposta',
      'dispute-window': 'O prazo para contestar a rejeição termina em breve'
    },
    until: {
      response: (moment) => `Você pode responder até ${moment}. Depois disso, a declaração será rejeitada.`,
      'dispute-window': (moment) =>
        `Você pode contestar a rejeição até ${moment}. Depois disso, só é possível uma nova declaração com prova de execução atualizada.`
    },
    untilElsewhere: (moment) => `O último momento é ${moment}. Consulte o portal do fornecedor e aja lá.`,
    button: openClaim
  },
  'question-unread': {
    subject: ({ customer }) => `Ninguém respondeu ainda: declaração para ${customer}`,
    heading: 'A pergunta de um revisor espera há um dia útil',
    text: (asked, first) =>
      first === null
        ? `Ela foi feita em ${asked}. Desde então nada foi feito na declaração.`
        : `Ela foi feita em ${asked}. ${first} foi avisado primeiro; desde então nada foi feito na declaração. Talvez você possa responder.`,
    until: (moment) => `O último momento é ${moment}. Depois disso, a declaração será rejeitada.`,
    button: 'Ler a pergunta e responder'
  },
  rejected: {
    subject: ({ customer }) => `A sua declaração para ${customer} foi rejeitada`,
    heading: 'A declaração foi rejeitada',
    reason: 'Motivo',
    comment: 'O que foi escrito sobre isso:',
    where: 'Você pode ver o motivo e tudo o que foi dito na página da declaração: abra-a e escolha Histórico.',
    notRecorded: 'O motivo não foi registrado aqui: veja no portal do fornecedor e complete o que foi registrado.',
    withdrawn: {
      subject: ({ customer }) => `A sua declaração para ${customer} foi retirada`,
      heading: 'A declaração foi retirada',
      mistake: (moment) =>
        `Alguém da sua organização a retirou. Se foi um engano, é possível pedir aos revisores que olhem de novo até ${moment}: abra a declaração e escolha Contestar.`,
      forGood:
        'Alguém da sua organização a retirou, e isso é definitivo. Você pode fazer uma nova declaração a partir desta: abra a declaração e escolha Nova declaração a partir desta.'
    },
    dispute: (moment) =>
      `Se você acha que isso está errado, pode contestar até ${moment}: abra a declaração, escolha Contestar e insira uma justificativa de negócios, uma prova de execução atualizada ou ambas.`,
    answered: (count, unit) => `Os revisores respondem dentro de ${days(count, unit)}.`,
    disputeElsewhere: (moment) =>
      `Se você acha que isso está errado, pode contestar no portal do fornecedor até ${moment}.`,
    forGood:
      'Esta rejeição é definitiva. Você pode fazer uma nova declaração a partir desta, com prova de execução atualizada: abra a declaração e escolha Nova declaração a partir desta.',
    button: 'Ver o motivo'
  },
  approved: {
    subject: ({ customer }) => `A sua declaração para ${customer} foi aprovada`,
    heading: 'A declaração foi aprovada',
    consent: (moment) =>
      `O cliente é avisado agora e pode recusar até ${moment}. Depois disso, a declaração é enviada para avaliação dos programas de incentivo.`,
    sent: 'Ela é enviada agora para avaliação dos programas de incentivo.',
    notPaid:
      'Aprovada não significa paga. A sua organização agora está associada ao cliente; se há ganhos de incentivos, decidem as regras do programa de incentivo. Você reconhece o que foi ganho no relatório de ganhos pela assinatura ou pelo ID do locatário.',
    button: openClaim
  },
  'dispute-decided': {
    subject: {
      approve: ({ customer }) => `A sua contestação foi aceita: declaração para ${customer}`,
      reject: ({ customer }) => `A sua contestação foi decidida: a declaração para ${customer} continua rejeitada`
    },
    heading: { approve: 'A declaração agora está aprovada', reject: 'A rejeição é mantida, em definitivo' },
    headingOpen: 'A rejeição é mantida',
    comment: 'O que o revisor escreveu:',
    consent: (moment) => `O cliente é avisado agora e pode recusar até ${moment}.`,
    again:
      'Se você ainda quer a associação, faça uma nova declaração a partir desta, com prova de execução atualizada.',
    button: openClaim
  },
  contest: {
    subject: ({ customer }) => `Outro parceiro declara o mesmo produto: ${customer}`,
    subjectDecided: ({ customer }) => `A disputa por um produto foi decidida: ${customer}`,
    heading: {
      contested: 'Um produto da sua declaração está em disputa',
      held: 'O produto fica com a sua declaração',
      lost: 'O produto ficou com outro parceiro'
    },
    text: {
      contested: (product) =>
        `Outro parceiro também declara ${product}. Os revisores comparam as datas das provas; vale a mais recente. Até lá, o que ainda não foi enviado não é avaliado. Você pode adicionar provas mais recentes à declaração.`,
      held: (product) => `${product} fica com a sua declaração. Nada precisa ser feito.`,
      lost: (product) => `${product} não conta mais na sua declaração. Os outros produtos não são afetados.`
    },
    comment: 'O que o revisor escreveu:',
    button: openClaim
  },
  'evidence-ageing': {
    subject: ({ customer }) => `A prova está ficando antiga: declaração para ${customer}`,
    heading: 'A prova de execução tem quase doze meses',
    text: (proven, until) =>
      `A assinatura mais recente é de ${proven}; ela conta como atual até ${until}. Se outro parceiro declarar o mesmo produto, vale a prova mais recente. Peça ao cliente uma nova assinatura e adicione-a à declaração.`,
    button: 'Atualizar a prova'
  },
  'draft-ageing': {
    subject: ({ customer }) => `Ainda em edição: declaração para ${customer}`,
    heading: 'Um rascunho espera há 14 dias',
    text: (created) =>
      `Ele foi iniciado em ${created} e não foi enviado. O uso antes da aprovação nunca é pago: cada dia até lá é perdido.`,
    button: 'Continuar o rascunho'
  },
  'subscription-renewing': {
    subject: ({ customer }) => `Uma assinatura será renovada em breve: ${customer}`,
    heading: 'Uma assinatura declarada está prestes a ser renovada',
    text: (renews) =>
      `Ela será renovada em ${renews}. O ID muda nesse dia, e a associação termina com o ID antigo: faça uma nova declaração com o novo.`,
    button: openClaim
  },
  'customer-unreachable': {
    subject: ({ customer }) => `Não conseguimos falar com o cliente: ${customer}`,
    heading: 'O nosso e-mail não chegou ao contato do cliente',
    text: (contact) =>
      `${contact ?? 'O contato'} deveria ser avisado de que a sua declaração foi aprovada, e pode recusar. O e-mail não pôde ser entregue. O prazo de consentimento fica parado até você informar outro contato.`,
    button: 'Corrigir o contato do cliente'
  },
  'review-digest': {
    subject: (waiting, late) =>
      late > 0 ? `Revisão: ${waiting} à espera, ${late} em atraso` : `Revisão: ${waiting} à espera`,
    heading: (day) => `O que espera em ${day}`,
    counts: (counts) =>
      `${counts.submitted} ${plural(counts.submitted, 'enviada', 'enviadas')}, ${counts.inReview} em revisão, ${counts.disputed} ${plural(counts.disputed, 'contestada', 'contestadas')}.`,
    late: 'Em atraso:',
    dueToday: 'Vencem hoje:',
    none: 'Nenhuma está em atraso e nenhuma vence hoje.',
    line: (customer, clock, due) => `${customer}: ${clock}, vence em ${due}`,
    more: (count) => `E mais ${count}.`,
    button: 'Abrir a mesa de revisão'
  }
};
