import type { ReferenceTexts } from '../en/reference.ts';

export const reference: ReferenceTexts = {
  requirements: {
    'both-companies': 'Nombra a ambas empresas: el cliente y el asociado, como en la declaración',
    'domain-and-tenant': 'Muestra el dominio y el ID de inquilino del cliente, como en la declaración',
    'customer-signature': 'Lleva la confirmación o la firma del cliente',
    'recent-date': 'Tiene fecha de los 12 meses anteriores al envío',
    'partner-service': 'Describe lo que el asociado hizo para el cliente',
    'every-product': 'Nombra cada producto o carga de trabajo que se declara',
    'public-sector-disclosure':
      'Sector público en Estados Unidos o Puerto Rico: incluye la declaración de divulgación firmada'
  },
  substituteDay: 'día sustituto',
  holidays: {
    newYear: 'Año Nuevo',
    carnivalMonday: 'Lunes de Carnaval',
    carnivalTuesday: 'Martes de Carnaval',
    goodFriday: 'Viernes Santo',
    tiradentes: 'Día de Tiradentes',
    labour: 'Día del Trabajo',
    corpusChristi: 'Corpus Christi',
    independence: 'Independencia de Brasil',
    aparecida: 'Nuestra Señora Aparecida',
    allSouls: 'Día de los Fieles Difuntos',
    republic: 'Proclamación de la República',
    consciousness: 'Día de la Conciencia Negra',
    christmas: 'Navidad'
  }
};
