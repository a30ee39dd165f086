import type { ContestsTexts } from '../en/contests.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const contests: ContestsTexts = {
  own: {
    title: 'Disputas entre parceiros',
    standings: { contested: 'Em disputa', held: 'É seu', lost: 'Pertence a outro parceiro' },
    meanings: {
      contested:
        'Outro parceiro também o declarou para este cliente. Os revisores decidem de quem ele é, pela prova mais recente.',
      held: 'Esteve em disputa e é seu: conta para esta declaração.',
      lost: 'Os revisores decidiram que ele pertence a outro parceiro. Não conta mais para esta declaração.'
    },
    meanwhile: 'Até lá esta declaração não é avaliada para incentivos. O que já foi enviado continua enviado.',
    whatToDo: 'O que você pode fazer',
    refresh: 'Se você tem uma prova assinada mais recente, adicione agora.',
    refreshManager: 'Se houver uma prova assinada mais recente, um gestor da sua organização pode adicioná-la agora.',
    addBelow: 'Se você tem uma prova assinada mais recente, adicione em “Prova de execução”, abaixo.',
    addInAnswer: 'Se você tem uma prova assinada mais recente, adicione junto com a sua resposta.',
    comment: 'A revisão está em andamento: escreva um comentário se você tem uma prova assinada mais recente.',
    addedSince: 'Você já adicionou uma prova depois disso. Os revisores a veem primeiro.',
    addProof: 'Adicionar prova mais recente',
    reviewersSaid: 'Os revisores escreveram',
    allLost:
      'Não sobrou nenhum produto nesta declaração, por isso ela foi rejeitada em definitivo. Com uma prova mais recente você pode fazer uma nova declaração, que disputa o produto com quem o tem.',
    secret: 'Nenhum dos parceiros fica sabendo quem é o outro.'
  },
  queue: {
    title: 'Disputas',
    count: (count) => `${count} ${plural(count, 'disputa', 'disputas')} entre parceiros`,
    partners: (count) => `${count} ${plural(count, 'parceiro', 'parceiros')}`,
    claims: (count) => `${count} ${plural(count, 'declaração', 'declarações')}`,
    all: (count) => `Todas as ${count}`,
    none: 'Nenhum produto está em disputa',
    noneText:
      'Quando um segundo parceiro declara um produto do mesmo cliente, as duas declarações são comparadas aqui.',
    back: 'Revisão'
  },
  desk: {
    title: (product) => `De quem é ${product}?`,
    lead: 'As disputas são decididas pela prova mais recente. Ela vem primeiro.',
    decided: 'Esta disputa está decidida, ou os outros a deixaram.',
    onlyOne: 'A outra declaração ainda não está neste aparelho. Ela aparece aqui sozinha.',
    mostRecent: 'Prova mais recente',
    asRecent: 'Tão recente quanto outra',
    signedOn: (day) => `Assinada em ${day}`,
    addedOn: (day) => `Adicionada em ${day}; sem data de assinatura`,
    noProof: 'Nenhum arquivo',
    old: 'Mais de doze meses',
    newSince: 'Adicionada depois do início da disputa',
    notArrived: 'ainda não chegou',
    files: 'Prova de execução, a mais recente primeiro',
    signedBy: (name) => `por ${name}`,
    submitted: (day) => `Enviada em ${day}`,
    products: (names) => `Declara: ${names}`,
    openClaim: (partner) => `Abrir a declaração de ${partner}`,
    history: 'Histórico deste produto',
    decision: 'Decisão',
    choose: 'De quem ele é?',
    chooseHelp: 'Um fica com ele, os outros o perdem. Declarações do mesmo parceiro andam juntas.',
    commentTo: (partner) => `O que ${partner} vai ler`,
    commentHelp: 'Cada parceiro lê o seu próprio texto. Não cite o outro.',
    suggestions: {
      held: 'Este produto também foi declarado por outro parceiro. A sua prova é a mais recente: ele é seu.',
      lost: 'Este produto também foi declarado por outro parceiro, com uma prova mais recente que a sua.'
    },
    namesOther: (partner, name) =>
      `O texto para ${partner} contém “${name}”. Nenhum parceiro pode saber quem é o outro.`,
    summary: {
      title: 'O que acontece',
      holds: (partner, product) => `${partner} fica com ${product}.`,
      loses: (partner, product) => `${partner} deixa de ter ${product} na sua declaração.`,
      rejected: (partner) => `Não sobra outro produto na declaração de ${partner}: ela é rejeitada em definitivo.`,
      offline: 'Você está offline: fica guardado neste aparelho e vale a partir de quando chegar ao registro.'
    },
    send: 'Decidir',
    noChoice: 'Escolha de quem é o produto.',
    noComment: (partner) => `Escreva o que ${partner} vai ler.`,
    done: (partner) => `Decidido: é de ${partner}.`,
    lastMonths: 'Você decide por uma prova que não é a mais recente. Diga por quê nos textos.'
  }
};
