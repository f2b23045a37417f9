// Before each file of journeys: a test that failed leaves its servers, and its next try and the files after it begin without them.
import { afterAll, afterEach, beforeEach } from 'vitest';
import { endAllBut, programsThatRun, type RunningProgram } from './server.testing.ts';

let before: ReadonlySet<RunningProgram> = new Set();
beforeEach(() => {
  before = programsThatRun();
});
afterEach(async ({ task }) => {
  if (task.result?.state === 'fail') await endAllBut(before);
});
afterAll(() => endAllBut(new Set()));
