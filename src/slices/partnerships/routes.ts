import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const partnershipRoutes: RouteConfigEntry[] = [
  route('partnerships', 'slices/partnerships/pages/register.tsx'),
  route('partnerships/:id', 'slices/partnerships/pages/partnership.tsx'),
];
