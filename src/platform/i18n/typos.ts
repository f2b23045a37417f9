const CYRILLIC = [...'абвгдежзиклмнопрстуфхцчшщъыьэюя'];
const LATIN = [...'abcdefghijklmnopqrstuvwxyz'];
const SHORTEST = 4;
const LONGEST = 24;

/** All keys that are one slip away from the given one: a letter too many, too few, wrong, or two swapped. Empty for short and foreign keys. */
export function oneSlipAway(key: string): readonly string[] {
  if (key.length < SHORTEST || key.length > LONGEST) return [];
  const alphabet = /^[a-z]+$/.test(key) ? LATIN : /^[а-я]+$/.test(key) ? CYRILLIC : null;
  if (alphabet === null) return [];
  const keys = new Set<string>();
  for (let at = 0; at <= key.length; at += 1) {
    const [before, after] = [key.slice(0, at), key.slice(at)];
    for (const letter of alphabet) {
      keys.add(before + letter + after);
      if (after !== '') keys.add(before + letter + after.slice(1));
    }
    if (after !== '') keys.add(before + after.slice(1));
    if (after.length > 1) keys.add(before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2));
  }
  keys.delete(key);
  return [...keys];
}
