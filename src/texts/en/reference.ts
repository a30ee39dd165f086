/** What a programme begins with, and its administrators may reword. */
export const reference = {
  requirements: {
    'both-companies': 'Names both companies: the customer and the partner, as in the claim',
    'domain-and-tenant': "Shows the customer's domain and tenant id, as in the claim",
    'customer-signature': "Carries the customer's acknowledgement or signature",
    'recent-date': 'Is dated within the 12 months before submission',
    'partner-service': 'Describes what the partner did for the customer',
    'every-product': 'Names every product or workload that is claimed',
    'public-sector-disclosure': 'Public sector in the United States or Puerto Rico: includes the signed disclosure'
  },
  /** Of a holiday that stands in for one on a weekend. */
  substituteDay: 'substitute day',
  /** Brazil's, in the demonstration. */
  holidays: {
    newYear: "New Year's Day",
    carnivalMonday: 'Carnival Monday',
    carnivalTuesday: 'Carnival Tuesday',
    goodFriday: 'Good Friday',
    tiradentes: 'Tiradentes Day',
    labour: 'Labour Day',
    corpusChristi: 'Corpus Christi',
    independence: 'Independence Day',
    aparecida: 'Our Lady of Aparecida',
    allSouls: "All Souls' Day",
    republic: 'Republic Day',
    consciousness: 'Black Awareness Day',
    christmas: 'Christmas Day'
  }
};

export type ReferenceTexts = typeof reference;
