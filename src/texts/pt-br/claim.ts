import type { ClaimTexts } from '../en/claim.ts';

export const claim: ClaimTexts = {
  states: {
    editing: 'Edição',
    submitted: 'Enviado',
    'in-review': 'Em revisão',
    'action-required': 'Ação de parceiro necessária',
    approved: 'Aprovado',
    rejected: 'Rejeitado',
    disputed: 'Contestado',
    discarded: 'Descartado'
  },
  stateMeanings: {
    editing: 'Permanece assim até que a prova de execução seja carregada e a declaração seja enviada.',
    submitted: 'A revisão ainda não começou.',
    'in-review': 'Um revisor está validando a prova de execução.',
    'action-required': 'O revisor precisa de mais informações. Responda no prazo, ou a declaração será rejeitada.',
    approved:
      'A prova de execução foi aceita. Depois do período de consentimento, a declaração é enviada para avaliação de incentivos.',
    rejected: 'A declaração foi rejeitada.',
    disputed: 'Os revisores estão reconsiderando a rejeição.',
    discarded: 'O rascunho foi abandonado.'
  },
  requestReasons: {
    'missing-poe': 'Ausência da PoE',
    'missing-customer-signature': 'Assinatura do cliente ausente',
    'missing-or-old-dates': 'Datas ausentes ou antigas',
    'missing-partner-service': 'Solução/serviço de parceiro ausentes',
    'missing-products': 'Produtos ausentes'
  },
  requestReasonMeanings: {
    'missing-poe': 'O arquivo carregado é incorreto ou não pertence a esta declaração.',
    'missing-customer-signature': 'A assinatura ou confirmação do cliente não está na PoE.',
    'missing-or-old-dates': 'As datas na PoE estão ausentes ou são antigas em relação à declaração.',
    'missing-partner-service': 'A descrição do trabalho concluído é insuficiente ou não está no documento.',
    'missing-products': 'A PoE não inclui um produto ou uma carga de trabalho que está sendo reivindicada.'
  },
  rejectionReasons: {
    'insufficient-poe': 'Prova de execução insuficiente',
    'missing-customer-consent': 'Consentimento de cliente ausente na PoE',
    'missing-products': 'Produtos ausentes',
    'poe-unavailable': 'PoE indisponível',
    'partner-request': 'Solicitação de parceiro',
    'customer-declined': 'Recusa do cliente',
    'no-partner-response': 'Nenhuma resposta de parceiro',
    'another-partner': 'O produto pertence a outro parceiro',
    'dispute-lost': 'Contestação perdida'
  },
  withdrawalReasons: {
    'wrong-mpn-id': 'MPN incorreto',
    'wrong-activity': 'Atividade incorreta',
    'no-longer-working-together': 'Não trabalhamos mais com o cliente'
  },
  acknowledgements: {
    'customer-knows': 'O cliente sabe que fazemos esta declaração.',
    'evidence-is-true': 'A prova de execução é autêntica e mostra o que fizemos.',
    'customer-will-be-told': 'Entendo que o cliente será notificado e poderá recusar.'
  },
  fields: {
    name: 'Nome da declaração',
    solutionArea: 'Área de solução',
    activity: 'Atividade',
    mpnId: 'Local (MPN)',
    customerName: 'Nome do cliente',
    customerDomain: 'Domínio do cliente',
    tenantId: 'ID do locatário',
    customerCountry: 'País',
    publicSector: 'Setor público',
    customerContactName: 'Contato do cliente, nome',
    customerContactTitle: 'Contato do cliente, cargo',
    customerContactEmail: 'Contato do cliente, e-mail',
    technicalContactName: 'Contato técnico, nome',
    technicalContactEmail: 'Contato técnico, e-mail',
    partnerContactName: 'Seu contato, nome',
    partnerContactEmail: 'Seu contato, e-mail',
    sellerName: 'Nome do vendedor',
    isvProduct: 'Produto ISV',
    incentiveOptOut: 'Sem pagamento de incentivo',
  portalClaimId: 'ID da declaração no portal'
  },
  clocks: {
    intake: 'Início da revisão',
    review: 'Revisão',
    response: 'Sua resposta',
    'decision-target': 'Decisão prevista',
    consent: 'Consentimento do cliente',
    'dispute-window': 'Prazo para contestar',
    'dispute-answer': 'Resposta à contestação'
  },
  solutionAreas: { 'microsoft-365': 'Microsoft 365', 'business-applications': 'Business Applications' },
  activities: { usage: 'Uso', 'pre-sales': 'Pré-vendas', 'revenue-association': 'Associação de receita' },
  roles: {
    reader: 'Leitor',
    contributor: 'Colaborador',
    manager: 'Gestor',
    reviewer: 'Revisor',
    administrator: 'Administrador do programa',
    customer: 'Cliente',
    clock: 'Prazo',
    registrar: 'O registro'
  },
  orders: {
    create: 'Criar declaração',
    edit: 'Editar',
    'add-evidence': 'Adicionar PoE',
    'remove-evidence': 'Remover PoE',
    discard: 'Descartar rascunho',
    restore: 'Restaurar rascunho',
    submit: 'Enviar declaração',
    'begin-review': 'Iniciar revisão',
    'request-information': 'Solicitar informações',
    respond: 'Responder e reenviar',
    approve: 'Aprovar',
    reject: 'Rejeitar',
    'decline-consent': 'Recusar',
    'correct-customer-contact': 'Corrigir contato do cliente',
    withdraw: 'Retirar declaração',
    dispute: 'Contestar',
    'decide-dispute': 'Decidir contestação',
    'refresh-evidence': 'Atualizar PoE',
    comment: 'Comentar',
    open: 'Abrir',
    'open-contest': 'Abrir disputa entre parceiros',
    'decide-contest': 'Decidir disputa entre parceiros',
    evaluate: 'Avaliar',
    record: 'Registrar o que o portal informou',
    void: 'Anular'
  },
  happened: {
    create: 'Declaração criada',
    edit: 'Campos alterados',
    'add-evidence': 'PoE adicionada',
    'remove-evidence': 'PoE removida',
    discard: 'Rascunho descartado',
    restore: 'Rascunho restaurado',
    submit: 'Declaração enviada',
    'begin-review': 'Revisão iniciada',
    'request-information': 'Informações adicionais solicitadas',
    respond: 'Respondida e reenviada',
    approve: 'Declaração aprovada',
    reject: 'Declaração rejeitada',
    'decline-consent': 'Cliente recusou',
    'correct-customer-contact': 'Contato do cliente corrigido',
    withdraw: 'Declaração retirada',
    dispute: 'Rejeição contestada',
    'decide-dispute': 'Contestação decidida',
    'refresh-evidence': 'PoE atualizada',
    comment: 'Comentário feito',
    open: 'Aberta por um revisor',
    'open-contest': 'Disputa entre parceiros aberta',
    'decide-contest': 'Disputa entre parceiros decidida',
    evaluate: 'Avaliada para incentivos',
    record: 'Resposta do portal registrada',
    void: 'Uma ação não pôde ser enviada',
    'ran-out': 'O prazo terminou',
    sent: 'Enviada para avaliação de incentivos',
    extended: 'Prazo prorrogado',
    'files-arrived': 'Arquivos recebidos',
    gap: 'Uma ação anterior ainda não chegou'
  },
  receipts: {
    'on-device': 'Neste aparelho',
    received: 'Recebido',
    'on-record': 'Registrado',
    seen: 'Visto',
    refused: 'Recusado'
  },
  receiptMeanings: {
    'on-device': 'Salvo aqui e ainda em nenhum outro lugar. É enviado sozinho assim que houver conexão.',
    received: 'O servidor recebeu. O que conta é a hora do recebimento.',
    'on-record': 'O programa aceitou.',
    seen: 'Um revisor abriu.',
    refused: 'Não foi aceito. Está guardado aqui com o motivo.'
  },
  managerTitles: {
    billing: 'Administrador de cobrança',
    global: 'Administrador global',
    incentives: 'Administrador de incentivos'
  },
  productLine: 'Produto',
  formParts: { products: 'Produtos', evidence: 'Prova de execução' },
  forGood: 'Definitivo',
  unnamed: 'Declaração sem nome',
  unknownCustomer: 'Cliente ainda não informado',
  filesArrived: (arrived, of) =>
    of === 1 ? `${arrived} de 1 arquivo recebido` : `${arrived} de ${of} arquivos recebidos`
};
