import type { ClockName } from '#rules/claim/profile.ts';
import type { DeadlinesTexts } from '../en/deadlines.ts';

type Words<Name extends string> = { readonly [N in Name]: string };

const purposes: Words<ClockName> = {
  intake: 'para a revisão começar',
  review: 'para o revisor decidir',
  response: 'para responder',
  'decision-target': 'para a decisão prevista',
  consent: 'em que o cliente pode recusar',
  'dispute-window': 'para contestar',
  'dispute-answer': 'para os revisores responderem à contestação'
};

const starts: Words<ClockName> = {
  intake: 'a declaração foi enviada',
  review: 'a revisão começou, ou sua resposta chegou',
  response: 'o revisor pediu mais informações',
  'decision-target': 'a declaração foi enviada',
  consent: 'a declaração foi aprovada',
  'dispute-window': 'a declaração foi rejeitada',
  'dispute-answer': 'a contestação foi feita'
};

export const deadlines: DeadlinesTexts = {
  purposes,
  missed: {
    intake: 'A revisão não começou',
    review: 'O revisor não decidiu',
    response: 'O prazo para responder terminou',
    'decision-target': 'A decisão está atrasada',
    consent: 'O prazo do cliente para recusar terminou',
    'dispute-window': 'O prazo para contestar terminou',
    'dispute-answer': 'A contestação não foi respondida'
  },
  /** Of a claim that is decided in the vendor's portal. */
  missedElsewhere: {
    response: 'Provavelmente rejeitada, veja no portal',
    'dispute-window': 'Provavelmente em definitivo, veja no portal'
  },
  points: {
    intake: 'Enviado',
    review: 'Revisão',
    response: 'Você',
    'decision-target': 'Decisão',
    consent: 'Aprovado',
    'dispute-window': 'Rejeitado',
    'dispute-answer': 'Contestado'
  },
  noTerms: 'O último dia será informado quando o programa tiver escolhido fuso horário, feriados e regras.',
  unknownYear: (year) => `Os feriados de ${year} ainda não são conhecidos: esta data foi contada sem eles.`,
  lengthUntil: (length, day) => `${length} (até ${day})`,
  why: {
    ask: 'Por que esta data?',
    title: 'Por que esta data',
    lastMoment: 'Último momento',
    start: 'Início',
    startText: (day, clock) => `${day}: ${starts[clock]}. O próprio dia não conta.`,
    rule: 'Regra',
    ruleText: (length, clock) => `${length} ${purposes[clock]}, até o fim do último dia.`,
    sources: {
      'guide-2020': 'Fonte: “Gerenciar associações do cliente”, 29 de junho de 2020, linha do tempo das declarações.',
      'guide-2020-disputes':
        'Fonte: “Gerenciar associações do cliente”, 29 de junho de 2020, “Contestar o status de uma declaração de associação CPOR”.',
      'published-2023': 'Fonte: a documentação pública do programa de 2023.',
      'worked-out':
        'Fonte: “Gerenciar associações do cliente”, 29 de junho de 2020, diz dez dias mais o tempo de que você precisa para responder; são contados em dias úteis.',
      operator: 'Fonte: as regras do operador do seu programa.'
    },
    profile: (name) => `Perfil de regras ${name}. A declaração mantém as regras sob as quais foi criada.`,
    counted: 'Dias que contam',
    skipped: 'Não contam',
    nothingSkipped: 'Todos os dias corridos contam, também fins de semana e feriados.',
    noneSkipped: 'Não há fim de semana nem feriado no meio.',
    weekend: 'fim de semana',
    holiday: 'feriado',
    range: (from, to) => `${from} a ${to}`,
    extensions: 'Prorrogado',
    extension: {
      'answering-time': (days, day) => `Em ${days}: o tempo que você levou para responder, em ${day}.`,
      outage: (_days, day) =>
        `O registro esteve fora do ar até ${day}. Uma queda não pode custar o seu prazo: ele vai até o fim do primeiro dia útil seguinte.`
    },
    extendedTo: (day) => `Novo último dia: ${day}.`,
    consequence: 'O que acontece depois',
    consequences: {
      intake: 'Se passar, os revisores estão atrasados. Nada muda para a declaração.',
      review: 'Se passar, os revisores estão atrasados. Nada muda para a declaração.',
      response: 'Se nenhuma resposta tiver chegado até lá, a declaração será rejeitada.',
      'decision-target': 'Se passar, a decisão aparece como atrasada. Nada muda para a declaração.',
      consent: 'Se o cliente não recusar até lá, a declaração será enviada para avaliação de incentivos.',
      'dispute-window':
        'Depois disso, a rejeição é definitiva: só é possível uma nova declaração com PoE (prova de execução) atualizada.',
      'dispute-answer': 'Se passar, os revisores estão atrasados. Nada muda para a declaração.'
    },
    elsewhere:
      'Esta declaração é decidida no portal do fornecedor. Nada é rejeitado aqui quando o prazo termina: a declaração então diz “provavelmente rejeitada, consulte o portal”.',
    changedSince: 'O calendário de feriados mudou depois do início deste prazo. Um prazo mantém o dia que recebeu.',
    alsoRunning: 'Também em andamento',
    zone: (city) => `Os dias são os de ${city}.`,
    gone: 'Este prazo não corre mais: a declaração avançou.'
  },
  timeline: {
    title: 'Linha do tempo',
    listLabel: 'O caminho da declaração até agora e o que vem',
    past: (what, from, to) => `${what}: de ${from} a ${to}.`,
    now: (what, from, due) => `${what}: desde ${from}, último dia ${due}.`,
    toCome: (what, to) => `Depois, ${what}: no máximo até ${to}.`,
    toComeUnknown: (what) => `Depois, ${what}.`,
    probably: { response: 'provavelmente rejeitada', 'dispute-window': 'provavelmente em definitivo' },
    today: 'Hoje',
    lastDay: (day) => `Último dia ${day}`,
    atTheLatest: (day) => `até ${day}`,
    endings: { sent: 'Enviada para avaliação', 'for-good': 'Definitivo', decision: 'Decisão', open: 'Encerrado' },
    ended: {
      sent: 'Enviada para avaliação',
      'for-good': 'Rejeitada em definitivo',
      decision: 'Decidida',
      open: 'Descartada'
    },
    endedOn: (what, day) => `${what} em ${day}.`,
    notBegun: 'Nenhum prazo corre ainda. O primeiro começa quando a declaração for enviada.',
    legend: { weekend: 'Fim de semana', holiday: 'Feriado', late: 'Atraso', toCome: 'A seguir, no máximo' }
  }
};
