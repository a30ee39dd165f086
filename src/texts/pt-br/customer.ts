import { pluralIn } from '../plural.ts';
import type { CustomerTexts } from '../en/customer.ts';

const plural = pluralIn('pt-BR');
const days = (count: number) => `${String(count)} ${plural(count, 'dia', 'dias')}`;

export const customer: CustomerTexts = {
  what: {
    heading: (partner) => `${partner} está registrada como sua parceira`,
    text: ({ customer, domain }) =>
      `A empresa trabalha com ${customer}${domain === '' ? '' : ` (${domain})`} e pediu este registro ao programa de parceiros do fornecedor para:`,
    approved: 'O programa analisou a documentação e aprovou o pedido.'
  },
  sees: {
    heading: 'O que o parceiro passa a ver',
    text: 'Como estes produtos são usados, mês a mês, em números. Nenhuma mensagem, arquivo ou nome de pessoas, nem acesso aos seus sistemas.'
  },
  agree: 'Se concorda, não precisa fazer nada.',
  disagree: {
    heading: 'Se você não concorda',
    until: (moment) => `Você pode recusar até ${moment}.`,
    days: (count) => `Você pode recusar durante ${days(count)} a partir do dia do e-mail.`,
    anyTime: 'Você pode recusar a qualquer momento.',
    free: 'Não custa nada nem muda os seus contratos.'
  },
  decline: {
    open: 'Recusar',
    reason: 'Por quê? (opcional)',
    readBy: 'O parceiro e o programa vão ler.',
    confirm: 'Sim, recusar'
  },
  done: {
    declined: {
      heading: 'Você recusou',
      text: (partner, products) =>
        `Sua resposta está registrada, e ${partner} foi avisada. ${partner} não fica registrada como sua parceira para ${products} por esta declaração.`,
      after: 'Não é preciso fazer mais nada: pode fechar esta página. Se isso mudar, você recebe outro e-mail.'
    },
    received: {
      heading: 'Temos a sua resposta',
      text: 'Você recusou. Sua resposta está guardada com segurança e estará registrada em instantes. Não é preciso enviar de novo.',
      again: 'Ver se já está registrada'
    },
    over: {
      heading: 'O prazo para recusar terminou',
      text: (partner, moment) =>
        `${moment === null ? 'Era possível recusar durante um tempo depois da aprovação.' : `Era possível recusar até ${moment}.`} ${partner} está registrada como sua parceira.`,
      whom: (partner) =>
        `Se você não quer mais isso, escreva ao seu contato em ${partner} e peça que retirem a declaração.`
    },
    void: {
      heading: 'Este link não vale mais',
      text: 'Ou um e-mail mais novo foi enviado sobre isto, ou a declaração foi retirada ou está sendo examinada de novo. Abrir esta página não mudou nada.',
      after: 'Se você tem um e-mail mais novo, use o link dele. Caso contrário, não é preciso fazer nada.'
    },
    expired: {
      heading: 'Este link venceu',
      text: 'Ele só podia ser usado por um tempo limitado. Abrir esta página não mudou nada.',
      after: 'Se você tem alguma dúvida, escreva à empresa que o e-mail menciona.'
    },
    unknown: {
      heading: 'Não conhecemos este link',
      text: 'Talvez falte uma parte dele. Abra de novo o link do e-mail, ou copie-o inteiro.',
      after: 'Nada foi mudado.'
    },
    tooLong: {
      heading: 'Não foi possível ler isto',
      text: 'O motivo é longo demais, ou a página foi alterada. Nada foi enviado.',
      after: 'Abra de novo o link do e-mail e use menos palavras, ou nenhuma: não é preciso dar um motivo.'
    },
    tooMany: {
      heading: 'Tentativas demais',
      text: 'Esta página foi aberta vezes demais, em pouco tempo, a partir da sua rede. Nada foi mudado.',
      after: 'Espere quinze minutos e abra de novo o link do e-mail.'
    },
    later: {
      heading: 'Isto não funciona no momento',
      text: 'O registro não pode ser acessado agora.',
      after: 'Abra de novo o link do e-mail em alguns minutos. Recusar duas vezes não causa problema.'
    }
  },
  about: {
    title: 'Um parceiro diz que trabalha com você',
    intro:
      'Uma empresa que trabalha para você, o parceiro, pode pedir ao programa de parceiros do fornecedor que a registre como sua parceira para certos produtos. Esse pedido se chama declaração.',
    proof: {
      heading: 'Primeiro perguntam a você',
      text: 'O parceiro precisa de um documento que mostre o trabalho feito para você, com a sua assinatura ou confirmação. O programa o examina.'
    },
    sees: {
      heading: 'O que o parceiro passa a ver',
      text: 'Se a declaração for aprovada: como os produtos são usados, mês a mês, em números. Nenhuma mensagem, arquivo ou nome de pessoas, nem acesso aos seus sistemas.'
    },
    told: {
      heading: 'Você é avisado',
      text: 'Quando uma declaração é aprovada, o seu contato recebe um e-mail que diz quem declara o quê. Se você concorda, não é preciso fazer nada.'
    },
    decline: {
      heading: 'Você pode recusar',
      text: 'O e-mail traz um link com o qual você recusa, até o dia que ele indica. Não é preciso ter conta. Não custa nada e não muda nada nos seus contratos.'
    }
  },
  letter: {
    hello: (name) => `Olá, ${name},`,
    subject: (partner) => `${partner} está registrada como sua parceira: não é preciso fazer nada`,
    products: 'Produtos',
    button: 'Ler mais, ou recusar',
    how: 'Para recusar, abra esta página e toque em “Recusar”. Leva um minuto, e não é preciso ter conta.',
    footer:
      'Você recebeu esta mensagem porque o parceiro indicou você como contato da sua empresa. O link é para você: quem o tiver pode recusar em nome da sua empresa.'
  }
};
