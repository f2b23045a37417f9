// A writer in the server's own process, which only tests start: `node --import ./e2e/writer.testing.ts src/main/server.ts`. It calls the
// real actions over a connection of its own, and says on stdout what has been written, when it has been written.
import { writeSync } from 'node:fs';
import { beginHub, growRegister } from '../src/main/growing-register.testing.ts';
import { readConfig } from '../src/platform/config.ts';
import { openStoreOrConnect } from '../src/platform/db/open-or-connect.ts';
import { checkout } from './server.testing.ts';

const MOSCOW = 524_901;
const from = Number(process.env['WRITE_FROM']);

async function write(): Promise<void> {
  const { db } = await openStoreOrConnect(readConfig(process.env, checkout), (reason) => {
    throw new Error(reason);
  });
  if (from === 0) await beginHub(db, MOSCOW);
  for (let n = from + 1; ; n += 1) {
    await growRegister(db, n, MOSCOW);
    writeSync(1, `${JSON.stringify({ written: n })}\n`);
  }
}

// When the server is ready, which it says itself.
const say = process.stdout.write.bind(process.stdout);
process.stdout.write = ((text: string, ...rest: []) => {
  if (typeof text === 'string' && text.startsWith('{"ready":true')) void write();
  return say(text, ...rest);
}) as typeof process.stdout.write;
