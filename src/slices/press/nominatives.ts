import { undeclined } from '../../platform/i18n/undeclined.ts';

/** Endings of a case form -> endings that the nominative may have, by language. The longest fits first; '' leaves the word as it is. */
// biome-ignore format: a table.
const ENDINGS: Readonly<Record<string, readonly (readonly [string, readonly string[]])[]>> = {
  uk: [
    ['ського', ['ський', 'ськ', 'ське']], ['ському', ['ський', 'ськ', 'ське']], ['ським', ['ський', 'ськ', 'ське']], ['ська', ['ськ']], ['ську', ['ськ']], ['ськом', ['ськ']],
    ['ого', ['ий', 'е']], ['ому', ['ий', 'е']], ['им', ['ий', 'е', 'и', '']], ['ою', ['а']], ['ею', ['я', 'а']], ['єю', ['я']], ['ої', ['а']],
    ['ої', ['а']], ['ій', ['а']], ['ові', ['']], ['еві', ['ь', 'й']], ['ом', ['', 'о']], ['ем', ['ь', '']], ['ами', ['и', 'а']], ['ями', ['і', 'я']],
    ['ах', ['и', 'а']], ['ях', ['і', 'ї', 'я']], ['ам', ['и', 'а']], ['ям', ['і', 'ї']], ['ії', ['ія']], ['ію', ['ія']], ['єм', ['й', 'є']],
    ['ополя', ['опіль']], ['ополі', ['опіль']], ['ополю', ['опіль']], ['ополем', ['опіль']], ['кова', ['ків']], ['кові', ['ків']], ['ковом', ['ків']], ['еві', ['їв', 'ів', 'ев']], ['ева', ['ів', 'їв', 'ев']], ['еву', ['ів', 'ев', 'ева']], ['евом', ['ів', 'ев']], ['єва', ['їв']], ['єві', ['їв']], ['євом', ['їв']], ['ова', ['ів', 'ове', 'ово']], ['ові', ['ів']], ['овом', ['ів']],
    ['ців', ['ці']], ['ів', ['и', 'і']], ['їв', ['ї']], ['нця', ['нець']], ['нці', ['нець']], ['цем', ['ець']], ['ку', ['ок', 'к', 'ка']], ['ка', ['ок']], ['ці', ['ка', 'ця', 'ець']], ['зі', ['га', 'з']],
    ['а', ['', 'о', 'е']], ['у', ['', 'а', 'о', 'е']], ['і', ['', 'а', 'о', 'я', 'е']], ['и', ['а', '', 'ь']], ['ї', ['я']], ['ю', ['я', 'ь', 'й', 'є']], ['я', ['ь', 'й', 'є']], ['ь', []], ['', ['и']],
  ],
  be: [
    ['скага', ['скі', 'ск', 'скае']], ['скаму', ['скі', 'ск']], ['скім', ['скі', 'ск', 'скае']], ['ага', ['ы', 'ае', 'і']], ['аму', ['ы', 'ае']], ['ой', ['а', 'ая']], ['ай', ['а', 'ая']], ['яй', ['я']],
    ['ам', ['', 'а', 'ы']], ['ом', ['', 'о']], ['ем', ['ь']], ['ём', ['ь']], ['ах', ['ы', 'і']], ['аў', ['ы', 'і']], ['оў', ['ы']], ['цы', ['ка', 'ца', 'ец']], ['цу', ['ец', 'ца']], ['ца', ['ец']], ['цам', ['ец']], ['ку', ['ак', 'ок', 'ек', 'ка']], ['ка', ['ак', 'ок', 'ек']], ['кам', ['ак', 'ок', 'ек']], ['зе', ['га']], ['дзе', ['д', 'да']], ['це', ['т', 'та']],
    ['ва', ['ў']], ['ве', ['ў', 'ва']], ['ву', ['ў', 'ва']], ['вам', ['ў']], ['ля', ['ль']], ['лі', ['ль', 'ля']], ['лю', ['ль']], ['лем', ['ль']], ['ні', ['нь', 'ня']], ['ня', ['нь']], ['рана', ['ран']], ['', ['ы', 'і']],
    ['а', ['', 'а']], ['у', ['', 'а']], ['е', ['', 'а']], ['ы', ['а', '']], ['і', ['', 'ь', 'я', 'а']], ['я', ['ь', 'й']], ['ю', ['я', 'ь', 'й']],
  ],
  pl: [
    ['skiego', ['ski', 'skie']], ['skiemu', ['ski']], ['skim', ['ski', 'skie', 'sk']], ['ska', ['sk']], ['sku', ['sk']], ['skiem', ['sk']], ['skiej', ['ska']], ['ej', ['a']], ['ego', ['y', 'e']], ['ym', ['y', 'e']],
    ['cy', ['ca']], ['ce', ['ka', 'ca']], ['cie', ['t', 'ta']], ['dzie', ['d', 'da']], ['dzi', ['dź']], ['ści', ['ść']], ['śle', ['sło', 'sła', 'sł', 'sl']], ['źle', ['zło', 'zła']], ['śnie', ['sno', 'sna', 'sn']], ['źnie', ['zno', 'zna']], ['ście', ['sto', 'sta', 'st']], ['ździe', ['zd', 'zda']], ['ska', ['sko', 'sk']], ['dku', ['dek']], ['dka', ['dek']], ['nku', ['nek']], ['nka', ['nek']], ['ńca', ['niec']], ['ńcu', ['niec']], ['wca', ['wiec']], ['wcu', ['wiec']], ['awia', ['aw']], ['awiu', ['aw']], ['owca', ['owiec']], ['dziem', ['d']], ['wie', ['w', 'wa', 'wo']], ['wa', ['w', 'wo', 'ów']], ['owa', ['ów', 'owo']], ['owie', ['ów', 'owo']], ['owem', ['ów', 'owo']],
    ['rze', ['r', 'ra']], ['rzu', ['rz']], ['rza', ['rz']], ['le', ['l', 'ł', 'ło', 'ła']], ['nie', ['n', 'na', 'no']], ['niu', ['ń']], ['nia', ['ń']], ['niem', ['ń', 'n']], ['ią', ['ia']], ['ii', ['ia']], ['ię', ['ia']], ['iu', ['']],
    ['mierza', ['mierz']], ['mierzu', ['mierz']], ['ach', ['y', 'i', 'a', 'e']], ['om', ['y']], ['ami', ['y', 'i']], ['ów', ['y']], ['em', ['', 'o']], ['iem', ['']], ['ą', ['a']], ['ę', ['a']], ['y', ['a']], ['i', ['a', '']], ['u', ['', 'o']], ['a', ['', 'o']], ['ie', ['a', '']],
  ],
  kk: suffixes(['ның', 'нің', 'дың', 'дің', 'тың', 'тің', 'ға', 'ге', 'қа', 'ке', 'на', 'не', 'ны', 'ні', 'ды', 'ді', 'ты', 'ті', 'да', 'де', 'та', 'те', 'нда', 'нде', 'дан', 'ден', 'тан', 'тен', 'нан', 'нен', 'мен', 'бен', 'пен', 'дағы', 'дегі', 'тағы', 'тегі', 'лық', 'лік', 'дық', 'дік', 'тық', 'тік']),
  ky: suffixes(['нын', 'нин', 'нун', 'нүн', 'дын', 'дин', 'дун', 'дүн', 'тын', 'тин', 'тун', 'түн', 'га', 'ге', 'го', 'гө', 'ка', 'ке', 'ко', 'кө', 'ны', 'ни', 'ну', 'нү', 'ды', 'ди', 'ду', 'дү', 'ты', 'ти', 'ту', 'тү', 'да', 'де', 'до', 'дө', 'та', 'те', 'то', 'тө', 'дан', 'ден', 'дон', 'дөн', 'тан', 'тен', 'тон', 'төн', 'дагы', 'деги', 'догу', 'дөгү', 'тагы', 'теги', 'лык', 'лик', 'дык', 'дик', 'тык', 'тик']),
  de: [['s', ['']], ['er', ['', 'en', 'e']]],
  en: [["'s", ['']], ['’s', ['']], ["'", ['']], ['’', ['']]],
};

function suffixes(list: readonly string[]): readonly (readonly [string, readonly string[]])[] {
  return [...list].sort((a, b) => b.length - a.length).map((suffix) => [suffix, ['']] as const);
}

const LONGEST_FIRST = Object.fromEntries(
  Object.entries(ENDINGS).map(([language, list]) => [language, [...list].sort((a, b) => b[0].length - a[0].length)]),
);

/** Languages whose cases are suffixes, never within a name. */
const SUFFIXED: ReadonlySet<string> = new Set(['kk', 'ky', 'en', 'de']);
const MOST_OF_A_WORD = 26;
const MOST_OF_HYPHENED = 90;
const MOST_OF_A_NAME = 120;
const LEAST_STEM: Readonly<Record<string, number>> = { kk: 2, ky: 2 };

/** Names (lower case) of which the given words may be a case form in this language, as they stand first. Most are no names. */
export function nominativesOf(words: readonly string[], language: string): readonly string[] {
  let names: readonly string[] = [''];
  for (const [index, word] of words.entries()) {
    const own = wordNominatives(word, language).slice(0, word.includes('-') ? MOST_OF_HYPHENED : MOST_OF_A_WORD);
    const gap = index === 0 ? '' : ' ';
    names = names.flatMap((name) => own.map((one) => name + gap + one)).slice(0, MOST_OF_A_NAME);
  }
  return names;
}

function wordNominatives(word: string, language: string): readonly string[] {
  if (language === 'ru') return russianNominatives(word);
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 2 && ENDINGS[language] !== undefined && !SUFFIXED.has(language)) {
    const tails = wordNominatives(word.slice(hyphen + 1), language).slice(0, 5);
    const heads = wordNominatives(word.slice(0, hyphen), language).slice(0, 5);
    return [word, ...heads.flatMap((one) => tails.map((tail) => `${one}-${tail}`))];
  }
  return byEndings(word, language);
}

function russianNominatives(word: string): readonly string[] {
  const hyphen = word.lastIndexOf('-');
  if (hyphen < 0) return undeclined(word);
  // «Ростове-на-Дону», «Комсомольске-на-Амуре»: the head declines; «Усть-Каменогорске»: the tail does.
  const tail = /^(.+?)-((?:на|над)-.+)$/.exec(word);
  if (tail?.[1] !== undefined) return undeclined(tail[1]).map((one) => `${one}-${tail[2]}`);
  const ends = undeclined(word.slice(hyphen + 1));
  const head = word.slice(0, hyphen);
  return [
    ...ends.map((end) => `${head}-${end}`),
    ...undeclined(head)
      .slice(1, 9)
      .flatMap((one) => ends.slice(0, 8).map((end) => `${one}-${end}`)),
  ];
}

function byEndings(word: string, language: string): readonly string[] {
  const forms = new Set([word]);
  for (const [ending, nominatives] of LONGEST_FIRST[language] ?? []) {
    if (!word.endsWith(ending)) continue;
    const stem = word.slice(0, word.length - ending.length);
    if (stem.length < (LEAST_STEM[language] ?? (ending.length > 2 ? 2 : 3)) - (ending === '' ? 1 : 0)) continue;
    for (const nominative of nominatives) forms.add(stem + nominative);
  }
  return [...forms];
}
