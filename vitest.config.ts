import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // Two files at a time, also on two cores: most of them wait for a database or a browser.
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'rules and storage',
          include: ['src/**/*.test.{ts,tsx}', 'checks/*.test.ts'],
          globalSetup: ['src/platform/db/setup.testing.ts'],
          // What the files import is read once, and the compiled database with it. Whoever replaces a module resets the modules.
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'journeys',
          setupFiles: ['e2e/nothing-left.testing.ts'],
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.testing.ts'],
          // The files of a worker share its browser, and what they import.
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // Servers, browsers and tests share two cores: what one of them loses by haste is told, and tried once more.
          retry: 1,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
