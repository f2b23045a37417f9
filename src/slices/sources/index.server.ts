export { type CitedFact, citeFacts, sourcesExist } from './actions/cite.server.ts';
export { recordPublisher } from './actions/record-publisher.server.ts';
export { recordSource } from './actions/record-source.server.ts';
export { citedSource, citedSources, sourceCollection } from './api.server.ts';
export {
  type CitationView,
  citationsOf,
  countSources,
  type SourceView,
} from './queries.server.ts';
