import { caseForms } from '../places/index.ts';
import type { NamedPlace } from './gazetteer.ts';
import { namesInLanguage, spelledIn } from './names-in-language.ts';
import { nominativesOf } from './nominatives.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import type { TownCandidate } from './town-candidate.ts';

const MOST = 4;
const MOST_NAMES = 6;
/** Names come again and again on a page. Kept for each set of tools: another gazetteer has other towns. */
const keptBy = new WeakMap<ReaderTools, Map<string, readonly TownCandidate[]>>();
const MOST_KEPT = 10_000;

/** The towns that a stretch of one to four tokens may name, the likeliest first; empty if the gazetteer has none. */
export function candidatesOf(tokens: readonly Token[], language: string, tools: ReaderTools): readonly TownCandidate[] {
  if (tokens.length > MOST) return [];
  const text = tokens.map((token) => token.text).join(' ');
  const key = `${language} ${text}`;
  const kept = keptBy.get(tools) ?? new Map<string, readonly TownCandidate[]>();
  keptBy.set(tools, kept);
  const known = kept.get(key);
  if (known !== undefined) return known;
  const found = foundCandidates(tokens, text, language, tools);
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(key, found);
  return found;
}

function foundCandidates(tokens: readonly Token[], text: string, language: string, tools: ReaderTools): readonly TownCandidate[] {
  const words = tokens.map((token) => token.text.toLowerCase());
  const candidates: TownCandidate[] = [];
  for (const nominative of nominativesOf(words, language)) {
    const known = tools.gazetteer.called(spelledIn(nominative, language, tools.gazetteer));
    // GeoNames has «Червиа», the press writes «Червия».
    const places =
      known.length === 0 && language === 'ru' && nominative.endsWith('ия')
        ? tools.gazetteer.called(nominative.replace(/ия$/, 'иа'))
        : known;
    const largest = places[0];
    if (largest === undefined) continue;
    const name = capitalised(nominative);
    const declined = language === 'ru' ? isFormOf(text, name, largest.countryCode) : null;
    candidates.push({ name, places, declined, score: scoreOf(name, largest, declined, text, language, tools) });
  }
  if (language !== 'ru') return namesInLanguage(candidates, text, language, tools.gazetteer).slice(0, MOST_NAMES);
  return candidates.sort((a, b) => b.score - a.score).slice(0, MOST_NAMES);
}

function scoreOf(name: string, largest: NamedPlace, declined: boolean | null, text: string, language: string, tools: ReaderTools): number {
  const size = Math.log10(largest.population + 10) - (/^PPL[XQWH]$/.test(largest.featureCode) ? 1.5 : 0);
  const form = declined === null ? 0 : declined ? 1.5 : -3;
  const asItStands = folded(name) === folded(text) ? 0.5 : 0;
  const inDictionary =
    language === 'ru' && tools.morphology.forms(text).some((one) => one.known && one.name === 'place' && folded(one.lemma) === folded(name))
      ? 2
      : 0;
  const endsAsMain = language === 'ru' && /[ая]$/.test(name) === /a$/.test(tools.gazetteer.namesOf(largest.id)[0] ?? '') ? 0.2 : 0;
  return size + form + asItStands + inDictionary + endsAsMain;
}

/** Whether the text is the name or one of its case forms. */
function isFormOf(text: string, name: string, country: string): boolean | null {
  const wanted = folded(text);
  if (wanted === folded(name)) return true;
  const forms = Object.values(caseForms(name, country));
  if (forms.some((form) => form !== null && folded(form) === wanted)) return true;
  return forms.includes(null) ? null : false;
}

function folded(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}

/** Words within names that have no capital. */
export const SMALL = /^(?:на|над|де|дель|ди|ла|ле|эль|аль|им|sur|am|an|der|im|de|la|le|les|en|upon|of|the|and|nad)$/;

/** «ростов-на-дону» → «Ростов-на-Дону». */
export function capitalised(name: string): string {
  return name.replace(/[\p{L}’'ʼ]+/gu, (word, at: number) =>
    at > 0 && SMALL.test(word) ? word : word.charAt(0).toUpperCase() + word.slice(1),
  );
}
