export { notify } from './actions/notify.server.ts';
export { writeMail } from './actions/write-mail.server.ts';
export { notificationsDayPart, notificationsLink } from './day.server.ts';
export { mailServerAt } from './mail-server.ts';
