export { writeMail } from './actions/write-mail.server.ts';
