import { createRequire } from 'node:module';

export interface DesignDocument {
  readonly _id: string;
  readonly language: 'javascript';
  readonly validate_doc_update: string;
  readonly lib?: { readonly gatekeeper: string };
}

// ES5, and nothing but this call: the stock engine refuses newer syntax here, though not in what is required. A thrown Error would
// be status 500; only this object is a refusal.
const askGatekeeper = `function (newDoc, oldDoc, userCtx, secObj) {
  var code = require('lib/gatekeeper').refusalOf(newDoc, oldDoc, userCtx, secObj);
  if (code !== null) { throw { forbidden: code }; }
}`;

const onlyTheServer = `function (newDoc, oldDoc, userCtx) {
  if (userCtx.roles.indexOf('_admin') === -1) { throw { forbidden: 'not-yours' }; }
}`;

// The engine has no Promise; zod names it, and calls it only where something is asynchronous.
const engineStubs = 'var Promise = typeof Promise === "undefined" ? function Promise() {} : Promise;';

/** The gatekeeper with all it needs, as one CommonJS text for CouchDB's engine. */
export async function bundleGatekeeper(): Promise<string> {
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    entryPoints: [createRequire(import.meta.url).resolve('#couchdb/validate-inbox.ts')],
    bundle: true,
    format: 'cjs',
    target: 'es2017',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    minifySyntax: true,
    minifyWhitespace: true,
    banner: { js: engineStubs },
    legalComments: 'none',
    write: false
  });
  return outputFiles[0]?.text ?? '';
}

export async function inboxDesign(): Promise<DesignDocument> {
  const gatekeeper = await bundleGatekeeper();
  return { _id: '_design/gatekeeper', language: 'javascript', validate_doc_update: askGatekeeper, lib: { gatekeeper } };
}

/** For every other database: members read, at most. */
export const closedDesign: DesignDocument = {
  _id: '_design/gatekeeper',
  language: 'javascript',
  validate_doc_update: onlyTheServer
};
