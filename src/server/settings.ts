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
  const started = readArguments(args);
  if (!started.ok) return started;
  const where = readWhere(environment);
  if (!where.ok) return where;
  const couch = readCouch(environment);
  if (!couch.ok) return couch;
  const proxies = readProxies(environment);
  if (!proxies.ok) return proxies;
  const bounds = readBounds(environment);
  if (!bounds.ok) return bounds;
  const mail = readMail(environment, started.demonstration);
  if (!mail.ok) return mail;
  return {
    ok: true,
    settings: {
      ...picked(where),
      ...picked(started),
      ...picked(couch),
      ...picked(proxies),
      ...picked(bounds),
      ...picked(mail),
      logLevel: environment['LOG_LEVEL'] ?? 'info'
    }
  };
}

/** Some of the settings, or a sentence for whoever gave them wrong. */
type Read<K extends keyof Settings> = ({ readonly ok: true } & Pick<Settings, K>) | Failed;

const picked = <T extends { readonly ok: true }>({ ok: _, ...settings }: T): Omit<T, 'ok'> => settings;

function readArguments(args: readonly string[]): Read<'demonstration' | 'clockOffsetMs'> {
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
  return { ok: true, demonstration, clockOffsetMs };
}

function readWhere(
  environment: NodeJS.ProcessEnv
): Read<'port' | 'host' | 'dataDirectory' | 'appDirectory' | 'diskReserveBytes'> {
  const port = Number(environment['PORT'] ?? 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) return fail('PORT must be a number from 0 to 65535.');
  const reserve = environment['DISK_RESERVE_MB'] ?? '256';
  if (!/^\d{1,7}$/.test(reserve))
    return fail(
      'DISK_RESERVE_MB must be a whole number of megabytes: below so much free room nothing new is taken in.'
    );
  return {
    ok: true,
    port,
    host: environment['HOST'] ?? '127.0.0.1',
    dataDirectory: resolve(environment['DATA_DIR'] ?? 'data'),
    appDirectory: resolve(environment['APP_DIR'] ?? 'build/app'),
    diskReserveBytes: Number(reserve) * megabyte
  };
}

function readCouch(environment: NodeJS.ProcessEnv): Read<'couch'> {
  const text = environment['COUCHDB_URL'];
  const prefix = environment['COUCHDB_PREFIX'] ?? 'on-record-';
  if (!/^[a-z][a-z0-9-]{0,40}$/.test(prefix))
    return fail('COUCHDB_PREFIX must begin with a letter and hold only a-z, 0-9 and -, 41 characters at most.');
  if (text === undefined) return { ok: true, couch: null };
  const read = readCouchAddresses(text);
  if (!read.ok) return read;
  const proxySecret = environment['COUCHDB_PROXY_SECRET'] ?? '';
  return { ok: true, couch: { addresses: read.addresses, prefix, proxySecret } };
}

function readProxies(environment: NodeJS.ProcessEnv): Read<'trustProxy' | 'allowedHosts' | 'securityContact'> {
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
  const allowedHosts = (environment['ALLOWED_HOSTS'] ?? '').split(/[\s,]+/).filter((host) => host !== '');
  return { ok: true, trustProxy: Number(trustProxy), allowedHosts, securityContact };
}

function readBounds(environment: NodeJS.ProcessEnv): Read<'bounds'> {
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

function readMail(environment: NodeJS.ProcessEnv, demonstration: boolean): Read<'smtp' | 'publicUrl'> {
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

/** Where it listens is known only once it does. */
export const urlBeforeListening = ({ port }: Pick<Settings, 'port'>): string => `http://localhost:${port}`;

const protocolOf = (url: string): string => (URL.canParse(url) ? new URL(url).protocol : '');

interface Failed {
  readonly ok: false;
  readonly sentence: string;
}

const fail = (sentence: string): Failed => ({ ok: false, sentence });
