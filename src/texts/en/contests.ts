import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

/** What a partner is told of a contest, and how reviewers decide it. Never who the other one is. */
export const contests = {
  own: {
    title: 'Contests between partners',
    standings: { contested: 'Contested', held: 'Held by you', lost: 'Belongs to another partner' },
    meanings: {
      contested:
        'Another partner has claimed it for this customer too. The reviewers decide who holds it, by the most recent proof.',
      held: 'It was contested, and is yours: it counts for this claim.',
      lost: 'The reviewers decided that another partner holds it. It no longer counts for this claim.'
    },
    meanwhile: 'Until then this claim is not evaluated for incentives. What was sent before stays sent.',
    whatToDo: 'What you can do',
    refresh: 'If you have newer signed proof, add it now.',
    refreshManager: 'If there is newer signed proof, a manager of your organisation can add it now.',
    addBelow: 'If you have newer signed proof, add it under “Evidence” below.',
    addInAnswer: 'If you have newer signed proof, add it with your answer.',
    comment: 'The review is under way: write a comment if you have newer signed proof.',
    addedSince: 'You have added proof since. The reviewers see it first.',
    addProof: 'Add newer proof',
    reviewersSaid: 'The reviewers wrote',
    allLost:
      'No product of this claim is left, so it is rejected for good. With newer proof you can make a new claim: it contests whoever holds the product.',
    secret: 'Neither partner is told who the other one is.'
  },
  queue: {
    title: 'Contests',
    count: (count: number) => `${count} ${plural(count, 'contest', 'contests')} between partners`,
    partners: (count: number) => `${count} ${plural(count, 'partner', 'partners')}`,
    claims: (count: number) => `${count} ${plural(count, 'claim', 'claims')}`,
    all: (count: number) => `All ${count}`,
    none: 'No product is contested',
    noneText: 'When a second partner claims a product of the same customer, both claims are compared here.',
    back: 'Review'
  },
  desk: {
    title: (product: string) => `Who holds ${product}?`,
    lead: 'Contests are decided on the most recent proof. It stands first.',
    decided: 'This contest is decided, or the others have left it.',
    onlyOne: 'The other claim is not on this device yet. It appears here by itself.',
    mostRecent: 'Most recent proof',
    asRecent: 'As recent as another',
    signedOn: (day: string) => `Signed ${day}`,
    addedOn: (day: string) => `Added ${day}; no signature date was given`,
    noProof: 'No file',
    old: 'Older than twelve months',
    newSince: 'Added since the contest began',
    notArrived: 'not arrived yet',
    files: 'Evidence, newest first',
    signedBy: (name: string) => `by ${name}`,
    submitted: (day: string) => `Submitted ${day}`,
    products: (names: string) => `Claims: ${names}`,
    openClaim: (partner: string) => `Open the claim of ${partner}`,
    history: 'History of this product',
    decision: 'Decision',
    choose: 'Who holds it?',
    chooseHelp: 'One holds it, the others lose it. Claims of the same partner go together.',
    commentTo: (partner: string) => `What ${partner} will read`,
    commentHelp: 'Each partner reads its own text. Do not name the other one.',
    suggestions: {
      held: 'This product was also claimed by another partner. Your proof is the more recent: you hold it.',
      lost: 'This product was also claimed by another partner, whose proof is more recent than yours.'
    },
    namesOther: (partner: string, name: string) =>
      `The text for ${partner} contains “${name}”. Neither partner may learn who the other one is.`,
    summary: {
      title: 'What happens',
      holds: (partner: string, product: string) => `${partner} holds ${product}.`,
      loses: (partner: string, product: string) => `${partner} no longer has ${product} in its claim.`,
      rejected: (partner: string) => `No other product is left in ${partner}’s claim: it is rejected for good.`,
      offline: 'You are offline: it is kept on this device and counts from when it reaches the record.'
    },
    send: 'Decide',
    noChoice: 'Choose who holds the product.',
    noComment: (partner: string) => `Write what ${partner} will read.`,
    done: (partner: string) => `Decided: ${partner} holds it.`,
    lastMonths: 'You decide on proof that is not the most recent. Say why in the texts.'
  }
};

export type ContestsTexts = typeof contests;
