import { pluralIn } from '../plural.ts';
import type { PeopleTexts } from '../en/people.ts';

const plural = pluralIn('pt-BR');

export const people: PeopleTexts = {
  errors: {
    'wrong-password': 'E-mail e senha não correspondem.',
    'too-many-tries': 'Tentativas demais. Espere alguns minutos e tente de novo.',
    'signed-out': 'Sua sessão terminou. Entre de novo; o que você digitou fica aqui.',
    'wrong-person': 'Outra pessoa está conectada no servidor. Entre de novo.',
    'not-allowed':
      'Você não pode mudar isto. Fale com o administrador global da sua organização ou com um do programa.',
    'not-found': 'Isto não existe, ou não cabe a você ver.',
    'too-large': 'Isso é longo demais. Encurte e tente de novo.',
    'wrong-hash': 'O que foi enviado chegou danificado. Tente de novo.',
    malformed: 'O servidor não entendeu. Confira o que você digitou.',
    'no-room': 'Não há mais espaço no servidor. Avise quem cuida dele; o que você digitou fica aqui.',
    failed:
      'Algo no servidor não funcionou. Tente de novo; se continuar assim, avise quem cuida dele. O que você digitou fica aqui.',
    'try-later': 'O servidor está ocupado ou em manutenção. Nada mudou. Tente de novo em instantes.',
    'email-taken': 'Já existe uma conta com este e-mail. Cada e-mail tem uma conta.',
    'mpn-id-taken': 'Outra organização tem um local com este MPN. Um MPN é de um só parceiro.',
    'last-administrator':
      'Depois disso ninguém mais poderia cuidar das pessoas daqui. Antes, dê a outra pessoa a mesma administração.',
    yourself: 'Você não pode desativar a si mesmo. Fale com outro administrador.',
    'changed-meanwhile': 'Alguém mudou isto ao mesmo tempo. Abaixo está como ficou; nada seu foi mudado.',
    disabled: 'O acesso desta pessoa está desativado. Ative-o antes.',
    used: 'Este link já foi usado.',
    expired: 'Este link venceu.',
    withdrawn: 'Este link foi anulado.',
    'short-password': 'A senha precisa de pelo menos 10 caracteres.',
    'common-password':
      'Outras pessoas logo adivinhariam esta senha. Use três ou quatro palavras que não tenham nada a ver entre si nem com você.',
    'wrong-address': 'Informe um só e-mail, como ana@contoso.example, sem vírgulas, dois-pontos nem colchetes.',
    offline: 'Isto exige conexão. O que você digitou fica aqui.'
  },
  places: {
    organisations: { name: 'Organizações', what: 'Parceiros, seus locais e suas pessoas' },
    people: { name: 'Revisores e administradores', what: 'Quem trabalha para o programa' },
    changes: { name: 'Histórico de mudanças', what: 'Quem mudou o quê no programa, e quando' },
    own: { name: 'Sua organização', what: 'Pessoas, convites e locais' }
  },
  remote: {
    title: 'Precisa de conexão',
    text: 'Pessoas e organizações ficam no servidor. As declarações continuam funcionando sem ele.',
    missing: 'Não há nada aqui para você',
    loading: 'Consultando o servidor…'
  },
  organisations: {
    search: 'Procurar por nome',
    none: 'Nenhuma organização tem esse nome.',
    empty: 'Nenhuma organização ainda',
    emptyText: 'Um parceiro precisa de uma organização antes que suas pessoas possam ser convidadas.',
    add: 'Nova organização',
    members: (count) => `${count} ${plural(count, 'pessoa', 'pessoas')}`,
    locations: (count) => `${count} ${plural(count, 'local', 'locais')}`,
    noGlobal: 'Ainda sem administrador global'
  },
  organisation: {
    name: 'Nome',
    rename: 'Renomear',
    nameMissing: 'Informe o nome da organização.',
    adjudicated: 'Onde as novas declarações são decididas',
    adjudicatedChange: 'Mudar',
    adjudicatedShort: { here: 'Aqui, por nossos revisores', elsewhere: 'No portal do fornecedor' },
    adjudicatedText: {
      here: 'Declarações enviadas vão para nossos revisores. Quando um prazo de resposta ou de contestação termina, vale aqui.',
      elsewhere:
        'As pessoas mantêm aqui rascunhos, provas e prazos, e registram o que o portal disse. Aqui nenhum prazo rejeita nada.'
    },
    adjudicatedKept: 'Só para declarações criadas a partir de agora. Cada declaração mantém aquilo com que foi criada.',
    locations: 'Locais',
    locationsEdit: 'Mudar locais',
    locationsRename: 'Renomear locais',
    locationsNone: 'Nenhum local ainda. As declarações indicam o local por seu MPN.',
    locationsKept: 'As declarações mantêm o MPN com que foram feitas, também de um local retirado.',
    locationsOwn: 'Quais locais existem, o programa define. Você pode dizer como se chamam.',
    mpnId: 'MPN',
    locationName: 'Nome do local',
    addLocation: 'Adicionar local',
    removeLocation: (name) => `Retirar ${name}`,
    mpnIdMalformed: 'Um MPN é um número de até 12 dígitos.',
    mpnIdTwice: 'Outro local tem este MPN.',
    locationNameMissing: 'Informe um nome para o local.',
    saved: 'Salvo. Novas declarações o conhecem assim que um aparelho sincroniza.',
    create: 'Criar organização',
    created: (name) => `${name} foi criada. Convide agora seu administrador global.`,
    inviteFirst:
      'Ninguém pode entrar por esta organização ainda. Convide seu administrador global: ele convida as outras pessoas.'
  },
  members: {
    title: 'Pessoas',
    programmeTitle: 'Revisores e administradores',
    none: 'Ninguém ainda.',
    invite: 'Convidar',
    disabled: 'Acesso desativado',
    you: 'você',
    role: 'Função',
    title_: 'Qual administrador',
    roleText: {
      reader: 'Lê declarações.',
      contributor: 'Prepara declarações e provas, também sem conexão.',
      manager: 'Decide: envia, responde, contesta, retira.',
      reviewer: 'Avalia declarações.',
      administrator: 'Cuida do programa: organizações, pessoas, regras.'
    },
    titleText: {
      global: 'Também cuida das pessoas desta organização.',
      incentives: 'Cuida dos programas de incentivo.',
      billing: 'Cuida de contratos e pagamentos.'
    },
    saveRole: 'Salvar função',
    roleSaved: (name) => `A função de ${name} mudou. Vale a partir do próximo passo dessa pessoa.`,
    access: 'Acesso',
    newPassword: 'Link para nova senha',
    newPasswordText: 'Um link que funciona uma vez, por 7 dias. A senha atual vale até que a pessoa defina outra.',
    signOut: 'Sair em todos os aparelhos',
    signOutText: 'Encerra todas as sessões desta pessoa. O que ainda não foi enviado fica nos aparelhos dela.',
    signedOut: (name) => `${name} saiu em todos os aparelhos.`,
    disable: 'Desativar acesso',
    disableText: 'Não pode mais entrar, e todas as sessões terminam. O que a pessoa fez permanece.',
    disabledNow: (name) => `O acesso de ${name} foi desativado, em todos os aparelhos.`,
    enable: 'Ativar acesso de novo',
    enabledNow: (name) => `${name} pode entrar de novo.`
  },
  invite: {
    title: (organisation) => `Convidar para ${organisation}`,
    name: 'Nome',
    email: 'E-mail',
    language: 'Idioma do convite',
    nameMissing: 'Informe o nome da pessoa.',
    emailMalformed: 'Informe um e-mail completo.',
    roleMissing: 'Escolha uma função.',
    titleMissing: 'Escolha qual administrador.',
    send: 'Criar o link',
    open: 'Convites',
    until: (moment) => `funciona uma vez, até ${moment}`,
    expired: 'Vencido',
    waiting: 'Aguardando',
    newLink: 'Novo link',
    newLinkText: 'O link é mostrado só uma vez. Um novo anula o anterior.',
    withdraw: 'Anular',
    withdrawn: (name) => `O link de ${name} não funciona mais.`
  },
  link: {
    works: (moment) => `Funciona uma vez, até ${moment}.`,
    title: 'Entregue este link',
    text: (name) => `Quem o abrir entra como ${name}. Funciona uma vez e só é mostrado agora.`,
    passwordText: (name) => `Quem o abrir define a senha de ${name}. Funciona uma vez e só é mostrado agora.`,
    mailed: 'Onde o servidor envia e-mail, a pessoa também o recebe por e-mail.',
    label: 'Link',
    copy: 'Copiar link',
    copied: 'Copiado.',
    notCopied: 'O navegador não deixou copiar. Selecione o link e copie você mesmo.',
    share: 'Compartilhar',
    done: 'Pronto'
  },
  history: {
    title: 'Histórico de mudanças',
    none: 'Nenhuma alteração até agora.',
    by: (name, when) => `${name} · ${when}`,
    commandLine: 'Alguém na linha de comando do servidor',
    more: 'Mostrar mais antigas',
    details: 'O que mudou',
    nothing: 'nada',
    yes: 'sim',
    no: 'não',
    fields: {
      name: 'Nome',
      adjudicated: 'Decisão',
      locations: 'Locais',
      role: 'Função',
      title: 'Administrador',
      email: 'E-mail',
      expiresAt: 'Funciona até',
      mpnId: 'MPN'
    },
    kinds: {
      'organisation-created': (name) => `A organização ${name} foi criada`,
      'organisation-renamed': (name) => `${name} tem um novo nome`,
      'adjudication-changed': (name) => `Mudou onde as novas declarações de ${name} são decididas`,
      'locations-changed': (name) => `Os locais de ${name} mudaram`,
      invited: (name) => `${name} recebeu um convite`,
      'invitation-renewed': (name) => `${name} recebeu um novo link`,
      'invitation-withdrawn': (name) => `O link de ${name} foi anulado`,
      joined: (name) => `${name} entrou`,
      'role-changed': (name) => `${name} tem outra função`,
      disabled: (name) => `O acesso de ${name} foi desativado`,
      enabled: (name) => `O acesso de ${name} foi ativado de novo`,
      'signed-out-everywhere': (name) => `${name} saiu em todos os aparelhos`,
      'password-link-made': (name) => `Foi criado um link de nova senha para ${name}`,
      'password-set': (name) => `${name} definiu uma nova senha`,
      'programme-renamed': (name) => `O programa agora se chama ${name}`,
      'set-up-changed': () => 'A configuração inicial avançou',
      'terms-changed': () => 'As condições das novas declarações mudaram',
      'profile-created': (name) => `O perfil de regras ${name} foi criado`,
      'profile-changed': (name) => `O perfil de regras ${name} mudou`,
      'calendar-created': (name) => `O calendário ${name} foi criado`,
      'calendar-changed': (name) => `O calendário ${name} mudou`,
      'catalogue-changed': () => 'O catálogo de produtos mudou',
      'activities-changed': () => 'As atividades e seus programas mudaram',
      'guides-changed': () => 'Os links dos guias mudaram',
      'requirements-changed': () => 'O que a prova deve mostrar mudou',
      'reasons-changed': () => 'Os motivos da avaliação mudaram',
      'limits-changed': () => 'Os limites de arquivos mudaram',
      'retention-changed': () => 'O tempo de guarda dos arquivos mudou'
    }
  },
  join: {
    title: 'Entrar no On Record',
    passwordTitle: 'Definir nova senha',
    invites: (by, organisation) => `${by} convida você para ${organisation}.`,
    offersPassword: (by) => `${by} criou este link para você.`,
    as: 'Você entra como',
    account: 'Seu acesso é por',
    name: 'Seu nome, como os outros o veem',
    nameMissing: 'Informe seu nome.',
    password: 'Senha',
    newPassword: 'Nova senha',
    passwordHelp: 'Pelo menos 10 caracteres. Algumas palavras seguidas funcionam bem.',
    join: 'Entrar',
    set: 'Definir senha e entrar',
    endsSessions: 'Todos os outros aparelhos saem.',
    toSignIn: 'Ir para a tela de entrada',
    retry: 'Tentar de novo',
    offline: 'Entrar exige conexão. O que você digitou fica aqui.',
    gone: {
      'not-found': {
        title: 'Este link não é conhecido',
        text: 'Confira se o link foi copiado inteiro. Se foi, peça um novo a quem o enviou.'
      },
      used: {
        title: 'Este link já foi usado',
        text: 'Ele funciona uma vez. Se foi você, entre com seu e-mail e senha. Se não foi, avise quem o enviou.'
      },
      expired: { title: 'Este link venceu', text: 'Ele funcionou por 7 dias. Peça um novo a quem o enviou.' },
      withdrawn: {
        title: 'Este link foi anulado',
        text: 'Quem o enviou o anulou. Fale com essa pessoa se você esperava entrar.'
      }
    }
  }
};
