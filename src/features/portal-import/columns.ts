import { foldName, recognise, type ColumnsOf } from '#tables/columns.ts';

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

export type Columns = ColumnsOf<ImportField>;

/** How exports name them in each language, folded: capitals, accents, spaces and signs do not count. */
const names: { readonly [F in ImportField]: readonly string[] } = {
  portalClaimId: [
    'claimid',
    'claimnumber',
    'cporclaimid',
    'associationid',
    'iddadeclaracao',
    'declaracaoid',
    'numerodadeclaracao',
    'iddaassociacao',
    'iddeladeclaracion',
    'iddedeclaracion',
    'numerodedeclaracion',
    'numerodeladeclaracion',
    'iddelanotificacion',
    'iddelaasociacion',
    'iddeasociacion'
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
    'statusdaassociacao',
    'estadodeladeclaracion',
    'estadodelanotificacion',
    'estadodelademanda',
    'estadodelaasociacion',
    'situacion'
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
    'modificadoem',
    'fechadelestado',
    'fechadeestado',
    'ultimaactualizacion',
    'actualizadoel',
    'fechadeactualizacion',
    'ultimamodificacion',
    'modificadoel',
    'fechademodificacion'
  ],
  submittedOn: [
    'submittedon',
    'submitteddate',
    'submissiondate',
    'datesubmitted',
    'datadeenvio',
    'enviadoem',
    'enviadaem',
    'envio',
    'fechadeenvio',
    'enviadoel',
    'enviadael'
  ],
  customerName: [
    'customername',
    'customer',
    'tenantname',
    'companyname',
    'nomedocliente',
    'cliente',
    'nombredelcliente',
    'nombredecliente'
  ],
  tenantId: [
    'customertenantid',
    'tenantid',
    'customerid',
    'microsofttenantid',
    'iddolocatario',
    'idlocatario',
    'iddolocatariodocliente',
    'locatario',
    'iddeinquilino',
    'iddelinquilino',
    'identificadordeinquilino',
    'iddeinquilinodelcliente',
    'inquilino'
  ],
  customerDomain: [
    'customerdomain',
    'domain',
    'tenantdomain',
    'dominiodocliente',
    'dominio',
    'dominiodelcliente',
    'dominiodecliente'
  ],
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
    'cargasdetrabalho',
    'producto',
    'productos',
    'nombredelproducto',
    'nombredeproducto',
    'cargadetrabajo',
    'cargasdetrabajo'
  ],
  subscriptionId: [
    'subscriptionid',
    'subscription',
    'iddaassinatura',
    'assinatura',
    'iddesuscripcion',
    'iddelasuscripcion',
    'identificadordesuscripcion',
    'suscripcion'
  ],
  mpnId: [
    'mpnid',
    'mpn',
    'partnermpnid',
    'partnerid',
    'locationmpnid',
    'partneroneid',
    'idmpn',
    'mpndoparceiro',
    'iddempn',
    'identificadordempn',
    'mpndelasociado',
    'iddeasociado'
  ],
  activity: [
    'activity',
    'claimtype',
    'activitytype',
    'associationtype',
    'atividade',
    'tipodedeclaracao',
    'tipo',
    'actividad',
    'tipodedeclaracion',
    'tipodeactividad'
  ],
  name: [
    'claimname',
    'associationname',
    'nomedadeclaracao',
    'nomedaassociacao',
    'nombredeladeclaracion',
    'nombredelaasociacion'
  ],
  reason: [
    'rejectionreason',
    'statusreason',
    'reasoncode',
    'reason',
    'motivodarejeicao',
    'motivo',
    'motivoderechazo',
    'motivodelrechazo'
  ],
  comment: [
    'comments',
    'comment',
    'reviewercomments',
    'notes',
    'comentarios',
    'comentario',
    'observacoes',
    'notas',
    'observaciones',
    'comentariosdelrevisor'
  ]
};

export const recogniseColumns = (header: readonly string[], kept: { readonly [field: string]: string } = {}): Columns =>
  recognise(header, { fields: importFields, names }, kept);

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
