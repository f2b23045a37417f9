// biome-ignore format: a table.
const LATIN: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y', к: 'k', л: 'l', м: 'm', н: 'n',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y',
  ь: '', э: 'e', ю: 'yu', я: 'ya',
};

/** A Russian name in the Latin letters of BGN/PCGN 1947, which GeoNames uses, without its apostrophes; `ye` is `e`. */
export function romanised(russian: string): string {
  return foldedRomanisation(russian.toLowerCase().replace(/[а-яё]/g, (letter) => LATIN[letter] ?? letter));
}

/** A Latin name as `romanised` would write it: -iy, -yy and -y of adjectives are one, `ye`, `yë`, `yo` and `ë` are `e`. */
export function foldedRomanisation(latin: string): string {
  return latin
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N} -]+/gu, '')
    .toLowerCase()
    .replace(/y[eo]/g, 'e')
    .replace(/(?:iy|yy)(?![a-z])/g, 'y')
    .replace(/-/g, ' ');
}

// biome-ignore format: a table.
const CYRILLIC: readonly (readonly [RegExp, string])[] = [
  [/shch/g, 'щ'], [/zh/g, 'ж'], [/kh/g, 'х'], [/(?<![ei])tsk/g, 'тск'], [/ts/g, 'ц'], [/ch/g, 'ч'], [/sh/g, 'ш'],
  [/iy(?![a-z])/g, 'ий'], [/yy(?![a-z])/g, 'ый'], [/y(?:yo|ë|yë)/g, 'ё'], [/yo|yë|ë/g, 'ё'], [/ya/g, 'я'], [/yu/g, 'ю'], [/ye/g, 'е'],
  [/(?<=[aeiouаеёиоуыэюя])y/g, 'й'], [/y/g, 'ы'], [/(?<![\p{L}’'])e/gu, 'э'],
  [/[’'](?=\p{L})/gu, 'ь'], [/[’']/g, 'ь'],
];

// biome-ignore format: a table.
const LETTER: Readonly<Record<string, string>> = {
  a: 'а', b: 'б', v: 'в', g: 'г', d: 'д', e: 'е', z: 'з', i: 'и', k: 'к', l: 'л', m: 'м', n: 'н', o: 'о', p: 'п', r: 'р',
  s: 'с', t: 'т', u: 'у', f: 'ф', h: 'х', j: 'й',
};

/** The Russian spelling behind a BGN/PCGN romanisation, or null where a letter has no place in it. */
export function cyrillised(latin: string): string | null {
  if (latin === latin.toUpperCase()) return null;
  const lower = CYRILLIC.reduce((name, [pattern, letters]) => name.replace(pattern, letters), latin.toLowerCase());
  const russian = lower.replace(/[a-z]/g, (letter) => LETTER[letter] ?? letter);
  if (!/^[а-яё0-9 -]+$/.test(russian)) return null;
  return russian.replace(/(?<![а-яё])[а-яё]/g, (letter) => letter.toUpperCase());
}
