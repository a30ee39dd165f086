import type { FormTexts } from '../en/form.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');

export const form: FormTexts = {
  newClaim: 'Nova declaração',
  editClaim: 'Editar declaração',
  steps: {
    activity: 'O que você declara',
    location: 'Seu local',
    customer: 'O cliente',
    products: 'Produtos',
    contacts: 'Contatos',
    revenue: 'Associação de receita',
    evidence: 'Prova de execução',
    notes: 'Nome e observação',
    check: 'Confira suas respostas'
  },
  stepOf: (step, of) => `Etapa ${step} de ${of}`,
  allSteps: 'Todas as etapas',
  stepDone: 'completa',
  stepMissing: (count) => `${plural(count, 'falta', 'faltam')} ${count}`,
  missingCount: (count) => `${plural(count, 'falta', 'faltam')} ${count}`,
  nothingMissing: 'Está tudo aqui',
  continueLabel: 'Salvar e continuar',
  later: 'Deixar para depois',
  notSaved: 'Ainda não foi salvo. Mantenha esta página aberta.',
  notYetVerified: 'Ainda não verificado',
  notYetVerifiedWhy: 'Aqui só se verifica a forma. Se existe, o programa verifica depois.',
  help: 'Onde encontro isto?',
  fixFirst: 'Corrija estes campos ou deixe-os para depois',
  notEditable: {
    title: 'Esta declaração não pode ser editada agora',
    role: 'Sua função permite ler esta declaração.',
    state: (state) => `Declarações no status “${state}” não são editadas.`,
    later: 'Quando o revisor pedir mais, ela poderá ser alterada com a resposta.',
    back: 'Ir para a declaração'
  },
  loading: 'Abrindo seu rascunho…',
  unknown: {
    title: 'Este aparelho não conhece a declaração',
    text: 'Talvez ela ainda não tenha chegado, ou pertença a outra pessoa.'
  },
  problems: {
    guid: {
      empty: '',
      unfinished: (digits) => `Um ID tem 32 dígitos e letras; este tem ${digits}.`,
      'too-long': 'Isto é mais longo que um ID. Cole de novo.',
      'wrong-character': 'Um ID tem apenas os dígitos 0–9 e as letras a–f, com hifens.',
      placeholder: 'Isto é um exemplo, não um ID.',
      several: 'Há mais de um ID aqui. Cole somente o ID do locatário.'
    },
    mpn: {
      empty: '',
      'not-a-number': 'Um ID MPN só tem dígitos, no máximo doze.',
      spoilt: 'Uma planilha alterou este ID. Copie-o de novo do portal.'
    },
    email: {
      empty: '',
      'no-at': 'Um e-mail tem um @, por exemplo ana@contoso.com.',
      'no-domain': 'Depois do @ vem um domínio, por exemplo contoso.com.',
      'not-an-address': 'Isto não é um e-mail. Um exemplo: ana@contoso.com.'
    },
    domain: {
      empty: '',
      'no-dot': 'Um domínio tem um ponto, por exemplo contoso.com.',
      'not-a-domain': 'Isto não é um domínio. Um exemplo: contoso.com.'
    }
  },
  understood: (value) => `Entendido como ${value}`,
  activity: {
    question: 'O que você fez para o cliente?',
    hint: 'Isto define o programa de incentivo da declaração. Fica fixo depois do envio.',
    offers: {
      'microsoft-365/usage': 'Você ajuda o cliente a usar cargas de trabalho do Microsoft 365.',
      'business-applications/pre-sales': 'Você influenciou a compra do Dynamics 365 ou da Power Platform.',
      'business-applications/usage': 'Você ajuda o cliente a usar o Dynamics 365 ou a Power Platform.',
      'business-applications/revenue-association':
        'Você vendeu ou construiu com um produto ISV sobre o Business Applications.'
    },
    pays: (programme) => `Pode ser pago, pelo ${programme}`,
    recognition: 'Nunca pago, somente reconhecimento',
    recognitionNow: (programme) => `Hoje não é pago, somente reconhecimento (${programme})`,
    optOut: 'Queremos o reconhecimento sem pagamento',
    optOutHint: 'A declaração conta como sua, mas não é enviada para avaliação de incentivos.',
    businessNote:
      'Business Applications: somente para clientes que compraram por licença de volume ou diretamente na web.',
    programmes: { OSU: 'OSU', OSA: 'OSA' }
  },
  location: {
    question: 'Qual dos seus locais faz a declaração?',
    hint: 'Os ganhos vão para este local. Um MPN incorreto é um motivo comum para retirar uma declaração.',
    none: 'Este aparelho ainda não recebeu os locais da sua organização. Digite o MPN.',
    label: 'MPN'
  },
  customer: {
    question: 'Quem é o cliente?',
    remembered: 'Das suas declarações anteriores',
    remember: (name) => `Usar ${name}`,
    filled: (name) => `Preenchido com a sua declaração mais recente sobre ${name}.`,
    nameHint: 'Como na carta assinada.',
    domainHint: 'O domínio dos e-mails do cliente. Você pode colar um endereço da web ou um e-mail.',
    domainFromEmail: (domain) => `Usar ${domain}`,
    tenantHint: 'Identifica a nuvem Microsoft do cliente. Cole como copiou; nós ajustamos.',
    tenantHelp: {
      title: 'O que é um ID do locatário?',
      what: 'O número da organização do cliente na nuvem Microsoft: 32 dígitos e letras, em cinco grupos.',
      admin: 'O cliente o encontra no centro de administração do Microsoft Entra: Visão geral → ID do locatário.',
      lookUp: 'Com conexão, você pode consultar pelo domínio. Na página que abrir, copie tudo e cole aqui:',
      lookUpLink: (domain) => `Consultar ${domain}`,
      lookUpNeedsDomain: 'preencha antes o domínio'
    },
    tenantGood: 'Forma correta.',
    digits: (count) => `${count} de 32`,
    country: 'País',
    countryChoose: 'Escolha um país',
    publicSector: 'O cliente é do setor público?',
    publicSectorHint: 'Governo, educação pública ou saúde pública.',
    disclosure:
      'Para cliente do setor público nos Estados Unidos ou em Porto Rico, a prova precisa de uma divulgação assinada.',
    yes: 'Sim, setor público',
    no: 'Não'
  },
  products: {
    question: 'Quais produtos?',
    hintMicrosoft365: 'Uma linha para cada carga de trabalho que a prova cita.',
    hintBusiness: 'Cada produto com a assinatura do cliente.',
    search: 'Pesquisar produtos',
    none: 'Nenhum produto com estas palavras.',
    noCatalogue: 'O catálogo ainda não chegou a este aparelho. Conecte-se uma vez e escolha aqui.',
    activityFirst: 'Primeiro diga o que você declara: isso define os produtos.',
    goToActivity: 'Dizer o que declaro',
    chosen: (count) => `${count} ${plural(count, 'produto escolhido', 'produtos escolhidos')}`,
    add: (name) => `Adicionar ${name}`,
    remove: (name) => `Remover ${name}`,
    removed: (name) => `${name} removido`,
    another: 'Adicionar outra assinatura dele',
    subscription: 'ID da assinatura',
    subscriptionHint: 'No centro de administração do Microsoft 365: Cobrança → Seus produtos → o produto → o ID.',
    subscriptionWarning:
      'A declaração é recusada depois se a assinatura foi vendida por outro revendedor, ainda não foi provisionada (leva até sete dias) ou não pertence a este locatário.',
    renewsOn: 'Renova em',
    renewsOnHint: 'Você será lembrado 30 dias antes.',
    renews: (day) => `Renova em ${day}`,
    renewal: 'O ID muda quando a assinatura é renovada; então é preciso uma nova declaração.',
    otherArea: 'Não é um produto do que você declara agora. Remova-o ou altere o que declara.',
    twice: 'Esta assinatura está duas vezes nesta declaração.',
    duplicates: {
      title: 'Sua organização já declara isto',
      same: (products, customer) => `${products}: há outra declaração sobre ${customer}.`,
      why: 'Um produto pertence a um parceiro uma só vez. Você pode continuar, por exemplo depois de uma renovação.',
      open: 'Abrir a outra declaração'
    }
  },
  contacts: {
    question: 'Quem é o contato?',
    customer: 'No cliente',
    customerHint:
      'Esta pessoa é avisada quando a declaração é aprovada e pode recusar. Escolha alguém que conhece o seu trabalho.',
    technical: 'Contato técnico',
    technicalHint: 'Alguém que conhece a assinatura.',
    own: 'Na sua organização',
    ownHint: 'Preenchido com os seus dados. Altere se um colega cuida da declaração.',
    name: 'Nome',
    title: 'Cargo',
    titleHint: 'Por exemplo: gerente de TI.',
    email: 'E-mail',
    language: 'Idioma do e-mail',
    remembered: 'Contatos anteriores',
    otherDomain: (domain) => `Este e-mail não é de ${domain}. Tudo bem, se o cliente usa mais de um domínio.`,
    sameAsCustomer: 'O mesmo que o contato do cliente'
  },
  revenue: {
    question: 'Quem vendeu o quê?',
    hint: 'Uma associação de receita nomeia o vendedor e o produto ISV.',
    sellerHint: 'A pessoa da Microsoft com quem você trabalhou, ou o seu próprio vendedor.',
    isvHint: 'O nome com que foi publicado.'
  },
  evidenceStep: {
    question: 'Adicione a prova de execução',
    hint: 'Fotografe a carta assinada ou adicione arquivos. Ficam guardados neste aparelho na hora e são enviados quando houver conexão.'
  },
  notes: {
    question: 'Nome e observação',
    nameHint: 'Só a sua organização vê. Sem nome, aparece o do cliente.',
    note: 'Observação para o revisor',
    noteHint: 'Vai com a declaração no envio. Você ainda pode alterá-la lá.'
  },
  check: {
    question: 'Confira suas respostas',
    missing: 'Ainda falta',
    change: 'Alterar',
    changeWhat: (what) => `Alterar: ${what}`,
    nothing: 'Não informado',
    submit: 'Continuar para o envio',
    contributor: 'Um gestor da sua organização envia. Ele vê a declaração assim que ela sair deste aparelho.',
    close: 'Fechar e enviar depois',
    done: 'Voltar à declaração',
    products: 'Produtos',
    evidence: 'Prova de execução',
    evidenceNone: 'Nenhum arquivo ainda',
    customerContact: 'Contato do cliente',
    partnerContact: 'Seu contato',
    note: 'Observação para o revisor'
  },
  missing: {
    products: 'Pelo menos um produto',
    evidence: 'Pelo menos um arquivo de prova',
    subscription: (product) => `ID da assinatura de ${product}`
  },
  saved: (what) => `${what}: salvo na declaração`,
  created: 'A declaração foi criada. Seus colegas a veem assim que este aparelho tiver conexão.'
};
