import type { ExplainerTexts } from '../en/explainer.ts';

export const explainer: ExplainerTexts = {
  title: (partner) => `${partner} pede que você confirme o trabalho feito`,
  what: {
    heading: 'Do que se trata',
    text: (partner, customer) =>
      `${partner} trabalha com ${customer} nestes produtos e pede ao programa de parceiros do fornecedor que a registre como seu parceiro para eles:`
  },
  sees: {
    heading: 'O que o parceiro passa a ver',
    text: (partner) => `Se o programa aprovar, ${partner} vê como os produtos são usados, mês a mês, em números:`,
    items: [
      'quantas pessoas usam cada produto e quantas licenças são pagas',
      'nenhuma mensagem, nenhum arquivo, nenhum nome das suas pessoas e nenhum acesso aos seus sistemas'
    ]
  },
  asked: {
    heading: 'O que se pede a você',
    text: 'Um documento que mostre o trabalho, com a sua assinatura. Ele deve trazer:',
    items: [
      'os nomes das duas empresas, o seu domínio e a sua ID do locatário',
      'o que o parceiro fez para você, e cada produto',
      'a sua assinatura ou confirmação, com a data'
    ]
  },
  then: {
    heading: 'O que acontece depois',
    text: (days) =>
      days === null
        ? 'Quando a declaração for aprovada, você recebe um e-mail. Não é preciso fazer nada. Se não concordar, o e-mail diz como recusar, a qualquer momento.'
        : `Quando a declaração for aprovada, você recebe um e-mail. Não é preciso fazer nada. Se não concordar, o e-mail diz como recusar, em até ${String(days)} dias. Não custa nada e não muda nada nos seus contratos.`
  },
  code: 'Para ler isto de novo no celular, fotografe o código:',
  questions: (name, email) => `Dúvidas? ${name}, ${email}`,
  acknowledgement: {
    heading: 'Confirmação (se quiser usar esta página para isso)',
    text: (claim) =>
      `${claim.customer} (domínio ${claim.domain || '…'}, ID do locatário ${claim.tenantId || '…'}) tem conhecimento de que ${claim.partner} declara ser seu parceiro de registro para ${claim.products.join(', ') || '…'}, pelo trabalho descrito abaixo.`,
    blanks: ['O que o parceiro fez', 'Desde quando', 'Nome e cargo', 'Local e data', 'Assinatura pelo cliente']
  },
  footer: (partner) => `Entregue por ${partner}`
};
