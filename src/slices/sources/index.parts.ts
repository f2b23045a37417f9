export { type CitationNotes, numberCitations } from './citation-notes.ts';
export { Cited, SourceNotes } from './cited.tsx';
