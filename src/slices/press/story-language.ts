/** So much of a story is looked at: a few paragraphs tell its language. */
const LOOKED_AT = 6000;
const CYRILLIC = /[\u0400-\u052f]/g;
const LATIN = /[a-z\u00c0-\u024f]/gi;

const SCRIPTS: readonly (readonly [language: string, letters: RegExp])[] = [
  ['ka', /[\u10a0-\u10ff]/g],
  ['hy', /[\u0530-\u058f]/g],
  ['el', /[\u0370-\u03ff]/g],
  ['he', /[\u0590-\u05ff]/g],
  ['ar', /[\u0600-\u06ff]/g],
  ['ja', /[\u3040-\u30ff]/g],
  ['ko', /[\uac00-\ud7af]/g],
  ['zh', /[\u4e00-\u9fff]/g],
];

/** Small words that stand in any text, and few of which are common to two languages. */
const SMALL_WORDS: Readonly<Record<string, string>> = {
  en: 'the of and to in is was for that with on by from are were this which their has have been at as it',
  de: 'der die das und ist von mit den dem ein eine für auf im zu des sich nicht auch wurde werden bei nach zwischen',
  pl: 'w i na z się do jest że oraz przez nie od dla po przy są był była jako jak ich to które',
  fr: 'le la les des et est un une de à ont été du dans pour que qui par sur avec au aux ce son leur mais ou en',
  es: 'el la los las de y que en un una por con para es del se al su como fue más entre',
  it: 'il la di e che un una per con del della dei le gli è nel alla sono tra delle si da',
  pt: 'o a os as de e que um uma do da em para com não por no na dos ao foi mais entre',
  nl: 'de het een en van in is dat op te voor met zijn aan door die ook er naar tussen wordt',
  cs: 'a v na se je že s do z o jsou ve byl byla pro by jako také mezi který která po',
  sk: 'a v na sa je že s do z o sú vo bol bola pre by ako aj medzi ktorý ktorá po',
  sv: 'och i att det som en på är av för med till den har de ett om inte från mellan',
  no: 'og i at det som en på er av for med til den har de et om ikke fra mellom',
  da: 'og i at det som en på er af for med til den har de et om ikke fra mellem',
  fi: 'ja on ei että se hän oli ovat myös kun mutta sekä tai joka jotka kanssa välillä',
  et: 'ja on ei et see oli ka ning mis kes aga või ning koos vahel linna',
  lv: 'un ir no ar par uz kas to arī tika pilsētas kā gan bet vai starp',
  lt: 'ir yra su į iš kad apie tai buvo kaip taip pat miesto bet ar tarp',
  hu: 'a az és hogy nem egy is volt van meg ezt azt között vagy de el városi',
  ro: 'și în cu din pe care este sunt pentru prin sau dintre nu fost lor ale ai',
  tr: 've bir bu için ile da de olarak olan arasında çok daha kardeş şehir gibi kadar',
  az: 'və bir bu üçün ilə də olan arasında çox daha kimi qədər şəhər haqqında',
};
const SETS = Object.entries(SMALL_WORDS).map(([language, words]) => [language, new Set(words.split(' '))] as const);

/** ISO 639-1, by the letters of the script and by small words; Russian where nothing tells. */
export function languageOf(text: string): string {
  const seen = text.slice(0, LOOKED_AT).toLowerCase();
  const [cyrillic, latin] = [countOf(seen, CYRILLIC), countOf(seen, LATIN)];
  const other = SCRIPTS.map(([language, letters]) => ({ language, count: countOf(seen, letters) })).find(
    ({ count }) => count > cyrillic && count * 2 > latin,
  );
  if (other !== undefined) return other.language;
  if (cyrillic >= latin) return cyrillicLanguage(seen, cyrillic);
  return latinLanguage(seen);
}

function countOf(text: string, letters: RegExp): number {
  return text.match(letters)?.length ?? 0;
}

/** One letter in two hundred is enough; names of other languages have fewer. */
const OFTEN = 0.005;

/** Languages by letters of their own, those with the most such letters first. `of` is the share of some letters among all. */
const BY_LETTERS: readonly (readonly [language: string, test: (of: (letters: RegExp) => number) => boolean])[] = [
  ['ba', (of) => of(/[ҙҫҡ]/g) > OFTEN],
  ['tt', (of) => of(/җ/g) > OFTEN / 4 && of(/[әөү]/g) > OFTEN],
  ['kk', (of) => of(/[әғқұһі]/g) > OFTEN && of(/[қғң]/g) > OFTEN / 2],
  ['mn', (of) => of(/[өү]/g) > OFTEN && of(/х/g) > 0.015 && of(/ң/g) === 0],
  ['ky', (of) => of(/[өүң]/g) > OFTEN],
  ['tg', (of) => of(/[ӣӯҷҳ]/g) > OFTEN],
  ['sr', (of) => of(/[јљњ]/g) > OFTEN && of(/[ћђ]/g) > 0],
  ['mk', (of) => of(/[јљњѓќ]/g) > OFTEN],
  ['be', (of) => of(/і/g) > OFTEN && (of(/ў/g) > 0.002 || of(/и/g) < of(/і/g) / 8)],
  ['uk', (of) => of(/[ії]/g) > OFTEN || of(/[їєґ]/g) > OFTEN],
  ['bg', (of) => of(/ъ/g) > OFTEN && of(/[ыэ]/g) < OFTEN / 2],
];

/** Words and endings by which a short Kyrgyz text without its own letters is told from a Russian one. */
const KYRGYZ_WORDS =
  /(?<!\p{L})(?:жана|менен|эки|эл|деп|болду|болгон|\p{L}+(?:нын|дын|тын|нин|дин|тин|дагы|деги|лар|лер|лары|лери|шты|шти|ып|ип))(?!\p{L})/gu;
const RUSSIAN_WORDS = /(?<!\p{L})(?:и|в|на|с|не|что|по|для|из|к|о|от|как|это|был|будет)(?!\p{L})/gu;

function russianOrKyrgyz(text: string): string {
  return countOf(text, KYRGYZ_WORDS) > countOf(text, RUSSIAN_WORDS) * 2 ? 'ky' : 'ru';
}

function cyrillicLanguage(text: string, letters: number): string {
  const of = (pattern: RegExp) => countOf(text, pattern) / Math.max(letters, 1);
  return BY_LETTERS.find(([, test]) => test(of))?.[0] ?? russianOrKyrgyz(text);
}

function latinLanguage(text: string): string {
  const words = text.match(/\p{L}+/gu) ?? [];
  let best = { language: 'en', count: 0 };
  for (const [language, small] of SETS) {
    const count = words.filter((word) => small.has(word)).length / Math.sqrt(small.size) + own(text, language);
    if (count > best.count) best = { language, count };
  }
  return best.language;
}

/** Letters that few other languages have. */
const OWN_LETTERS: Readonly<Record<string, RegExp>> = {
  pl: /[ąęłśźżń]/g,
  cs: /[ěřů]/g,
  sk: /[ľĺŕô]/g,
  de: /[ßäöü]/g,
  fr: /[çêèœù]/g,
  es: /[ñ¿¡]/g,
  hu: /[őű]/g,
  ro: /[țșă]/g,
  tr: /[ğış]/g,
  az: /ə/g,
  lv: /[āēīūģķļņ]/g,
  lt: /[ėįųū]/g,
  et: /[õ]/g,
};

function own(text: string, language: string): number {
  const letters = OWN_LETTERS[language];
  return letters === undefined ? 0 : countOf(text, letters) / 20;
}
