import { resolve } from 'node:path';
import { readCouchAddresses, type CouchAddress } from './databases/couch-addresses.ts';
import { isAddress, readSender, type SmtpSettings } from './mail/smtp.ts';

/** What the process was told by its environment and its arguments. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly appDirectory: string;
  readonly couch: CouchSettings | null;
  readonly demonstration: boolean;
  readonly clockOffsetMs: number;
  /** How many proxies stand in front of us: X-Forwarded-* are believed as far as they wrote them, counted from the right. */
  readonly trustProxy: number;
  /** Names under which people may reach this server, besides addresses, where it listens and PUBLIC_URL. */
  readonly allowedHosts: readonly string[];
  readonly bounds: Bounds;
  /** Whom to tell of a weakness, as `security.txt` says it: an address of mail or of a page. */
  readonly securityContact: string | null;
  readonly logLevel: string;
  /** Embedded: below so much free room on the disk nothing new is taken in. */
  readonly diskReserveBytes: number;
  /** Null: messages are kept and shown to administrators. */
  readonly smtp: SmtpSettings | null;
  /** Where people open this server, for the links in mail; null: where it listens. No slash at its end. */
  readonly publicUrl: string | null;
}

/** What one account, and one organisation, may take up. docs/operations.md, "Bounds" */
export interface Bounds {
  readonly longPollsPerPerson: number;
  readonly actionsPerPersonADay: number;
  readonly fileBytesPerPersonADay: number;
  readonly fileBytesPerOrganisation: number;
}

export interface CouchSettings {
  /** At least one; all of one cluster. */
  readonly addresses: readonly CouchAddress[];
  readonly prefix: string;
  readonly proxySecret: string;
}

export type ReadSettings = { readonly ok: true; readonly settings: Settings } | Failed;

export function readSettings(environment: NodeJS.ProcessEnv, args: readonly string[]): ReadSettings {
  const unknown = args.find((arg) => arg !== '--no-demo' && !arg.startsWith('--clock-offset='));
  if (unknown)
    return fail(`Unknown argument ${unknown}. Known are --no-demo and --clock-offset=<milliseconds, or e.g. 5d>.`);

  const demonstration = !args.includes('--no-demo');
  const offsetText = args.find((arg) => arg.startsWith('--clock-offset='))?.slice('--clock-offset='.length);
  const clockOffsetMs = readLength(offsetText ?? '0');
  if (clockOffsetMs === null)
    return fail('--clock-offset takes milliseconds, or a number with s, m, h or d: 5d, -90m.');
  if (offsetText !== undefined && !demonstration)
    return fail('The clock can be moved in a demonstration only: leave out --clock-offset, or --no-demo.');

  const port = Number(environment['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('PORT must be a number from 0 to 65535.');

  const couchText = environment['COUCHDB_URL'];
  const prefix = environment['COUCHDB_PREFIX'] ?? 'on-record-';
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(prefix))
    return fail('COUCHDB_PREFIX must begin with a letter and hold only a-z, 0-9 and -, 41 characters at most.');
  const couch = couchText === undefined ? null : readCouchAddresses(couchText);
  if (couch && !couch.ok) return couch;

  const reserve = environment['DISK_RESERVE_MB'] ?? '256';
  if (!/^\d{1,7}$/.test(reserve))
    return fail(
      'DISK_RESERVE_MB must be a whole number of megabytes: below so much free room nothing new is taken in.'
    );

  const hops = new Map([
    ['true', '1'],
    ['yes', '1'],
    ['', '0']
  ]).get(environment['TRUST_PROXY'] ?? '');
  const trustProxy = hops ?? environment['TRUST_PROXY'] ?? '0';
  if (!/^\d$/.test(trustProxy))
    return fail(
      'TRUST_PROXY must say how many proxies stand in front of this server: 1, or 2 where one is behind another.'
    );
  const securityContact = environment['SECURITY_CONTACT'] ?? null;
  if (securityContact !== null && !/^(https|mailto|tel):$/.test(protocolOf(securityContact)))
    return fail('SECURITY_CONTACT must begin with mailto: or https://.');
  const bounds = readBounds(environment);
  if (!bounds.ok) return bounds;
  const mail = readMail(environment, demonstration);
  if (!mail.ok) return mail;

  return {
    ok: true,
    settings: {
      port,
      host: environment['HOST'] ?? '127.0.0.1',
      dataDirectory: resolve(environment['DATA_DIR'] ?? 'data'),
      appDirectory: resolve(environment['APP_DIR'] ?? 'build/app'),
      couch: couch && { addresses: couch.addresses, prefix, proxySecret: environment['COUCHDB_PROXY_SECRET'] ?? '' },
      demonstration,
      clockOffsetMs,
      trustProxy: Number(trustProxy),
      allowedHosts: (environment['ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter((host) => host !== ''),
      bounds: bounds.bounds,
      securityContact,
      logLevel: environment['LOG_LEVEL'] ?? 'info',
      diskReserveBytes: Number(reserve) * megabyte,
      smtp: mail.smtp,
      publicUrl: mail.publicUrl
    }
  };
}

function readBounds(environment: NodeJS.ProcessEnv): { readonly ok: true; readonly bounds: Bounds } | Failed {
  const said = (name: string, usual: number): number => {
    const text = environment[name] ?? String(usual);
    return /^\d{1,9}$/.test(text) && Number(text) > 0 ? Number(text) : NaN;
  };
  const bounds: Bounds = {
    longPollsPerPerson: said('LONG_POLLS_PER_PERSON', 40),
    actionsPerPersonADay: said('ACTIONS_PER_PERSON_A_DAY', 10_000),
    fileBytesPerPersonADay: said('FILES_MB_PER_PERSON_A_DAY', 2_048) * megabyte,
    fileBytesPerOrganisation: said('FILES_MB_PER_ORGANISATION', 20_480) * megabyte
  };
  return Object.values(bounds).some(Number.isNaN)
    ? fail(
        'LONG_POLLS_PER_PERSON, ACTIONS_PER_PERSON_A_DAY, FILES_MB_PER_PERSON_A_DAY and FILES_MB_PER_ORGANISATION must be whole numbers above 0.'
      )
    : { ok: true, bounds };
}

const megabyte = 1_048_576;

type ReadMail = { readonly ok: true } & Pick<Settings, 'smtp' | 'publicUrl'>;

function readMail(environment: NodeJS.ProcessEnv, demonstration: boolean): ReadMail | Failed {
  const { SMTP_URL: url, MAIL_FROM: from, PUBLIC_URL: shown } = environment;
  if (shown !== undefined && !/^https?:$/.test(protocolOf(shown)))
    return fail('PUBLIC_URL must be the http or https address at which people open this server.');
  const publicUrl = shown?.replace(/\/+$/, '') ?? null;
  if (url === undefined || url === '') return { ok: true, smtp: null, publicUrl };
  if (!/^smtps?:$/.test(protocolOf(url))) return fail('SMTP_URL must begin with smtp:// or smtps://.');
  if (from === undefined || !isAddress(readSender(from).address))
    return fail('With SMTP_URL goes MAIL_FROM: the address that mail comes from, e.g. On Record <record@example.org>.');
  if (publicUrl === null && !demonstration)
    return fail('With SMTP_URL goes PUBLIC_URL: the address at which people open this server, for the links in mail.');
  return { ok: true, smtp: { url, from }, publicUrl };
}

const unitsMs: ReadonlyMap<string, number> = new Map([
  ['', 1],
  ['ms', 1],
  ['s', 1_000],
  ['m', 60_000],
  ['h', 3_600_000],
  ['d', 86_400_000]
]);

function readLength(text: string): number | null {
  const parts = /^(-?\d{1,13})(ms|s|m|h|d|)$/.exec(text);
  const unitMs = unitsMs.get(parts?.[2] ?? '');
  return parts && unitMs !== undefined ? Number(parts[1]) * unitMs : null;
}

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

interface Failed {
  readonly ok: false;
  readonly sentence: string;
}

const fail = (sentence: string): Failed => ({ ok: false, sentence });
