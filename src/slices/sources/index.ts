export {
  type CitationInput,
  citationInput,
  citationsInput,
  type PublisherInput,
  publicationTime,
  type SourceInput,
  publisherInput,
  sourceInput,
} from './input.ts';
export type { CitationView, SourceView } from './views.ts';
