import type { TownMention } from './mentions.ts';
import type { Office } from './offices.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

const TOWN_WORDS = new Set([
  'город',
  'города',
  'городу',
  'городом',
  'городе',
  'г',
  'of',
  'the',
  'city',
  'town',
  'miasta',
  'gminy',
  'міста',
  'места',
  'горада',
]);
/** «Калужского» of a district or a body. */
const OF_SOME_TOWN = /^\p{Lu}.*[сц]к(?:ого|ой|ому|им|ом)$/u;
const OF_SEVERAL = /^(?:двух|трех|обоих|обеих|нескольких)$/;
const NO_SPACE_BEFORE = /^[,.)»:;%]$/;

/** Offices of a person as one position, in the nominative and without the town's name. */
export function positionText(
  tokens: readonly Token[],
  offices: readonly Office[],
  towns: readonly TownMention[],
  previous: string | null,
  lang: string,
  tools: ReaderTools,
): string {
  const said = offices.map((office, index) => {
    const next = offices[index + 1];
    const mark = next === undefined ? '' : /^[-–—]$/.test(tokens[next.from - 1]?.text ?? '') ? ' — ' : ', ';
    const inOffice = towns.filter((town) => office.kind !== 'state' && (!office.isOfRegion || town.by === 'district'));
    return oneOf(tokens, office, inOffice, lang, tools) + mark;
  });
  const his = offices[0] !== undefined && lang === 'ru' && /^(?:его|ее|их)$/.test(tokens[offices[0].from - 1]?.low ?? '');
  const whose = his && previous !== null ? genitiveOf(previous, tools) : null;
  return said.join('') + (whose === null ? '' : ` ${whose}`);
}

/** «МЭР» is a shout, «УГО» an abbreviation. */
const SHORT = 3;

function oneOf(tokens: readonly Token[], office: Office, towns: readonly TownMention[], lang: string, tools: ReaderTools): string {
  const words: string[] = [];
  let end = 0;
  for (let at = office.from; at < office.to; at += 1) {
    const token = tokens[at];
    if (token === undefined || isOfTown(tokens, at, office, towns)) continue;
    // «мэры двух городов Андрей Белов и Иван Котов»
    if (office.isPlural && at > office.noun && OF_SEVERAL.test(token.low)) break;
    const text = at <= office.noun && lang === 'ru' ? nominative(token, office, tools) : token.text;
    const glued = words.length > 0 && (NO_SPACE_BEFORE.test(token.text) || token.at[0] === end);
    if (glued) words.push(`${words.pop() ?? ''}${text}`);
    else words.push(text);
    end = token.at[1];
  }
  const said = withoutTail(words, office, lang, tools);
  const position = said.length > SHORT && said === said.toUpperCase() ? said.toLowerCase() : said;
  return position.slice(0, 2) === position.slice(0, 2).toUpperCase() ? position : position.charAt(0).toLowerCase() + position.slice(1);
}

/** Without «китайского города», «вятского» that are left of a town's naming, and «города» after a mayor. */
function withoutTail(words: string[], office: Office, lang: string, { morphology }: ReaderTools): string {
  if (lang !== 'ru') return words.join(' ').trim();
  const isAdjective = (word: string | undefined) =>
    word !== undefined && /(?:ого|его|ой|ей)$/.test(word) && morphology.forms(word).some((form) => form.part === 'adjective' && form.known);
  if (
    /^города(?:-\S+)?$/.test(words.at(-1) ?? '') &&
    (isAdjective(words.at(-2)) || /^(?:мэр|губернатора?|бургомистр)$/.test(words.at(-2) ?? ''))
  )
    words.pop();
  while (words.length > office.noun - office.from + 1 && isAdjective(words.at(-1))) words.pop();
  return words.join(' ').trim();
}

/** The town's name, and «города» before it; «район», «округ» of «Калужского района» stay. */
function isOfTown(tokens: readonly Token[], at: number, office: Office, towns: readonly TownMention[]): boolean {
  const mention = towns.find((town) => town.from >= office.from && at >= town.from && at < town.to);
  if (mention !== undefined)
    return (mention.by !== 'district' && mention.by !== 'body') || (at === mention.from && OF_SOME_TOWN.test(tokens[at]?.text ?? ''));
  if (tokens[at]?.text === '.' && isOfTown(tokens, at - 1, office, towns)) return true;
  const next = towns.find((town) => town.from === at + 1 || (town.from === at + 2 && tokens[at + 1]?.text === '.'));
  return at > office.noun && TOWN_WORDS.has(tokens[at]?.low ?? '') && next !== undefined && next.by === 'name';
}

function nominative(token: Token, office: Office, { morphology }: ReaderTools): string {
  if (office.cases.includes('nomn')) return token.text;
  if (office.isPlural) return morphology.forms(token.text).find((form) => form.part === 'noun' && form.known)?.lemma ?? token.text;
  if (/^перв(?:ого|ому|ым|ом)$/.test(token.low)) return 'первый';
  const forms = morphology.forms(token.text).filter((form) => form.case !== null && !form.plural && office.cases.includes(form.case));
  const form =
    forms.find((one) => one.known && (one.part === 'noun' || one.part === 'adjective')) ??
    forms.find((one) => one.part === 'noun' || one.part === 'adjective');
  return form?.lemma ?? token.text;
}

/** «мэр» → «мэра»: whose deputy the next person is. */
function genitiveOf(position: string, { morphology }: ReaderTools): string | null {
  const noun = position.split(' ')[0] ?? '';
  const form = morphology.forms(noun).find((one) => one.part === 'noun' && one.case === 'nomn');
  if (form === undefined) return null;
  if (form.gender === 'femn' || /а$/.test(noun)) return noun.replace(/а$/, 'ы').replace(/([гкхжшчщ])ы$/, '$1и');
  return /ь$/.test(noun) ? noun.replace(/ь$/, 'я') : `${noun}а`;
}
