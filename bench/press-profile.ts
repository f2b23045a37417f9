import { Session } from 'node:inspector/promises';
import { basename } from 'node:path';

export interface Costs {
  /** Shares of the time of the processor, the largest first. */
  readonly functions: readonly (readonly [name: string, share: number])[];
  readonly files: readonly (readonly [name: string, share: number])[];
}

/** Where the time goes while something runs: by function and by file, each by itself without what it calls. */
export async function costsOf(run: () => void): Promise<Costs> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  run();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  const functions = new Map<string, number>();
  const files = new Map<string, number>();
  let whole = 0;
  for (const [index, id] of (profile.samples ?? []).entries()) {
    const frame = nodes.get(id);
    const time = profile.timeDeltas?.[index] ?? 0;
    if (frame === undefined || frame.functionName === '(root)' || frame.functionName === '(program)' || frame.functionName === 'post')
      continue;
    const file = frame.url === '' ? 'node itself' : basename(frame.url);
    add(functions, frame.url === '' ? frame.functionName : `${frame.functionName || 'nameless'} (${file}:${frame.lineNumber + 1})`, time);
    add(files, file, time);
    whole += time;
  }
  return { functions: largest(functions, whole), files: largest(files, whole) };
}

function add(sums: Map<string, number>, key: string, time: number): void {
  sums.set(key, (sums.get(key) ?? 0) + time);
}

function largest(sums: ReadonlyMap<string, number>, whole: number): Costs['files'] {
  return [...sums].map(([name, time]) => [name, time / whole] as const).sort((one, other) => other[1] - one[1]);
}
