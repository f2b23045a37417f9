export {
  type CitationInput,
  citationInput,
  citationsInput,
  type PublisherInput,
  publicationTime,
  publisherInput,
  type SourceInput,
  sourceInput,
} from './input.ts';
export type { CitationView, SourceView } from './views.ts';
