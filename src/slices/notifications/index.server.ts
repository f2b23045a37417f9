export { writeMail } from './actions/write-mail.server.ts';
export { mailServerAt } from './mail-server.ts';
