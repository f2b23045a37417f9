export { guessColumns, IMPORT_KINDS, type ImportKind } from './columns.ts';
export { type SourceOfImport, sourceOfImport } from './input.ts';
export { mappingRefusal } from './mapping.ts';
export { mayReadImports } from './policy.ts';
