export { bringIndexUpToDate, forgetIndex, SEARCH_TABLES } from './actions/bring-index-up-to-date.server.ts';
export { indexLater, indexRecords } from './actions/index-records.server.ts';
export { indexedDocuments } from './find-queries.server.ts';
export { hitsByIds, MOST_COUNTED, search, searchKind } from './search.server.ts';
