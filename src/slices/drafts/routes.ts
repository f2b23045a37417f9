import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. */
export const draftWorkRoutes: RouteConfigEntry[] = [route('drafts', 'slices/drafts/pages/drafts.tsx')];
