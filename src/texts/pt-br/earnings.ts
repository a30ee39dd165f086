import type { EarningsTexts } from '../en/earnings.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
const lines = (count: string, n: number): string => `${count} ${plural(n, 'linha', 'linhas')}`;

export const earnings: EarningsTexts = {
  title: 'Ganhos',
  place: { name: 'Ganhos', what: 'O que cada declaração ganhou, o que falta, como os produtos são usados' },
  claimsPlace: { name: 'Declarações em tabela', what: 'Todas as declarações deste aparelho em um CSV para o Excel' },
  notYours: {
    title: 'Os ganhos são para gestores e leitores',
    text: 'Pergunte a um gestor da sua organização o que uma declaração ganhou.'
  },
  notHere: {
    title: 'Os ganhos são de cada parceiro',
    text: 'Cada parceiro importa o seu relatório; o que ele diz é só do parceiro.'
  },
  views: {
    lists: {
      earned: 'O que as declarações ganharam',
      ended: 'O que ganharam declarações que já não estão aprovadas',
      'without-line': 'Declarações aprovadas sem linha',
      'without-claim': 'Linhas sem declaração'
    },
    label: 'O que ver',
    earned: (count) => `Com ganhos (${count})`,
    ended: (count) => `Não mais aprovadas (${count})`,
    'without-line': (count) => `Aprovadas sem linha (${count})`,
    'without-claim': (count) => `Linhas sem declaração (${count})`,
    usage: 'Uso',
    imports: 'Importar'
  },
  summary: {
    label: 'Todos os meses juntos',
    range: (from, to) => (from === to ? from : `${from} a ${to}`),
    matched: (matched, count) => `${matched} de ${count} linhas pertencem a uma declaração`,
    asOf: (moment, who) => `Última importação ${moment}, por ${who}`
  },
  reach: {
    offline: 'Sem rede: você vê o que este aparelho tem. A atualização acontece sozinha.',
    'try-later': 'O servidor está ocupado: você vê o que este aparelho tem. A atualização acontece sozinha.',
    'signed-out': 'Entre para atualizar. Nada se perde.',
    'not-allowed': 'O servidor diz que você não pode ver estes ganhos.',
    busy: 'Atualizando …'
  },
  empty: {
    title: 'Ainda não há relatório de ganhos',
    manager: 'Importe o arquivo do seu relatório de ganhos. Seus colegas também o verão.',
    reader: 'Um gestor da sua organização importa o relatório de ganhos.',
    import: 'Importar um relatório',
    loading: 'Lendo …'
  },
  ended: 'Estas declarações ganharam enquanto estavam aprovadas. Depois foram recusadas, retiradas ou rejeitadas.',
  earned: {
    tenant: 'ID do locatário',
    subscription: 'Assinatura',
    none: 'Nenhuma linha pertence a uma declaração ainda.',
    byMonth: 'Por mês',
    by: 'Encontrada por',
    keys: { 'claim-id': 'ID da declaração', 'tenant-product': 'locatário e produto', subscription: 'assinatura' },
    lines,
    lastMonth: (month) => `a última em ${month}`,
    open: 'Abrir a declaração'
  },
  withoutLine: {
    none: 'Toda declaração aprovada tem uma linha.',
    intro: 'Aprovada não é paga. Estas declarações estão aprovadas e nenhuma linha do relatório pertence a elas.',
    approvedOn: (day) => `Aprovada em ${day}`,
    why: {
      consent: 'O período de consentimento não terminou: ainda não foi enviada para avaliação',
      evaluation: 'Enviada para avaliação, ainda não avaliada',
      'not-eligible': 'Não elegível para incentivos',
      eligible: 'Elegível: pergunte ao programa por que não há linha',
      recognition: 'Traz apenas reconhecimento'
    }
  },
  withoutClaim: {
    none: 'Toda linha pertence a uma declaração.',
    intro:
      'Nenhuma declaração deste aparelho corresponde a estas linhas, nem pelo ID da declaração, nem por locatário e produto, nem pela assinatura.',
    line: (line, month) => `Linha ${line}, ${month}`
  },
  usage: {
    none: 'O relatório não diz nada sobre o uso.',
    customer: 'Cliente',
    product: 'Produto',
    chart: (product, customer) => `${product} em ${customer}, mês a mês`,
    activeUsers: 'Usuários ativos mensais',
    paidUnits: 'Unidades pagas disponíveis',
    month: 'Mês',
    unknown: 'não informado',
    table: 'O mesmo em tabela'
  },
  import: {
    title: 'Importar um relatório de ganhos',
    what: 'O arquivo como o portal o entrega, CSV ou Excel (.xlsx). Os meses dele substituem os mesmos meses de uma importação anterior; os outros ficam.',
    choose: 'Escolher o arquivo',
    another: 'Escolher outro arquivo',
    columns: 'Qual coluna diz o quê?',
    columnsHelp: 'Sua escolha fica lembrada neste aparelho.',
    recognised: 'As colunas foram reconhecidas.',
    change: 'Escolher as colunas',
    noColumn: 'Em nenhuma coluna',
    wholeMonth: 'Mês do arquivo inteiro',
    wholeMonthHelp: 'Nenhuma coluna o diz. Por exemplo 06/2026 ou junho de 2026.',
    wholeCurrency: 'Moeda do arquivo inteiro',
    wholeCurrencyHelp: 'Nenhuma coluna a diz. Três letras, por exemplo BRL.',
    missing: {
      amount: 'Escolha a coluna com o valor do ganho',
      key: 'Escolha um ID da declaração, um ID da assinatura, ou um ID do locatário com a carga de trabalho',
      month: 'Escolha a coluna do mês, ou diga o mês do arquivo inteiro',
      currency: 'Escolha a coluna da moeda, ou diga a moeda do arquivo inteiro'
    },
    read: 'Ler o arquivo',
    reading: 'Lendo o arquivo',
    progress: (count) => `${count} linhas`,
    goOn: 'Você pode continuar trabalhando.',
    failures: {
      'no-lines': 'Não há nenhuma linha neste arquivo.',
      'disk-full': 'Este aparelho está sem espaço. Libere espaço e escolha o arquivo de novo.',
      'storage-closed': 'O navegador fechou o armazenamento. Recarregue e escolha o arquivo de novo.',
      'too-large': 'O arquivo é grande demais.',
      'old-workbook':
        'Esta é uma pasta de trabalho de formato antigo, ou com senha. Salve como .xlsx sem senha, ou como CSV.',
      'several-tables':
        'Duas planilhas desta pasta de trabalho têm as mesmas colunas. Salve a que você quer em um arquivo separado.',
      'damaged-workbook': 'Esta pasta de trabalho está danificada. Abra no Excel e salve de novo.',
      'unreadable-file': 'O arquivo não pôde ser lido. Talvez tenha sido movido: escolha-o de novo.',
      bug: 'O arquivo não pôde ser lido. Nada foi importado; escolha-o de novo.'
    },
    asks: {
      why: 'Nada neste arquivo diz como ele deve ser lido. Nada é importado até você dizer.',
      decimal: (example) => `Quanto é “${example}”?`,
      marks: { '.': 'O ponto separa os decimais', ',': 'A vírgula separa os decimais' },
      order: (example) => `Que dia é “${example}”?`,
      orders: { 'day-first': 'O dia vem primeiro', 'month-first': 'O mês vem primeiro' },
      wouldBe: (what) => `O arquivo então diz ${what}`,
      dayWouldBe: (day) => `Então é ${day}`,
      choose: 'Escolha um. O próprio arquivo, ou quem o fez, sabe.',
      goOn: 'Ler assim'
    },
    ready: {
      title: (file) => `${file} foi lido`,
      nothingYet: 'Nada foi importado ainda.',
      months: (months) => `Meses: ${months}`,
      replaces: (months) => `Substitui o que foi importado para ${months}`,
      good: (count, n) => `${lines(count, n)} ${plural(n, 'pode ser importada', 'podem ser importadas')}`,
      wrong: (count, n) => `${lines(count, n)} não ${plural(n, 'pode ser lida', 'podem ser lidas')}:`,
      wrongFirst: (count) => `As primeiras ${count}:`,
      totals: (numbers, n) =>
        `${plural(n, 'A linha', 'As linhas')} ${numbers} ${plural(n, 'soma', 'somam')} outras e ${plural(n, 'fica', 'ficam')} de fora.`,
      confirm: (count, n) => `Importar ${lines(count, n)}`,
      withoutWrong:
        'As linhas erradas ficam de fora. Melhor corrigir o arquivo e escolhê-lo de novo: assim não falta nada.',
      more: 'Mais',
      discard: 'Não importar',
      nothingGood: 'Nenhuma linha pode ser importada. Escolha as colunas, ou outro arquivo.'
    },
    wrongLine: (line) => `Linha ${line}`,
    sending: (file) => `${file} está a caminho do servidor.`,
    waits: (file) => `${file} espera neste aparelho até o servidor responder. O envio acontece sozinho.`,
    sendNow: 'Enviar agora',
    refused: (file) => `O servidor não aceitou ${file}. Nada mudou; escolha o arquivo de novo.`,
    dismiss: 'Deixar para lá',
    done: 'Importado. Todos os que podem ver já veem.',
    standing: 'O que está importado',
    standingLine: (month, count, n, file) => `${month}: ${lines(count, n)}, ${file}`
  },
  wrongReasons: {
    'broken-quotes': 'as aspas não combinam',
    'too-few-columns': 'tem colunas de menos',
    'too-many-columns':
      'tem mais valores do que o arquivo tem colunas. Um valor com vírgula ou ponto e vírgula precisa de aspas',
    'no-amount': 'falta o valor',
    'amount-unreadable': 'o valor não é um número',
    'no-month': 'falta o mês',
    'month-unreadable': 'o mês não pode ser lido',
    'no-key': 'não tem ID da declaração, nem ID da assinatura, nem ID do locatário com carga de trabalho',
    'number-unreadable': 'não é um número',
    'day-unreadable': 'não é uma data',
    'currency-unreadable': 'a moeda não tem três letras',
    'currencies-differ': 'o valor diz outra moeda que a linha',
    'id-spoilt': 'foi alterado por uma planilha. Exporte o relatório de novo com os IDs como texto, ou como .xlsx',
    'value-too-long': 'tem mais de 200 caracteres'
  },
  fields: {
    claimId: 'ID da declaração',
    tenantId: 'ID do locatário do cliente',
    customerName: 'Cliente',
    subscriptionId: 'ID da assinatura',
    workload: 'Carga de trabalho',
    mpnId: 'MPN',
    activeUsers: 'Usuários ativos mensais',
    paidUnits: 'Unidades pagas disponíveis',
    associatedOn: 'Data da associação',
    amount: 'Valor do ganho',
    paymentStatus: 'Situação do pagamento',
    reasonCode: 'Código do motivo',
    month: 'Mês',
    currency: 'Moeda'
  },
  export: {
    title: 'Declarações em tabela',
    intro:
      'Todas as declarações que este aparelho tem, em um arquivo CSV que abre no Excel. Nenhuma célula pode ser uma fórmula.',
    states: 'Status',
    all: 'Todos os status',
    search: 'Só com estas palavras',
    count: (count, n) => `${count} ${plural(n, 'declaração', 'declarações')}`,
    download: 'Baixar CSV',
    downloadMatching: 'Baixar em CSV',
    done: (name) => `${name} foi baixado.`,
    claimsFile: 'declaracoes',
    matchingFile: 'ganhos',
    columns: {
      claim: 'ID da declaração',
      portalClaimId: 'ID no portal',
      state: 'Status',
      organisation: 'Parceiro',
      name: 'Nome da declaração',
      solutionArea: 'Área de solução',
      activity: 'Atividade',
      mpnId: 'MPN',
      customerName: 'Cliente',
      customerDomain: 'Domínio',
      tenantId: 'ID do locatário',
      country: 'País',
      products: 'Produtos',
      subscriptions: 'IDs das assinaturas',
      createdOn: 'Criada em',
      submittedOn: 'Enviada em',
      approvedOn: 'Aprovada em',
      sentOn: 'Enviada para avaliação em',
      rejectedOn: 'Rejeitada em',
      rejectionReason: 'Motivo da rejeição',
      programme: 'Programa',
      evaluation: 'Avaliação',
      evaluationReason: 'Motivo da avaliação',
      dueOn: 'Último dia do prazo',
      clock: 'Prazo',
      files: 'Arquivos de prova',
      match: 'Pertence a',
      month: 'Mês',
      line: 'Linha do arquivo',
      amount: 'Valor',
      currency: 'Moeda',
      statuses: 'Situação do pagamento',
      reasonCode: 'Código do motivo',
      workload: 'Carga de trabalho',
      activeUsers: 'Usuários ativos mensais',
      paidUnits: 'Unidades pagas disponíveis'
    },
    matches: { claim: 'uma declaração', 'no-line': 'aprovada, sem linha', 'no-claim': 'linha, sem declaração' }
  },
  claim: {
    title: 'Ganhos até agora',
    none: 'Nenhuma linha do relatório de ganhos pertence a esta declaração.',
    since: (from, to) => (from === to ? `Em ${from}` : `De ${from} a ${to}`),
    all: 'Todos os ganhos'
  }
};
