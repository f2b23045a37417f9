import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const confirmationRoutes: RouteConfigEntry[] = [route('answer/:token', 'slices/confirmations/pages/answer.tsx')];

/** Below `work`. */
export const confirmationWorkRoutes: RouteConfigEntry[] = [
  route('requests', 'slices/confirmations/pages/requests.tsx'),
  route('requests/new', 'slices/confirmations/pages/new-request.tsx'),
  route('requests/:id', 'slices/confirmations/pages/request.tsx'),
];
