/** Adjectives made of a town's name in Ukrainian, Belarusian, Polish and German, in all cases; null for other languages. Lower case. */
export function adjectiveIn(name: string, language: string): RegExp | null {
  const key = `${language} ${name}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const stemsOf = STEMS[language];
  const ending = ENDING[language];
  const pattern =
    stemsOf === undefined || ending === undefined
      ? null
      : new RegExp(`^(?:${[...new Set(wordsOf(name).flatMap(stemsOf))].map(escaped).join('|')})${ending}$`, 'u');
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, pattern);
  return pattern;
}

/** The last word, and for two words what they make together: Старий Самбір → старосамбір. */
function wordsOf(name: string): readonly string[] {
  const [first = '', ...others] = name.toLowerCase().split(' ');
  const last = others.at(-1);
  return last === undefined ? [first] : [last, `${first.replace(/(?:ий|ій|ая|[аяеіыy])$/u, '')}${/[a-z]/.test(first) ? 'o' : 'о'}${last}`];
}

/** What an adjective of a town looks like; the part before it is kept. */
export const ADJECTIVE: Readonly<Record<string, RegExp>> = {
  uk: /^(\p{L}[\p{L}'’ʼ-]+?)(?:ськ|цьк|зьк)(?:а|ої|ій|у|ою|і|их|им|ими|ий|ого|ому|е)$/u,
  be: /^(\p{L}[\p{L}'’ʼ-]+?)(?:ск|цк)(?:і|ага|аму|ім|ая|ай|ую|ае|ія|іх|імі)$/u,
  pl: /^(\p{L}[\p{L}-]+?)(?:sk|ck|dzk)(?:i|a|ie|iego|iej|iemu|im|ich|imi|ą)$/u,
  de: /^(\p{L}[\p{L}-]+?)er$/u,
};

const ENDING: Readonly<Record<string, string>> = {
  uk: '(?:а|ої|ій|у|ою|і|их|им|ими|ий|ого|ому|е)',
  be: '(?:і|ага|аму|ім|ая|ай|ую|ае|ія|іх|імі)',
  pl: '(?:i|a|ie|iego|iej|iemu|im|ich|imi|ą)',
  de: '',
};

const STEMS: Readonly<Record<string, (name: string) => readonly string[]>> = { uk: ukrainian, be: belarusian, pl: polish, de: german };
const kept = new Map<string, RegExp | null>();
const MOST_KEPT = 2_000;

/** Полтава → полтавськ, Прилуки → прилуцьк, Прага → празьк, Лозова → лозівськ, Буча → бучанськ. */
function ukrainian(name: string): readonly string[] {
  const base = name.replace(/(?:[аяоеиіїєу]|ий|ь)$/u, '');
  const bases = [base, base.replace(/[ое](?=[вйлрн]$)/u, 'і'), base.replace(/і(?=[вйлрн]$)/u, 'о'), base.replace(/[ео](?=[кцлрн]$)/u, '')];
  return bases.flatMap((one) => [
    `${one}ськ`,
    `${one}ьськ`,
    `${one}инськ`,
    `${one}анськ`,
    `${one}янськ`,
    `${one}енськ`,
    `${one}івськ`,
    ...(/[кцч]$/.test(one) ? [`${one.slice(0, -1)}цьк`] : []),
    ...(/[гжз]$/.test(one) ? [`${one.slice(0, -1)}зьк`] : []),
    ...(/[хшс]$/.test(one) ? [`${one.slice(0, -1)}ськ`] : []),
    ...(/(?:ськ|цьк|зьк)$/.test(one) ? [one] : []),
  ]);
}

/** Полацк → полацк, Орша → аршанск, Брэст → брэсцк, Гродна → гродзенск, Ліда → лідск. */
function belarusian(name: string): readonly string[] {
  const base = name.replace(/(?:[аяоеыіу]|ь)$/u, '');
  const bases = [
    base,
    base.replace(/^о/u, 'а'),
    base.replace(/^ё/u, 'е'),
    base.replace(/в$/u, 'ў'),
    base.replace(/дн$/u, 'дзен'),
    base.replace(/([^аеёіоуыэюя])н$/u, '$1ан'),
  ];
  return bases.flatMap((one) => [
    `${one}ск`,
    `${one}ьск`,
    `${one}анск`,
    `${one}янск`,
    `${one}енск`,
    `${one}інск`,
    `${one}оўск`,
    ...(/[кцчт]$/.test(one) ? [`${one.slice(0, -1)}цк`] : []),
    ...(/[гжзхшс]$/.test(one) ? [`${one.slice(0, -1)}ск`] : []),
    ...(/(?:ск|цк)$/.test(one) ? [one] : []),
  ]);
}

/** Oleśnica → oleśnick, Lwów → lwowsk, Praga → prask, Gdańsk → gdańsk. */
function polish(name: string): readonly string[] {
  const base = name.replace(/(?:ie|[aeoiyu])$/u, '');
  const bases = [base, base.replace(/ó(?=[wrlzd]$)/u, 'o'), base.replace(/ie?(?=[cklrn]$)/u, ''), base.replace(/ś(?=[lnć]$)/u, 's')];
  return bases.flatMap((one) => [
    `${one}sk`,
    `${one}ińsk`,
    `${one}yńsk`,
    `${one}eńsk`,
    `${one}ańsk`,
    `${one}owsk`,
    `${one.replace(/ń?$/u, '')}ńsk`,
    ...(/[kct]$/.test(one) || one.endsWith('cz') ? [`${one.replace(/(?:cz|.)$/u, '')}ck`] : []),
    ...(/[gzsż]$/.test(one) || one.endsWith('sz') ? [`${one.replace(/(?:sz|.)$/u, '')}sk`] : []),
    ...(/(?:sk|ck)$/.test(one) ? [one] : []),
  ]);
}

/** Bautzen → Bautzener, Bremen → Bremer, Halle → Hallenser. */
function german(name: string): readonly string[] {
  return [`${name}er`, `${name}r`, `${name.replace(/(?:en|e)$/u, '')}er`, `${name.replace(/e$/u, '')}enser`];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
