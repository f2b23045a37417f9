import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Promises as lists, as files and for calendars. */
export const commitmentListRoutes: RouteConfigEntry[] = [
  route('commitments', 'slices/commitments/pages/all-commitments.tsx'),
  route('commitments/export', 'slices/commitments/pages/export-all-commitments.ts'),
  route('commitments/:id.ics', 'slices/commitments/pages/commitment-calendar.ts'),
  route('partnerships/:id/commitments', 'slices/commitments/pages/tie-commitments.tsx'),
  route('partnerships/:id/commitments/export', 'slices/commitments/pages/export-tie-commitments.ts'),
  route('partnerships/:id/commitments.ics', 'slices/commitments/pages/tie-calendar.ts'),
  route('municipalities/:id/commitments', 'slices/commitments/pages/town-commitments.tsx'),
  route('municipalities/:id/commitments/export', 'slices/commitments/pages/export-town-commitments.ts'),
  route('municipalities/:id/commitments.ics', 'slices/commitments/pages/town-calendar.ts'),
  route('municipalities/:id/results', 'slices/commitments/pages/results.tsx'),
];

/** Below `work`. */
export const commitmentListWorkRoutes: RouteConfigEntry[] = [
  route('commitments', 'slices/commitments/pages/my-commitments.tsx'),
  route('commitments/export', 'slices/commitments/pages/export-my-commitments.ts'),
];
