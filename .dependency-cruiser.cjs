/** The arrows between folders: docs/architecture.md. A new arrow needs a decision. */
const only = (name, from, ...to) => ({
  name,
  severity: 'error',
  from: { path: from, pathNot: '\\.test\\.ts$' },
  to: { path: '^src/', pathNot: [from, ...to].map((folder) => (folder.startsWith('^') ? folder : `^src/${folder}/`)) }
});
const packageOnlyIn = (name, ...folders) => ({
  name: `${name}-in-its-folder`,
  severity: 'error',
  from: { path: '^src/', pathNot: folders.map((folder) => `^src/${folder}`).concat('\\.test\\.ts$') },
  to: { path: `^node_modules/${name}` }
});

module.exports = {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: { path: '^src' },
      to: { circular: true }
    },
    only('rules-import-nothing', '^src/rules/'),
    {
      name: 'rules-know-no-package',
      severity: 'error',
      from: { path: '^src/rules/', pathNot: '\\.test\\.ts$|oracle' },
      to: { path: '^node_modules|^node:' }
    },
    only('documents', '^src/documents/', 'rules'),
    only('calendar', '^src/calendar/', 'rules'),
    only('texts', '^src/texts/', 'rules', 'documents'),
    only('device', '^src/device/', 'documents', 'rules', 'calendar'),
    only('sync', '^src/sync/', 'device', 'documents', 'rules'),
    only('workplace', '^src/workplace/', 'sync', 'device', 'texts', 'calendar', 'documents', 'rules'),
    only('ui', '^src/ui/'),
    only(
      'claim-view',
      '^src/claim-view/',
      'workplace',
      'sync',
      'device',
      'texts',
      'calendar',
      'documents',
      'rules',
      'ui'
    ),
    only('registrar', '^src/registrar/', 'rules', 'calendar', 'documents'),
    only('couchdb', '^src/couchdb/', 'rules', 'documents'),
    only('server', '^src/server/', 'registrar', 'couchdb', 'texts', 'tables', 'rules', 'calendar', 'documents'),
    only('tables', '^src/tables/'),
    only('papers', '^src/papers/', 'texts', 'calendar', 'documents', 'rules'),
    {
      name: 'features-not-each-other',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' }
    },
    {
      name: 'features',
      severity: 'error',
      from: { path: '^src/features/' },
      to: { path: '^src/(routes|server|registrar|couchdb)/' }
    },
    packageOnlyIn('dexie', 'device/'),
    packageOnlyIn('pouchdb', 'sync/', 'server/'),
    packageOnlyIn('fastify', 'server/'),
    packageOnlyIn('luxon', 'calendar/', 'server/', 'tables/'),
    packageOnlyIn('js-sha256', 'documents/'),
    packageOnlyIn('pdfjs-dist', 'claim-view/evidence/'),
    packageOnlyIn('pdfkit', 'server/'),
    packageOnlyIn('nodemailer', 'server/'),
    packageOnlyIn('date-holidays', 'server/'),
    packageOnlyIn('papaparse', 'tables/'),
    packageOnlyIn('fflate', 'tables/'),
    packageOnlyIn('saxen', 'tables/'),
    packageOnlyIn('jspdf', 'papers/'),
    packageOnlyIn('client-zip', 'papers/'),
    packageOnlyIn('qrcode-generator', 'papers/'),
    packageOnlyIn('workbox', 'service-worker.ts', 'features/session/')
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    extraExtensionsToScan: ['.svelte'],
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'svelte', 'default', 'types'] }
  }
};
