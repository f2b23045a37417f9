import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const beside = fileURLToPath(new URL('../../../shared', import.meta.url));

/**
 * The path of a file or folder of others' data, which is never part of the repository: in the folder `shared` beside the checkout, or in
 * the one that POBRATIM_SHARED names. `missing` is null, or the line that says why a test without it is skipped.
 */
export function dataOfOthers(path: string): { readonly path: string; readonly missing: string | null } {
  const full = resolve(process.env['POBRATIM_SHARED'] ?? beside, path);
  return { path: full, missing: existsSync(full) ? null : `skipped: ${path} is not there (POBRATIM_SHARED says where it is)` };
}
