/** What a customer is told on paper before anything is claimed: in their language, whatever the partner's is. */
export const explainer = {
  title: (partner: string) => `${partner} asks you to confirm its work for you`,
  what: {
    heading: 'What this is about',
    text: (partner: string, customer: string) =>
      `${partner} works with ${customer} on these products, and asks the vendor’s partner programme to record it as your partner for them:`
  },
  sees: {
    heading: 'What the partner gets to see',
    text: (partner: string) =>
      `If the programme approves, ${partner} is shown how the products are used, month by month, as numbers:`,
    items: [
      'how many people use each product, and how many places are paid for',
      'no messages, no files, no names of your people, and no access to your systems'
    ]
  },
  asked: {
    heading: 'What you are asked for',
    text: 'A document that shows the work, with your signature. It should carry:',
    items: [
      'the names of both companies, your domain and your tenant id',
      'what the partner did for you, and every product',
      'your signature or acknowledgement, with the date'
    ]
  },
  then: {
    heading: 'What happens then',
    text: (days: number | null) =>
      days === null
        ? 'When the claim is approved you get an e-mail. You need to do nothing. If you do not agree, the e-mail says how to decline, at any time.'
        : `When the claim is approved you get an e-mail. You need to do nothing. If you do not agree, the e-mail says how to decline, within ${String(days)} days. It costs you nothing, and changes nothing in your contracts.`
  },
  code: 'To read this again on your phone, photograph the code:',
  questions: (name: string, email: string) => `Questions? ${name}, ${email}`,
  acknowledgement: {
    heading: 'Acknowledgement (if you want to use this page for it)',
    text: (claim: {
      readonly partner: string;
      readonly customer: string;
      readonly domain: string;
      readonly tenantId: string;
      readonly products: readonly string[];
    }) =>
      `${claim.customer} (domain ${claim.domain || '…'}, tenant id ${claim.tenantId || '…'}) knows that ${claim.partner} claims to be its partner of record for ${claim.products.join(', ') || '…'}, for the work described below.`,
    blanks: ['What the partner did', 'Since when', 'Name and title', 'Place and date', 'Signature for the customer']
  },
  footer: (partner: string) => `Handed out by ${partner}`
};

export type ExplainerTexts = typeof explainer;
