import type { WholeText } from '#rules/language.ts';
import type { EvidenceRequirement } from './reference-documents.ts';

/** Requirements that some programmes have [P]: proposed to administrators, and known by their ids to whoever acts on them. */
export const requirementOptions = [
  {
    id: 'no-drawn-signature',
    text: {
      en: 'Is signed by hand or with a certificate: a signature drawn on a screen is not accepted',
      'pt-BR': 'Está assinada à mão ou com certificado: uma assinatura desenhada na tela não é aceita',
      es: 'Está firmada a mano o con certificado: no se acepta una firma dibujada en una pantalla'
    }
  },
  {
    id: 'only-template',
    text: {
      en: 'Uses the programme’s template, completely filled in; other documents are not accepted',
      'pt-BR': 'Usa o modelo do programa, preenchido por completo; outros documentos não são aceitos',
      es: 'Usa la plantilla del programa, completamente rellenada; no se aceptan otros documentos'
    }
  }
] as const satisfies readonly (EvidenceRequirement & { readonly text: WholeText })[];
