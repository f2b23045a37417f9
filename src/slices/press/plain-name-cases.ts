type Ending = readonly [ending: string, nominative: string];

/** Of a first name the ending tells the gender and the case: «Сергієм Соломахою», «Piotrem Mielochem». */
const FIRST: Readonly<Record<string, readonly (readonly [string, string, 'masc' | 'femn'])[]>> = {
  uk: [
    ['ієм', 'ій', 'masc'],
    ['єм', 'й', 'masc'],
    ['ом', '', 'masc'],
    ['ові', '', 'masc'],
    ['ою', 'а', 'femn'],
    ['ею', 'я', 'femn'],
    ['єю', 'я', 'femn'],
  ],
  be: [
    ['ем', 'й', 'masc'],
    ['ам', '', 'masc'],
    ['ом', '', 'masc'],
    ['ай', 'а', 'femn'],
    ['яй', 'я', 'femn'],
  ],
  pl: [
    ['em', '', 'masc'],
    ['owi', '', 'masc'],
    ['ą', 'a', 'femn'],
  ],
};
const SURNAME: Readonly<Record<string, Readonly<Record<'masc' | 'femn', readonly Ending[]>>>> = {
  uk: {
    masc: [
      ['ським', 'ський'],
      ['цьким', 'цький'],
      ['євим', 'єв'],
      ['ьким', 'ький'],
      ['иним', 'ин'],
      ['їним', 'їн'],
      ['евим', 'ев'],
      ['овим', 'ов'],
      ['іним', 'ін'],
      ['ою', 'а'],
      ['ею', 'я'],
      ['ком', 'ко'],
      ['ем', ''],
      ['ом', ''],
    ],
    femn: [
      ['ською', 'ська'],
      ['цькою', 'цька'],
      ['овою', 'ова'],
      ['ою', 'а'],
      ['ею', 'я'],
    ],
  },
  be: {
    masc: [
      ['скім', 'скі'],
      ['цкім', 'цкі'],
      ['овым', 'оў'],
      ['ам', ''],
      ['ом', ''],
      ['ем', ''],
    ],
    femn: [
      ['скай', 'ская'],
      ['овай', 'ова'],
      ['ай', 'а'],
    ],
  },
  pl: {
    masc: [
      ['skim', 'ski'],
      ['ckim', 'cki'],
      ['iem', ''],
      ['em', ''],
      ['ą', 'a'],
    ],
    femn: [
      ['ską', 'ska'],
      ['cką', 'cka'],
      ['ą', 'a'],
    ],
  },
};
/** Kazakh and Kyrgyz put the case after the whole name. */
const AFTER: Readonly<Record<string, RegExp>> = {
  kk: /(?<=.{3})(?:мен|бен|пен|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|ды|ді|ты|ті|ны|ні|дан|ден|тан|тен|нан|нен|да|де|та|те)$/,
  ky: /(?<=.{3})(?:нын|нин|нун|нүн|дын|дин|дун|дүн|тын|тин|тун|түн|га|ге|го|гө|ка|ке|ко|кө|ды|ди|ты|ти|ны|ни|дан|ден|тан|тен)$/,
};
const POSSESSIVE = /['’]s$/;

/** A person's name as it stands first, by its endings alone: what a language without a dictionary allows. */
export function nameInNominative(name: string, lang: string): string {
  const after = AFTER[lang];
  if (after !== undefined) return /(?:ко|ка|енко)$/.test(name) ? name : name.replace(after, '');
  if (lang === 'en') return name.replace(POSSESSIVE, '');
  const firsts = FIRST[lang];
  const words = name.split(' ');
  const last = words.at(-1) ?? '';
  const known = firsts?.find(([ending]) => (words[0] ?? '').endsWith(ending));
  if (known === undefined || words.length < 2) return words.length < 2 ? alone(name, lang) : name;
  const [ending, nominative, gender] = known;
  const first = (words[0] ?? '').slice(0, -ending.length) + nominative;
  return [first, ...words.slice(1, -1), declinedBy(last, SURNAME[lang]?.[gender] ?? [])].join(' ');
}

function declinedBy(word: string, endings: readonly Ending[]): string {
  const fits = endings.find(([ending]) => word.endsWith(ending));
  return fits === undefined ? word : word.slice(0, -fits[0].length) + fits[1];
}

function alone(word: string, lang: string): string {
  const endings = SURNAME[lang];
  if (endings === undefined) return word;
  const masc = declinedBy(word, endings.masc);
  return masc === word ? declinedBy(word, endings.femn) : masc;
}
