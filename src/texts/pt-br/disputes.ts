import type { DisputesTexts } from '../en/disputes.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const disputes: DisputesTexts = {
  dispute: 'Contestar',
  title: 'Contestação',
  decided: {
    title: 'O que foi decidido',
    by: (who, day) => `${who}, ${day}`,
    byTheClock: (day) => `Pelo prazo, ${day}`,
    noComment: 'Nenhum comentário foi escrito.',
    history: 'Tudo o que levou a isso',
    files: 'A PoE que foi examinada está listada abaixo, em “PoE atualizada”.'
  },
  onlyOne:
    'Pelas regras desta declaração, ela só pode ser contestada uma vez. Diga tudo e adicione todas as provas que você tem.',
  justification: 'Justificativa de negócios',
  justificationHelp: 'Explique por que a rejeição deve ser reconsiderada e em que página está a prova.',
  evidence: 'PoE atualizada',
  evidenceHelp: 'Adicione o que é novo ou melhor do que foi examinado. O que já está aqui continua.',
  summary: 'Sua contestação contém',
  summaryJustification: 'uma justificativa de negócios',
  summaryLate: 'a resposta atrasada como prova',
  summaryFiles: (count) => `${count} ${plural(count, 'arquivo', 'arquivos')}`,
  nothing: 'Nada ainda. Escreva uma justificativa de negócios e/ou adicione uma PoE atualizada.',
  counts: (moment) => `Vale quando for recebida, não quando você toca: ${moment}.`,
  offline: (moment) =>
    `Você está sem conexão. A contestação fica guardada aqui e é enviada sozinha; vale quando for recebida. Para isso há tempo ${moment}.`,
  filesLater: 'A contestação vale desde o recebimento se os arquivos chegarem até o fim do próximo dia útil.',
  afterwards: (length) => `Os revisores têm então ${length} para responder.`,
  send: 'Contestar',
  sent: 'Contestada. Vale quando for recebida.',
  late: {
    title: 'Sua resposta chegou tarde',
    made: (moment) => `Feita em ${moment}`,
    reached: (moment) => `Chegou ao programa em ${moment}`,
    willReach: 'Ainda não chegou ao programa',
    last: (moment) => `O último momento era ${moment}`,
    files: (names) => `Arquivos: ${names}`,
    changes: 'Ela também alterou',
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    removed: (field, from) => `${field}: remover ${from}`,
    empty: 'vazio',
    include: 'Juntar esta resposta à contestação, como prova',
    includeHelp: 'As palavras, os arquivos e a hora em que foi feita.',
    dispute: 'Contestar com esta resposta',
    disputeHelp:
      'Sua resposta foi feita no prazo. Um toque faz dela uma contestação: as palavras e os arquivos, com a hora em que foi feita como prova.',
    writeMore: 'Escrever mais antes',
    onlyManagers: 'Um gestor da sua organização pode contestar com ela.',
    intro: (made) => `Nossa resposta, feita em ${made}, dentro do prazo, e recebida tarde:`,
    introChanges: 'Ela também alterou:',
    inHistory: (made) => `Como prova, uma resposta feita em ${made}, pelo relógio do aparelho`
  },
  closed: {
    title: 'Esta rejeição não pode mais ser contestada',
    notRejected: 'Esta declaração não está rejeitada',
    disputed: 'Esta declaração está contestada',
    disputedText: (day) => `Foi contestada em ${day}. Os revisores devem responder; a declaração mostra até quando.`,
    toClaim: 'Para a declaração',
    'window-over': (moment) =>
      `O prazo para contestar terminou em ${moment}. Se você ainda quiser a associação, faça uma nova declaração a partir desta, com PoE (prova de execução) atualizada.`,
    lost: 'A contestação foi decidida: a rejeição foi mantida e é definitiva. Se houver nova prova, faça uma nova declaração a partir desta.',
    withdrawn:
      'Sua organização a retirou e, pelas regras desta declaração, isso é definitivo. Faça uma nova declaração a partir desta, sem o que estava errado.',
    'no-longer':
      'Sua organização a retirou porque vocês não trabalham mais com o cliente, e isso não pode mais ser contestado. Se voltarem a trabalhar juntos, comece uma nova declaração.',
    'used-up':
      'Esta declaração já foi contestada uma vez, e as regras dela não permitem outra contestação. Faça uma nova declaração a partir desta, com PoE atualizada.',
    'another-partner': 'Os produtos são de outro parceiro, por uma decisão definitiva.',
    'for-good': 'Esta rejeição é definitiva. É possível uma nova declaração com PoE atualizada.',
    draftKept: 'O que você escreveu está guardado neste rascunho.'
  },
  answered: {
    title: 'Contestação decidida',
    approved: 'A seu favor: a declaração foi aprovada.',
    consentThen: 'O cliente é avisado e tem o prazo inteiro para recusar.',
    rejected: 'A rejeição foi mantida e é definitiva.',
    rejectedOpen: 'A rejeição é mantida.'
  },
  newClaim: {
    title: 'Nova declaração a partir desta',
    takes: 'Ela aproveita o que esta declaração diz, menos o que estava errado.',
    leavesOut: (what) => `Fica de fora: ${what}.`,
    evidence: 'Levar a PoE junto',
    evidenceHelp: 'Já está registrada e não é enviada outra vez.',
    evidenceRejected:
      'Os revisores não a acharam suficiente. Leve o que ainda está certo e adicione uma PoE atualizada.',
    none: 'Nenhuma PoE vai junto. Adicione-a na nova declaração.',
    chosen: (count) => `${count} ${plural(count, 'arquivo vai', 'arquivos vão')} junto.`,
    onlyOld:
      'Todos os arquivos são da declaração encerrada. Para uma nova declaração, o guia pede uma prova de execução atualizada: adicione um arquivo mais novo antes de enviar.',
    begin: 'Começar a nova declaração'
  },
  review: {
    title: 'A contestação',
    newFile: 'Adicionado com a contestação',
    original: 'O que foi decidido',
    justification: 'Justificativa de negócios',
    noJustification: 'Nenhuma justificativa foi escrita; veja a PoE atualizada.',
    lateAnswer: 'Uma resposta atrasada como prova',
    made: 'Feita, pelo aparelho',
    received: 'Recebida',
    lastMoment: 'O último momento era',
    clock: 'O relógio do aparelho',
    clockRight: 'estava de acordo com o do servidor, pelo que se sabia',
    clockBehind: (length) => `estava ${length} atrasado em relação ao do servidor, pelo que se sabia`,
    clockAhead: (length) => `estava ${length} adiantado em relação ao do servidor, pelo que se sabia`,
    madeCorrected: (moment) => `Pela hora do servidor: ${moment}`,
    inTime: 'Feita antes do último momento',
    notInTime: 'Feita depois do último momento',
    answerText: 'A resposta',
    unknownAnswer: 'O registro não conhece essa resposta. Julgue pelo que está registrado.',
    differentTime: 'A contestação indica outra hora que não a da própria resposta. É mostrada a da resposta.',
    newFiles: (count) =>
      `${count} ${plural(count, 'arquivo da contestação, marcado', 'arquivos da contestação, marcados')} na PoE`,
    noFiles: 'Nenhuma PoE foi adicionada.',
    previous: (count) => `${count} ${plural(count, 'contestação', 'contestações')} desta declaração até agora`,
    overturn: 'Reverter a rejeição',
    uphold: 'Manter a rejeição',
    overturnTitle: 'Reverter a rejeição',
    upholdTitle: 'Manter a rejeição',
    overturnSend: 'Reverter: aprovar a declaração',
    upholdSend: 'Manter: rejeitada em definitivo',
    why: 'Por quê',
    whyHelp: 'O parceiro vê exatamente isto.',
    noWhy: 'Escreva por quê: a decisão sobre uma contestação precisa de um motivo.',
    overturnThen: (length) => `O cliente é avisado e tem ${length} para recusar.`,
    overturnAtOnce: 'Ela segue para avaliação assim que o cliente for avisado.',
    upholdSendOpen: 'Manter a rejeição',
    upholdThenOpen: 'Pelas regras desta declaração, o parceiro pode contestar a rejeição outra vez.',
    upholdThen: 'A rejeição passa a ser definitiva. Só é possível uma nova declaração.',
    doneOverturned: (customer) => `${customer}: rejeição revertida.`,
    doneUpheld: (customer) => `${customer}: rejeição mantida.`,
    keyOverturn: 'Aprovar; em uma contestação: reverter',
    keyUphold: 'Rejeitar; em uma contestação: manter'
  }
};
