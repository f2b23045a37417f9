import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { checkout, folderWithGazetteer, keptFolder, readyUrl, startServer } from './server.testing.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the one server of all journeys answers, without a trailing slash. */
    url: string;
    /** Its data folder, for commands. */
    folder: string;
  }
}

/** Before all journeys: one real server with the demonstration, as `npm start` would bring it up. */
export default async function setup(project: TestProject) {
  if (!existsSync(join(checkout, 'build/server/index.js')))
    throw new Error('The pages are not built: run `npm test`, or `node bin/prepare.mjs --build` before vitest.');
  for (const kind of ['places', 'demonstration'] as const) await keptFolder(kind);
  const folder = await folderWithGazetteer();
  const server = startServer(folder);
  project.provide('url', await readyUrl(server));
  project.provide('folder', folder);
  return async () => {
    server.process.kill('SIGTERM');
    await server.ended();
    rmSync(folder, { recursive: true, force: true });
  };
}
