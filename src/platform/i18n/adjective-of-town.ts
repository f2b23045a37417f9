const ENDING = /(?:ий|ой|ого|ому|им|ом|ая|ую|ое|ие|их|ими)$/;
/** The end of an adjective's stem without «ск» -> what the name of the town may end in: «калуж» -> «калуга», «сочин» -> «сочи». */
const ENDS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/$/, ['', 'ск', 'а', 'о', 'ы', 'и', 'ь', 'я']],
  [/ж$/, ['г', 'га', 'з', 'жь']],
  [/[чц]$/, ['к', 'ка', 'ц', 'ки', 'ч']],
  [/ш$/, ['х', 'ха', 'ш']],
  [/ь$/, ['а', 'я', 'ь']],
  [/ен$/, ['ен', 'а', 'ь', 'я', 'ны']],
  [/ин$/, ['и', 'ин', 'ино', 'а']],
  [/ов$/, ['ов', 'ово', 'ы', '']],
  [/ев$/, ['ев', 'ево', 'ь', 'и']],
  [/ан$/, ['а', 'ы', 'ань']],
];

const SHORTEST = 6;

/** Names of towns of which the word may be the adjective: «калужский», «тульская», «сочинские». Most are no names: a gazetteer decides. */
export function townsOfAdjective(word: string): readonly string[] {
  const stem = word.toLowerCase().replaceAll('ё', 'е').replace(ENDING, '');
  if (stem.length === word.length || word.length < SHORTEST || !/^[а-я]+[сц]к$/.test(stem)) return [];
  // «Елец» -> «елецкий», «Липецк» -> «липецкий»: «цк» hides «ц» or «цк».
  const base = stem.endsWith('цк') ? stem.slice(0, -1) : stem.slice(0, -2);
  const names = ENDS.flatMap(([end, ends]) => (end.test(base) ? ends.map((one) => base.replace(end, '') + one) : []));
  return [...new Set([...names, stem])].filter((name) => name.length > 2);
}
