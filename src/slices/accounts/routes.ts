import { type RouteConfigEntry, route } from '@react-router/dev/routes';

export const accountRoutes: RouteConfigEntry[] = [
  route('sign-in', 'slices/accounts/pages/sign-in.tsx'),
  route('sign-in/passkey', 'slices/accounts/pages/sign-in-challenge.tsx'),
  route('sign-in/link/:token', 'slices/accounts/pages/sign-in-link.tsx'),
  route('invitation/:token', 'slices/accounts/pages/invitation.tsx'),
];

/** A person's own settings: below the language, in the workspace's shell. */
export const settingsRoutes: RouteConfigEntry[] = [
  route('account', 'slices/accounts/pages/settings.tsx'),
  route('account/passkey', 'slices/accounts/pages/passkey-challenge.tsx'),
];

/** Below `work`. */
export const accountWorkRoutes: RouteConfigEntry[] = [
  route('people', 'slices/accounts/pages/people.tsx'),
  route('roles/:id/end', 'slices/accounts/pages/end-role.tsx'),
  route('audit', 'slices/accounts/pages/audit.tsx'),
  route('audit/head', 'slices/accounts/pages/audit-head.tsx'),
];
