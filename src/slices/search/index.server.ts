export { bringIndexUpToDate, forgetIndex, SEARCH_TABLES } from './actions/bring-index-up-to-date.server.ts';
export { indexLater, indexRecords } from './actions/index-records.server.ts';
export { indexedDocuments, MOST_COUNTED } from './find-queries.server.ts';
export { hitsByIds, search, searchKind } from './search.server.ts';
