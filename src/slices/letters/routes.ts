import { type RouteConfigEntry, route } from '@react-router/dev/routes';

/** Below `work`. Letters are not public: there are no other addresses. */
export const letterWorkRoutes: RouteConfigEntry[] = [
  route('letters', 'slices/letters/pages/letters.tsx'),
  route('letters/export', 'slices/letters/pages/export.ts'),
  route('letters/new', 'slices/letters/pages/new-letter.tsx'),
  route('letters/letterhead', 'slices/letters/pages/letterhead.tsx'),
  route('letters/series/new', 'slices/letters/pages/new-series.tsx'),
  route('letters/series/:id', 'slices/letters/pages/series.tsx'),
  route('letters/series/:id/file', 'slices/letters/pages/series-file.ts'),
  route('letters/:id', 'slices/letters/pages/letter.tsx'),
  route('letters/:id/edit', 'slices/letters/pages/edit-letter.tsx'),
  route('letters/:id/docx', 'slices/letters/pages/docx.ts'),
  route('letters/:id/scan', 'slices/letters/pages/scan.ts'),
];
