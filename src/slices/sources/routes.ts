import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const sourceRoutes: RouteConfigEntry[] = [
  route('sources', 'slices/sources/pages/sources.tsx'),
  route('sources/export', 'slices/sources/pages/export.ts'),
  route('sources/:id', 'slices/sources/pages/source.tsx'),
];

/** Below `work`. */
export const sourceWorkRoutes: RouteConfigEntry[] = [
  route('sources/new', 'slices/sources/pages/new-source.tsx'),
  route('sources/:id/edit', 'slices/sources/pages/edit-source.tsx'),
  route('publishers/new', 'slices/sources/pages/new-publisher.tsx'),
  route('publishers/:id/edit', 'slices/sources/pages/edit-publisher.tsx'),
];
