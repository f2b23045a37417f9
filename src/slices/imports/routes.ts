import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. What was brought in and not published is nobody else's: there are no other addresses. */
export const importWorkRoutes: RouteConfigEntry[] = [
  route('imports', 'slices/imports/pages/imports.tsx'),
  route('imports/new', 'slices/imports/pages/new-import.tsx'),
  route('imports/:id', 'slices/imports/pages/import.tsx'),
  route('imports/:id/queue', 'slices/imports/pages/queue.tsx'),
  route('imports/:id/errors', 'slices/imports/pages/errors-file.ts'),
];
