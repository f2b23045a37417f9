import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ServerBuild } from 'react-router';
import { beforeAll, describe, expect, it } from 'vitest';
import { clockStoppedAt } from '../platform/clock.ts';
import { describeOnOneEngine } from '../platform/db/engines.testing.ts';
import { ACCESS, type AccessRule, ELSEWHERE } from './access-rules.testing.ts';
import { ASKERS, type Asker, actorOf, identityOf, makeWorld, NOW, TOWNS, type Town } from './access-world.testing.ts';
import { createApp } from './app.ts';
import { routesOf } from './built-routes.testing.ts';
import { Readiness } from './readiness.ts';

const checkout = fileURLToPath(new URL('../..', import.meta.url));
const ORIGIN = 'https://pobratim.example';

const build: ServerBuild = await import(`${checkout}build/server/index.js`);
const routes = routesOf(build);

describe('the matrix of access', () => {
  it('has every route', () => {
    const known = [...Object.keys(ACCESS), ...Object.keys(ELSEWHERE)].sort();
    expect([...new Set(routes.map(({ path }) => path))].sort()).toEqual(known);
  });

  it('names the tests of those that are tested elsewhere', () => {
    expect(Object.values(ELSEWHERE).filter((file) => !existsSync(`${checkout}${file}`))).toEqual([]);
  });

  it('says of every form who may send it', () => {
    const silent = routes.filter(({ path, hasAction }) => hasAction && ACCESS[path] !== undefined && ACCESS[path].post === undefined);
    expect(silent.map(({ path }) => path)).toEqual([]);
  });
});

describeOnOneEngine('every route for everyone', (store) => {
  beforeAll(() => makeWorld(store()));

  let whoAsks: Asker = 'visitor';
  let app: ReturnType<typeof createApp> | undefined;
  /** One for all requests, which come one after another. */
  function appForWhoAsks() {
    const readiness = new Readiness();
    readiness.stage = { kind: 'ready' };
    const log = { error: () => {}, info: () => {}, warn: () => {} } as never;
    return createApp({
      store: store() as never,
      clock: clockStoppedAt(NOW),
      log,
      readiness,
      pages: build,
      origin: ORIGIN,
      assets: `${checkout}build/client`,
      identify: async () => identityOf(whoAsks),
    } as never);
  }

  /** The status that somebody gets. */
  async function statusOf(asker: Asker, method: 'GET' | 'POST', rule: AccessRule, town: Town): Promise<number> {
    app ??= appForWhoAsks();
    whoAsks = asker;
    const address = `${ORIGIN}/ru/${rule.at(town)}`.replace(/\/$/, '');
    const init =
      method === 'GET' ? {} : { method, body: new URLSearchParams({ revision: '1', ...rule.form }), headers: { Origin: ORIGIN } };
    return (await app.request(address, init)).status;
  }

  const isLetIn = (status: number) => ![401, 403, 404, 405].includes(status) && status < 500;

  it.each(Object.keys(ACCESS))('%s', async (path) => {
    const rule = ACCESS[path];
    if (rule === undefined) throw new Error(path);
    const towns = rule.at('ours') === rule.at('theirs') ? (['ours'] as const) : TOWNS;
    const methods = (['GET', 'POST'] as const).filter((method) => method === 'GET' || rule.post !== undefined);
    const wrong: string[] = [];
    for (const asker of ASKERS)
      for (const town of towns)
        for (const method of methods) {
          const status = await statusOf(asker, method, rule, town);
          const may = (method === 'GET' ? rule.get : rule.post)?.(actorOf(asker), town) === true;
          const asVisitor = asker === 'visitor' && rule.isPublic !== true;
          const isRight = asVisitor ? [302, 303, 401].includes(status) : isLetIn(status) === may;
          if (!isRight) wrong.push(`${asker} ${method} ${rule.at(town)}: ${status}, though ${may ? 'allowed' : 'refused'}`);
        }
    expect(wrong).toEqual([]);
  });
});
