export { type SentFile, type StoreFileRefusal, storeFile } from './actions/store-file.server.ts';
export { archiveOf } from './archive.server.ts';
export { renderDocx } from './paper-to-docx.server.ts';
export { renderPdf } from './paper-to-pdf.server.ts';
export { contentOfFile, type FileView, fileById } from './queries.server.ts';
export { servedFile } from './served-file.server.ts';
export { renderTree } from './tree-to-docx.server.ts';
