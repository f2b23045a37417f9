import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. */
export const mergingWorkRoutes: RouteConfigEntry[] = [
  route('merge/:kind/:id', 'slices/merging/pages/merge.tsx'),
  route('merges/:id', 'slices/merging/pages/merged.tsx'),
];
