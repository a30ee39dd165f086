import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const papers = {
  section: 'To take along',
  pack: {
    link: 'For the portal',
    title: 'For the portal',
    intro: 'In the portal’s order: copy a line, paste it there. It works without a connection.',
    /** Where no portal decides. */
    here: {
      link: 'Copy or download',
      title: 'Copy or download',
      intro: 'All that the claim says: copy a line, or download it with its evidence. It works without a connection.'
    },
    sections: {
      activity: 'Solution area and activity',
      location: 'Location',
      customer: 'Customer',
      products: 'Products',
      contacts: 'Contacts',
      revenue: 'Seller and product'
    },
    product: (n: number) => `Product ${String(n)}`,
    subscription: (n: number) => `Product ${String(n)}, subscription id`,
    copy: (label: string) => `Copy ${label}`,
    copied: (label: string) => `${label} copied`,
    copyAll: 'Copy everything',
    allCopied: 'Everything is copied',
    notCopied: 'The browser does not let us copy. Mark the text and copy it by hand.',
    empty: 'Not filled in',
    evidence: 'Evidence',
    noEvidence: 'No evidence yet.',
    signed: (by: string, on: string) => `Signed by ${by} on ${on}`,
    signedOn: (on: string) => `Signed on ${on}`,
    covers: (products: string) => `Covers ${products}`,
    fingerprint: (sha256: string) => `SHA-256 ${sha256}`,
    download: 'Download the pack (ZIP)',
    busy: 'Packing',
    what: 'The ZIP holds the evidence, a summary as PDF, and the form’s values as text.',
    done: 'The pack is ready. Look among your downloads.',
    absent: (names: string, count: number) =>
      plural(
        count,
        `Not in the pack: ${names}. This device does not have it yet. Connect once and try again.`,
        `Not in the pack: ${names}. This device does not have them yet. Connect once and try again.`
      ),
    failed: 'The pack could not be made. Try again; nothing is lost.',
    summaryTitle: (customer: string) => `Partner-of-record claim: ${customer}`,
    summaryState: (state: string, day: string) => `${state}. Printed on ${day}.`,
    summaryName: 'summary.pdf',
    valuesName: 'values.txt',
    evidenceFolder: 'evidence',
    fileName: (customer: string) => `Claim ${customer}`
  },
  explainer: {
    link: 'Explain it to the customer',
    title: 'For the customer',
    intro:
      'One page that you can leave with the customer: who claims what, what you get to see, and what happens then.',
    language: 'The customer’s language',
    code: 'The customer can also photograph this code:',
    codeName: 'Code that leads to the explanation',
    download: 'Download the page (PDF)',
    fileName: (customer: string) => `For ${customer}`,
    failed: 'The page could not be made. Try again.',
    preview: 'This is what it says',
    signatures: 'Signatures',
    waiting: 'Still waiting for a signature',
    old: 'Older than 12 months: ask for a newer one',
    allThere: 'Every product has a signature of the last 12 months.',
    count: (count: number) =>
      plural(count, 'You are still waiting for 1 signature.', `You are still waiting for ${String(count)} signatures.`)
  }
};

export type PapersTexts = typeof papers;
