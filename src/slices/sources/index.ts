export type { CitationView, SourceView } from './queries.server.ts';
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
