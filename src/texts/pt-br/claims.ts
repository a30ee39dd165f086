import type { ClaimsTexts } from '../en/claims.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const claims: ClaimsTexts = {
  list: {
    title: 'Declarações',
    search: 'Pesquisar declarações',
    searchHint: 'Cliente, domínio, produto, MPN, ID do locatário',
    filter: 'Status',
    all: 'Todas',
    sort: 'Ordenar por',
    sorts: { deadline: 'Prazo', changed: 'Última alteração' },
    count: (count) => `${count} ${plural(count, 'declaração', 'declarações')}`,
    none: 'Ainda não há declarações',
    noneText: 'Uma declaração aparece aqui assim que alguém da sua organização começar uma.',
    noneFound: 'Nenhuma declaração corresponde',
    noneFoundText: 'Tente menos palavras ou outro status.',
    clear: 'Mostrar todas',
    choose: 'Escolha uma declaração',
    chooseText: 'Use j e k para percorrer a lista e Enter para abrir.',
    waiting: (count) => `${count} a caminho`,
    missing: (count) => plural(count, `Falta ${count}`, `Faltam ${count}`),
    complete: 'Completa'
  },
  unknown: {
    title: 'Este aparelho não conhece a declaração',
    text: 'Talvez ainda não tenha chegado, ou pertença a outra organização. Quando chegar, aparece sozinha.',
    toList: 'Para as declarações'
  },
  newerApp: {
    title: 'Esta declaração precisa de um aplicativo mais novo',
    text: 'Uma versão mais nova a escreveu. Ela está guardada neste aparelho; recarregue para usar a versão que a mostra.'
  },
  sections: {
    timeline: 'Linha do tempo',
    request: 'O revisor pede',
    facts: 'Dados',
    products: 'Produtos',
    customer: 'Cliente',
    contacts: 'Contatos',
    claim: 'Declaração',
    evidence: 'Prova de execução',
    comments: 'Comentários',
    yours: 'Precisa da sua decisão'
  },
  notVerified: 'ainda não verificado',
  notVerifiedWhy: 'O aplicativo não pode verificar isto; o programa verifica.',
  noProducts: 'Nenhum produto escolhido ainda',
  subscription: (id) => `Assinatura ${id}`,
  askedToRemove: 'O revisor pede para remover',
  contest: {
    held: 'Mantido',
    contested: 'Disputado por outro parceiro',
    lost: 'Pertence a outro parceiro'
  },
  request: {
    by: (who, day) => `${who}, ${day}`,
    remove: (product) => `Remover: ${product}`,
    removed: (product) => `Removido: ${product}`,
    earlier: (count) => `${count} ${plural(count, 'pedido anterior', 'pedidos anteriores')}`,
    managersAnswer: 'Um gestor da sua organização pode responder.'
  },
  outcome: {
    rejectedBecause: (reason) => `Motivo: ${reason}`,
    whyHistory: 'O motivo, com tudo o que levou a ele, está no histórico.',
    disputeUntil: (moment) => `Você pode contestar até ${moment}.`,
    managerDisputes: 'Um gestor da sua organização pode contestar com uma justificativa ou PoE atualizada.',
    forGood: 'Esta rejeição é definitiva. É possível uma nova declaração com PoE atualizada.',
    ranOut: (moment) =>
      `Nenhuma resposta chegou ao programa até ${moment}; por isso a declaração foi rejeitada pelo prazo.`,
    lateAnswer: (reached, last) =>
      `Sua resposta chegou em ${reached}. O último momento era ${last}. Sua resposta e seus arquivos estão guardados.`,
    withdrawn: 'Retirada pela sua organização',
    withdrawnByMistake: (moment) =>
      `Se foi um engano, ainda é possível pedir aos revisores que olhem de novo, até ${moment}.`,
    withdrawnBecause: (why) => `Por quê: ${why}`,
    approved: 'A prova de execução foi aceita. Você está associado ao cliente, a menos que ele recuse.',
    approvedNoConsent: 'A prova de execução foi aceita. Você está associado ao cliente.',
    approvedAnyTime:
      'A prova de execução foi aceita. Você está associado ao cliente, que pode recusar a qualquer momento, também depois.',
    notPaid:
      'Aprovada não significa paga: a elegibilidade é decidida depois do envio para avaliação, pelas regras de cada programa de incentivo.',
    consentUntil: (moment) =>
      `O cliente foi notificado e pode recusar até ${moment}. Depois a declaração é enviada para avaliação.`,
    consentKept: (moment) =>
      `O prazo do cliente para recusar corre até ${moment}, como se ele tivesse sido avisado. Depois a declaração é enviada para avaliação.`,
    sentOn: (moment) => `Enviada para avaliação de incentivos em ${moment}.`,
    evaluation: (programme, outcome) => `${programme}: ${outcome}`,
    evaluations: { eligible: 'elegível', 'not-eligible': 'não elegível' },
    disputed: (day) => `Contestada em ${day}. Os revisores devem responder dentro do prazo deles.`,
    discarded: (moment) => `Descartada. Você pode restaurá-la até ${moment}.`
  },
  waitingForFiles: {
    title: {
      submit: 'O envio espera pelos arquivos',
      respond: 'Sua resposta espera pelos arquivos',
      dispute: 'A contestação espera pelos arquivos'
    },
    text: (receivedAt, filesBy) =>
      `Chegou em ${receivedAt}, e essa hora vale se todos os arquivos chegarem até ${filesBy}.`,
    still: 'Mantenha este aparelho conectado. Enquanto isso, você pode comentar.'
  },
  unsent: {
    title: {
      submit: 'O envio está só neste aparelho',
      respond: 'Sua resposta está só neste aparelho',
      withdraw: 'A retirada está só neste aparelho',
      dispute: 'A contestação está só neste aparelho'
    },
    then: 'Assim que chegar ao servidor',
    thenFiles: 'Assim que os arquivos chegarem',
    offline: 'Abaixo, a declaração aparece como ficará depois. O envio acontece sozinho assim que houver conexão.',
    sending: 'Está sendo enviada.',
    held: 'Abaixo, a declaração aparece como ficará depois. O envio não é possível agora; o aplicativo tenta de novo sozinho.',
    counts: (moment) => `Vale quando chegar ao servidor; há tempo ${moment}.`,
    countsThen: 'Vale quando chegar ao servidor.'
  },
  mine: {
    refused: (what) => `Não aceito: ${what}`,
    doomed: (what) => `Não será aceito: ${what}`,
    doomedText: 'A declaração mudou depois que você fez isto.',
    kept: 'O que você escreveu',
    copy: 'Copiar texto',
    copied: 'Copiado',
    useInAnswer: 'Usar em uma nova resposta',
    useInComment: 'Usar como comentário',
    useInDispute: 'A contestação pode levar este texto até o fim do prazo: copie agora ou deixe guardado aqui.',
    understood: 'Li e entendi',
    clash: (field) => `Dois valores para “${field}”`,
    clashText: 'Você e outra pessoa alteraram ao mesmo tempo. Escolha o valor certo.',
    yourValue: 'O seu',
    theirValue: 'Registrado',
    keepMine: 'Manter o meu',
    keepTheirs: 'Manter o registrado',
    empty: 'vazio',
    removed: 'removido',
    keptFiles: (count) =>
      `${count} ${plural(count, 'arquivo está guardado', 'arquivos estão guardados')} neste aparelho.`
  },
  comments: {
    none: 'Nenhum comentário ainda.',
    write: 'Escrever um comentário',
    placeholder: 'Para os revisores e seus colegas',
    send: 'Enviar comentário',
    you: 'Você',
    notHere: 'Os comentários são possíveis depois que a declaração for enviada.'
  },
  actions: {
    more: 'Mais',
    continueEditing: 'Continuar a edição',
    editFields: 'Alterar campos',
    submit: 'Enviar declaração',
    whoSubmits: 'Pronta. Peça a um gestor que envie',
    submitMissing: (count) => plural(count, `Falta ${count}`, `Faltam ${count}`),
    answer: 'Responder e reenviar',
    withdraw: 'Retirar declaração',
    discard: 'Descartar rascunho',
    discarded: 'Rascunho descartado',
    restore: 'Restaurar rascunho',
    restored: 'Rascunho restaurado',
    newFromThis: 'Nova declaração a partir desta',
    notSaved: 'Nada foi alterado.'
  },
  /** Nothing was done, whatever it was: the device's own storage did not take it. */
  failures: {
    'disk-full': 'Não há espaço neste aparelho. Libere espaço e tente de novo; o que você digitou continua aqui.',
    'storage-closed':
      'O navegador fechou o armazenamento deste aplicativo. Recarregue e tente de novo; o que foi salvo está seguro.',
    'too-large': 'O texto é longo demais. Encurte-o ou coloque uma parte em um arquivo.',
    'unreadable-file': 'O arquivo não pode ser lido.'
  },
  withdrawal: {
    title: 'Retirar esta declaração',
    text: 'A declaração é rejeitada a pedido da sua organização. Não é possível desfazer.',
    canDispute: 'Você pode contestar isso dentro do prazo de contestação.',
    forGood: 'É definitivo: seria preciso uma nova declaração.',
    why: 'Por quê?',
    comment: 'Comentário',
    confirm: 'Retirar declaração',
    done: 'Salva. Vale como retirada quando for recebida.',
    choose: 'Escolha por que você a retira.'
  },
  answer: {
    title: 'Responder',
    asked: 'O que o revisor pediu',
    todo: {
      'missing-poe': 'Adicione o arquivo certo, que trate desta declaração e deste cliente.',
      'missing-customer-signature': 'Peça ao cliente que assine ou confirme e adicione a página assinada.',
      'missing-or-old-dates': 'Adicione um documento com data dos últimos doze meses.',
      'missing-partner-service': 'Adicione um documento, ou diga no comentário, o que a sua empresa fez.',
      'missing-products': 'Adicione um documento que cite o produto, ou remova o produto da declaração.'
    },
    removeProducts: 'Produtos a remover',
    removeAll: (count) => (count === 1 ? 'Remover o produto' : `Remover todos os ${count}`),
    remove: 'Remover',
    keep: 'Manter',
    willBeRemoved: 'Será removido com a sua resposta',
    changeProducts: 'Alterar ou adicionar produtos',
    managersChange: 'Um gestor pode alterar os produtos ou adicionar um: diga na sua resposta o que falta.',
    lastProduct: 'Pelo menos um produto deve ficar. Para desistir de toda a declaração, retire-a.',
    comment: 'Sua resposta ao revisor',
    commentHelp: 'Diga o que você alterou e em que página está a prova.',
    fields: 'Alterar campos',
    fieldsHelp:
      'Só o que ainda pode ser alterado. Área de solução, atividade e cliente são fixos: se um estiver errado, retire e faça uma nova declaração a partir desta.',
    evidence: 'Prova de execução',
    summary: 'Sua resposta contém',
    summaryComment: 'um comentário',
    summaryFields: (count) => `${count} ${plural(count, 'campo alterado', 'campos alterados')}`,
    summaryProducts: (count) => `${count} ${plural(count, 'produto removido', 'produtos removidos')}`,
    summaryFiles: (count) => `${count} ${plural(count, 'arquivo novo', 'arquivos novos')}`,
    nothing: 'Nada ainda. Escreva um comentário, altere um campo ou adicione um arquivo: pelo menos um deles.',
    open: (count) =>
      `${count} ${plural(count, 'ponto não está marcado', 'pontos não estão marcados')}. Você pode enviar mesmo assim.`,
    counts: (moment) => `Vale quando for recebida, não quando você toca: ${moment}.`,
    offline: (moment) =>
      `Você está sem conexão. A resposta fica salva aqui e é enviada sozinha; vale quando for recebida. Para isso há tempo ${moment}.`,
    files: 'A resposta vale desde o recebimento se os arquivos chegarem até o fim do próximo dia útil.',
    send: 'Responder e reenviar',
    sent: 'Respondida. Vale quando for recebida.',
    notOpen: 'A pergunta do revisor não está mais aberta',
    notOpenText: 'A declaração avançou. O que você escreveu está guardado neste rascunho.',
    hidden: (names) => `Quem pode: ${names}`,
    draftSaved: 'Rascunho salvo neste aparelho',
    lineSubscription: 'ID da assinatura'
  },
  submission: {
    title: 'Enviar',
    missing: (count) => plural(count, `Falta ${count} coisa`, `Faltam ${count} coisas`),
    missingText: 'Cada linha leva ao lugar onde se preenche.',
    complete: 'O formulário está completo',
    faults: {
      missing: 'não foi informado',
      'too-long': 'é longo demais',
      'not-a-choice': 'não é uma das opções',
      'activity-not-of-this-area': 'não pertence à área de solução',
      'tenant-id-not-a-guid': 'não é um GUID',
      'subscription-id-not-a-guid': 'tem um ID de assinatura que não é um GUID',
      'not-an-email': 'não é um endereço de e-mail',
      'not-a-domain': 'não é um domínio',
      'not-a-country': 'não é um país',
      'mpn-id-not-a-number': 'não é um número',
      'too-many-files': 'tem arquivos demais'
    },
    evidence: 'Prova de execução',
    evidenceNone: 'Nenhum arquivo ainda. É preciso pelo menos um.',
    filesOnDevice: (count) =>
      `${count} ${plural(count, 'arquivo ainda está', 'arquivos ainda estão')} neste aparelho. O envio vale desde o recebimento se chegarem até o fim do próximo dia útil.`,
    acknowledgements: 'Você confirma',
    note: 'Observação para o revisor',
    noteHelp: 'Para o que a prova não diz por si.',
    summary: 'Resumo',
    summaryLine: (what, customer, products) => `${what} para ${customer}: ${products}`,
    afterwards:
      'Depois disso, área de solução, atividade e cliente ficam fixos. Os revisores começam dentro do prazo deles; você vê a contagem.',
    send: 'Enviar declaração',
    sent: 'Salva. Vale como enviada quando for recebida.',
    offline: 'Você está sem conexão: fica salva aqui, é enviada sozinha e vale quando for recebida.',
    notManager: 'Os gestores enviam',
    notManagerText: (names) => `Tudo está preparado. Estas pessoas da sua organização podem enviar: ${names}.`,
    notManagerNobody: 'Tudo está preparado. Peça a um gestor da sua organização que envie.',
    notEditing: 'Esta declaração já foi enviada',
    toClaim: 'Para a declaração',
    tick: 'Marque todas as linhas de “Você confirma” para enviar.'
  },
  history: {
    title: 'Histórico',
    none: 'Ainda não há nada registrado.',
    waiting: 'Ainda não registrado',
    onRecord: 'Registrado',
    official: (moment) => `Recebido ${moment}`,
    made: (moment) => `feito ${moment}`,
    onRecordAt: (moment) => `registrado ${moment}`,
    by: (who, role) => `${who}, ${role}`,
    sides: { partner: 'Parceiro', programme: 'Programa', customer: 'Cliente', record: 'Automático' },
    outcomes: { accepted: 'Aceito', partly: 'Aceito em parte', refused: 'Recusado' },
    change: (field, from, to) => `${field}: ${from} → ${to}`,
    set: (field, to) => `${field}: ${to}`,
    clash: (field, wanted, stands) => `${field}: “${wanted}” não foi aceito, vale “${stands}”`,
    clock: (name) => `Prazo: ${name}`,
    newLastMoment: (moment) => `Novo último momento: ${moment}`,
    reasons: 'Motivos',
    files: 'Arquivos',
    toRemove: 'Produtos a remover',
    reason: 'Motivo',
    note: 'Nota',
    filter: 'Mostrar',
    filters: { all: 'Tudo', comments: 'Comentários', changes: 'Alterações', moves: 'Decisões' },
    empty: 'Nada deste tipo.'
  },
  prepared: {
    title: {
      respond: 'A resposta preparada',
      dispute: 'A contestação preparada',
      'refresh-evidence': 'A PoE mais recente, preparada'
    },
    by: (who, moment) => `${who}, ${moment}`,
    check: {
      respond: 'Conferir e enviar a resposta preparada',
      dispute: 'Conferir e enviar a contestação preparada',
      'refresh-evidence': 'Conferir e adicionar a PoE preparada'
    },
    prepare: {
      respond: 'Preparar a resposta',
      dispute: 'Preparar uma contestação',
      'refresh-evidence': 'Preparar PoE mais recente'
    },
    change: 'Alterar o que você preparou',
    hand: 'Entregar a um gestor',
    handed: 'Entregue. Um gestor da sua organização confere e envia.',
    explain: 'Prepare aqui e entregue: um gestor da sua organização confere e envia.',
    nothing: 'Nada ainda. Escreva algo ou adicione um arquivo e depois entregue.',
    waits: (names) => `Ainda não foi enviada. Quem pode conferir e enviar: ${names}.`,
    waitsForManagers: 'Ainda não foi enviada. Um gestor da sua organização confere e envia.',
    onlyHere: 'Está só neste aparelho. Vai sozinha para os seus gestores quando houver conexão.',
    goes: 'Está a caminho dos seus gestores.',
    taken: (who, moment) => `${who} preparou isto em ${moment}. Confira, altere o que quiser e envie.`,
    takenOwn: (moment) => `Você entregou isto em ${moment}. Altere e entregue de novo.`,
    offered: (who, moment) =>
      `${who} preparou outra versão em ${moment}. O que você vê aqui é seu, até que use a preparada.`,
    offeredOwn: (moment) => `Você entregou outra versão em ${moment}. O que você vê aqui é mais recente.`,
    take: 'Usar o que foi preparado',
    tookIt: 'O que foi preparado está no formulário.',
    files: 'Arquivos preparados',
    leaveOut: 'Deixar de fora',
    takeAlong: 'Levar junto',
    leaveFile: (name) => `Deixar de fora ${name}`,
    takeFile: (name) => `Levar junto ${name}`,
    isLeftOut: 'De fora'
  },
  receipt: { asOf: (moment) => `desde ${moment}` }
};
