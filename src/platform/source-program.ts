import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Where a program of a thread lies, named from the checkout's root: it runs from source (decision 002), also where pages ask that are
 * built into another folder. Throws where it is not there.
 */
export function sourceProgram(...path: readonly string[]): string {
  const program = join(...path);
  const beginnings = [import.meta.dirname, dirname(process.argv[1] ?? ''), process.cwd()];
  const folders = beginnings.flatMap((beginning) => foldersAbove(beginning));
  const folder = folders.find((one) => existsSync(join(one, program)));
  if (folder === undefined) throw new Error(`${program} is not there`);
  return join(folder, program);
}

function foldersAbove(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...foldersAbove(above)];
}
