import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const form = {
  newClaim: 'New claim',
  editClaim: 'Edit claim',
  steps: {
    activity: 'What you claim',
    location: 'Your location',
    customer: 'The customer',
    products: 'Products',
    contacts: 'Contacts',
    revenue: 'Revenue association',
    evidence: 'Evidence',
    notes: 'Name and note',
    check: 'Check your answers'
  },
  stepOf: (step: number, of: number) => `Step ${step} of ${of}`,
  allSteps: 'All steps',
  stepDone: 'complete',
  stepMissing: (count: number) => `${count} missing`,
  missingCount: (count: number) => `${count} still missing`,
  nothingMissing: 'Everything is there',
  continueLabel: 'Save and continue',
  later: 'Leave this for later',
  notSaved: 'Not saved yet. Keep this page open.',
  notYetVerified: 'Not yet verified',
  notYetVerifiedWhy: 'Only the form of it can be checked here. Whether it exists is checked by the programme.',
  help: 'Where do I find this?',
  fixFirst: 'Put these right, or leave them for later',
  notEditable: {
    title: 'This claim cannot be edited now',
    role: 'Your role lets you read this claim.',
    state: (state: string) => `Claims in the state “${state}” are not edited.`,
    later: 'When the reviewer asks for more, it can be changed with the answer.',
    back: 'To the claim'
  },
  loading: 'Opening your draft…',
  unknown: {
    title: 'This device does not know the claim',
    text: 'It may not have arrived yet, or it belongs to somebody else.'
  },
  problems: {
    guid: {
      empty: '',
      unfinished: (digits: number) => `A tenant id has 32 digits and letters; this has ${digits}.`,
      'too-long': 'This is longer than an id. Paste it again.',
      'wrong-character': 'An id has only the digits 0–9 and the letters a–f, with hyphens.',
      placeholder: 'This is a placeholder, not an id.',
      several: 'There is more than one id in this. Paste the tenant id alone.'
    },
    mpn: {
      empty: '',
      'not-a-number': 'An MPN id has digits only, at most twelve.',
      spoilt: 'A spreadsheet has changed this id. Copy it from the portal again.'
    },
    email: {
      empty: '',
      'no-at': 'An e-mail address has an @, for example ana@contoso.com.',
      'no-domain': 'After the @ comes a domain, for example contoso.com.',
      'not-an-address': 'This is no e-mail address. An example: ana@contoso.com.'
    },
    domain: {
      empty: '',
      'no-dot': 'A domain has a dot, for example contoso.com.',
      'not-a-domain': 'This is no domain. An example: contoso.com.'
    }
  },
  understood: (value: string) => `Understood as ${value}`,
  activity: {
    question: 'What did you do for the customer?',
    hint: 'This decides which incentive programme the claim is for. It is fixed once the claim is submitted.',
    offers: {
      'microsoft-365/usage': 'You help the customer use Microsoft 365 workloads.',
      'business-applications/pre-sales': 'You influenced the purchase of Dynamics 365 or Power Platform.',
      'business-applications/usage': 'You help the customer use Dynamics 365 or Power Platform.',
      'business-applications/revenue-association': 'You sold or built with an ISV product on Business Applications.'
    },
    pays: (programme: string) => `Can be paid, through ${programme}`,
    recognition: 'Never paid, recognition only',
    recognitionNow: (programme: string) => `Not paid at present, recognition only (${programme})`,
    optOut: 'We want to be recognised without being paid',
    optOutHint: 'The claim then counts as yours but is not sent to be evaluated for incentives.',
    businessNote: 'Business Applications: only for customers who bought by volume licence or directly on the web.',
    programmes: { OSU: 'OSU', OSA: 'OSA' }
  },
  location: {
    question: 'Which of your locations claims this?',
    hint: 'Earnings go to this location. A wrong MPN id is a common reason to withdraw a claim.',
    none: 'This device has not been told of your organisation’s locations yet. Type the MPN id.',
    label: 'MPN id'
  },
  customer: {
    question: 'Who is the customer?',
    remembered: 'From your earlier claims',
    remember: (name: string) => `Use ${name}`,
    filled: (name: string) => `Filled in from your latest claim about ${name}.`,
    nameHint: 'As on the signed letter.',
    domainHint: 'The domain of the customer’s e-mail addresses. You may paste a web address or an e-mail.',
    domainFromEmail: (domain: string) => `Use ${domain}`,
    tenantHint: 'Identifies the customer’s Microsoft cloud. Paste it as you copied it: we tidy it up.',
    tenantHelp: {
      title: 'What is a tenant id?',
      what: 'The number of the customer’s organisation in the Microsoft cloud: 32 digits and letters, in five groups.',
      admin: 'The customer finds it in the Microsoft Entra admin centre: Overview → Tenant ID.',
      lookUp:
        'With a connection you can look it up by the domain. On the page that opens, copy everything and paste it here:',
      lookUpLink: (domain: string) => `Look up ${domain}`,
      lookUpNeedsDomain: 'fill in the domain first'
    },
    tenantGood: 'Right form.',
    digits: (count: number) => `${count} of 32`,
    country: 'Country',
    countryChoose: 'Choose a country',
    publicSector: 'Is the customer in the public sector?',
    publicSectorHint: 'Government, public education or public health.',
    disclosure:
      'For a public-sector customer in the United States or Puerto Rico the evidence needs a signed disclosure.',
    yes: 'Yes, public sector',
    no: 'No'
  },
  products: {
    question: 'Which products?',
    hintMicrosoft365: 'One line for each workload that your evidence names.',
    hintBusiness: 'Each product with the customer’s subscription.',
    search: 'Search products',
    none: 'No product with these words.',
    noCatalogue: 'The catalogue has not reached this device yet. Connect once, then choose here.',
    activityFirst: 'First say what you claim: that decides which products there are.',
    goToActivity: 'Say what you claim',
    chosen: (count: number) => `${count} ${plural(count, 'product', 'products')} chosen`,
    add: (name: string) => `Add ${name}`,
    remove: (name: string) => `Remove ${name}`,
    removed: (name: string) => `${name} removed`,
    another: 'Add another subscription of it',
    subscription: 'Subscription id',
    subscriptionHint: 'In the Microsoft 365 admin centre: Billing → Your products → the product → its id.',
    subscriptionWarning:
      'A claim is refused later when the subscription was sold by another reseller, is not yet provisioned (this takes up to seven days), or does not belong to this tenant.',
    renewsOn: 'Renews on',
    renewsOnHint: 'You are reminded 30 days before.',
    renews: (day: string) => `Renews on ${day}`,
    renewal: 'The id changes when the subscription is renewed; then a new claim is needed.',
    otherArea: 'Not a product of what you claim now. Remove it, or change what you claim.',
    twice: 'This subscription is in this claim twice.',
    duplicates: {
      title: 'Your organisation already claims this',
      same: (products: string, customer: string) => `${products}: there is another claim about ${customer}.`,
      why: 'A product belongs to one partner once. You can go on, for example after a renewal.',
      open: 'Open the other claim'
    }
  },
  contacts: {
    question: 'Who is the contact?',
    customer: 'At the customer',
    customerHint:
      'This person is told when the claim is approved, and may decline. Choose somebody who knows of your work.',
    technical: 'Technical contact',
    technicalHint: 'Somebody who knows the subscription.',
    own: 'At your organisation',
    ownHint: 'We filled in your details. Change them if a colleague takes care of the claim.',
    name: 'Name',
    title: 'Title',
    titleHint: 'For example: head of IT.',
    email: 'E-mail',
    language: 'Language of their e-mail',
    remembered: 'Earlier contacts',
    otherDomain: (domain: string) =>
      `This address is not at ${domain}. Right, if the customer uses more than one domain.`,
    sameAsCustomer: 'The same as the customer contact'
  },
  revenue: {
    question: 'Who sold what?',
    hint: 'A revenue association names the seller and the ISV product.',
    sellerHint: 'The person at Microsoft with whom you worked, or your own seller.',
    isvHint: 'The name under which it is published.'
  },
  evidenceStep: {
    question: 'Add the proof of execution',
    hint: 'Photograph the signed letter, or add files. They are kept on this device at once and sent when there is a connection.'
  },
  notes: {
    question: 'Name and note',
    nameHint: 'Only your organisation sees it. Without one, the customer’s name is shown.',
    note: 'Note to the reviewer',
    noteHint: 'Goes with the claim when it is submitted. You can still change it there.'
  },
  check: {
    question: 'Check your answers',
    missing: 'Still missing',
    change: 'Change',
    changeWhat: (what: string) => `Change: ${what}`,
    nothing: 'Not given',
    submit: 'Go on to submit',
    contributor: 'A manager of your organisation submits it. They see it as soon as it has been sent from this device.',
    close: 'Close, submit later',
    done: 'Back to the claim',
    products: 'Products',
    evidence: 'Evidence',
    evidenceNone: 'No file yet',
    customerContact: 'Customer contact',
    partnerContact: 'Your contact',
    note: 'Note to the reviewer'
  },
  missing: {
    products: 'At least one product',
    evidence: 'At least one evidence file',
    subscription: (product: string) => `Subscription id of ${product}`
  },
  saved: (what: string) => `${what}: saved in the claim`,
  created: 'The claim is made. Your colleagues see it as soon as this device has a connection.'
};

export type FormTexts = typeof form;
