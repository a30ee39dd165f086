import type { HomeTexts } from '../en/home.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const home: HomeTexts = {
  title: 'Início',
  greeting: (name) => `Olá, ${name}`,
  needsYou: 'Precisa de você',
  needs: {
    answer: 'O revisor aguarda uma resposta',
    refused: 'Uma ação não foi aceita',
    clash: 'Outra pessoa alterou o mesmo campo',
    dispute: 'Rejeitada. Você pode contestar',
    review: 'Espera a sua revisão',
    'newer-app': 'Atualize o aplicativo para ver esta declaração',
    submit: 'Completa. Já pode ser enviada',
    portal: 'O portal provavelmente já respondeu. Veja lá e registre',
    contest: 'Outro parceiro declara o mesmo produto',
    refresh: 'Aprovada. A PoE precisa ser atualizada',
    contact: 'Aprovada. O cliente não foi alcançado: corrija o contato'
  },
  needsElsewhere: {
    answer: 'O portal pede mais',
    dispute: 'Rejeitada. Você pode contestar no portal',
    submit: 'Completa. Já pode ser enviada no portal',
    response: 'Veja lá e registre o que o portal diz agora',
    'dispute-window': 'Veja lá e registre o que o portal diz agora'
  },
  portalSaid: 'O que o portal disse?',
  portalSaidShort: 'Portal',
  atPortal: 'Esperando o portal',
  moreNeeds: (count) =>
    `Mais ${count} ${plural(count, 'declaração precisa', 'declarações precisam')} de você. Estas vêm primeiro: o prazo delas termina antes.`,
  allClaims: 'Todas as declarações, por prazo',
  needsNobody: 'Nada precisa de você agora',
  needsNobodyText: 'As perguntas dos revisores aparecem aqui primeiro, com o prazo mais próximo no topo.',
  needsNobodyElsewhere: 'Os prazos que se aproximam e o que o portal provavelmente já respondeu aparecem aqui.',
  needsNobodyReader: 'Você pode ver todas as declarações, com as provas e o histórico.',
  evaluate: 'Avaliação',
  toEvaluate: (shown, count) => `${shown} ${plural(count, 'declaração espera', 'declarações esperam')} avaliação`,
  prepare: 'O revisor aguarda uma resposta. Você prepara, um gestor envia',
  checkPrepared: {
    respond: 'A resposta está preparada. Confira e envie',
    dispute: 'Rejeitada. A contestação está preparada: confira e envie',
    'refresh-evidence': 'Aprovada. Há PoE mais recente preparada: confira e adicione'
  },
  prepared: 'A resposta está preparada. Um gestor confere e envia',
  drafts: 'Rascunhos',
  missing: (count) => plural(count, `Falta ${count}`, `Faltam ${count}`),
  complete: 'Completa',
  askManager: 'Completa. Um gestor pode enviá-la',
  onlyHere: 'Ainda não compartilhado: só neste aparelho',
  answerBegun: 'Há uma resposta começada',
  newDraft: 'Novo rascunho',
  allDrafts: (count) => plural(count, 'Ver o rascunho', `Todos os ${count} rascunhos`),
  waiting: 'Aguardando outros',
  atReviewers: 'Com os revisores',
  atPartner: 'Esperando a resposta do parceiro',
  inConsent: (open) => `Aprovadas; em ${open} o cliente ainda pode recusar`,
  disputed: 'Contestadas',
  toReview: 'Esperando revisão',
  first: {
    title: 'Suas declarações estão a caminho',
    text: 'Este aparelho ainda não recebeu o registro. Ele aparece aqui assim que chegar.',
    cut: 'Este aparelho ainda não recebeu o registro',
    cutText:
      'As declarações da sua organização aparecem aqui assim que o registro chegar. O que você começar até lá fica salvo neste aparelho.'
  },
  welcome: {
    title: 'Sua primeira declaração começa aqui',
    text: 'Escreva no local do cliente, também sem conexão. Tudo é salvo neste aparelho enquanto você digita e enviado sozinho.',
    reviewer: 'Nenhuma declaração espera por você. Assim que um parceiro enviar uma, ela aparece aqui.',
    administrator: 'Nenhum parceiro enviou uma declaração ainda. As que forem enviadas aparecem aqui e em Declarações.',
    reader: 'Sua organização ainda não tem declarações. Quando alguém fizer uma, você a verá aqui.',
    steps: [
      'Preencha o que souber. Você pode sair a qualquer momento e voltar depois.',
      'Adicione a prova: uma carta assinada ou um escopo de trabalho, como foto ou arquivo.',
      'Um gestor envia. A partir daí você vê quanto tempo cada um tem.'
    ]
  }
};
