import { Agent, get } from 'node:http';

export interface Measured {
  readonly requests: number;
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** Asks for the paths in their order, over and over, from this many connections at a time, until the seconds are over. */
export async function ask(origin: string, paths: readonly string[], connections: number, seconds: number): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const times: number[] = [];
  const began = performance.now();
  const until = began + seconds * 1000;
  let next = 0;
  const connection = async () => {
    while (performance.now() < until) {
      const path = paths[next++ % paths.length] ?? '/';
      const start = performance.now();
      const status = await answerOf(agent, origin + path);
      if (status !== 200) throw new Error(`${path} was answered with ${status}`);
      times.push(performance.now() - start);
    }
  };
  await Promise.all(Array.from({ length: connections }, connection));
  agent.destroy();
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? 0;
  return {
    requests: times.length,
    perSecond: (times.length * 1000) / (performance.now() - began),
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  };
}

function answerOf(agent: Agent, url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode ?? 0));
    }).once('error', reject);
  });
}

/** The run whose throughput is in the middle. */
export function median(runs: readonly Measured[]): Measured {
  const sorted = runs.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[Math.floor(sorted.length / 2)] as Measured;
}
