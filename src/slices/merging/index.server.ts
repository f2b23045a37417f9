export { type MergeGiven, type MergeRefusal, mergeRecords } from './actions/merge-records.server.ts';
export { type PartRefusal, partRecords } from './actions/part-records.server.ts';
