export { textOfPage } from './page-text.server.ts';
export { readerTools } from './tools.server.ts';
