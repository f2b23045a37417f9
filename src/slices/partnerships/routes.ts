import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const partnershipRoutes: RouteConfigEntry[] = [
  route('partnerships', 'slices/partnerships/pages/register.tsx'),
  route('partnerships/export', 'slices/partnerships/pages/export.ts'),
  route('partnerships/:id', 'slices/partnerships/pages/partnership.tsx'),
];

/** Below `work`. */
export const partnershipWorkRoutes: RouteConfigEntry[] = [
  route('partnerships/new', 'slices/partnerships/pages/new-partnership.tsx'),
  route('partnerships/:id/edit', 'slices/partnerships/pages/edit-partnership.tsx'),
  route('partnerships/:id/standing', 'slices/partnerships/pages/add-standing.tsx'),
];
