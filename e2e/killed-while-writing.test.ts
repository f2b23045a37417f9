import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seeded } from '../src/platform/chance.testing.ts';
import { killWhileWriting } from './killing.testing.ts';
import { folderWithPlaces } from './server.testing.ts';

describe('a server that is killed while it writes', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await folderWithPlaces();
  }, 300_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('keeps every write that it acknowledged, whole, and its folder opens again (npm run soak kill does it oftener)', async () => {
    const { faults, acknowledged } = await killWhileWriting({ folder, databaseUrl: null }, 5, seeded(5));
    expect(faults).toEqual([]);
    expect(acknowledged).toBeGreaterThan(5);
  }, 300_000);
});
