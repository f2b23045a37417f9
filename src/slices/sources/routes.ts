import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const sourceRoutes: RouteConfigEntry[] = [
  route('sources', 'slices/sources/pages/sources.tsx'),
  route('sources/:id', 'slices/sources/pages/source.tsx'),
];
