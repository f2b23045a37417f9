export type { Block, DocumentTree, Paragraph, Run } from './document-tree.ts';
export { type FileRefusal, LARGEST_FILE, SCAN_TYPES } from './rules.ts';
