import { index, type RouteConfig, route } from '@react-router/dev/routes';
import { accountRoutes, accountWorkRoutes, settingsRoutes } from './slices/accounts/routes.ts';
import { commitmentRoutes, commitmentWorkRoutes } from './slices/commitments/routes.ts';
import { confirmationRoutes, confirmationWorkRoutes } from './slices/confirmations/routes.ts';
import { draftWorkRoutes } from './slices/drafts/routes.ts';
import { historyWorkRoutes } from './slices/history/routes.ts';
import { importWorkRoutes } from './slices/imports/routes.ts';
import { letterWorkRoutes } from './slices/letters/routes.ts';
import { mergingWorkRoutes } from './slices/merging/routes.ts';
import { municipalityRoutes, municipalityWorkRoutes } from './slices/municipalities/routes.ts';
import { notificationAccountRoutes, notificationWorkRoutes } from './slices/notifications/routes.ts';
import { partnershipRoutes, partnershipWorkRoutes } from './slices/partnerships/routes.ts';
import { placeRoutes } from './slices/places/routes.ts';
import { pressRoutes } from './slices/press/routes.ts';
import { sourceRoutes, sourceWorkRoutes } from './slices/sources/routes.ts';
import { timelineWorkRoutes } from './slices/timeline/routes.ts';

/** Every address of a page, by slice. */
export default [
  index('main/pages/choose-language.tsx'),
  route(':lang', 'main/pages/public-page.tsx', [
    index('main/pages/home.tsx'),
    route('search', 'main/pages/search.tsx'),
    route('search/suggest', 'main/pages/suggest.ts'),
    route('about', 'main/pages/about.tsx'),
    route('eyesight', 'main/pages/eyesight.tsx'),
    ...partnershipRoutes,
    ...commitmentRoutes,
    ...municipalityRoutes,
    ...sourceRoutes,
    ...placeRoutes,
    ...pressRoutes,
    ...accountRoutes,
    ...confirmationRoutes,
  ]),
  route(':lang/work', 'main/pages/workspace.tsx', [
    index('main/pages/my-day.tsx'),
    route('records', 'main/pages/records.tsx'),
    route('search', 'main/pages/work-search.tsx'),
    route('search/suggest', 'main/pages/work-suggest.ts'),
    route('records/export', 'main/pages/export-records.ts'),
    ...municipalityWorkRoutes,
    ...partnershipWorkRoutes,
    ...timelineWorkRoutes,
    ...commitmentWorkRoutes,
    ...sourceWorkRoutes,
    ...mergingWorkRoutes,
    ...historyWorkRoutes,
    ...draftWorkRoutes,
    ...accountWorkRoutes,
    ...letterWorkRoutes,
    ...importWorkRoutes,
    ...confirmationWorkRoutes,
    ...notificationWorkRoutes,
  ]),
  route(':lang', 'main/pages/workspace.tsx', { id: 'settings-shell' }, [...settingsRoutes, ...notificationAccountRoutes]),
  route('*', 'main/pages/not-found.tsx'),
] satisfies RouteConfig;
