import type { ReviewTexts } from '../en/review.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const review: ReviewTexts = {
  title: 'Mesa de revisão',
  onlyReviewers: {
    title: 'A mesa de revisão é para revisores',
    text: 'Sua conta não revisa declarações. As suas estão em Declarações.',
    toClaims: 'Ver declarações'
  },
  queue: {
    title: 'Fila',
    label: 'Declarações por prazo',
    search: 'Pesquisar na fila',
    searchPlaceholder: 'Cliente, parceiro…',
    filter: 'Mostrar',
    filters: { all: 'Todas', 'to-begin': 'Novas', begun: 'Iniciadas', disputes: 'Contestações', mine: 'Minhas' },
    groups: { refused: 'Recusada, precisa de você', 'to-do': 'A fazer', waiting: 'Aguardando o parceiro' },
    summary: (toDo, late) =>
      late > 0 ? `${toDo} a fazer, ${late} ${plural(late, 'atrasada', 'atrasadas')}` : `${toDo} a fazer`,
    late: 'Atrasada',
    draft: 'Pela metade',
    notSent: (count) => `${count} ainda não ${plural(count, 'registrada', 'registradas')}`,
    refused: 'Recusada: precisa de você',
    loading: 'Lendo a fila neste aparelho…',
    empty: {
      title: 'Nada para revisar',
      text: 'As declarações aparecem aqui sozinhas assim que os parceiros as enviam.'
    },
    nothingFound: {
      title: 'Nenhuma declaração corresponde',
      text: 'Tente menos letras ou mostre todas.',
      showAll: 'Mostrar todas'
    },
    cut: (shown, count) =>
      `As primeiras ${shown} de ${count}, por prazo. A pesquisa encontra as outras quando estas terminarem.`,
    offline:
      'Você está sem conexão. A fila é a que chegou por último; as decisões ficam guardadas e são enviadas sozinhas.'
  },
  nothingChosen: {
    title: (toDo) => `${toDo} ${plural(toDo, 'declaração', 'declarações')} a fazer`,
    late: (late) =>
      late === 1 ? '1 está atrasada e vem no início da fila.' : `${late} estão atrasadas e vêm no início da fila.`,
    open: 'Abrir a primeira',
    keys: 'Tecle ? para ver todas as teclas.'
  },
  claim: {
    loading: 'Abrindo a declaração…',
    unknown: {
      title: 'Esta declaração não está neste aparelho',
      text: 'Um colega pode tê-la decidido, e ela saiu da mesa; ou ainda não chegou. Conecte-se e veja a fila de novo.',
      toQueue: 'Ir para a fila'
    },
    backToQueue: 'Fila',
    history: 'Histórico',
    partner: (name) => `Declarada por ${name}`,
    show: 'Mostrar',
    parts: { evidence: 'PoE', check: 'Verificar', facts: 'Dados' },
    regions: { evidence: 'Prova de execução', panel: 'Lista de verificação, dados e comentários' },
    reviewerYou: 'Você iniciou esta revisão',
    aColleague: 'Um colega',
    noTerms:
      'As regras do programa para esta declaração ainda não chegaram a este aparelho. Conecte-se uma vez; depois você pode decidir. Enquanto isso, pode ler tudo.',
    colleague: (name) =>
      `${name} iniciou esta revisão. Você ainda pode agir; vale a decisão que chegar primeiro ao registro.`,
    states: {
      submitted: 'A revisão ainda não começou. Inicie-a, e o prazo para decidir começa a contar.',
      'action-required': 'Foram pedidas mais informações; é a vez do parceiro. Nada a fazer até a resposta chegar.',
      disputed: 'O parceiro contesta a rejeição. Mantenha-a ou reverta-a, com um motivo.',
      approved: 'Esta declaração foi aprovada.',
      rejected: 'Esta declaração foi rejeitada.',
      editing: 'O parceiro ainda está escrevendo esta declaração.',
      discarded: 'O parceiro abandonou este rascunho.'
    }
  },
  evidence: {
    title: (count) => `Prova de execução: ${count} ${plural(count, 'arquivo', 'arquivos')}`,
    none: { title: 'Nenhuma PoE', text: 'Não há o que verificar. Solicite a prova com o motivo 1.' },
    files: 'Arquivos',
    fileOf: (n, of) => `Arquivo ${n} de ${of}`,
    covers: (products) => `Cobre ${products}`,
    coversNothing: 'Não cobre nenhum produto pelo nome',
    signed: (who, day) => `Assinado por ${who}, ${day}`,
    signedBy: (who) => `Assinado por ${who}, sem data`,
    signedOn: (day) => `Assinado ${day}, não diz por quem`,
    notSigned: 'Não diz quem assinou nem quando',
    old: 'Mais de 12 meses antes do envio',
    newSince: 'Novo desde a sua solicitação',
    uncovered: (products) => `Nenhum arquivo declara cobrir ${products}.`,
    receipt: { 'not-arrived': 'Ainda não chegou', 'on-record': 'Registrado', seen: 'Visto' },
    large: (size) => `${size} é grande. Abre quando você pedir.`,
    openLarge: 'Abrir agora',
    opening: 'Abrindo…',
    neverFetched: {
      title: 'Não está neste aparelho',
      text: 'Este arquivo nunca foi aberto aqui e não pode ser alcançado agora. Assim que houver conexão ele abre sozinho; o que foi aberto uma vez fica disponível sem conexão.',
      tryAgain: 'Tentar de novo'
    },
    notArrived: {
      title: 'Ainda não chegou',
      text: 'O arquivo ainda está no aparelho do parceiro. Aparece aqui sozinho quando for enviado; você não se atrasa por isso.'
    }
  },
  checklist: {
    title: 'O que a PoE deve mostrar',
    hint: 'Uma ajuda para você: fica neste aparelho, ninguém mais vê.',
    progress: (seen, of) => `${seen} de ${of} vistos`,
    allSeen: 'Tudo visto',
    forProduct: (requirement, product) => `${product}: ${requirement}`,
    products: (requirement) => `${requirement}, por produto`,
    none: 'Os requisitos do programa ainda não chegaram a este aparelho. Julgue pelos motivos abaixo.',
    useReasons: (count) =>
      count === 1 ? 'Escolher o motivo do que não foi marcado' : `Escolher os ${count} motivos do que não foi marcado`
  },
  request: {
    title: 'O que falta',
    hint: 'Teclas 1 a 5. Ao menos um motivo e um comentário para solicitar informações.',
    reasons: 'Motivos',
    meanings: {
      'missing-poe': 'O arquivo é incorreto ou não pertence a esta declaração.',
      'missing-customer-signature': 'Sem assinatura ou confirmação do cliente.',
      'missing-or-old-dates': 'Sem data, ou com data antiga em relação à declaração.',
      'missing-partner-service': 'O trabalho do parceiro não está descrito o suficiente.',
      'missing-products': 'Um produto declarado não aparece na PoE.'
    },
    comment: 'O que o parceiro deve fazer',
    commentHelp: 'O parceiro vê exatamente isto. A sugestão vem dos motivos; mude como quiser.',
    language: 'Escrito em',
    suggestAgain: 'Usar a sugestão',
    removeProducts: 'Produtos a remover',
    removeHint: 'Marque o que a PoE não sustenta. O parceiro remove ao responder.',
    removesAll:
      'São todos os produtos, e uma declaração mantém pelo menos um. Se a PoE não sustenta nenhum, rejeite a declaração.',
    saved: 'Guardado neste aparelho',
    saving: 'Salvando…',
    notSaved: 'Não foi possível salvar neste aparelho. Não feche esta página.',
    discard: 'Limpar',
    suggestionUsed: 'A sugestão substituiu o seu texto',
    cleared: 'A solicitação foi limpa'
  },
  actions: {
    label: 'Decidir',
    begin: 'Iniciar revisão',
    request: 'Solicitar informações',
    approve: 'Aprovar',
    reject: 'Rejeitar',
    comment: 'Comentar',
    next: 'Próxima declaração',
    key: (key) => `Tecla ${key}`
  },
  sheets: {
    alsoBegins: 'A revisão ainda não começou: começa com isto, e as duas coisas são registradas.',
    forCustomer: (customer, partner) => `${customer}, declarada por ${partner}`,
    offline: 'Você está sem conexão: fica guardado neste aparelho e conta a partir de quando chegar ao registro.',
    request: {
      title: 'Solicitar informações',
      asks: 'Motivos',
      remove: 'A remover',
      then: (length) => `O parceiro tem então ${length} para responder, ou a declaração é rejeitada.`,
      send: 'Enviar ao parceiro',
      noReason: 'Escolha ao menos um motivo.',
      noComment: 'Escreva o que o parceiro deve fazer.'
    },
    approve: {
      title: 'Aprovar',
      checked: (seen, of) => `Você marcou ${seen} de ${of}.`,
      allChecked: (of) => `Você marcou todos os ${of}.`,
      notTicked: 'Não marcado',
      noneChecked: 'Você não marcou nada do que a PoE deve mostrar.',
      filesNotOpened: (count) =>
        count === 1 ? '1 arquivo ainda não foi visto.' : `${count} arquivos ainda não foram vistos.`,
      reasonsChosen: 'Você escolheu motivos para solicitar informações. Eles não são enviados com uma aprovação.',
      unverified: 'Não verificado pelo aplicativo: ID do locatário, domínio e assinaturas de produtos.',
      then: (length) =>
        `O cliente é notificado e tem ${length} para recusar. Depois a declaração segue para avaliação.`,
      thenAtOnce: 'A declaração segue para avaliação assim que o cliente for avisado.',
      comment: 'Comentário ao parceiro',
      send: 'Aprovar a declaração'
    },
    reject: {
      title: 'Rejeitar',
      reason: 'Motivo',
      comment: 'Por quê',
      commentHelp: 'O parceiro vê exatamente isto.',
      then: (length) => `O parceiro tem ${length} para contestar.`,
      askInstead: 'Se o parceiro ainda pode corrigir, solicite informações em vez disso.',
      send: 'Rejeitar a declaração',
      noReason: 'Escolha um motivo.',
      noComment: 'Escreva por quê, para que o parceiro entenda ou conteste.'
    },
    reasonMeanings: {
      'insufficient-poe': 'A prova não mostra o suficiente, mesmo depois de solicitada.',
      'missing-customer-consent': 'A confirmação ou a assinatura do cliente não está na prova.',
      'missing-products': 'A prova não cita os produtos declarados.',
      'poe-unavailable': 'Não há prova, ou ela não pode ser aberta.'
    }
  },
  done: {
    begin: (customer) => `Revisão de ${customer} iniciada.`,
    request: (customer) => `${customer}: informações solicitadas ao parceiro.`,
    approve: (customer) => `${customer}: aprovada.`,
    reject: (customer) => `${customer}: rejeitada.`,
    comment: 'Comentário adicionado.',
    sending: 'Salvo neste aparelho e a caminho do registro.',
    kept: 'Salvo neste aparelho; é enviado sozinho quando houver conexão.',
    queueDone: 'Era a última a decidir.'
  },
  own: {
    title: 'Suas ações aqui',
    waiting: (what, where) => `${what}: ${where}`,
    refused: (what) => `${what}: recusada`,
    doomed: (what) => `${what}: provavelmente será recusada`,
    yourText: 'O que você escreveu',
    useAgain: 'Usar este texto de novo',
    understood: 'Entendi',
    usedAgain: 'O texto voltou ao formulário.'
  },
  facts: {
    title: 'Dados',
    claim: 'Declaração',
    customer: 'Cliente',
    contacts: 'Contatos',
    products: 'Produtos',
    partnerContact: {
      partnerContactName: 'Contato do parceiro, nome',
      partnerContactEmail: 'Contato do parceiro, e-mail'
    },
    notVerified: 'Ainda não verificado',
    notVerifiedMeaning: 'O aplicativo não consegue consultar isto. Compare com a PoE.',
    subscription: (id) => `Assinatura ${id}`,
    contest: {
      contested: 'Disputado por outro parceiro',
      held: 'Associado a este parceiro',
      lost: 'Perdido para outro parceiro'
    },
    compare: 'Comparar as declarações',
    submitted: 'Enviada',
    note: 'Nota do parceiro',
    copy: (what) => `Copiar ${what}`,
    copied: 'Copiado'
  },
  answer: {
    title: 'Desde a sua solicitação',
    unanswered: 'O parceiro não respondeu a esta pergunta.',
    working: 'O parceiro está trabalhando nisso; ainda não reenviou.',
    answered: (when) => `Respondida ${when}`,
    changed: 'Alterado',
    removed: 'removido',
    added: 'adicionado',
    was: 'era',
    newFiles: (count) => (count === 1 ? '1 arquivo novo, marcado na PoE' : `${count} arquivos novos, marcados na PoE`),
    youAsked: 'Você solicitou',
    asked: (when) => `Solicitada ${when}`
  },
  comments: {
    title: 'Comentários',
    none: 'Nenhum comentário ainda.',
    write: 'Escrever um comentário',
    help: 'Os dois lados veem. Não para nenhum prazo: para pedir algo, use “Solicitar informações”.',
    send: 'Comentar',
    empty: 'Escreva algo primeiro.',
    partner: 'Parceiro',
    reviewers: 'Revisores',
    you: 'Você'
  },
  keys: {
    title: 'Teclas',
    open: 'Todas as teclas',
    groups: { queue: 'Fila', claim: 'Declaração' },
    next: 'Próxima declaração',
    previous: 'Declaração anterior',
    openClaim: 'Abrir a declaração',
    search: 'Pesquisar',
    reason: (reason) => reason,
    help: 'Estas teclas',
    enabled: 'Usar teclas únicas neste aparelho',
    enabledHelp: 'Desligue se você dita texto ou se teclas são pressionadas sem querer.',
    note: 'Elas descansam enquanto você digita e enquanto uma janela está aberta.',
    enter: 'Enter',
    or: 'ou'
  }
};
