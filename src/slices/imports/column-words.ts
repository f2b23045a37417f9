/** What a header says: what stands in its column, and of which of the two sides. */
export interface HeaderSays {
  readonly about: About;
  readonly side: Side | null;
}

export type Side = 'first' | 'second';

export type About =
  | 'name'
  | 'country'
  | 'region'
  | 'kind'
  | 'standing'
  | 'since'
  | 'directions'
  | 'sourceTitle'
  | 'sourceUrl'
  | 'sourceDate'
  | 'publisher'
  | 'quote'
  | 'note'
  | 'record'
  | 'nameEn'
  | 'officialName'
  | 'oktmo'
  | 'validFrom'
  /** Telephones, numbers of rows, people: nothing that an import reads. */
  | 'else';

type Words = readonly (readonly [About, RegExp])[];

/** Beginnings of words, in the order in which they are looked for: «Вид побратимских связей» is a kind and no town. */
const COMMON: Words = [
  ['record', / (?:запись в реестре|record )/],
  ['sourceUrl', / (?:ссылк|url|link|гиперссылк|сайт|веб|web|http|интернет|адрес (?:страниц|в сети|сайт))/],
  ['quote', / (?:цитат|выдержк|дословн|quot|excerpt|verbatim)/],
  ['note', / (?:примечан|коммент|замечан|прочее|дополнительн|note|comment|remark)/],
];

const OF_PARTNERSHIPS: Words = [
  ...COMMON,
  ['sourceDate', / (?:дат|когда|date|day).* (?:источник|публикац|опубликован|source|publi)| (?:source|publi\p{L}*) (?:date|on) /u],
  ['publisher', / (?:издател|издани|кто опубликовал|опубликовал |сми |publisher|published by|outlet|newspaper)/],
  ['sourceTitle', / (?:источник|основани|реквизит|документ|source|document|referenc|based on|citation)/],
  [
    'directions',
    / (?:направлени|сфер|тематик|темы|предмет|област\p{L}* (?:сотрудн|взаимод)|direction|fields? |areas? |topic|scope|theme)/u,
  ],
  ['else', / (?:подписант|signator|срок|действует до|окончан|until|expir|valid to|end date|end )/],
  [
    'since',
    / (?:дат|год |года |годы |когда|с какого|подписан|заключен|установлен|действует с |начал|date|year|since|sign|established|start|from (?:when|year))/,
  ],
  ['standing', / (?:статус|состояни|положени|действ|standing|status|in force)/],
  ['else', / (?:вид|тип|type|kind) (?:муницип|город|of (?:municip|town|city))/],
  ['kind', / (?:вид|тип|форм|характер|категори|kind|type|categor|relation)/],
];

const OF_MUNICIPALITIES: Words = [
  ...COMMON,
  ['oktmo', / (?:октмо|oktmo)/],
  ['officialName', / (?:полн|официальн|full|official)/],
  ['nameEn', / (?:англ|english|en |латин|latin|translit|in en)/],
  ['kind', / (?:вид|тип|статус|форм|kind|type|status|categor)/],
  ['validFrom', / (?:дат|образован[оа]? |созда[нв]|существует с|действует с|основан|valid from|since|found|establish|from )/],
];

/** Numbers, people, ways to reach them: they may name a town («население города») and are none. */
const ELSE =
  / (?:№|n |no |nn |номер|number|п п |id |код|code|населени|численност|population|количеств|count |кол во|телефон|тел |phone|e mail|email|mail|почт|фио |контакт|contact|глав[аы] |мэр|mayor|head |руководител|ответствен|responsible|исполнител|адрес|address|индекс|lat |lon |latitude|longitude|широта|долгота|федеральный округ|federal district)/;

const COUNTRY = / (?:стран(?:а|ы|е|у|ой)? |государств|country|countries|nation)/;
const REGION =
  / (?:регион|област|край |республик|субъект|район|земл|штат|провинц|губерни|округ федер|region|state |province|oblast|county|federal subject|subject)/;
const NAME = / (?:город|муницип|населенн|пункт|поселен|округ|town|cit(?:y|ies) |municip|localit|place )/;
/** Who has a name, a country, a region: «Партнёр» alone is his name, «Страна (партнёр)» is not. */
const WHOSE = / (?:побратим|партнер|сторон|участник|partner|twin|sister|party|parties)/;
const NAME_OF_ANYTHING = / (?:наименован|названи|name|title|город|мо )/;

/** `null`: the header says nothing. */
export function headerSays(header: string, kind: 'partnerships' | 'municipalities'): HeaderSays | null {
  const plain = plainHeader(header);
  const words = kind === 'partnerships' ? OF_PARTNERSHIPS : OF_MUNICIPALITIES;
  const about = words.find(([, beginnings]) => beginnings.test(plain))?.[0] ?? (ELSE.test(plain) ? 'else' : placeSaid(plain, header));
  return about === null ? null : { about, side: sideSaid(plain) };
}

/** Of «Город, страна» both stand in one cell, and the name leads; «Страна города-партнёра» is a country. */
function placeSaid(plain: string, header: string): About | null {
  const said = (
    [
      ['name', plain.search(NAME)],
      ['country', plain.search(COUNTRY)],
      ['region', plain.search(REGION)],
    ] as const
  )
    .filter(([, at]) => at >= 0)
    .toSorted((a, b) => a[1] - b[1]);
  const [first] = said;
  if (first === undefined) return WHOSE.test(plain) || NAME_OF_ANYTHING.test(plain) ? 'name' : null;
  const named = said.some(([about]) => about === 'name') ? said.length > 1 : WHOSE.test(plain);
  return named && /[,/+&]| и | and /.test(header) ? 'name' : first[0];
}

/** «Район-партнёр» is a town like any other where no column names towns. */
export function isDistrict(header: string): boolean {
  return / (?:район|округ|district)/.test(plainHeader(header));
}

/** What numbers the sides is surer than what tells ours from theirs, and that is surer than «партнёр», which either may be. */
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['first', / (?:1|i|перв\p{L}*|first|a|а|один|one) /u],
  ['second', / (?:2|ii|втор\p{L}*|second|b|б|two) /u],
  ['first', / (?:наш|росси|our|own|home|local|своего|свой)/],
  ['second', / (?:зарубеж|иностран|foreign|друг|other|abroad)/],
  ['second', / (?:партнер|побратим|partner|twin|sister)/],
];

function sideSaid(plain: string): Side | null {
  return SIDES.find(([, words]) => words.test(plain))?.[0] ?? null;
}

/** Small letters, words and numbers apart, a space before and after each: `City1_Name` is « city 1 name ». */
export function plainHeader(header: string): string {
  const words = header
    .normalize('NFKC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/(\p{N})(\p{L})/gu, '$1 $2')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

/** A header that stands for its column only: «Столбец1», “Column 3”, “F2”, or nothing. */
export function isNoHeader(header: string): boolean {
  return /^ (?:столбец|колонка|графа|поле|column|col|field|unnamed|f|[a-z])? ?\d* $|^ {2}$/.test(plainHeader(header));
}
