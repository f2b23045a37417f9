export { indexLater, indexRecords } from './actions/index-records.server.ts';
export { bringIndexUpToDate, forgetIndex } from './actions/rebuild-index.server.ts';
export { indexedDocuments } from './find-queries.server.ts';
export { hitsByIds, MOST_COUNTED, search, searchKind } from './search.server.ts';
export { SEARCH_TABLES } from './tables.server.ts';
