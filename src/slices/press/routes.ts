import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const pressRoutes: RouteConfigEntry[] = [route('read', 'slices/press/pages/read.tsx')];
