export { beginImport } from './actions/begin-import.server.ts';
export { dropImport } from './actions/drop-import.server.ts';
export { judgeImport } from './actions/judge-import.server.ts';
export { publishImport } from './actions/publish-import.server.ts';
export { type ImportOutcome, outcomeOfImport } from './outcome-queries.server.ts';
export { importById } from './queries.server.ts';
