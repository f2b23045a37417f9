import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const placeRoutes: RouteConfigEntry[] = [route('places/:id', 'slices/places/pages/place.tsx')];
