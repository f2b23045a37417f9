export { notifyPeople } from './actions/notify-people.server.ts';
export { writeMail } from './actions/write-mail.server.ts';
export { notificationsDayPart, notificationsLink } from './day.server.ts';
export { mailServerAt } from './mail-server.ts';
