import type { EvidenceTexts } from '../en/evidence.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const evidence: EvidenceTexts = {
  title: 'Prova de execução',
  photoName: 'foto',
  documentName: 'Documento',
  none: 'Nenhuma prova ainda.',
  list: 'Arquivos',
  add: {
    photo: 'Tirar foto',
    choose: 'Escolher arquivos',
    drop: 'Ou solte arquivos aqui, ou cole.',
    dropNow: 'Solte para adicionar',
    limits: (kinds, size, count) =>
      `${kinds}; até ${size} cada, ${count} ${plural(count, 'arquivo', 'arquivos')} ao todo.`,
    storing: (name) => `Salvando ${name} neste aparelho…`,
    safe: 'Seguro neste aparelho',
    pendingTitle: 'Diga o que mostra',
    pendingHint: 'Opcional, mas evita perguntas. Enquanto isso o arquivo está seguro.',
    addToClaim: 'Adicionar à declaração',
    addAll: (count) => `Adicionar ${count} ${plural(count, 'arquivo', 'arquivos')} à declaração`,
    added: (name) => `${name} adicionado`,
    leftOut: (name) => `${name} não será usado`,
    problems: 'Estes não foram adicionados'
  },
  problems: {
    empty: (name) => `${name} está vazio.`,
    'too-large': (name, size, limit) =>
      `${name} tem ${size}; o limite é ${limit}. Fotografe as páginas ou salve um arquivo menor.`,
    type: (name, type, kinds) => `${name} é um arquivo ${type}; aceitos são ${kinds}. Salve como PDF.`,
    password: (name) =>
      `${name} pede senha: o revisor não conseguiria ler. Salve uma cópia sem senha e adicione essa cópia.`,
    damaged: (name) => `${name} está danificado: não abre como PDF. Salve ou digitalize de novo e adicione.`,
    heavy: (name) =>
      `${name} exige tanta memória ou tempo que o revisor não conseguiria ver. Imprima em um novo PDF e adicione.`,
    'not-what-it-says': (name, kind) =>
      `${name} se diz um arquivo ${kind}, mas por dentro é outra coisa: ninguém conseguiria abrir. Abra o original e salve como PDF.`,
    'too-many': (name, limit) => `${name}: uma declaração tem no máximo ${limit} arquivos. Remova um antes.`,
    'there-already': (name) => `${name} já está aqui: é o mesmo arquivo.`,
    'disk-full': (name) =>
      `${name} não pôde ser salvo: o armazenamento do aparelho está cheio. Libere espaço e adicione de novo.`,
    'storage-closed': (name) =>
      `${name} não pôde ser salvo: o navegador fechou o armazenamento. Recarregue e adicione de novo.`,
    fault: (name) => `${name} não pôde ser salvo. Adicione de novo; se não adiantar, recarregue antes.`,
    'unreadable-file': (name) => `${name} não pode ser lido. Se está em uma pasta na nuvem, baixe antes.`
  },
  large: (size) =>
    `${size} é grande: em conexão fraca demora para enviar. Continua sozinho, também depois de uma queda.`,
  facts: {
    change: (name) => `Alterar o que ${name} mostra`,
    covers: 'Quais produtos cita?',
    coversAll: 'Todos os produtos',
    signedBy: 'Quem assinou pelo cliente?',
    signedOn: 'Assinado em',
    signed: (who, day) => `Assinado por ${who}, ${day}`,
    signedByOnly: (who) => `Assinado por ${who}`,
    signedOnOnly: (day) => `Assinado ${day}`,
    future: 'Este dia está no futuro.',
    old: 'Há mais de 12 meses: o revisor provavelmente pedirá uma assinatura mais recente.',
    coversList: (products) => `Cobre ${products}`
  },
  uncovered: (products) => `Nenhum arquivo cobre ${products} ainda.`,
  checklist: {
    title: 'O que a prova deve mostrar',
    hint: 'Compare com a carta antes de sair.',
    noteForEach: 'Uma carta pode mostrar tudo.',
    openLink: 'Abrir aquilo de que se trata'
  },
  retention: {
    until: (day) =>
      `O programa mantém os arquivos de declarações encerradas até ${day}. Depois são excluídos; a declaração fica.`,
    past: (day) =>
      `O programa manteve os arquivos desta declaração até ${day}. Desde então são excluídos; a declaração e os nomes dos arquivos ficam.`
  },
  receipts: {
    'on-device': 'Neste aparelho',
    sending: (percent) => `Enviando, ${percent} %`,
    'held-up': 'Não enviado',
    received: 'Recebido',
    elsewhere: 'A caminho, de outro aparelho',
    'on-record': 'Registrado',
    seen: 'Visto por um revisor'
  },
  receiptMeanings: {
    'on-device': 'Salvo só aqui por enquanto. É enviado sozinho assim que houver conexão.',
    sending: 'Continua sozinho depois de uma queda.',
    'held-up': 'O envio foi tentado, e o arquivo não chegou ao servidor. O aplicativo tenta de novo sozinho.',
    received: 'O servidor tem o arquivo. É verificado antes de ser registrado.',
    elsewhere: 'A declaração cita este arquivo, mas ele ainda não chegou ao servidor.',
    'on-record': 'Está completo, conferido com a impressão digital.',
    seen: 'Esteve na tela de um revisor.'
  },
  remove: (name) => `Remover ${name}`,
  removed: (name) => `${name} removido`,
  viewer: {
    back: 'Ir para a declaração',
    loading: 'Abrindo…',
    pages: (count) => `${count} ${plural(count, 'página', 'páginas')}`,
    page: (page, of) => `Página ${page} de ${of}`,
    zoomIn: 'Ampliar',
    zoomOut: 'Reduzir',
    fitWidth: 'Ajustar à largura',
    zoom: (percent) => `${percent} %`,
    download: 'Baixar',
    details: 'Sobre este arquivo',
    name: 'Nome',
    kind: 'Tipo',
    size: 'Tamanho',
    fingerprint: 'Impressão digital (SHA-256)',
    other: 'Este tipo de arquivo não é mostrado no aplicativo. Baixe e abra com o programa dele.',
    heic: 'Este navegador não mostra fotos HEIC. Baixe ou abra a declaração em um aparelho que mostre.',
    brokenImage: 'Esta imagem não pode ser mostrada: o arquivo pode estar danificado. Você ainda pode baixá-lo.',
    largeImage:
      'Esta imagem é grande demais para ser mostrada aqui e não conta como vista. Baixe ou peça uma cópia menor.',
    unreadablePdf: {
      damaged:
        'Este PDF está danificado e não pode ser mostrado, por isso não conta como visto. Você ainda pode baixá-lo.',
      password:
        'Este PDF pede senha, então ninguém consegue lê-lo aqui, e ele não conta como visto. É preciso uma cópia sem senha.',
      heavy:
        'Este PDF exigiria mais memória ou tempo do que este navegador tem, por isso não pode ser mostrado aqui e não conta como visto. Você ainda pode baixá-lo.'
    },
    heavyPage:
      'Esta página não pode ser mostrada aqui: exige memória ou tempo demais, ou está danificada. Baixe o arquivo para vê-la.',
    noReader: {
      title: 'O leitor de PDF ainda não está neste aparelho',
      text: 'O arquivo está aqui. O que o mostra é baixado uma vez: conecte-se e ele abre sozinho.'
    },
    neverFetched: {
      title: 'Ainda não está neste aparelho',
      text: 'Você está offline e este arquivo nunca foi aberto aqui. Conecte-se, abra uma vez, e ele fica aqui para uso offline.'
    },
    notArrived: {
      title: 'Ainda não chegou',
      text: 'O arquivo ainda está no aparelho de quem o adicionou. Aparece aqui quando aquele aparelho o enviar.'
    },
    unknown: { title: 'Não há este arquivo na declaração', text: 'Talvez tenha sido removido.' },
    canvas: (page, name) => `Página ${page} de ${name}`
  }
};
