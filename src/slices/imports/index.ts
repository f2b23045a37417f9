export { IMPORT_KINDS, type ImportKind, type SourceOfImport, sourceOfImport } from './input.ts';
export { mappingRefusal } from './mapping-rules.ts';
