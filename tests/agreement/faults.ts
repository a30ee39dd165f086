import { actionVersion } from '#documents/action-version.ts';
import type { ActionContent } from '#documents/action-document.ts';
import type { RefusalCode } from '#rules/claim/refusal.ts';
import type { PersonKey } from '../support/test-people.ts';
import { addToText, sealText, type Members, type SealedText } from './sealed-text.ts';

/** One thing that is wrong with an action, whoever sends it and whatever its kind. */
export interface Fault {
  readonly answer: RefusalCode;
  /** What is sealed and sent. */
  readonly make: (content: ActionContent) => SealedText;
  /** Where a device could come to order it: the order that is given to it, instead of the content. */
  readonly order?: (content: ActionContent) => Members;
  /** Where it is not one of each role: whoever it is sent by. */
  readonly senders?: readonly PersonKey[];
  /** CouchDB takes it away before anybody looks. */
  readonly couch?: 'no fault';
  /** About a document, where a device has an action: it is not asked. */
  readonly device?: 'is not asked';
}

/** Where the device's own check is asked: the content with something changed. */
function inOrder(answer: RefusalCode, order: (content: ActionContent) => Members): Fault {
  return { answer, order, make: (content) => sealText(order(content)) };
}

const withHash = (sealed: SealedText, hash: string, generation = 1): SealedText => ({
  id: sealed.id,
  rev: `${generation}-${hash}`,
  text: sealed.text.replace(`"_rev":"${sealed.rev}"`, `"_rev":"${generation}-${hash}"`)
});
const hashOf = ({ rev }: SealedText): string => rev.slice(2);

const largeText = 'x'.repeat(64 * 1024);

export const faults = {
  'another member': inOrder('malformed', (content) => ({ ...content, also: 1 })),
  'a member called __proto__': inOrder('malformed', (content) => withProto({ ...content })),
  'a member called __proto__ deep inside': inOrder('malformed', (content) => ({
    ...content,
    files: [withProto({ size: 1 })]
  })),
  'a member called __proto__ among fields, products and changes': inOrder('malformed', (content) => ({
    ...content,
    fields: withProto({ name: 'a' }),
    products: withProto({ l1: { product: 'teams' } }),
    changes: withProto({ name: { from: null, to: 'b' } })
  })),
  'a member called constructor': inOrder('malformed', (content) => ({ ...content, constructor: { prototype: {} } })),
  // It takes the engines long to read.
  'more than 64 KiB': {
    ...inOrder('too-large', (content) => ({ ...content, comment: largeText })),
    senders: ['contributor', 'reviewer']
  },
  'a claim that is no ULID': inOrder('malformed', (content) => ({ ...content, claim: '01jd0000000000000000000000' })),
  'a claim whose ULID has a letter that none has': inOrder('malformed', (content) => ({
    ...content,
    claim: '01JU0000000000000000000000'
  })),
  'an organisation that is no name': inOrder('malformed', (content) => ({ ...content, org: '../contoso' })),
  'a kind that there is not': inOrder('malformed', (content) => ({ ...content, kind: 'explode' })),
  'a kind that only looks like one': inOrder('malformed', (content) => ({ ...content, kind: 'constructor' })),

  'half of an emoji': { answer: 'malformed', make: (content) => sealText({ ...content, device: 'a\ud83d' }) },
  'a newer version': { answer: 'unknown-version', make: (content) => sealText({ ...content, v: actionVersion + 1 }) },
  'no version': { answer: 'unknown-version', make: (content) => sealText({ ...content, v: null }) },
  'the hash of other content in its id': {
    answer: 'wrong-hash',
    make: (content) => {
      const sealed = sealText({ ...content });
      return replaceAll(sealed, hashOf(sealed), 'f'.repeat(32));
    }
  },
  'other content under a right hash': {
    answer: 'wrong-hash',
    make: (content) => {
      const sealed = sealText({ ...content });
      return { ...sealed, text: sealed.text.replace('"madeAt":1790000000000', '"madeAt":1790000000001') };
    }
  },
  'a revision that is another hash': {
    answer: 'wrong-hash',
    make: (content) => withHash(sealText({ ...content }), 'f'.repeat(32))
  },
  'a second generation': {
    answer: 'wrong-hash',
    make: (content) => {
      const sealed = sealText({ ...content });
      return withHash(sealed, hashOf(sealed), 2);
    }
  },
  'a longer history': {
    answer: 'wrong-hash',
    make: (content) => {
      const sealed = sealText({ ...content });
      return addToText(withHash(sealed, hashOf(sealed), 2), {
        _revisions: { start: 2, ids: [hashOf(sealed), 'f'.repeat(32)] }
      });
    },
    device: 'is not asked'
  },
  'an id of another claim': {
    answer: 'malformed',
    make: (content) => {
      const sealed = sealText({ ...content });
      return replaceId(sealed, sealed.id.replace(content.claim, '01JD0000000000000000000009'));
    }
  },
  'an id whose ULID is none': {
    answer: 'malformed',
    make: (content) => {
      const sealed = sealText({ ...content });
      return replaceId(sealed, sealed.id.replace(/:[0-9A-Z]{26}\./, ':01JU0000000000000000000000.'));
    }
  },
  'an id that is no action’s': {
    answer: 'malformed',
    make: (content) => {
      const sealed = sealText({ ...content });
      return replaceId(sealed, sealed.id.replace('action:', 'claim:'));
    }
  },
  'a deletion': {
    answer: 'not-deletable',
    make: (content) => addToText(sealText({ ...content }), { _deleted: true }),
    device: 'is not asked'
  },
  'a deletion that says false': {
    answer: 'not-deletable',
    make: (content) => addToText(sealText({ ...content }), { _deleted: false }),
    couch: 'no fault',
    device: 'is not asked'
  },
  'an attachment': {
    answer: 'malformed',
    make: (content) =>
      addToText(sealText({ ...content }), { _attachments: { a: { content_type: 'text/plain', data: 'YQ==' } } })
  },
  'a member that is the database’s own': {
    answer: 'malformed',
    make: (content) => addToText(sealText({ ...content }), { _mine: 1 })
  },
  'somebody else’s action': {
    answer: 'not-yours',
    make: (content) => sealText({ ...content, by: '01JD0000000000000000000008' })
  },
  'an author who is no account': { answer: 'not-yours', make: (content) => sealText({ ...content, by: 'nobody' }) },
  'the customer’s action': { answer: 'not-yours', make: (content) => sealText({ ...content, by: 'customer' }) },
  'the clock’s action': { answer: 'not-yours', make: (content) => sealText({ ...content, by: 'clock' }) },
  'the registrar’s action': { answer: 'not-yours', make: (content) => sealText({ ...content, by: 'registrar' }) }
} satisfies { readonly [what: string]: Fault };

/** An own member of that name, as a parser of JSON makes it. */
function withProto(members: object): Members {
  return JSON.parse(`{"__proto__":{"admin":true},${JSON.stringify(members).slice(1)}`) as Members;
}

function replaceId(sealed: SealedText, id: string): SealedText {
  return { ...sealed, id, text: sealed.text.replace(sealed.id, id) };
}

function replaceAll({ id, rev, text }: SealedText, from: string, to: string): SealedText {
  return { id: id.replaceAll(from, to), rev: rev.replaceAll(from, to), text: text.replaceAll(from, to) };
}
