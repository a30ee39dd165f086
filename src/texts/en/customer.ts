import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');
const days = (count: number) => `${String(count)} ${plural(count, 'day', 'days')}`;

interface Customer {
  readonly customer: string;
  readonly domain: string;
}

/** What the customer of a claim is told: by mail, and on the page that the mail leads to. */
export const customer = {
  what: {
    heading: (partner: string) => `${partner} is recorded as your partner`,
    /** The heading stands above it and names the partner, whose name may be long. */
    text: ({ customer, domain }: Customer) =>
      `The company works with ${customer}${domain === '' ? '' : ` (${domain})`} and asked the vendor’s partner programme to record this for:`,
    approved: 'The programme has examined the proof and approved it.'
  },
  sees: {
    heading: 'What the partner gets to see',
    text: 'How these products are used, month by month, as numbers. No messages, files or names of your people, and no access to your systems.'
  },
  agree: 'If you agree, you need to do nothing.',
  disagree: {
    heading: 'If you do not agree',
    until: (moment: string) => `You can decline until ${moment}.`,
    days: (count: number) => `You can decline for ${days(count)} from the day of the e-mail.`,
    anyTime: 'You can decline at any time.',
    free: 'It costs nothing and changes nothing in your contracts.'
  },
  decline: {
    open: 'Decline',
    reason: 'Why? (optional)',
    readBy: 'The partner and the programme will read it.',
    confirm: 'Yes, decline'
  },
  done: {
    declined: {
      heading: 'You declined',
      text: (partner: string, products: string) =>
        `Your answer is on record, and ${partner} has been told. ${partner} is not recorded as your partner for ${products} by this claim.`,
      after: 'You need to do nothing more, and can close this page. If this should change, you get another e-mail.'
    },
    received: {
      heading: 'We have your answer',
      text: 'You declined. Your answer is kept safely, and will be on record in a moment. You need not send it again.',
      again: 'See whether it is on record'
    },
    over: {
      heading: 'The time to decline has passed',
      text: (partner: string, moment: string | null) =>
        `${moment === null ? 'You could decline for a time after the approval.' : `You could decline until ${moment}.`} ${partner} is recorded as your partner.`,
      whom: (partner: string) =>
        `If you do not want this any more, write to your contact at ${partner} and ask them to withdraw the claim.`
    },
    void: {
      heading: 'This link no longer counts',
      text: 'Either a newer e-mail was sent about this, or the claim has been withdrawn or is being looked at again. Nothing was changed by opening this page.',
      after: 'If you have a newer e-mail, use the link in it. Otherwise you need to do nothing.'
    },
    expired: {
      heading: 'This link has expired',
      text: 'It could be used for a limited time only. Nothing was changed by opening this page.',
      after: 'If you have a question, write to the company that is named in the e-mail.'
    },
    unknown: {
      heading: 'We do not know this link',
      text: 'Perhaps a part of it is missing. Please open the link in the e-mail again, or copy all of it.',
      after: 'Nothing was changed.'
    },
    tooLong: {
      heading: 'This could not be read',
      text: 'Your reason is too long, or the page was changed. Nothing was sent on.',
      after: 'Please open the link in the e-mail again and use fewer words, or none: a reason is not needed.'
    },
    tooMany: {
      heading: 'Too many tries',
      text: 'From your network this page was opened too often in a short time. Nothing was changed.',
      after: 'Please wait a quarter of an hour, and open the link in the e-mail again.'
    },
    later: {
      heading: 'This does not work at the moment',
      text: 'The record cannot be reached just now.',
      after: 'Please open the link in the e-mail again in a few minutes. Declining twice does no harm.'
    }
  },
  about: {
    title: 'A partner says that it works with you',
    intro:
      'A company that works for you, the partner, can ask the vendor’s partner programme to record it as your partner for certain products. That request is called a claim.',
    proof: {
      heading: 'You are asked first',
      text: 'The partner needs a document that shows its work for you, with your signature or acknowledgement. The programme examines it.'
    },
    sees: {
      heading: 'What the partner gets to see',
      text: 'If the claim is approved: how the products are used, month by month, as numbers. No messages, files or names of your people, and no access to your systems.'
    },
    told: {
      heading: 'You are told',
      text: 'When a claim is approved, your contact gets an e-mail that says who claims what. If you agree, you need to do nothing.'
    },
    decline: {
      heading: 'You can decline',
      text: 'The e-mail has a link with which you decline, until the day that it names. No account is needed. It costs nothing and changes nothing in your contracts.'
    }
  },
  letter: {
    hello: (name: string) => `Hello ${name},`,
    subject: (partner: string) => `${partner} is recorded as your partner: you need to do nothing`,
    products: 'Products',
    button: 'Read more, or decline',
    how: 'To decline, open this page and press “Decline”. It takes a minute, and no account is needed.',
    footer:
      'You get this because the partner named you as the contact of your company. The link is for you: whoever has it can decline for your company.'
  }
};

export type CustomerTexts = typeof customer;
