export {
  type CitationInput,
  citationInput,
  citationsInput,
  type PublisherInput,
  publicationTime,
  type SourceInput,
  sourceInput,
} from './input.ts';
