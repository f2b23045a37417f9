import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'rules and storage',
          include: ['src/**/*.test.{ts,tsx}', 'checks/*.test.ts'],
          globalSetup: ['src/platform/db/setup.testing.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['e2e/**/*.test.ts'],
          globalSetup: ['e2e/setup.testing.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // After the others: what takes time must not be measured while they take the processor.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
