// biome-ignore format: a table.
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ə: 'e', ħ: 'h', ŋ: 'n', ĸ: 'k', ŧ: 't',
};

const MAX_KEY_LENGTH = 60;

/** What a name has in common however it is typed: no case, no accents, ё as е and й as и, no hyphens, spaces or apostrophes. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replace(/[ßæœøłđðþıəħŋĸŧ]/g, (letter) => LETTERS[letter] ?? letter)
    .slice(0, MAX_KEY_LENGTH);
}

// biome-ignore format: a table.
const CYRILLIC: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', є: 'e', ж: 'zh', з: 'z', и: 'i', і: 'i', к: 'k', л: 'l',
  м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'sh',
  ъ: '', ы: 'i', ь: '', э: 'e', ю: 'iu', я: 'ia', ј: 'i', љ: 'l', њ: 'n', ћ: 'ch', ђ: 'd', џ: 'dzh', қ: 'k', ғ: 'g',
  ң: 'n', ү: 'u', ұ: 'u', ө: 'o', ә: 'e', һ: 'h',
};

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch/g, 'ch'],
  [/shch|shh|sch/g, 'sh'],
  [/kh/g, 'h'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/gh/g, 'g'],
  [/tz/g, 'ts'],
  [/c(?!h)/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/q/g, 'k'],
  [/(?<=[bdfgklmnprstvz])[yj]o/g, 'e'],
  [/[yij]e/g, 'e'],
  [/[yj]/g, 'i'],
  [/(.)\1+/g, '$1'],
];

/**
 * A key in Latin letters that the Russian name and all its usual transliterations share: Щучин, Shchuchin and Schuchin.
 * Null for a key with letters of another script.
 */
export function soundKey(key: string): string | null {
  const latin = key.replace(/\p{Script=Cyrillic}/gu, (letter) => CYRILLIC[letter] ?? letter);
  if (!/^[a-z0-9]+$/.test(latin)) return null;
  return SOUNDS.reduce((sound, [pattern, replacement]) => sound.replace(pattern, replacement), latin);
}
