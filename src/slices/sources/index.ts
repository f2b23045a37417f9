export {
  type CitationInput,
  citationsInput,
  type PublisherInput,
  publisherInput,
  type SourceInput,
  sourceInput,
} from './input.ts';
export { citesAfter, citesTogether, citesWith, knownMoment } from './rules.ts';
export type { CitationView, SourceView } from './views.ts';
