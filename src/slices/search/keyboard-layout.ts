const LATIN = '`qwertyuiop[]asdfghjkl;\'zxcvbnm,.~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>';
const RUSSIAN = 'ёйцукенгшщзхъфывапролджэячсмитьбюЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ';

const TO_RUSSIAN = new Map([...LATIN].map((sign, at) => [sign, RUSSIAN[at] ?? sign]));
const TO_LATIN = new Map([...RUSSIAN].map((letter, at) => [letter, LATIN[at] ?? letter]));

/** What the same keys give in the other layout: `vbycr` is «минск», «ьштыл» is `minsk`. Null for what is written in neither alphabet. */
export function inOtherLayout(typed: string): string | null {
  if (/\p{Script=Cyrillic}/u.test(typed)) return /[a-z]/i.test(typed) ? null : swapped(typed, TO_LATIN);
  return /[a-z]/i.test(typed) ? swapped(typed, TO_RUSSIAN) : null;
}

function swapped(typed: string, signs: ReadonlyMap<string, string>): string {
  return [...typed].map((sign) => signs.get(sign) ?? sign).join('');
}
