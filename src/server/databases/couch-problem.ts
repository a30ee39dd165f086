import type { CouchSettings } from '../settings.ts';
import { makeCouchClient, type CouchClient } from './couch-client.ts';
import { DatabaseUnavailable } from './database.ts';

/**
 * Why this CouchDB cannot be used, and what to do; null when it can. Every address is looked at; one that does not answer may come back
 * later, as long as another does.
 */
export async function findCouchProblem(settings: CouchSettings): Promise<string | null> {
  if (settings.proxySecret === '') return `COUCHDB_PROXY_SECRET is not set.\n\n${configurationLines}`;
  const { addresses, proxySecret } = settings;
  const looks = await Promise.all(
    addresses.map(async (address) => {
      const seen = await lookAt(
        makeCouchClient({ addresses: [address], proxySecret }),
        makeCouchClient({ addresses: [address], proxySecret: `not ${proxySecret}` })
      ).catch((error: unknown) => {
        if (error instanceof DatabaseUnavailable) return error;
        throw error;
      });
      return { base: address.base, seen };
    })
  );
  const reached = looks.flatMap(({ base, seen }) => (seen instanceof DatabaseUnavailable ? [] : [{ base, seen }]));
  const [first] = reached;
  if (!first) throw looks[0]?.seen;
  const bad = reached.find(({ seen }) => seen.problem !== null);
  if (bad) return addresses.length === 1 ? bad.seen.problem : `${bad.base}: ${bad.seen.problem ?? ''}`;
  const stranger = reached.find(({ seen }) => seen !== first.seen && !isSameCluster(first.seen, seen));
  if (!stranger) return null;
  return `COUCHDB_URL names ${first.base} and ${stranger.base}, which are not nodes of one cluster: the record would be in two halves. Join them, or name only one.`;
}

interface Seen {
  readonly problem: string | null;
  readonly nodes: readonly string[];
  readonly uuid: string;
}

/** `guess` has another secret than was given. */
async function lookAt(ask: CouchClient, guess: CouchClient): Promise<Seen> {
  const seen = { nodes: [], uuid: '' };
  const user = (await ask({ path: '_session', expected: [401] })).json<Session>().userCtx;
  if (!user?.roles.includes('_admin'))
    return {
      ...seen,
      problem: 'COUCHDB_URL must name an administrator of that CouchDB: http://name:password@host:5984'
    };
  const speaker = { name: 'probe', roles: ['probe'] };
  const speakAs = async (one: CouchClient) =>
    (await one({ path: '_session', speaker, expected: [401] })).json<Session>().userCtx?.name;
  if ((await speakAs(ask)) !== 'probe')
    return {
      ...seen,
      problem: `This CouchDB does not accept proxy authentication with COUCHDB_PROXY_SECRET.\n\n${configurationLines}`
    };
  if ((await speakAs(guess)) === 'probe')
    return {
      ...seen,
      problem: `This CouchDB accepts proxy authentication without checking the secret: anybody could be anyone.\n\n${configurationLines}`
    };
  const { cluster_nodes: nodes } = (await ask({ path: '_membership' })).json<{ cluster_nodes: readonly string[] }>();
  const { uuid } = (await ask({ path: '' })).json<{ uuid: string }>();
  return { problem: null, nodes, uuid };
}

interface Session {
  readonly userCtx?: { readonly name: string | null; readonly roles: readonly string[] };
}

/** Nodes of a cluster know each other by name; one that is alone has whatever name it was born with, and is known by its `uuid`. */
function isSameCluster(one: Seen, other: Seen): boolean {
  if (one.uuid === other.uuid) return true;
  return one.nodes.length > 1 && one.nodes.some((node) => other.nodes.includes(node));
}

const configurationLines = `Add these lines to its configuration file (local.ini) and restart it:

[chttpd]
authentication_handlers = {chttpd_auth, cookie_authentication_handler}, {chttpd_auth, proxy_authentication_handler}, {chttpd_auth, default_authentication_handler}

[chttpd_auth]
proxy_use_secret = true
secret = <the value of COUCHDB_PROXY_SECRET>
`;
