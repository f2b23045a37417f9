import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const municipalityRoutes: RouteConfigEntry[] = [
  route('municipalities', 'slices/municipalities/pages/municipalities.tsx'),
  route('municipalities/:id', 'slices/municipalities/pages/municipality.tsx'),
  route('bodies/:id', 'slices/municipalities/pages/body.tsx'),
  route('people/:id', 'slices/municipalities/pages/person.tsx'),
];
