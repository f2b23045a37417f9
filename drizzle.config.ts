import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'postgresql',
  schema: './src/slices/*/tables.server.ts',
  out: './src/platform/db/migrations',
});
