import { type RouteConfigEntry, route } from '@react-router/dev/routes';
import { commitmentListRoutes, commitmentListWorkRoutes } from './list-routes.ts';

export const commitmentRoutes: RouteConfigEntry[] = [
  ...commitmentListRoutes,
  route('life', 'slices/commitments/pages/life-method.tsx'),
  route('commitments/:id', 'slices/commitments/pages/commitment.tsx'),
  route('commitments/:id/evidence/:evidence', 'slices/commitments/pages/evidence.ts'),
];

/** Below `work`. */
export const commitmentWorkRoutes: RouteConfigEntry[] = [
  route('partnerships/:id/brief', 'slices/commitments/pages/brief.tsx'),
  route('partnerships/:id/brief/:format', 'slices/commitments/pages/brief-file.ts'),
  ...commitmentListWorkRoutes,
  route('partnerships/:id/life', 'slices/commitments/pages/life-reply.tsx'),
  route('commitments/new', 'slices/commitments/pages/new-commitment.tsx'),
  route('commitments/:id/edit', 'slices/commitments/pages/edit-commitment.tsx'),
  route('commitments/:id/say', 'slices/commitments/pages/say.tsx'),
  route('commitments/:id/partner', 'slices/commitments/pages/partner-reminders.tsx'),
];
