/** Beginnings of the names of months by language, January first; a word that begins so and ends as `END` says is the month. */
// biome-ignore format: a table.
const MONTHS: Readonly<Record<string, readonly string[]>> = {
  ru: ['январ', 'феврал', 'март', 'апрел', 'ма[йяею]', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
  uk: ['січ(?:ень|н)', 'лют(?:ий|ого|ому)', 'берез(?:ень|н)', 'квіт(?:ень|н)', 'трав(?:ень|н)', 'черв(?:ень|н)', 'лип(?:ень|н)', 'серп(?:ень|н)', 'верес(?:ень|н)', 'жовт(?:ень|н)', 'листопад', 'груд(?:ень|н)'],
  be: ['студзен', 'лют(?:ы|аг|ым)', 'сакавік', 'красавік', '(?:ма[йяі]|траў?[ве]н)', 'чэрвен', 'ліпен', 'жні[ўв]', 'верас', 'кастрычнік', 'лістапад', 'снежан'],
  pl: ['stycz', 'lut(?:y|ego|ym)', 'mar(?:zec|c)', 'kwie', 'maj', 'czerw', 'lip(?:iec|c)', 'sierp', 'wrze[sś]', 'październik|pazdziernik', 'listopad', 'grud'],
  de: ['januar|jänner', 'februar', 'märz', 'april', 'mai', 'juni', 'juli', 'august', 'september', 'oktober', 'november', 'dezember'],
  en: ['jan(?:uary)?', 'feb(?:ruary)?', 'mar(?:ch)?', 'apr(?:il)?', 'may', 'june?', 'july?', 'aug(?:ust)?', 'sept?(?:ember)?', 'oct(?:ober)?', 'nov(?:ember)?', 'dec(?:ember)?'],
  fr: ['janvier', 'février|fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'août|aout', 'septembre', 'octobre', 'novembre', 'décembre|decembre'],
  kk: ['қаңтар', 'ақпан', 'наурыз', 'сәуір', 'мамыр', 'маусым', 'шілде', 'тамыз', 'қыркүйек', 'қазан(?!да тұр)', 'қараша', 'желтоқсан'],
  ky: ['январ|үчтүн айы', 'феврал', 'март', 'апрел', 'май', 'июн', 'июл', 'август', 'сентябр', 'октябр', 'ноябр', 'декабр'],
};

/** What may follow the beginning: case endings; nothing where the names do not change. */
const END: Readonly<Record<string, string>> = { ru: '(?:ь|я|ю|е|ем|ём|а|у|ом)?', en: '\\.?', de: '', fr: '' };

/** A regular expression part for any month of the language, as one group. */
export function monthPattern(language: string): string {
  const names = MONTHS[language] ?? MONTHS['en'] ?? [];
  return `((?:${names.join('|')})${END[language] ?? '\\p{L}{0,6}'})(?!\\p{L})`;
}

const kept = new Map<string, readonly RegExp[]>();

/** 1 to 12, or null if the word is no month of the language. */
export function monthOf(word: string, language: string): number | null {
  const patterns =
    kept.get(language) ??
    (MONTHS[language] ?? MONTHS['en'] ?? []).map((name) => new RegExp(`^(?:${name})${END[language] ?? '\\p{L}{0,6}'}$`, 'iu'));
  kept.set(language, patterns);
  const found = patterns.findIndex((pattern) => pattern.test(word));
  return found < 0 ? null : found + 1;
}
