import type { ReferenceTexts } from '../en/reference.ts';

export const reference: ReferenceTexts = {
  requirements: {
    'both-companies': 'Cita as duas empresas: o cliente e o parceiro, como na declaração',
    'domain-and-tenant': 'Mostra o domínio e a ID do locatário do cliente, como na declaração',
    'customer-signature': 'Traz a confirmação ou a assinatura do cliente',
    'recent-date': 'Tem data dos 12 meses anteriores ao envio',
    'partner-service': 'Descreve o que o parceiro fez para o cliente',
    'every-product': 'Cita cada produto ou carga de trabalho que está sendo declarado',
    'public-sector-disclosure':
      'Setor público nos Estados Unidos ou em Porto Rico: inclui a declaração de divulgação assinada'
  },
  substituteDay: 'dia substituto',
  holidays: {
    newYear: 'Confraternização Universal',
    carnivalMonday: 'Carnaval (segunda-feira)',
    carnivalTuesday: 'Carnaval (terça-feira)',
    goodFriday: 'Paixão de Cristo',
    tiradentes: 'Tiradentes',
    labour: 'Dia do Trabalho',
    corpusChristi: 'Corpus Christi',
    independence: 'Independência do Brasil',
    aparecida: 'Nossa Senhora Aparecida',
    allSouls: 'Finados',
    republic: 'Proclamação da República',
    consciousness: 'Dia Nacional de Zumbi e da Consciência Negra',
    christmas: 'Natal'
  }
};
