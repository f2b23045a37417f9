import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

export interface HealthChecks {
  /** Each part that must be up, by name; rejects or answers false when it is not. */
  readonly [part: string]: () => Promise<boolean>;
}

export interface Measures {
  readonly registry: Registry;
  observe(method: string, route: string, status: number, seconds: number): void;
}

export function openMeasures(poolSize: () => { total: number; waiting: number }): Measures {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'pobratim_http_request_seconds',
    help: 'How long requests took, by method, kind of address and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  });
  new Gauge({
    name: 'pobratim_database_connections',
    help: 'Connections to the database, open and waited for',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      const { total, waiting } = poolSize();
      this.set({ state: 'open' }, total);
      this.set({ state: 'waiting' }, waiting);
    },
  });
  return { registry, observe: (method, route, status, seconds) => requests.observe({ method, route, status: String(status) }, seconds) };
}

const PATIENCE_MS = 2000;

/** What does not answer in time is as good as down: whoever asks has a time limit, too. */
function inTime(check: Promise<boolean>): Promise<boolean> {
  let late: NodeJS.Timeout | undefined;
  const waited = new Promise<false>((resolve) => {
    late = setTimeout(() => resolve(false), PATIENCE_MS);
  });
  return Promise.race([check.catch(() => false), waited]).finally(() => clearTimeout(late));
}

/** `/healthz`: the process answers. `/readyz`: everything behind it does too. `/metrics`: Prometheus text. */
export function healthRoutes(checks: HealthChecks, measures: Measures): Hono {
  const app = new Hono();
  app.get('/healthz', (c) => c.json({ status: 'ok' }));
  app.get('/readyz', async (c) => {
    const results = await Promise.all(Object.entries(checks).map(async ([part, check]) => [part, await inTime(check())] as const));
    const ready = results.every(([, up]) => up);
    return c.json({ status: ready ? 'ready' : 'not ready', checks: Object.fromEntries(results) }, ready ? 200 : 503);
  });
  app.get('/metrics', async (c) => c.text(await measures.registry.metrics(), 200, { 'Content-Type': measures.registry.contentType }));
  return app;
}
