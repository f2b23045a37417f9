import type { NamedPlace } from './gazetteer.ts';
import { homeOf } from './home-countries.ts';
import { ADJECTIVE, adjectiveIn } from './plain-adjectives.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { ReaderTools } from './tools.ts';
import { capitalised } from './town-candidates.ts';

/** «Миргородської» of «Миргородської міської ради»: an adjective that can only be of a town. */
export interface CouncilNaming {
  readonly sentence: number;
  readonly index: number;
  /** In lower case, as it stands. */
  readonly adjective: string;
  /** A district's: «Полацкага раённага Савета». */
  readonly ofDistrict: boolean;
}

/** «полацкага» → «Полацкі раён». */
export function districtName(adjective: string, language: string): string {
  const whole = capitalised(adjective);
  return language === 'be'
    ? `${whole.replace(/(ск|цк)\p{L}{1,4}$/u, '$1і')} раён`
    : `${whole.replace(/(ськ|цьк|зьк)\p{L}{1,3}$/u, '$1ий')} район`;
}

const AND = /^(?:та|і|й|и|а|ды|,)$/u;
const ON_PAGE = /(\p{Lu}[\p{L}'’ʼ-]+(?:[сцз]ьк)а)\s+(?:міська|селищна|сільська|територіальна)\s+(?:рада|громада|територіальна)/gu;
const LOOKED_AT = 4_000;

/** Adjectives before a council, hromada or its head, in Ukrainian and Belarusian: «Берестинська та Миргородська міські ради». */
export function councilsIn(marks: readonly SentenceMarks[], language: string): readonly CouncilNaming[] {
  const pattern = ADJECTIVE[language];
  if (pattern === undefined || (language !== 'uk' && language !== 'be')) return [];
  return marks.flatMap(({ sentence: { tokens }, councils }, sentence) => {
    const found: CouncilNaming[] = [];
    for (const at of councils) {
      for (let index = at - 1; index >= 0; index -= 2) {
        const token = tokens[index];
        if (token?.capital !== true || !pattern.test(token.text.toLowerCase())) break;
        found.push({
          sentence,
          index,
          adjective: token.text.toLowerCase(),
          ofDistrict: /^ра(?:ен|ён|йон|й[вс])/u.test(tokens[at]?.low ?? ''),
        });
        if (!AND.test(tokens[index - 1]?.low ?? '')) break;
      }
    }
    return found;
  });
}

/** The adjectives of councils that the page bears in its head, where the story does not reach. */
export function councilsOfPage(page: string, language: string): readonly string[] {
  if (language !== 'uk') return [];
  return [...page.slice(0, LOOKED_AT).matchAll(ON_PAGE)].map((match) => (match[1] ?? '').toLowerCase());
}

// biome-ignore format: a table.
const ENDS: Readonly<Record<string, readonly string[]>> = {
  uk: ['', 'ь', 'а', 'и', 'о', 'е', 'я', 'к', 'ка', 'ки', 'ко', 'ча', 'ч', 'ця', 'ць', 'г', 'га', 'ги', 'ж', 'з', 'с', 'са', 'си', 'ш', 'х', 'ськ', 'цьк', 'зьк', 'ське', 'й', 'ія'],
  be: ['', 'ь', 'а', 'ы', 'і', 'о', 'е', 'я', 'к', 'ка', 'кі', 'ча', 'ч', 'ц', 'т', 'г', 'га', 'ж', 'з', 'с', 'ск', 'цк', 'скае', 'нь'],
};

/** The likeliest town of which the adjective may be made; by the rule alone if the gazetteer has none. */
export function townOfCouncil(
  adjective: string,
  language: string,
  { gazetteer }: ReaderTools,
): { readonly name: string; readonly place: NamedPlace | null } | null {
  const stem = ADJECTIVE[language]?.exec(adjective)?.[1];
  if (stem === undefined || stem.length < 3) return null;
  const home = homeOf(language);
  const names = basesOf(stem, language).flatMap((base) => (ENDS[language] ?? []).map((end) => capitalised(base + end)));
  const fits = names.filter((name) => gazetteer.called(name).length > 0 && adjectiveIn(name, language)?.test(adjective) === true);
  const worth = (name: string, { population, countryCode }: NamedPlace) =>
    Math.log10(population + 10) + (countryCode === home ? 3 : 0) + (name.length === stem.length ? 0.5 : 0);
  const places = fits.flatMap((name) =>
    gazetteer
      .called(name)
      .slice(0, 3)
      .map((place) => ({ name, place, worth: worth(name, place) })),
  );
  const best = places.sort((a, b) => b.worth - a.worth)[0];
  if (best !== undefined) return best;
  return { name: capitalised(stem.endsWith('ль') || !/[аеиіоуюя]$/u.test(stem) ? stem : `${stem}й`), place: null };
}

/** «лозів» is of Лозова, «аршан» of Орша. */
function basesOf(stem: string, language: string): readonly string[] {
  const bare = stem.replace(/ь$/u, '');
  const linked = bare.replace(/(?:ин|ан|ян|ен|ів|оў|ін)$/u, '');
  const open = bare.replace(/і(?=[внлр]$)/u, 'о');
  return [
    ...new Set([bare, linked, open, ...(language === 'be' ? [linked.replace(/^а/u, 'о'), bare.replace(/дзен$/u, 'дн')] : [])]),
  ].filter((one) => one.length > 1);
}
