import { zipSync } from 'fflate';

/** Several files as one ZIP; names that are alike get a number. */
export function archiveOf(files: readonly { readonly name: string; readonly content: Uint8Array }[]): Uint8Array {
  const entries: Record<string, Uint8Array> = {};
  for (const { name, content } of files) {
    let free = name;
    for (let n = 2; Object.hasOwn(entries, free); n += 1) free = name.replace(/(\.[a-z]+)?$/, ` (${n})$1`);
    entries[free] = content;
  }
  // What is packed already is only put together.
  return zipSync(entries, { level: 0 });
}
