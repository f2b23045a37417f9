import { DIRECTIONS, type Direction, directionName } from '../directions/index.ts';
import type { MunicipalityKind } from '../municipalities/index.ts';
import type { PartnershipKind, Standing } from '../partnerships/index.ts';
import { directionMeant } from './direction-words.ts';

/** Words of offices for what the register has closed lists of. The first that fits is meant, so what is narrower stands first. */
type Meanings<Code> = readonly (readonly [Code, RegExp])[];

const KINDS: Meanings<PartnershipKind> = [
  ['twinning', /побратим|породн|twin|sister/],
  ['mentorship', /наставн|mentor/],
  ['friendship', /дружб|дружеств|friend/],
  ['cooperation', /сотруднич|партнер|взаимодейств|co-?operat|partner/],
];

const STANDINGS: Meanings<Standing> = [
  ['suspended', /приостан|заморож|suspend|frozen|on hold/],
  ['ended', /заверш|прекращ|расторг|законч|истек|утратил|не ?действ|ended|terminat|expired|inactive|not in force|closed/],
  ['in_force', /(?:^| )действ|в силе|активн|in[ _]force|active|valid/],
  ['agreed', /согласован|договорен|agreed/],
  ['proposed', /предлож|предлаг|планир|propos|planned/],
  ['contact', /контакт|переписк|contact/],
];

const MUNICIPALITY_KINDS: Meanings<MunicipalityKind> = [
  ['region_city', /федеральн|на правах региона|region.?city/],
  ['okrug', /округ|okrug|^зато$|закрыт\p{L}* административно/u],
  ['settlement', /посел|посел?ок|^пгт\.?$|^рп\.?$|село|деревн|станиц|settlement|village/],
  ['district', /район|district|county/],
  ['city', /город|city|town|^г\.?$/],
];

/** «Соглашение о дружбе и сотрудничестве» is of two kinds: nobody says which. A twinning is a tie of all sorts. */
export function partnershipKindMeant(text: string): PartnershipKind | null {
  const plain = plainly(text);
  const named = KINDS.filter(([, words]) => words.test(plain)).map(([kind]) => kind);
  return named.length === 1 || named[0] === 'twinning' ? (named[0] ?? null) : null;
}

export function standingMeant(text: string): Standing | null {
  return firstMeant(STANDINGS, text);
}

export function municipalityKindMeant(text: string): MunicipalityKind | null {
  return firstMeant(MUNICIPALITY_KINDS, text);
}

/** Directions named one after another: by their codes, their names, or as offices call them. Null where one of them is no direction. */
export function directionsNamed(text: string): readonly Direction[] | null {
  const named = text
    .split(/[;,\n]/)
    .map(plainly)
    .filter((word) => word !== '');
  const codes = named.map((phrase) => directionCalled(phrase) ?? directionsJoined(phrase));
  return codes.every((code) => code !== null) ? [...new Set(codes.flat())] : null;
}

function directionCalled(phrase: string): Direction | null {
  return DIRECTIONS.find((code) => namesOf(code).includes(phrase)) ?? null;
}

/** «Культура и спорт» are two, «экономика и торговля» are one. */
function directionsJoined(phrase: string): readonly Direction[] | null {
  const codes = phrase.split(/ (?:и|and) /).map((part) => directionCalled(part) ?? directionMeant(part));
  return codes.every((code) => code !== null) ? codes : null;
}

function namesOf(code: Direction): readonly string[] {
  return [code, plainly(directionName(code, 'ru')), plainly(directionName(code, 'en'))];
}

function firstMeant<Code>(meanings: Meanings<Code>, text: string): Code | null {
  const plain = plainly(text);
  return meanings.find(([, words]) => words.test(plain))?.[0] ?? null;
}

function plainly(text: string): string {
  return text.trim().toLowerCase().replaceAll('ё', 'е').replace(/\s+/g, ' ');
}
