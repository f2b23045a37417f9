export { type SentFile, type StoreFileRefusal, storeFile } from './actions/store-file.server.ts';
export { archiveOf } from './archive.server.ts';
export { contentOfFile, type FileView, fileById } from './queries.server.ts';
export { renderDocx } from './render-docx.server.ts';
export { servedFile } from './served-file.server.ts';
