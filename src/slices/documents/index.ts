export type { Block, DocumentTree, Paragraph, Run } from './document-tree.ts';
export type { Inline, Paper, PaperBlock, PaperRun } from './paper.ts';
export { type FileRefusal, refusalOf } from './rules.ts';
