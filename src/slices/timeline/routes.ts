import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. */
export const timelineWorkRoutes: RouteConfigEntry[] = [
  route('entries/new', 'slices/timeline/pages/new-entry.tsx'),
  route('entries/:id/edit', 'slices/timeline/pages/edit-entry.tsx'),
];
