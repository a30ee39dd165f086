import type { RequestReason } from '#rules/claim/action.ts';
import type { Activity, ClaimFields, ProductLine, SolutionArea } from '#rules/claim/fields.ts';
import { contoso, fabrikam, litware } from './workspace.ts';

export interface DemonstrationClaim {
  /** Fixed, so that a demonstration whose making was interrupted is completed and not made twice. */
  readonly id: string;
  readonly org: string;
  readonly fields: ClaimFields;
  readonly products: { readonly [line: string]: ProductLine };
  readonly story: Story;
  /** How long before it was drafted the customer signed; absent: on that day. */
  readonly signedDaysBefore?: number;
}

/** Decided in the vendor's portal: when the partner submitted it there, and what the portal said since, in business days before today. */
export interface RecordedStory {
  readonly state: 'recorded';
  readonly submitted: number;
  readonly facts: readonly {
    readonly fact: 'begin-review' | 'request-information' | 'approve' | 'reject';
    readonly daysAgo: number;
    readonly reasons?: readonly RequestReason[];
  }[];
}

/** How far the claim has come; when each step was, in business days before today. */
export type Story =
  | RecordedStory
  | { readonly state: 'editing'; readonly begun: number; readonly evidence: boolean }
  | { readonly state: 'submitted'; readonly submitted: number }
  | { readonly state: 'in-review'; readonly submitted: number; readonly begun: number }
  | {
      readonly state: 'action-required';
      readonly submitted: number;
      readonly begun: number;
      readonly requested: number;
      readonly removes: readonly string[];
    }
  | { readonly state: 'approved'; readonly submitted: number; readonly begun: number; readonly approved: number }
  | { readonly state: 'rejected'; readonly submitted: number; readonly begun: number; readonly rejected: number }
  | {
      readonly state: 'disputed';
      readonly submitted: number;
      readonly begun: number;
      readonly rejected: number;
      readonly disputed: number;
    };

const microsoft365 = (name: string, customer: Customer): ClaimFields => about(name, customer, 'microsoft-365', 'usage');

const businessApplications = (name: string, customer: Customer, activity: Activity): ClaimFields => ({
  ...about(name, customer, 'business-applications', activity),
  technicalContactName: 'Igor Matos',
  technicalContactEmail: `ti@${customer.domain}`
});

interface Customer {
  readonly name: string;
  readonly domain: string;
  readonly tenantId: string;
  readonly contact: readonly [name: string, title: string];
}

function about(name: string, customer: Customer, solutionArea: SolutionArea, activity: Activity): ClaimFields {
  const partner = solutionArea === 'microsoft-365' ? contosoContact : fabrikamContact;
  const [contactName, contactTitle] = customer.contact;
  return {
    name,
    solutionArea,
    activity,
    ...partner,
    customerName: customer.name,
    customerDomain: customer.domain,
    tenantId: customer.tenantId,
    customerCountry: 'BR',
    publicSector: false,
    customerContactName: contactName,
    customerContactTitle: contactTitle,
    customerContactEmail: `contato@${customer.domain}`
  };
}

const contosoContact: ClaimFields = {
  mpnId: '4711002',
  partnerContactName: 'Bruno Lima',
  partnerContactEmail: 'bruno@contoso.example'
};
const fabrikamContact: ClaimFields = {
  mpnId: '5820014',
  partnerContactName: 'Elisa Prado',
  partnerContactEmail: 'elisa@fabrikam.example'
};

const litwareContact: ClaimFields = {
  mpnId: '6930021',
  partnerContactName: 'Luís Castro',
  partnerContactEmail: 'luis@litware.example'
};

const workloads = (...products: readonly string[]): { readonly [line: string]: ProductLine } =>
  Object.fromEntries(products.map((product) => [product, { product }]));

export const demonstrationClaims: readonly DemonstrationClaim[] = [
  {
    id: '01KAEX0000DEM0000000000001',
    org: contoso,
    fields: microsoft365('Padaria Central: Teams', {
      name: 'Padaria Central',
      domain: 'padariacentral.example',
      tenantId: '3f2504e0-4f89-41d3-9a0c-0305e82c3301',
      contact: ['Marta Queiroz', 'Diretora']
    }),
    products: workloads('teams', 'exchange', 'teams-phone'),
    story: { state: 'action-required', submitted: 8, begun: 5, requested: 3, removes: ['teams-phone'] }
  },
  {
    id: '01KAEX0000DEM0000000000002',
    org: contoso,
    fields: microsoft365('Clínica Sol: SharePoint e Intune', {
      name: 'Clínica Sol',
      domain: 'clinicasol.example',
      tenantId: '7d444840-9dc0-41d1-b245-5ffdce74fad2',
      contact: ['Otávio Ramos', 'Gerente de TI']
    }),
    products: workloads('sharepoint', 'intune'),
    story: { state: 'action-required', submitted: 4, begun: 3, requested: 1, removes: [] }
  },
  {
    id: '01KAEX0000DEM0000000000003',
    org: contoso,
    fields: {
      name: 'Mercado Azul',
      solutionArea: 'microsoft-365',
      activity: 'usage',
      ...contosoContact,
      customerName: 'Mercado Azul',
      customerDomain: 'mercadoazul.example',
      customerCountry: 'BR',
      publicSector: false
    },
    products: workloads('teams'),
    story: { state: 'editing', begun: 1, evidence: false }
  },
  {
    id: '01KAEX0000DEM0000000000004',
    org: contoso,
    fields: microsoft365('Escola Horizonte: Teams', {
      name: 'Escola Horizonte',
      domain: 'escolahorizonte.example',
      tenantId: '9a1b5c70-2c77-4e4e-8c53-5e8a7a0ef101',
      contact: ['Lúcia Prates', 'Coordenadora']
    }),
    products: workloads('teams', 'sharepoint'),
    story: { state: 'editing', begun: 2, evidence: true }
  },
  {
    id: '01KAEX0000DEM0000000000005',
    org: contoso,
    fields: microsoft365('Transportes Lima: Exchange', {
      name: 'Transportes Lima',
      domain: 'transporteslima.example',
      tenantId: '1b671a64-40d5-491e-99b0-da01ff1f3341',
      contact: ['César Lima', 'Sócio']
    }),
    products: workloads('exchange', 'intune'),
    story: { state: 'submitted', submitted: 2 }
  },
  {
    id: '01KAEX0000DEM0000000000006',
    org: contoso,
    fields: microsoft365('Hotel Atlântico: SharePoint', {
      name: 'Hotel Atlântico',
      domain: 'hotelatlantico.example',
      tenantId: '6ec0bd7f-11c0-43da-975e-2a8ad9ebae0b',
      contact: ['Sílvia Torres', 'Diretora financeira']
    }),
    products: workloads('sharepoint', 'exchange'),
    story: { state: 'approved', submitted: 8, begun: 6, approved: 2 }
  },
  {
    id: '01KAEX0000DEM0000000000007',
    org: contoso,
    fields: microsoft365('Farmácia Vida: Teams', {
      name: 'Farmácia Vida',
      domain: 'farmaciavida.example',
      tenantId: '21ec2020-3aea-4069-a2dd-08002b30309d',
      contact: ['Paulo Neves', 'Gerente']
    }),
    products: workloads('teams'),
    story: { state: 'approved', submitted: 22, begun: 20, approved: 16 }
  },
  {
    id: '01KAEX0000DEM0000000000008',
    org: contoso,
    fields: microsoft365('Livraria Capital: Exchange', {
      name: 'Livraria Capital',
      domain: 'livrariacapital.example',
      tenantId: 'c56a4180-65aa-42ec-a945-5fd21dec0538',
      contact: ['Rosa Viana', 'Proprietária']
    }),
    products: workloads('exchange'),
    story: { state: 'rejected', submitted: 14, begun: 12, rejected: 9 }
  },
  {
    id: '01KAEX0000DEM0000000000009',
    org: fabrikam,
    fields: businessApplications(
      'Indústria Vale: Dynamics 365',
      {
        name: 'Indústria Vale',
        domain: 'industriavale.example',
        tenantId: '5b1c1d0a-77f5-4a3c-9d61-1c0f7b0d2e10',
        contact: ['Renata Alves', 'Diretora de operações']
      },
      'pre-sales'
    ),
    products: { sales: { product: 'dynamics-365-sales', subscriptionId: 'b7f3c2de-6a31-4f0e-9a7b-2f4f4e5c1a01' } },
    story: { state: 'in-review', submitted: 6, begun: 3 }
  },
  {
    id: '01KAEX0000DEM0000000000010',
    org: fabrikam,
    fields: businessApplications(
      'Banco Aurora: Finance',
      {
        name: 'Banco Aurora',
        domain: 'bancoaurora.example',
        tenantId: '0e37df36-f698-41e6-8b5d-7b1a9d0f4f22',
        contact: ['Heitor Braga', 'Superintendente']
      },
      'usage'
    ),
    products: { finance: { product: 'dynamics-365-finance', subscriptionId: 'd2a1f4b8-0f0c-4b0e-8d55-9c8a7f6e5d02' } },
    story: { state: 'disputed', submitted: 13, begun: 11, rejected: 6, disputed: 2 }
  },
  {
    id: '01KAEX0000DEM0000000000011',
    org: litware,
    fields: {
      ...microsoft365('Café Estação: Teams', {
        name: 'Café Estação',
        domain: 'cafeestacao.example',
        tenantId: '2f1d3c4b-5a69-4788-9b0c-1d2e3f405162',
        contact: ['Bianca Melo', 'Gerente']
      }),
      ...litwareContact,
      portalClaimId: 'CPOR-30411'
    },
    products: workloads('teams', 'sharepoint'),
    story: {
      state: 'recorded',
      submitted: 6,
      facts: [
        { fact: 'begin-review', daysAgo: 4 },
        { fact: 'request-information', daysAgo: 2, reasons: ['missing-customer-signature'] }
      ]
    }
  },
  {
    id: '01KAEX0000DEM0000000000012',
    org: litware,
    fields: {
      ...microsoft365('Oficina Norte: Exchange', {
        name: 'Oficina Norte',
        domain: 'oficinanorte.example',
        tenantId: '8a7b6c5d-4e3f-4a1b-8c9d-0e1f2a3b4c5d',
        contact: ['Jorge Pinto', 'Sócio']
      }),
      ...litwareContact,
      portalClaimId: 'CPOR-30377'
    },
    products: workloads('exchange'),
    story: {
      state: 'recorded',
      submitted: 14,
      facts: [{ fact: 'request-information', daysAgo: 8, reasons: [] }]
    }
  },
  {
    id: '01KAEX0000DEM0000000000013',
    org: litware,
    fields: {
      ...microsoft365('Editora Ipê: Intune', {
        name: 'Editora Ipê',
        domain: 'editoraipe.example',
        tenantId: '4c3b2a19-0817-4625-b4c3-d2e1f0a9b8c7',
        contact: ['Tânia Luz', 'Diretora']
      }),
      ...litwareContact
    },
    products: workloads('intune', 'teams'),
    story: { state: 'recorded', submitted: 1, facts: [] }
  },
  {
    id: '01KAEX0000DEM0000000000014',
    org: litware,
    fields: {
      ...microsoft365('Clube Lagoa: Teams', {
        name: 'Clube Lagoa',
        domain: 'clubelagoa.example',
        tenantId: '6e5d4c3b-2a19-4f8e-97d6-c5b4a3928170',
        contact: ['Raul Dias', 'Presidente']
      }),
      ...litwareContact,
      portalClaimId: 'CPOR-30290'
    },
    products: workloads('teams'),
    story: { state: 'recorded', submitted: 9, facts: [{ fact: 'approve', daysAgo: 3 }] }
  },
  {
    // Contests Farmácia Vida's Teams with Contoso, who was there first, with older proof.
    id: '01KAEX0000DEM0000000000015',
    org: fabrikam,
    fields: {
      ...microsoft365('Farmácia Vida: Teams e Exchange', {
        name: 'Farmácia Vida',
        domain: 'farmaciavida.example',
        tenantId: '21EC2020-3AEA-4069-A2DD-08002B30309D',
        contact: ['Paulo Neves', 'Gerente']
      }),
      ...fabrikamContact
    },
    products: workloads('teams', 'exchange'),
    story: { state: 'submitted', submitted: 1 }
  },
  {
    id: '01KAEX0000DEM0000000000016',
    org: contoso,
    fields: microsoft365('Cooperativa Serra: Intune', {
      name: 'Cooperativa Serra',
      domain: 'coopserra.example',
      tenantId: '2f8e7d6c-5b4a-4938-8271-605f4e3d2c1b',
      contact: ['Vera Pacheco', 'Presidente']
    }),
    products: workloads('intune'),
    story: { state: 'approved', submitted: 24, begun: 22, approved: 18 },
    // Its proof is about to be twelve months old.
    signedDaysBefore: 315
  },
  {
    id: '01KAEX0000DEM0000000000017',
    org: contoso,
    fields: {
      ...businessApplications(
        'Vinícola Monte Alto: Dynamics 365',
        {
          name: 'Vinícola Monte Alto',
          domain: 'vinicolamontealto.example',
          tenantId: '3d9c8b7a-6f5e-4d4c-8b3a-291807f6e5d4',
          contact: ['Ciro Bianchi', 'Diretor comercial']
        },
        'usage'
      ),
      ...contosoContact
    },
    products: { sales: { product: 'dynamics-365-sales', subscriptionId: 'e4b3c2d1-0f9e-4d8c-9b7a-6f5e4d3c2b17' } },
    story: { state: 'approved', submitted: 19, begun: 17, approved: 13 }
  }
];
