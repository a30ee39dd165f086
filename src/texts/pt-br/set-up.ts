import type { SetUpTexts } from '../en/set-up.ts';

export const setUp: SetUpTexts = {
  title: 'Configurar o programa',
  steps: {
    zone: {
      name: 'Fuso horário das declarações',
      why: 'O dia começa e termina onde fica esta cidade. Todos os prazos são contados nela, onde quer que esteja quem os lê.'
    },
    holidays: {
      name: 'Feriados',
      why: 'Os dias úteis descontam os fins de semana e estes dias. Traga os de um país, confira-os e salve.'
    },
    rules: {
      name: 'Regras',
      why: 'Quanto tempo cada um tem e o que é definitivo. Nada é presumido: até você escolher, nenhuma declaração é criada.'
    },
    programme: {
      name: 'Nome e guia',
      why: 'Quem é convidado lê o nome. O guia é onde os parceiros leem o que os programas de incentivo pedem.'
    },
    mail: {
      name: 'E-mail',
      why: 'Perguntas, prazos e convites são enviados por e-mail. Envie uma mensagem a si mesmo e veja se ela chega.'
    },
    partner: {
      name: 'Primeiro parceiro',
      why: 'Uma organização com as suas localizações e o seu primeiro gestor, que depois convida todos os outros de lá.'
    },
    reviewer: {
      name: 'Primeiro revisor',
      why: 'Alguém precisa examinar as provas: sem ninguém aqui, as declarações esperam.'
    },
    you: {
      name: 'A sua própria conta',
      why: 'A primeira conta não é de ninguém. Convide a si mesmo com o seu nome e e-mail, abra o link e desative a primeira conta em “Revisores e administradores”.'
    }
  },
  stepOf: (number, count) => `Passo ${number} de ${count}`,
  doneOf: (done, count) =>
    `${done} de ${count} ${done === 1 ? 'feito' : 'feitos'}. Cada passo fica guardado; você pode sair e voltar.`,
  waits:
    'Até que fuso horário, feriados e regras sejam escolhidos, o que os parceiros fazem espera e nada entra no registro.',
  done: 'feito',
  open: 'em aberto',
  begin: 'Começar',
  goOn: 'Continuar',
  later: 'Depois',
  saveAndGoOn: 'Salvar e continuar',
  unreachable: 'A configuração continua quando o servidor puder ser acessado.',
  notSaved: 'Outra pessoa está mudando a configuração. Confira e salve mais uma vez.',
  zone: {
    label: 'Fuso horário',
    help: 'Por exemplo America/Sao_Paulo. Comece a digitar e escolha.',
    now: (moment) => `Lá agora é ${moment}.`
  },
  holidays: {
    chosen: (name) => `Escolhido: ${name}`,
    without: 'Continuar sem feriados',
    withoutHelp: 'Assim só os fins de semana são descontados, em todas as declarações.'
  },
  rules: {
    label: 'Que regras valem',
    summary: (answer, consent) => `Para responder: ${answer}. Para o cliente recusar: ${consent}.`,
    inForce: (rules) =>
      `Em vigor agora: ${rules}. As declarações que existem ficam com isso; o que você escolher aqui vale para declarações criadas a partir de amanhã.`,
    choose: 'Escolha uma opção.',
    first: 'Escolha antes:',
    begin: 'Pôr em vigor',
    saved: 'Declarações já podem ser criadas. O que esperava entra no registro em até um minuto.'
  },
  programme: { name: 'Nome do programa', guide: 'Endereço do guia geral' },
  mail: {
    from: 'Remetente dos e-mails',
    links: 'Os links dos e-mails levam a',
    linksUnknown: 'ninguém informou: defina PUBLIC_URL',
    otherAddress: (here, there) =>
      `Você abriu o On Record em ${here}, e os e-mails levam as pessoas a ${there}. Se não for essa a intenção, mude PUBLIC_URL e reinicie o servidor.`,
    none: 'Não há servidor de e-mail: as mensagens ficam guardadas e podem ser lidas em “E-mail”, e é você quem repassa os links dos convites. Para enviar e-mails, inicie o servidor com SMTP_URL, MAIL_FROM e PUBLIC_URL.',
    to: 'O seu endereço de e-mail',
    toMalformed: 'Informe um endereço de e-mail.',
    send: 'Enviar mensagem de teste',
    outcomes: {
      taken:
        'O servidor de e-mail aceitou a mensagem. Veja se ela chega, também entre as indesejadas, e experimente o botão dela.',
      refused: 'O servidor de e-mail recusou a mensagem em definitivo. Confira o endereço e MAIL_FROM.',
      unreachable: 'O servidor de e-mail não aceitou a mensagem. Confira SMTP_URL e tente de novo.',
      'no-server': 'Não há servidor de e-mail.'
    },
    answered: (answer) => `Ele disse: ${answer}`,
    works: 'Chegou: continuar',
    without: 'Continuar sem e-mail'
  },
  people: {
    newOrganisation: 'Nova organização',
    inviteManager: (organisation) => `Convidar um gestor de ${organisation}`,
    inviteReviewer: 'Convidar um revisor',
    inviteYou: 'Convidar a si mesmo',
    noneYet: 'Ninguém ainda.',
    members: (count) => (count === 1 ? '1 pessoa' : `${count} pessoas`),
    invited: 'convite enviado',
    goOn: 'Continuar'
  },
  calendar: {
    title: (year) => `Faltam os feriados de ${year}`,
    soon: (year, day, calendar) =>
      `Os prazos que começarem a partir de ${day} chegam a ${year}. Um prazo mantém o dia que recebeu: inclua antes os feriados de ${year} no calendário “${calendar}”.`,
    now: (year, calendar) =>
      `Os prazos que começam agora chegam a ${year} e não descontam nenhum feriado desse ano. Um prazo mantém o dia que recebeu: inclua logo os feriados de ${year} no calendário “${calendar}”.`,
    add: (year) => `Incluir os feriados de ${year}`
  }
};
