import type { PortalImportTexts } from '../en/portal-import.ts';
import { pluralIn } from '../plural.ts';

const plural = pluralIn('pt-BR');
const claims = (count: number): string => `${count} ${plural(count, 'declaração', 'declarações')}`;

export const portalImport: PortalImportTexts = {
  place: {
    name: 'Importar a exportação do portal',
    what: 'Criar e atualizar declarações decididas no portal do fornecedor'
  },
  title: 'Importar a exportação do portal',
  intro:
    'Escolha o arquivo de declarações que você salvou do portal (CSV ou Excel, .xlsx). Nada muda antes de você ver o que mudaria.',
  choose: 'Escolher arquivo',
  chooseOther: 'Escolher outro arquivo',
  drop: 'ou solte-o aqui',
  offline: 'Funciona sem conexão. Declarações de colegas que ainda não chegaram aqui não são conhecidas.',
  notHere: 'As declarações da sua organização são decididas aqui',
  notHereText: 'A importação serve para declarações decididas no portal do fornecedor.',
  notYours: 'Os gestores importam o que o portal diz',
  reading: 'Lendo…',
  unreadable: {
    'not-a-table':
      'Este arquivo não pode ser lido como tabela. Salve como .xlsx ou CSV, com uma linha que dê nome às colunas.',
    'old-workbook':
      'Esta é uma pasta de trabalho de formato antigo, ou com senha. Salve como .xlsx sem senha, ou como CSV.',
    'several-tables':
      'Duas planilhas desta pasta de trabalho têm as mesmas colunas. Salve a que você quer em um arquivo separado.',
    'damaged-workbook': 'Esta pasta de trabalho está danificada. Abra no Excel e salve de novo.',
    'too-large': 'Este arquivo é grande demais.'
  },
  planning: 'Calculando o que mudaria',
  file: (name, lines) => `${name}: ${lines} ${plural(lines, 'linha', 'linhas')}`,
  tooMany: (most) => `Só as primeiras ${most} linhas são lidas.`,
  columns: 'Colunas',
  columnsText: 'Qual coluna diz o quê. Fica guardado neste aparelho.',
  columnsFound: (found, all) => `${found} de ${all} reconhecidas`,
  noColumn: 'Nenhuma coluna',
  fields: {
    portalClaimId: 'ID da declaração no portal',
    state: 'Status',
    stateOn: 'Dia do status',
    submittedOn: 'Dia do envio',
    customerName: 'Nome do cliente',
    tenantId: 'ID do locatário',
    customerDomain: 'Domínio do cliente',
    product: 'Produtos',
    subscriptionId: 'ID da assinatura',
    mpnId: 'MPN',
    activity: 'Atividade',
    name: 'Nome da declaração',
    reason: 'Motivo',
    comment: 'Comentário'
  },
  missing: {
    state: 'Escolha a coluna que diz o status.',
    key: 'Escolha a coluna com o ID da declaração no portal, ou as do locatário e dos produtos.'
  },
  states: 'Status',
  statesText: 'O que as palavras do portal significam aqui.',
  stateNames: {
    editing: 'Edição',
    submitted: 'Enviado',
    'in-review': 'Em revisão',
    'action-required': 'Ação de parceiro necessária',
    approved: 'Aprovado',
    rejected: 'Rejeitado',
    declined: 'O cliente recusou',
    withdrawn: 'Retirado',
    disputed: 'Contestado',
    ignored: 'Não importar estas linhas'
  },
  stateUnknown: 'Escolha',
  dayOrder: 'Ordem das datas',
  dayOrders: { 'day-first': 'Dia primeiro: 31/12/2026', 'month-first': 'Mês primeiro: 12/31/2026' },
  dayAsked: (text) => `Nada neste arquivo diz que dia é “${text}”. O que vem primeiro?`,
  dayExample: (day) => `Então é ${day}.`,
  preview: 'O que mudaria',
  nothing: 'Nada mudaria',
  nothingText: 'Tudo neste arquivo já está aqui.',
  noLines: 'O arquivo não tem linhas abaixo dos nomes das colunas.',
  creates: (count) => `Novas: ${claims(count)}`,
  catchesUp: (count) => `Atualizadas: ${claims(count)}`,
  unchanged: (count) => `Sem mudança: ${claims(count)}`,
  problems: (count) => `Não importadas: ${count} ${plural(count, 'linha', 'linhas')}`,
  ignored: (count) => `Deixadas de fora: ${count} ${plural(count, 'linha', 'linhas')}`,
  lines: (lines, count) => `${plural(count, 'Linha', 'Linhas')} ${lines}`,
  fromTo: (from, to) => `${from} → ${to}`,
  newAs: (to) => `nova → ${to}`,
  fact: (fact, day) => `${fact}, ${day}`,
  dayUnknown: 'O arquivo não informa o dia: vale hoje.',
  learnsId: (id) => `ID no portal: ${id}`,
  why: {
    same: 'como aqui',
    older: 'o que está registrado aqui é mais recente',
    'asked-again': 'um dia posterior ao daqui'
  },
  askedAgain: (count) => `Pedido de novo? ${claims(count)}`,
  askedAgainText:
    'O arquivo tem um dia posterior ao da pergunta registrada aqui. Se o portal pediu de novo, registre: o prazo para responder conta então desse dia. O dia sozinho pode indicar qualquer mudança, por isso nada é feito automaticamente.',
  recordFor: (customer) => `Registrar o que o portal pediu: ${customer}`,
  more: (count) => `Mostrar mais ${count}`,
  problem: {
    'broken-quotes': 'As aspas não fecham.',
    'too-many-columns':
      'Tem mais valores do que o arquivo tem colunas. Ponha entre aspas o valor que tem vírgula ou ponto e vírgula.',
    'no-state': 'Não informa o status.',
    'state-unknown': 'O status não é conhecido. Diga acima o que significa.',
    'day-unreadable': 'A data não pode ser lida.',
    'day-in-future': 'A data está no futuro. A ordem das datas está certa?',
    'no-key': 'Não tem o ID da declaração no portal, nem locatário e produtos.',
    'id-spoilt':
      'Uma planilha alterou este ID. Exporte de novo com os IDs como texto, ou como .xlsx: por este ninguém sabe qual é a declaração.',
    'id-of-several':
      'Este ID está em vários clientes. Provavelmente uma planilha o alterou: exporte de novo com os IDs como texto.',
    'ids-alike':
      'Este cliente tem no arquivo outro ID que só difere por zeros no início. Provavelmente são uma só declaração.',
    'not-a-guid': 'Não é um ID de locatário ou de assinatura: 32 dígitos e letras a–f.',
    'not-a-domain': 'Não é um domínio.',
    'not-a-number': 'Um ID MPN só tem dígitos.',
    'states-differ': 'Linhas de uma mesma declaração têm status diferentes.',
    'product-unknown': 'O produto não está no catálogo.',
    'no-customer': 'Não informa o cliente.',
    ambiguous: 'Mais de uma declaração daqui corresponde, ou o ID é conhecido com outro cliente.',
    'not-possible': 'Uma declaração não pode ter chegado a este status nesse dia.'
  },
  confirm: (count) => `Importar ${claims(count)}`,
  importing: (done, of) => `${done} de ${of}`,
  done: (count) => plural(count, '1 declaração importada.', `${count} declarações importadas.`),
  failed: (count) =>
    plural(
      count,
      '1 declaração não foi importada. Todo o resto foi.',
      `${count} declarações não foram importadas. Todo o resto foi.`
    ),
  toClaims: 'Ver declarações'
};
