import { getQuickJS } from 'quickjs-emscripten';
import type { DesignDocument } from '#couchdb/design-documents.ts';

export interface Validation {
  /** The document's JSON. */
  readonly text: string;
  readonly user: { readonly db: string; readonly name: string; readonly roles: readonly string[] };
  readonly security: { readonly desk: string };
}

export interface CouchEngine {
  /** `accepted`, the code that was forbidden, or what was thrown instead: in CouchDB that is status 500. */
  validate(validation: Validation): string;
  close(): void;
}

/** Runs a design document's `validate_doc_update` in QuickJS, less what CouchDB's build of it has not. */
export async function openCouchEngine(design: DesignDocument): Promise<CouchEngine> {
  const context = (await getQuickJS()).newContext();
  const run = (code: string): string => readResult(context.evalCode(code));
  const readResult = (result: ReturnType<typeof context.evalCode>): string => {
    if (result.error) {
      const thrown: unknown = context.dump(result.error);
      result.error.dispose();
      return `thrown: ${JSON.stringify(thrown)}`;
    }
    const text: unknown = context.dump(result.value);
    result.value.dispose();
    return String(text);
  };
  const started = run(`${poorerEngine}
    var modules = ${JSON.stringify({ 'lib/gatekeeper': design.lib?.gatekeeper ?? '' })};
    var loaded = {};
    function require(name) {
      if (!loaded[name]) {
        var module = { exports: {} };
        new Function('module', 'exports', 'require', modules[name])(module, module.exports, require);
        loaded[name] = module.exports;
      }
      return loaded[name];
    }
    var validate = (${design.validate_doc_update});
    'started';`);
  if (started !== 'started') throw new Error(`the gatekeeper does not start: ${started}`);
  const ask = context.unwrapResult(context.evalCode(askInside));
  return {
    validate({ text, user, security }) {
      const given = [text, JSON.stringify(user), JSON.stringify(security)].map((json) => context.newString(json));
      const answer = readResult(context.callFunction(ask, context.undefined, ...given));
      for (const handle of given) handle.dispose();
      return answer;
    },
    close() {
      ask.dispose();
      context.dispose();
    }
  };
}

const askInside = `(function (document, user, security) {
  var newDoc = JSON.parse(document);
  // CouchDB tells the history of every document, also where none was sent.
  if (!newDoc._revisions) {
    var rev = String(newDoc._rev).split('-');
    newDoc._revisions = { start: Number(rev[0]), ids: [rev[1]] };
  }
  try {
    validate(newDoc, null, JSON.parse(user), JSON.parse(security));
    return 'accepted';
  } catch (thrown) {
    return typeof thrown.forbidden === 'string' ? thrown.forbidden : 'thrown: ' + thrown + ' ' + thrown.stack;
  }
})`;

const poorerEngine = `
  ['Proxy', 'Promise', 'Intl', 'ArrayBuffer', 'SharedArrayBuffer', 'DataView', 'Atomics', 'Int8Array', 'Uint8Array',
    'Uint8ClampedArray', 'Int16Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float32Array', 'Float64Array',
    'BigInt64Array', 'BigUint64Array', 'TextEncoder', 'TextDecoder', 'setTimeout', 'crypto'
  ].forEach(function (name) { delete globalThis[name]; });
  delete String.prototype.localeCompare;`;
