import type { ElsewhereTexts } from '../en/elsewhere.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const elsewhere: ElsewhereTexts = {
  facts: {
    submit: 'Enviado',
    'begin-review': 'Em revisão',
    'request-information': 'Ação de parceiro necessária',
    approve: 'Aprovado',
    reject: 'Rejeitado',
    'decline-consent': 'O cliente recusou',
    dispute: 'Contestado',
    'dispute-won': 'Contestação aceita: aprovado',
    'dispute-lost': 'Contestação negada: rejeitado em definitivo',
    withdraw: 'Retirado'
  },
  sources: { portal: 'Portal', email: 'E-mail', phone: 'Telefone', export: 'Exportação do portal' },
  learnt: { portal: 'no portal', email: 'por e-mail', phone: 'por telefone', export: 'na exportação do portal' },
  learntOther: (where) => `soube por: ${where}`,
  days: { today: 'Hoje', yesterday: 'Ontem', other: 'Outro dia', choose: 'Qual dia' },
  choose: {
    title: 'O que o portal disse?',
    which: 'Sobre qual declaração?',
    search: 'Buscar',
    likely: 'Mais prováveis',
    decided: 'Já decididas',
    none: 'Nenhuma declaração está no portal',
    noneText: 'Uma declaração aparece aqui quando foi enviada no portal.',
    noneFound: 'Nenhuma declaração encontrada',
    notYours: 'Os gestores registram o que o portal disse.',
    toImport: 'Importar a exportação do portal'
  },
  record: {
    title: 'O que o portal disse?',
    day: 'Em que dia aconteceu?',
    source: 'Onde você soube?',
    other: 'Outro lugar',
    otherLabel: 'Onde exatamente?',
    what: 'O que está lá?',
    oneTap: 'Um toque registra. Você pode desfazer.',
    until: (clock, day) => `${clock}: até ${day}`,
    details: (fact) => `Mais sobre ${fact}: motivos e comentário`,
    detailsShort: 'Mais',
    reasons: 'O que falta?',
    reason: 'Por quê?',
    noReason: 'Não informa',
    comment: 'O que está escrito lá',
    commentHelp: 'Copie do portal, para que quem responde não precise procurar lá.',
    remove: 'Produtos a remover',
    confirm: 'Registrar',
    late: 'Depois desse dia aconteceram outras coisas. A declaração é recalculada:',
    becomes: (state) => `A declaração fica então: ${state}.`,
    idle: (what, day) => `Deixa de valer: ${what}, ${day}.`,
    again: 'Ação de parceiro necessária de novo',
    againText: 'Sua resposta entre os dois pedidos é dada como feita. O dia dela pode ser registrado depois.',
    none: 'Nada pode ter acontecido nesse dia',
    noneText: 'Escolha outro dia, ou desfaça no histórico o que foi registrado por engano.',
    notPossible: 'Nada pode ser registrado nesta declaração',
    draftTitle: 'Ela já está no portal?',
    draftText: 'Registre como enviada, com o que se sabe aqui. O formulário não precisa estar completo.',
    saved: (fact, day, learnt) => `Registrado: ${fact}, ${day}, ${learnt}`,
    savedLate: (fact, day, state) => `Registrado: ${fact}, ${day}. Recalculada, a declaração está: ${state}.`,
    undone: 'Desfeito',
    correcting: (fact, day) => `No lugar de: ${fact}, ${day}`,
    correct: 'Corrigir ou completar',
    takeBack: 'Foi registrado por engano',
    offline: 'Você está sem conexão. Fica salvo neste aparelho e chega sozinho aos seus colegas.'
  },
  card: {
    title: 'Decidida no portal do fornecedor',
    text: 'Aqui está o que você fez lá e o que o portal disse.',
    draft: 'Prepare a declaração aqui e envie no portal. Depois diga aqui quando enviou.',
    draftLink: 'Ela já está no portal',
    record: 'Registrar o que ele disse',
    last: (what, day, learnt) => `Último: ${what}, ${day}, ${learnt}.`,
    lastOwn: (what, day) => `Último: ${what}, ${day}.`,
    managers: 'Um gestor da sua organização registra o que o portal disse.'
  },
  look: {
    response: {
      title: 'Provavelmente rejeitada, veja no portal',
      text: (moment) =>
        `O prazo para responder terminou em ${moment}. Se você respondeu a tempo, diga em que dia. Senão, registre o que o portal diz agora.`
    },
    'dispute-window': {
      title: 'Provavelmente em definitivo, veja no portal',
      text: (moment) => `O prazo para contestar terminou em ${moment}. Se você contestou a tempo, diga em que dia.`
    },
    late: {
      title: 'O portal provavelmente já respondeu, veja lá',
      text: (moment) => `A resposta deveria vir até ${moment}. Registre o que o portal diz agora.`
    }
  },
  request: {
    title: 'O portal pede mais',
    learnt: (day, learnt) => `${day}, ${learnt}`,
    nothing: 'O que falta exatamente não foi registrado. Está no portal.'
  },
  outcome: {
    consentUntil: (moment) =>
      `O portal avisa o cliente, que pode recusar lá até ${moment}. Depois a declaração é enviada para avaliação.`,
    sentOn: (moment) => `O prazo para recusar terminou em ${moment}. O portal então envia a declaração para avaliação.`,
    disputed: (day) => `Contestada no portal em ${day}. Registre aqui o que ele responder.`,
    disputeUntil: (moment) => `Você pode contestar no portal até ${moment}.`,
    noReason: 'O motivo não foi registrado. Está no portal.'
  },
  unsent: {
    title: 'Só neste aparelho',
    text: 'O que você registrou está salvo aqui e chega sozinho aos seus colegas assim que houver conexão.'
  },
  comments: {
    write: 'Escrever uma nota',
    placeholder: 'Para os seus colegas. O portal não vê',
    none: 'Nenhuma nota ainda.',
    send: 'Salvar nota',
    title: 'Notas'
  },
  actions: {
    submit: 'Enviada no portal',
    answer: 'Respondida no portal',
    withdraw: 'Retirada no portal'
  },
  submission: {
    title: 'Enviada no portal',
    when: 'Quando você enviou no portal?',
    afterwards:
      'Nada é enviado ao portal a partir daqui: envie lá e depois registre. Os prazos contam a partir do dia que você informar.',
    note: 'Nota para os seus colegas',
    noteHelp: 'Para quem olhar esta declaração depois.',
    send: 'Registrar como enviada',
    sent: 'Registrada como enviada.'
  },
  answer: {
    title: 'Respondida no portal',
    when: 'Quando você respondeu no portal?',
    comment: 'O que você respondeu',
    commentHelp:
      'Para que os seus colegas saibam. Nada é enviado ao portal a partir daqui: responda lá e depois registre.',
    nothing: 'Só o dia. Você pode acrescentar o que respondeu, para os seus colegas.',
    counts: 'A revisão conta a partir do dia que você informar.',
    over: (moment) => `O último momento era ${moment}. Foi a tempo? Informe o dia em que você respondeu.`,
    send: 'Registrar a resposta',
    sent: 'Resposta registrada.'
  },
  withdrawal: {
    title: 'Retirada no portal',
    text: 'Retire a declaração no portal e depois registre aqui.',
    when: 'Quando você a retirou no portal?',
    confirm: 'Registrar a retirada',
    done: 'Retirada registrada.'
  },
  dispute: {
    when: 'Quando você contestou no portal?',
    afterwards: 'Nada é enviado ao portal a partir daqui: conteste lá e depois registre.',
    send: 'Registrar a contestação',
    sent: 'Contestação registrada.'
  },
  history: {
    happened: (day) => `Aconteceu ${day}`,
    recorded: (moment) => `Registrado ${moment}`,
    takenBack: 'Desfeito: não vale mais.',
    takesBack: (what, day) => `Deixa de valer: ${what}, ${day}.`,
    idle: 'Sem efeito, por causa do que se sabe ter acontecido antes.',
    correct: 'Corrigir',
    takeBack: 'Desfazer',
    mistake: 'Registrado por engano'
  },
  count: (count) => `${count} ${plural(count, 'declaração', 'declarações')}`
};
