import type { RequirementsDocument } from '#documents/reference-documents.ts';

/** docs/domain.md, "Proof of execution": what every claim is asked to show. */
export const requirements: RequirementsDocument = {
  _id: 'requirements',
  v: 1,
  items: [
    {
      id: 'both-companies',
      text: {
        en: 'Names both companies: the customer and the partner, as in the claim',
        'pt-BR': 'Cita as duas empresas: o cliente e o parceiro, como na declaração'
      }
    },
    {
      id: 'domain-and-tenant',
      text: {
        en: "Shows the customer's domain and tenant id, as in the claim",
        'pt-BR': 'Mostra o domínio e a ID do locatário do cliente, como na declaração'
      }
    },
    {
      id: 'customer-signature',
      text: {
        en: "Carries the customer's acknowledgement or signature",
        'pt-BR': 'Traz a confirmação ou a assinatura do cliente'
      }
    },
    {
      id: 'recent-date',
      text: {
        en: 'Is dated within the 12 months before submission',
        'pt-BR': 'Tem data dos 12 meses anteriores ao envio'
      }
    },
    {
      id: 'partner-service',
      text: {
        en: 'Describes what the partner did for the customer',
        'pt-BR': 'Descreve o que o parceiro fez para o cliente'
      }
    },
    {
      id: 'every-product',
      text: {
        en: 'Names every product or workload that is claimed',
        'pt-BR': 'Cita cada produto ou carga de trabalho que está sendo declarado'
      }
    },
    {
      id: 'public-sector-disclosure',
      text: {
        en: 'Public sector in the United States or Puerto Rico: includes the signed disclosure',
        'pt-BR': 'Setor público nos Estados Unidos ou em Porto Rico: inclui a declaração de divulgação assinada'
      },
      onlyPublicSectorIn: ['US', 'PR']
    }
  ]
};
