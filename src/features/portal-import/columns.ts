/** What a line of the portal's export can say. */
export const importFields = [
  'portalClaimId',
  'state',
  'stateOn',
  'submittedOn',
  'customerName',
  'tenantId',
  'customerDomain',
  'product',
  'subscriptionId',
  'mpnId',
  'activity',
  'name',
  'reason',
  'comment'
] as const;
export type ImportField = (typeof importFields)[number];

/** Which column of the file says what; absent: none does. */
export type Columns = { readonly [F in ImportField]?: number };

/** How exports name them in English and Portuguese, folded: capitals, accents, spaces and signs do not count. */
const names: { readonly [F in ImportField]: readonly string[] } = {
  portalClaimId: [
    'claimid',
    'claimnumber',
    'cporclaimid',
    'associationid',
    'iddadeclaracao',
    'declaracaoid',
    'numerodadeclaracao',
    'iddaassociacao'
  ],
  state: [
    'claimstatus',
    'status',
    'claimstate',
    'state',
    'associationstatus',
    'statusdadeclaracao',
    'situacao',
    'estado',
    'statusdaassociacao'
  ],
  stateOn: [
    'statusdate',
    'statuschangedon',
    'statechangedon',
    'stateon',
    'statuson',
    'statuschangedate',
    'lastupdated',
    'lastupdatedon',
    'lastmodified',
    'lastmodifieddate',
    'modifiedon',
    'updatedon',
    'datadostatus',
    'datadasituacao',
    'ultimaatualizacao',
    'atualizadoem',
    'ultimamodificacao',
    'modificadoem'
  ],
  submittedOn: [
    'submittedon',
    'submitteddate',
    'submissiondate',
    'datesubmitted',
    'datadeenvio',
    'enviadoem',
    'enviadaem',
    'envio'
  ],
  customerName: ['customername', 'customer', 'tenantname', 'companyname', 'nomedocliente', 'cliente'],
  tenantId: [
    'customertenantid',
    'tenantid',
    'customerid',
    'microsofttenantid',
    'iddolocatario',
    'idlocatario',
    'iddolocatariodocliente',
    'locatario'
  ],
  customerDomain: ['customerdomain', 'domain', 'tenantdomain', 'dominiodocliente', 'dominio'],
  product: [
    'productname',
    'product',
    'products',
    'workloadname',
    'workload',
    'workloads',
    'produto',
    'produtos',
    'nomedoproduto',
    'cargadetrabalho',
    'cargasdetrabalho'
  ],
  subscriptionId: ['subscriptionid', 'subscription', 'iddaassinatura', 'assinatura'],
  mpnId: ['mpnid', 'mpn', 'partnermpnid', 'partnerid', 'locationmpnid', 'partneroneid', 'idmpn', 'mpndoparceiro'],
  activity: ['activity', 'claimtype', 'activitytype', 'associationtype', 'atividade', 'tipodedeclaracao', 'tipo'],
  name: ['claimname', 'associationname', 'nomedadeclaracao', 'nomedaassociacao'],
  reason: ['rejectionreason', 'statusreason', 'reasoncode', 'reason', 'motivodarejeicao', 'motivo'],
  comment: ['comments', 'comment', 'reviewercomments', 'notes', 'comentarios', 'comentario', 'observacoes']
};

/** `kept`: a field's column as it was last chosen by hand, folded (`''`: none); it goes before what the name says. */
export function recogniseColumns(header: readonly string[], kept: { readonly [field: string]: string } = {}): Columns {
  const folded = header.map(foldName);
  const taken = new Set<number>();
  const columns: { [F in ImportField]?: number } = {};
  const take = (field: ImportField, at: number): void => {
    if (at < 0 || taken.has(at) || columns[field] !== undefined) return;
    taken.add(at);
    columns[field] = at;
  };
  // Two columns of one name: which of them is meant is asked, where it is needed.
  const only = (name: string): number =>
    folded.indexOf(name) === folded.lastIndexOf(name) ? folded.indexOf(name) : -1;
  for (const field of importFields) if (kept[field]) take(field, folded.indexOf(kept[field]));
  for (const field of importFields) if (kept[field] !== '') for (const name of names[field]) take(field, only(name));
  return columns;
}

/** By which a header is known among the lines at the beginning of a file. */
export const countColumnNames = (cells: readonly string[]): number => Object.keys(recogniseColumns(cells)).length;

/** What is to be remembered of a choice: also that a field has no column. */
export function namesOfColumns(header: readonly string[], columns: Columns): { readonly [field: string]: string } {
  return Object.fromEntries(
    importFields.map((field) => {
      const at = columns[field];
      return [field, at === undefined ? '' : foldName(header[at] ?? '')];
    })
  );
}

/** Without these no line can be read: what the portal says, and about which claim. */
export function missingColumns(columns: Columns): readonly ('state' | 'key')[] {
  const hasKey =
    columns.portalClaimId !== undefined || (columns.tenantId !== undefined && columns.product !== undefined);
  return [...(columns.state === undefined ? ['state' as const] : []), ...(hasKey ? [] : ['key' as const])];
}

export function foldName(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase();
}
