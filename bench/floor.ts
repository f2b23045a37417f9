import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStore } from '../src/platform/db/store.ts';
import type { Recorded } from './recorded.ts';

// The floor: plain node:http that runs the recorded statements of an address on the same engine and sends the recorded bytes.
// node bench/floor.ts RECORDED FOLDER; the database is that of DATABASE_URL, else of FOLDER.
const [, , file = '', dataFolder = ''] = process.argv;
const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Recorded>;
const store = await openStore({ dataFolder, databaseUrl: process.env['DATABASE_URL'] ?? null }, (reason) => {
  throw new Error(reason);
});
const answers = new Map(Object.entries(recorded).map(([path, { body, ...rest }]) => [path, { ...rest, body: Buffer.from(body) }]));
const server = createServer(async (request, response) => {
  const answer = answers.get(request.url ?? '');
  if (answer === undefined) {
    response.writeHead(404).end();
    return;
  }
  for (const step of answer.steps) await Promise.all(step.map(({ text, values }) => store.pool.query(text, [...values])));
  response.writeHead(200, { 'content-type': answer.type, 'content-length': answer.body.length }).end(answer.body);
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`${JSON.stringify({ ready: true, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })}\n`);
});
process.on('SIGTERM', async () => {
  server.close();
  server.closeAllConnections();
  await store.close();
  process.exit(0);
});
