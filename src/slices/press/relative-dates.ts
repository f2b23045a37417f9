import type { DateGround, DateMention } from './date-mention.ts';

/** Words that say a day by its distance from the publication, in days. */
// biome-ignore format: a table.
const DAYS: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  ru: [[/сегодня(?!шн)|с сегодняшнего дня/giu, 0], [/вчера(?!шн)|вчерашн\p{L}+ день|со вчерашнего дня/giu, -1], [/завтра(?!шн|к)/giu, 1], [/позавчера/giu, -2], [/послезавтра/giu, 2], [/накануне(?!\s+(?:праздник|дня|юбиле|нового|рождеств|пасх|побед|выбор|матч|турнир|фестивал|визит|форум|встреч|игр|открыти|старт))/giu, -1]],
  uk: [[/сьогодні/giu, 0], [/вчора|учора/giu, -1], [/завтра/giu, 1]],
  be: [[/сёння/giu, 0], [/учора/giu, -1], [/заўтра/giu, 1]],
  en: [[/\btoday\b/giu, 0], [/\byesterday\b/giu, -1], [/\btomorrow\b/giu, 1]],
  de: [[/\bheute\b/giu, 0], [/\bgestern\b/giu, -1], [/\bmorgen\b(?= (?:früh|wird|kommt))/giu, 1]],
  pl: [[/dzisiaj|dziś(?!\p{L})/giu, 0], [/\bwczoraj\b/giu, -1], [/\bjutro\b/giu, 1]],
  fr: [[/aujourd['’]hui/giu, 0], [/\bhier\b/giu, -1], [/\bdemain\b/giu, 1]],
  kk: [[/бүгін/giu, 0], [/кеше/giu, -1], [/ертең/giu, 1]],
  ky: [[/бүгүн/giu, 0], [/кечээ/giu, -1], [/эртең/giu, 1]],
};

/** Names of days of the week, Monday first, with a word before them that says which one. */
// biome-ignore format: a table.
const WEEKDAYS: Readonly<Record<string, { readonly last: RegExp; readonly names: readonly RegExp[] }>> = {
  ru: { last: /(?:(?:прошл|минувш|прошедш)\p{L}+\s+|эт(?:от|у|о)\s+|(?:^|[\s(])(?:во?|со?)\s+)$/iu, names: [/понедельник\p{L}*/iu, /вторник\p{L}*/iu, /сред[уыа](?!\p{L})/iu, /четверг\p{L}*/iu, /пятниц[уыа]/iu, /суббот[уыа]/iu, /воскресень[ея]/iu] },
  uk: { last: /(?:минул\p{L}+|цієї|(?<!\p{L})(?:у|в))\s+$/iu, names: [/понеділ\p{L}*/iu, /вівтор\p{L}*/iu, /серед[уи](?!\p{L})/iu, /четвер\p{L}*/iu, /п['’]ятниц\p{L}*/iu, /субот\p{L}*/iu, /неділ\p{L}*/iu] },
  en: { last: /(?:^|last|on|by|late|early|since|past|this)\s*$/iu, names: [/monday/iu, /tuesday/iu, /wednesday/iu, /thursday/iu, /friday/iu, /saturday/iu, /sunday/iu] },
  be: { last: /(?:мінул\p{L}+|(?<!\p{L})(?:у|ў))\s+$/iu, names: [/панядзел\p{L}*/iu, /аўтор\p{L}*/iu, /сераду/iu, /чацвер\p{L}*/iu, /пятніц\p{L}*/iu, /субот\p{L}*/iu, /нядзел\p{L}*/iu] },
  pl: { last: /(?:ubiegł\p{L}+|zeszł\p{L}+|minion\p{L}+|(?<!\p{L})(?:w|we))\s+$/iu, names: [/poniedział\p{L}*/iu, /wtor\p{L}*/iu, /środę/iu, /czwart\p{L}*/iu, /piąt\p{L}*/iu, /sobot\p{L}*/iu, /niedziel\p{L}*/iu] },
  de: { last: /(?:^|am|vergangene[nm]?|letzte[nm]?|diese[nm]?)\s*$/iu, names: [/montag(?!s)/iu, /dienstag(?!s)/iu, /mittwoch(?!s)/iu, /donnerstag(?!s)/iu, /freitag(?!s)/iu, /(?:samstag|sonnabend)(?!s)/iu, /sonntag(?!s)/iu] },
  fr: { last: /(?:^|ce|le|depuis|accueillie?s?|réunis?)\s*$/iu, names: [/lundi/iu, /mardi/iu, /mercredi/iu, /jeudi/iu, /vendredi/iu, /samedi/iu, /dimanche/iu] },
  kk: { last: /(?:^|өткен|осы|[,\s])\s*$/iu, names: [/дүйсенбі(?:де|\s+күні)/iu, /сейсенбі(?:де|\s+күні)/iu, /сәрсенбі(?:де|\s+күні)/iu, /бейсенбі(?:де|\s+күні)/iu, /жұма(?:да|\s+күні)/iu, /(?<!\p{L})сенбі(?:де|\s+күні)/iu, /жексенбі(?:де|\s+күні)/iu] },
  ky: { last: /(?:^|өткөн|ушул|[,\s])\s*$/iu, names: [/дүйшөмбү(?:дө|\s+күнү)/iu, /шейшемби(?:де|\s+күнү)/iu, /шаршемби(?:де|\s+күнү)/iu, /бейшемби(?:де|\s+күнү)/iu, /жума(?:да|\s+күнү)/iu, /ишемби(?:де|\s+күнү)/iu, /жекшемби(?:де|\s+күнү)/iu] },
};

/** Days said by their distance from the publication; none if that has no date. */
export function relativeDates(text: string, offset: number, sentence: number, { published, language }: DateGround): readonly DateMention[] {
  if (published === null) return [];
  const found = [
    ...daysSaid(text, published, language),
    ...weekdaysSaid(text, published, language),
    ...weekendsSaid(text, published, language),
    ...yearsSaid(text, published, language),
  ];
  return found.map(({ index, length, start, end = null }) => {
    const at = [offset + index, offset + index + length] as const;
    return { start, end, at, endAt: end === null ? null : at, sentence };
  });
}

interface Said {
  readonly index: number;
  readonly length: number;
  readonly start: string;
  readonly end?: string;
}

const beginsWord = (text: string, index: number) => !/\p{L}/u.test(text[index - 1] ?? ' ');

function daysSaid(text: string, published: string, language: string): readonly Said[] {
  return (DAYS[language] ?? []).flatMap(([pattern, days]) =>
    [...text.matchAll(pattern)]
      .filter(({ index }) => beginsWord(text, index))
      .map((match) => ({ index: match.index, length: match[0].length, start: moved(published, days) })),
  );
}

function weekdaysSaid(text: string, published: string, language: string): readonly Said[] {
  const week = WEEKDAYS[language];
  return (week?.names ?? []).flatMap((name, day) => {
    const match = name.exec(text);
    if (match === null || !beginsWord(text, match.index)) return [];
    const before = week?.last.exec(text.slice(0, match.index));
    if (before == null || DAY_AFTER.test(text.slice(match.index + match[0].length))) return [];
    const passed = lastWeekday(published, day);
    const isToday = language === 'ru' && !/ш/iu.test(before[0]) && moved(passed, 7) === published;
    return [{ index: match.index, length: match[0].length, start: isToday ? published : passed }];
  });
}

/** «в среду, 12 марта»: the number says it. */
const DAY_AFTER = /^,?\s*\(?\d{1,2}(?![\d:])/;
const WEEKEND = /(?:(?<!\p{L})(?:прошл|прошедш|минувш)\p{L}+|(?<!\p{L})(?:в|на))\s+(?:эти\s+)?выходн(?:ые|ых)(?!\s+дн)/giu;

/** «в минувшие выходные»: the last Saturday and Sunday. */
function weekendsSaid(text: string, published: string, language: string): readonly Said[] {
  if (language !== 'ru') return [];
  const saturday = lastWeekday(published, 5);
  return [...text.matchAll(WEEKEND)].map((match) => ({
    index: match.index,
    length: match[0].length,
    start: saturday,
    end: moved(saturday, 1),
  }));
}

function yearsSaid(text: string, published: string, language: string): readonly Said[] {
  const year = Number(published.slice(0, 4));
  return (YEARS[language] ?? []).flatMap(([pattern, years]) =>
    [...text.matchAll(pattern)].map((match) => ({ index: match.index, length: match[0].length, start: String(year + years) })),
  );
}

// biome-ignore format: a table.
const YEARS: Readonly<Record<string, readonly (readonly [RegExp, number])[]>> = {
  ru: [[/(?:в )?прошлом году/giu, -1], [/(?:в )?следующем году/giu, 1], [/(?:в )?будущем году/giu, 1], [/(?<!\p{L})(?:осенью|весной|летом|зимой) (?:будущего|следующего) года/giu, 1], [/(?<!\p{L})(?:осенью|весной|летом|зимой) прошлого года/giu, -1]],
  uk: [[/(?:минулого|торік)\s?(?:року)?/giu, -1]],
  en: [[/\blast year\b/giu, -1], [/\bnext year\b/giu, 1], [/\blast (?:autumn|spring|summer)\b/giu, -1]],
  be: [[/летась/giu, -1], [/мінулым годзе/giu, -1], [/наступным годзе/giu, 1]],
  pl: [[/(?:ubiegłym|zeszłym) roku/giu, -1], [/przyszłym roku/giu, 1]],
  de: [[/(?:im )?(?:vergangenen|letzten) Jahr(?!\p{L})|im Vorjahr/giu, -1], [/(?:im )?(?:kommenden|nächsten) Jahr(?!\p{L})/giu, 1]],
  fr: [[/l['’](?:an dernier|année dernière)/giu, -1], [/l['’](?:an prochain|année prochaine)/giu, 1]],
  kk: [[/былтыр|өткен жылы/giu, -1], [/келесі жылы|келер жылы/giu, 1]],
  ky: [[/былтыр|өткөн жылы/giu, -1], [/кийинки жылы|келерки жылы/giu, 1]],
};

function moved(date: string, days: number): string {
  const moment = Date.parse(`${date}T00:00:00Z`) + days * 86_400_000;
  return isoDay(moment);
}

/** The last day of the week (0 is Monday) before the publication. */
function lastWeekday(published: string, day: number): string {
  const moment = Date.parse(`${published}T00:00:00Z`);
  // 1 January 1970 was a Thursday: 3.
  const on = (Math.floor(moment / 86_400_000) + 3) % 7;
  const back = (on - day + 7) % 7 || 7;
  return isoDay(moment - back * 86_400_000);
}

/** Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”: days since 1970 to a date, without a clock. */
function isoDay(moment: number): string {
  const z = Math.floor(moment / 86_400_000) + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${String(month).padStart(2, '0')}-${String(doy - Math.floor((153 * mp + 2) / 5) + 1).padStart(2, '0')}`;
}
