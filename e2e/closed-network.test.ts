import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkout, folderWithPlaces, type RunningProgram, readyUrl, startProgram } from './server.testing.ts';

/** A network of its own with nothing in it but loopback. */
const ALONE = 'ip link set lo up && exec "$0" "$@"';
const mayUnshare = spawnSync('unshare', ['--net', 'sh', '-c', 'ip link set lo up'], { stdio: 'ignore' }).status === 0;

describe('in a network that has only loopback', () => {
  let folder: string;
  let server: RunningProgram | undefined;
  beforeAll(async () => {
    if (mayUnshare) folder = await folderWithPlaces();
  }, 300_000);
  afterAll(async () => {
    server?.process.kill('SIGKILL');
    await server?.ended();
    if (mayUnshare) rmSync(folder, { recursive: true, force: true });
  });

  it('the server starts, answers, and asks for nothing outside', async ({ skip }) => {
    if (!mayUnshare) skip('skipped: this machine lets nobody make a network (unshare --net)');
    server = startProgram('unshare', ['--net', 'sh', '-c', ALONE, join(checkout, 'bin/start')], { POBRATIM_DATA: folder });
    const url = await readyUrl(server);
    const inside = `const answers = [];
      for (const path of ['/ru', '/en/partnerships/sochi-minsk', '/ru/search?q=Калуге', '/api/v1/partnerships', '/feed.xml', '/readyz', '/metrics'])
        answers.push((await fetch(${JSON.stringify(url)} + path)).status);
      console.log(JSON.stringify(answers));`;
    const pid = String(server.process.pid);
    const asked = execFileSync('nsenter', ['--net', '--target', pid, process.execPath, '--input-type=module', '-e', inside], {
      encoding: 'utf8',
    });
    expect(JSON.parse(asked)).toEqual([200, 200, 200, 200, 200, 200, 200]);
    expect(packetsWithoutWay(pid)).toBe(0);
  }, 180_000);
});

/** How many packets of the process's network had nowhere to go: a name that was looked up, or a host that was called, would be one. */
function packetsWithoutWay(pid: string): number {
  const [names = '', values = ''] = readFileSync(`/proc/${pid}/net/snmp`, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'));
  return Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')]);
}
