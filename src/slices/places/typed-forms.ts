import { nameKey, soundKey } from './name-key.ts';

/** Keys under which what was typed may stand, best first. */
export function typedKeys(typed: string): readonly string[] {
  const key = nameKey(typed);
  const sound = soundKey(key);
  return [...new Set([key, ...(sound === null ? [] : [sound])])].filter((candidate) => candidate !== '');
}
