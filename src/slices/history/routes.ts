import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. */
export const historyWorkRoutes: RouteConfigEntry[] = [route('history/:kind/:id', 'slices/history/pages/history.tsx')];
