import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A message as the mail server took it, in order of arrival. */
export interface ReceivedMail {
  /** Addresses of the envelope. */
  readonly to: readonly string[];
  readonly from: string;
  /** In lower case; each unfolded and decoded, the last of several of one name. */
  readonly headers: ReadonlyMap<string, string>;
  readonly subject: string;
  readonly messageId: string;
  readonly text: string;
  readonly html: string;
  readonly raw: string;
}

/** What the server does with the next messages: `hang` takes the message and never answers. */
export type SmtpMood =
  | { readonly kind: 'take' }
  | { readonly kind: 'refuse'; readonly code: number; readonly at: 'recipient' | 'data' | 'sender' }
  | { readonly kind: 'hang' };

/** Of the next message to somebody: asked for, or taken and not yet answered. */
export interface SmtpHold {
  /** It has come so far; the mail server says nothing until `go`. */
  readonly reached: Promise<void>;
  go(): void;
}

/** A real mail server on a port of its own that keeps what it is given. */
export interface SmtpInbox {
  /** For SMTP_URL. */
  readonly url: string;
  readonly mails: readonly ReceivedMail[];
  /** Told of each recipient who asks: what becomes of mail to them. */
  setMood(mood: SmtpMood | ((to: string) => SmtpMood)): void;
  hold(to: string, at: 'asked' | 'taken'): SmtpHold;
  /** The first message that fits, also one that is there already; fails after `withinMs`. */
  waitFor(fits: (mail: ReceivedMail) => boolean, withinMs?: number): Promise<ReceivedMail>;
  to(address: string): readonly ReceivedMail[];
  close(): Promise<void>;
}

export async function startSmtpInbox(): Promise<SmtpInbox> {
  const mails: ReceivedMail[] = [];
  let moodFor: (to: string) => SmtpMood = () => ({ kind: 'take' });
  const holds: {
    readonly to: string;
    readonly at: string;
    readonly arrive: () => void;
    readonly until: Promise<void>;
  }[] = [];
  /** Answers by what follows, after whoever holds this message lets go. */
  const whenLetGo = (at: 'asked' | 'taken', to: readonly string[], answer: () => void): void => {
    const found = holds.findIndex((hold) => hold.at === at && to.includes(hold.to));
    const [hold] = found === -1 ? [] : holds.splice(found, 1);
    if (!hold) return answer();
    hold.arrive();
    void hold.until.then(answer);
  };
  const refusal = (code: number, message: string) => Object.assign(new Error(message), { responseCode: code });
  const moodOf = (addresses: readonly string[]): SmtpMood =>
    addresses.map((address) => moodFor(address)).find(({ kind }) => kind !== 'take') ?? { kind: 'take' };

  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 200,
    onMailFrom(_address, _session, callback) {
      const mood = moodFor('');
      if (mood.kind === 'refuse' && mood.at === 'sender') callback(refusal(mood.code, 'not from there'));
      else callback();
    },
    onRcptTo({ address }, _session, callback) {
      const mood = moodFor(address);
      if (mood.kind === 'refuse' && mood.at === 'recipient')
        callback(refusal(mood.code, `nobody is at <${address}> here`));
      else whenLetGo('asked', [address], callback);
    },
    onData(stream, session, callback) {
      let raw = '';
      stream.on('data', (piece: Buffer) => (raw += piece.toString('latin1')));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mood = moodOf(to);
        if (mood.kind === 'hang') return;
        if (mood.kind === 'refuse') return callback(refusal(mood.code, 'not this one'));
        const { mailFrom } = session.envelope;
        const from = mailFrom === false ? '' : mailFrom.address;
        mails.push(readMail(raw, { to, from }));
        whenLetGo('taken', to, callback);
      });
    }
  });
  // A client that was killed leaves its connection in the middle of a command.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    mails,
    setMood: (mood) => void (moodFor = typeof mood === 'function' ? mood : () => mood),
    hold(to, at) {
      let arrive = (): void => undefined;
      let go = (): void => undefined;
      const reached = new Promise<void>((resolve) => (arrive = resolve));
      const until = new Promise<void>((resolve) => (go = resolve));
      holds.push({ to, at, arrive, until });
      return { reached, go };
    },
    to: (address) => mails.filter((mail) => mail.to.includes(address)),
    async waitFor(fits, withinMs = 30_000) {
      const until = Date.now() + withinMs;
      for (;;) {
        const found = mails.find(fits);
        if (found) return found;
        if (Date.now() > until)
          throw new Error(
            `no such mail within ${withinMs} ms; there are: ${mails.map(({ subject }) => subject).join(' | ')}`
          );
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    },
    close: () => new Promise((resolve) => server.close(() => resolve()))
  };
}

function readMail(raw: string, { to, from }: Pick<ReceivedMail, 'to' | 'from'>): ReceivedMail {
  const { headers } = split(raw);
  const parts = partsOf(raw);
  return {
    to,
    from,
    headers,
    subject: headers.get('subject') ?? '',
    messageId: headers.get('message-id') ?? '',
    text: parts.get('text/plain') ?? '',
    html: parts.get('text/html') ?? '',
    raw
  };
}

/** The texts of a message by their type, however deep they stand. */
function partsOf(raw: string): ReadonlyMap<string, string> {
  const { headers, body } = split(raw);
  const type = headers.get('content-type') ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary === undefined)
    return new Map([[type.split(';')[0] ?? '', decodeBody(body, headers.get('content-transfer-encoding') ?? '')]]);
  const inner = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1, -1);
  return new Map(inner.flatMap((part) => [...partsOf(part.replace(/^\r\n/, ''))]));
}

function split(raw: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const head = raw.slice(0, end === -1 ? raw.length : end).replace(/\r\n[ \t]+/g, ' ');
  const headers = new Map<string, string>();
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), decodeWords(line.slice(colon + 1).trim()));
  }
  return { headers, body: end === -1 ? '' : raw.slice(end + 4) };
}

function decodeBody(body: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  if (encoding === 'quoted-printable')
    return unquote(body.replace(/=\r\n/g, '')).toString('utf8').replace(/\r\n/g, '\n');
  return Buffer.from(body, 'latin1').toString('utf8').replace(/\r\n/g, '\n');
}

/** RFC 2047; the space between two encoded words is no part of the text. */
function decodeWords(text: string): string {
  const encoded = /(?:=\?utf-8\?[bq]\?[^?]*\?=)+/gi;
  return text.replace(/\?=\s+=\?/g, '?==?').replace(encoded, (words) => {
    const bytes = [...words.matchAll(/=\?utf-8\?([bq])\?([^?]*)\?=/gi)].map(([, how = '', word = '']) => {
      const decoded = how.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : unquote(word.replaceAll('_', ' '));
      return decoded.toString('latin1');
    });
    return Buffer.from(bytes.join(''), 'latin1').toString('utf8');
  });
}

function unquote(text: string): Buffer {
  const bytes = text.replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1');
}
