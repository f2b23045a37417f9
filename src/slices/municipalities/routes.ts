import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const municipalityRoutes: RouteConfigEntry[] = [
  route('municipalities', 'slices/municipalities/pages/municipalities.tsx'),
  route('municipalities/export', 'slices/municipalities/pages/export.ts'),
  route('municipalities/:id', 'slices/municipalities/pages/municipality.tsx'),
  route('bodies/:id', 'slices/municipalities/pages/body.tsx'),
  route('people/:id', 'slices/municipalities/pages/person.tsx'),
];

/** Below `work`. */
export const municipalityWorkRoutes: RouteConfigEntry[] = [
  route('municipalities/new', 'slices/municipalities/pages/new-municipality.tsx'),
  route('municipalities/:id/edit', 'slices/municipalities/pages/edit-municipality.tsx'),
  route('bodies/new', 'slices/municipalities/pages/new-body.tsx'),
  route('bodies/:id/edit', 'slices/municipalities/pages/edit-body.tsx'),
  route('bodies/:id/contacts', 'slices/municipalities/pages/contacts.tsx'),
  route('bodies/:id/contacts/:contact', 'slices/municipalities/pages/contacts.tsx', { id: 'contact' }),
  route('people/new', 'slices/municipalities/pages/new-person.tsx'),
  route('people/:id/edit', 'slices/municipalities/pages/edit-person.tsx'),
  route('people/:id/offices/:office', 'slices/municipalities/pages/edit-person.tsx', { id: 'office' }),
];
