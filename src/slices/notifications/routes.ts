import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below the language: what a person chose about mail. */
export const notificationAccountRoutes: RouteConfigEntry[] = [route('account/notifications', 'slices/notifications/pages/mail-choice.tsx')];

/** Below `work`. */
export const notificationWorkRoutes: RouteConfigEntry[] = [
  route('notifications', 'slices/notifications/pages/notifications.tsx'),
  route('notifications/:id', 'slices/notifications/pages/open-notification.tsx'),
  route('outbox', 'slices/notifications/pages/outbox.tsx'),
];
