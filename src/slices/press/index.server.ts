export { textOfPage } from './page-text.server.ts';
export { ModelRefusal, readByModel } from './read-by-model.server.ts';
export { readerTools } from './tools.server.ts';
