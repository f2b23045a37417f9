export { type CitationNotes, numberCitations } from './citation-notes.ts';
export { Cited, SourceNotes } from './cited.tsx';
export { SourceBlock, sourceBlockErrors, sourceBlockLabels } from './source-block.tsx';
