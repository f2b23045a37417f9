export { type CitedFact, citeAnew, citeFacts, citeSubjects, dropCitations, sourcesExist } from './actions/cite-facts.server.ts';
export { editSource } from './actions/edit-source.server.ts';
export { knownFrom, type RecordGivenSourceRefusal, recordGivenSource } from './actions/record-given-source.server.ts';
export { recordPublisher } from './actions/record-publisher.server.ts';
export { recordSource } from './actions/record-source.server.ts';
export { recordSources, type SourceToRecord } from './actions/record-sources.server.ts';
export { withdrawSource } from './actions/withdraw-source.server.ts';
export { citedSource, citedSources, sourceCollection } from './api.server.ts';
export { sourcesKept, sourcesWrittenBy } from './kept-list-queries.server.ts';
export {
  citesByAspect,
  citesInWords,
  keptPublisher,
  keptSource,
  type SourceToCite,
  sourcesAmong,
  sourcesToCite,
  sourceTitles,
} from './kept-queries.server.ts';
export { citationsAbout, publisherMerging, sourceMerging, sourceOwners, sourceReferences } from './merging-rows.server.ts';
export {
  type CitationView,
  citationsOf,
  countSources,
  type SourceView,
} from './queries.server.ts';
export { sourceRecordKinds } from './record-kinds.server.ts';
export { sourceSearchables } from './searchables.server.ts';
export type { SourceGiven } from './source-block-values.ts';
export { sourceSaid } from './source-said.server.ts';
