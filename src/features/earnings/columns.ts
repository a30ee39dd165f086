import { foldName, recognise, type ColumnsOf } from '#tables/columns.ts';

/** What a report's line can say: docs/domain.md, "Earnings report", with the month and the currency. */
export const earningsFields = [
  'claimId',
  'tenantId',
  'customerName',
  'subscriptionId',
  'workload',
  'mpnId',
  'activeUsers',
  'paidUnits',
  'associatedOn',
  'amount',
  'paymentStatus',
  'reasonCode',
  'month',
  'currency'
] as const;
export type EarningsField = (typeof earningsFields)[number];

export type Columns = ColumnsOf<EarningsField>;

/** How reports name them, folded: capital letters, accents, spaces and signs do not count. The first is the one that is documented. */
const names: { readonly [F in EarningsField]: readonly string[] } = {
  claimId: [
    'claimid',
    'claimnumber',
    'cporclaimid',
    'associationid',
    'iddadeclaracao',
    'declaracao',
    'iddeladeclaracion',
    'iddedeclaracion',
    'declaracion',
    'iddelaasociacion'
  ],
  tenantId: [
    'customertenantid',
    'tenantid',
    'customerid',
    'iddolocatario',
    'idlocatario',
    'locatario',
    'iddeinquilino',
    'iddelinquilino',
    'iddeinquilinodelcliente',
    'identificadordeinquilino',
    'inquilino'
  ],
  customerName: [
    'customername',
    'customer',
    'tenantname',
    'nomedocliente',
    'cliente',
    'nombredelcliente',
    'nombredecliente'
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
  workload: [
    'workloadname',
    'workload',
    'productname',
    'product',
    'produto',
    'cargadetrabalho',
    'producto',
    'cargadetrabajo',
    'nombredelproducto',
    'nombredeproducto'
  ],
  mpnId: [
    'mpnid',
    'mpn',
    'partnerid',
    'partneroneid',
    'locationmpnid',
    'idmpn',
    'iddempn',
    'identificadordempn',
    'iddeasociado'
  ],
  activeUsers: [
    'monthlyactiveusers',
    'mau',
    'activeusers',
    'usuariosativosmensais',
    'usuariosativos',
    'usuariosactivosmensuales',
    'usuariosactivos'
  ],
  paidUnits: [
    'paidavailableunits',
    'pau',
    'paidunits',
    'unidadespagasdisponiveis',
    'unidadespagas',
    'unidadespagadasdisponibles',
    'unidadespagadas'
  ],
  associatedOn: [
    'dateassociated',
    'associationdate',
    'associatedon',
    'datadaassociacao',
    'dataassociada',
    'fechadeasociacion',
    'fechadelaasociacion'
  ],
  amount: [
    'earningamount',
    'earnings',
    'amount',
    'earningamountusd',
    'valordoganho',
    'valor',
    'ganho',
    'importeganado',
    'importe',
    'ganancia',
    'ganancias',
    'monto',
    'importedelaganancia'
  ],
  paymentStatus: [
    'paymentstatus',
    'status',
    'statusdopagamento',
    'situacaodopagamento',
    'estadodelpago',
    'estadodepago'
  ],
  reasonCode: ['reasoncode', 'reason', 'codigodomotivo', 'motivo', 'codigodemotivo', 'codigodelmotivo'],
  month: [
    'earningmonth',
    'month',
    'usagemonth',
    'period',
    'earningdate',
    'transactionmonth',
    'mes',
    'periodo',
    'mesdelaganancia',
    'mesdeganancia'
  ],
  currency: [
    'earningcurrency',
    'currency',
    'currencycode',
    'transactioncurrency',
    'moeda',
    'moneda',
    'monedadelaganancia',
    'divisa'
  ]
};

export const recogniseColumns = (header: readonly string[], kept: { readonly [field: string]: string } = {}): Columns =>
  recognise(header, { fields: earningsFields, names }, kept);

/** By which a header is known among the lines at the beginning of a file. */
export const countColumnNames = (cells: readonly string[]): number => Object.keys(recogniseColumns(cells)).length;

/** What is to be remembered of a choice by hand. */
export function namesOfColumns(header: readonly string[], columns: Columns): { readonly [field: string]: string } {
  return Object.fromEntries(
    earningsFields.flatMap((field) => {
      const at = columns[field];
      const name = at === undefined ? undefined : header[at];
      return name === undefined ? [] : [[field, foldName(name)] as const];
    })
  );
}

export type MissingColumn = 'amount' | 'key' | 'month' | 'currency';

/** Without these no line can be read. The month and the currency can be said once for the whole file. */
export function missingColumns(
  columns: Columns,
  whole: { readonly month?: string | undefined; readonly currency?: string | undefined }
): readonly MissingColumn[] {
  const missing: MissingColumn[] = [];
  if (columns.amount === undefined) missing.push('amount');
  const hasTenant = columns.tenantId !== undefined && columns.workload !== undefined;
  if (columns.claimId === undefined && columns.subscriptionId === undefined && !hasTenant) missing.push('key');
  if (columns.month === undefined && !whole.month) missing.push('month');
  if (columns.currency === undefined && !whole.currency) missing.push('currency');
  return missing;
}
