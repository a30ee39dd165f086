import { pluralIn } from '../plural.ts';

const plural = pluralIn('en');

export const evidence = {
  title: 'Evidence',
  /** Begins the name of a photo that the phone gave none: "photo 2026-11-26 04.49.49.jpg". */
  photoName: 'photo',
  /** Of a file whose name says nothing, as ".pdf". */
  documentName: 'Document',
  none: 'No evidence yet.',
  list: 'Files',
  add: {
    photo: 'Take a photo',
    choose: 'Choose files',
    drop: 'Or drop files here, or paste them.',
    dropNow: 'Drop to add',
    limits: (kinds: string, size: string, count: number) =>
      `${kinds}; up to ${size} each, ${count} ${plural(count, 'file', 'files')} in all.`,
    storing: (name: string) => `Saving ${name} on this device…`,
    safe: 'Safe on this device',
    pendingTitle: 'Say what it shows',
    pendingHint: 'Optional, but it spares questions. The file is safe meanwhile.',
    addToClaim: 'Add to the claim',
    addAll: (count: number) => `Add ${count} ${plural(count, 'file', 'files')} to the claim`,
    added: (name: string) => `${name} added`,
    leftOut: (name: string) => `${name} left out`,
    problems: 'These were not added'
  },
  problems: {
    empty: (name: string) => `${name} is empty.`,
    'too-large': (name: string, size: string, limit: string) =>
      `${name} has ${size}; the limit is ${limit}. Photograph the pages, or save the file smaller.`,
    type: (name: string, type: string, kinds: string) =>
      `${name} is a ${type} file; accepted are ${kinds}. Save it as PDF.`,
    password: (name: string) =>
      `${name} asks for a password: the reviewer could not read it. Save a copy without a password and add that.`,
    damaged: (name: string) => `${name} is damaged: it cannot be opened as a PDF. Save or scan it again and add that.`,
    heavy: (name: string) =>
      `${name} takes so much memory or time that the reviewer could not see it. Print it to a new PDF and add that.`,
    'not-what-it-says': (name: string, kind: string) =>
      `${name} is called a ${kind} file, but is something else inside: nobody could open it. Open it where it comes from and save it as PDF.`,
    'too-many': (name: string, limit: number) => `${name}: a claim has at most ${limit} files. Remove one first.`,
    'there-already': (name: string) => `${name} is here already: it is the same file.`,
    'disk-full': (name: string) =>
      `${name} could not be saved: this device’s storage is full. Free some space and add it again.`,
    'storage-closed': (name: string) =>
      `${name} could not be saved: the browser closed the storage. Reload and add it again.`,
    fault: (name: string) => `${name} could not be saved. Add it again; if that does not help, reload first.`,
    'unreadable-file': (name: string) => `${name} cannot be read. If it is in a cloud folder, download it first.`
  },
  large: (size: string) =>
    `${size} is large: on a weak connection it takes a while to send. It goes on by itself, also after a cut.`,
  facts: {
    change: (name: string) => `Change what ${name} shows`,
    covers: 'Which products does it name?',
    coversAll: 'All products',
    signedBy: 'Who signed for the customer?',
    signedOn: 'Signed on',
    signed: (who: string, day: string) => `Signed by ${who}, ${day}`,
    signedByOnly: (who: string) => `Signed by ${who}`,
    signedOnOnly: (day: string) => `Signed ${day}`,
    future: 'This day is in the future.',
    old: 'More than 12 months ago: the reviewer will probably ask for a newer signature.',
    coversList: (products: string) => `Covers ${products}`
  },
  uncovered: (products: string) => `No file covers ${products} yet.`,
  checklist: {
    title: 'What the evidence must show',
    hint: 'Compare with the letter before you leave.',
    noteForEach: 'One letter can show all of it.',
    openLink: 'Open what this is about'
  },
  retention: {
    until: (day: string) =>
      `The programme keeps the files of settled claims until ${day}. They are deleted after that; the claim stays.`,
    past: (day: string) =>
      `The programme kept the files of this claim until ${day}. They are deleted since; the claim and the names of its files stay.`
  },
  receipts: {
    'on-device': 'On this device',
    sending: (percent: number) => `Sending, ${percent} %`,
    'held-up': 'Not sent',
    received: 'Received',
    elsewhere: 'On its way from another device',
    'on-record': 'On record',
    seen: 'Seen by a reviewer'
  },
  receiptMeanings: {
    'on-device': 'Saved here and nowhere else yet. It is sent by itself as soon as there is a connection.',
    sending: 'It goes on by itself after a cut.',
    'held-up': 'It was tried, and has not reached the server. It is tried again by itself.',
    received: 'The server has it. It is checked before it is on record.',
    elsewhere: 'The claim names this file, but it has not reached the server yet.',
    'on-record': 'All of it is there, checked against its fingerprint.',
    seen: 'It was on a reviewer’s screen.'
  },
  remove: (name: string) => `Remove ${name}`,
  removed: (name: string) => `${name} removed`,
  viewer: {
    back: 'To the claim',
    loading: 'Opening…',
    pages: (count: number) => `${count} ${plural(count, 'page', 'pages')}`,
    page: (page: number, of: number) => `Page ${page} of ${of}`,
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    fitWidth: 'Fit width',
    zoom: (percent: number) => `${percent} %`,
    download: 'Download',
    details: 'About this file',
    name: 'Name',
    kind: 'Kind',
    size: 'Size',
    fingerprint: 'Fingerprint (SHA-256)',
    other: 'This kind of file is not shown in the app. Download it and open it with its own program.',
    heic: 'This browser cannot show HEIC photos. Download it, or open the claim on a device that can.',
    brokenImage: 'This picture cannot be shown: the file may be damaged. You can still download it.',
    largeImage:
      'This picture is too large to be shown here, and does not count as seen. Download it, or ask for a smaller copy.',
    unreadablePdf: {
      damaged: 'This PDF is damaged and cannot be shown, so it does not count as seen. You can still download it.',
      password:
        'This PDF asks for a password, so nobody can read it here, and it does not count as seen. What is needed is a copy without a password.',
      heavy:
        'This PDF would take more memory or time than this browser has, so it cannot be shown here and does not count as seen. You can still download it.'
    },
    heavyPage:
      'This page cannot be shown here: it takes too much memory or time, or is damaged. Download the file to see it.',
    noReader: {
      title: 'The PDF reader is not on this device yet',
      text: 'The file is here. What shows it is fetched once: connect, and it opens by itself.'
    },
    neverFetched: {
      title: 'Not on this device yet',
      text: 'You are offline, and this file was never opened here. Connect, open it once, and it stays here for offline use.'
    },
    notArrived: {
      title: 'Not arrived yet',
      text: 'The file is still on the device of whoever added it. It appears here when that device has sent it.'
    },
    unknown: { title: 'No such file in this claim', text: 'It may have been removed.' },
    canvas: (page: number, name: string) => `Page ${page} of ${name}`
  }
};

export type EvidenceTexts = typeof evidence;
