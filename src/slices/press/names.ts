import type { NameSpan } from './mentions.ts';
import type { NameFound } from './names-beside-offices.ts';
import { plainNames } from './plain-names.ts';
import type { NameReading } from './russian-name.ts';
import { isSurnameOf, russianNamesIn } from './russian-names.ts';
import type { Sentence, Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';
import { candidatesOf } from './town-candidates.ts';

/** A reading within this of the best may be taken if the page has its name elsewhere. */
const CLOSE = 2;
/** A page with more persons is a list, not a story. */
const MOST_PEOPLE = 200;
/** Before a place, not before a person: «из Губкина». */
const BEFORE_A_PLACE = /^(?:в|во|из|город|города|городе|городу|городом|г|под|около|района|округа)$/;

interface Person {
  readonly name: string;
  readonly first: string;
  readonly surname: string;
  readonly gender: 'masc' | 'femn';
}

/** Names of persons, in order: of a surname alone the name is that by which the page knows the person. */
export function findNames(sentences: readonly Sentence[], lang: string, tools: ReaderTools): readonly NameSpan[] {
  if (lang !== 'ru') return plainNames(sentences, lang, tools);
  const found = sentences.map((sentence) => russianNamesIn(sentence, tools).filter((name) => !isTown(sentence, name, tools)));
  const people = peopleNamed(found.flat());
  return sentences.flatMap((sentence, index) => {
    const names = found[index] ?? [];
    const spans = names.map((name) => spanOf(sentence, index, name.from, name.to, chosen(name, people)));
    return [...spans, ...byPartOfName(sentence, index, names, people, tools)].sort((a, b) => a.from - b.from);
  });
}

const TOWN = 20_000;

/** «депутаты Думы Нижнего Новгорода», «Аким Уральска» */
function isTown({ tokens }: Sentence, { from, to }: NameFound, tools: ReaderTools): boolean {
  const [first, second] = tokens.slice(from, to);
  if (first === undefined || second === undefined || to - from !== 2) return false;
  const isLarge = (words: readonly Token[]) =>
    candidatesOf(words, 'ru', tools).some(({ declined, places }) => declined === true && (places[0]?.population ?? 0) >= TOWN);
  return isLarge([first, second]) || (/^аким$/.test(first.low) && isLarge([second]));
}

function spanOf({ tokens }: Sentence, sentence: number, from: number, to: number, name: string): NameSpan {
  return { sentence, from, to, name, at: [tokens[from]?.at[0] ?? 0, tokens[to - 1]?.at[1] ?? 0] };
}

/** The persons that the page names in full, each once, by their likeliest readings. */
function peopleNamed(found: readonly NameFound[]): readonly Person[] {
  const weights = new Map<string, { readonly reading: NameReading; weight: number }>();
  for (const { readings } of found) {
    const [best, second] = readings;
    if (best === undefined || best.surname === '') continue;
    const margin = best.score - (second !== undefined && second.name !== best.name ? second.score : 0);
    const known = weights.get(best.name);
    if (known === undefined) weights.set(best.name, { reading: best, weight: margin });
    else known.weight += margin;
  }
  const people = [...weights.values()].sort((a, b) => b.weight - a.weight).map(({ reading }) => reading);
  return people.slice(0, MOST_PEOPLE);
}

/** The name of a span: the likeliest reading, or one nearly as likely that the page has elsewhere. */
function chosen({ readings }: NameFound, people: readonly Person[]): string {
  const best = readings[0];
  if (best === undefined) return '';
  const near = readings.filter((one) => one.score >= best.score - CLOSE);
  const inFull = people.find((person) => near.some((one) => (one.first === '' ? isShortOf(one, person) : one.name === person.name)));
  return (inFull ?? byFirstName(best, people))?.name ?? best.name;
}

/** «Александр Сергеевич» is the only Александр of the page. */
function byFirstName(reading: NameReading, people: readonly Person[]): Person | undefined {
  const same = reading.surname === '' ? people.filter((one) => one.first === reading.first) : [];
  return same.length === 1 ? same[0] : undefined;
}

/** «Е. Каналимов», «Каналимов» is Ерлан Каналимов. */
function isShortOf({ name, surname }: NameReading, person: Person): boolean {
  const initial = name.replace(surname, '').trim().charAt(0);
  return person.first !== '' && person.surname === surname && (initial === '' || initial === person.first.charAt(0));
}

/** «Осокина», «Алексею Николаевичу» of persons that the page names in full elsewhere. */
function byPartOfName(
  sentence: Sentence,
  index: number,
  names: readonly NameFound[],
  people: readonly Person[],
  tools: ReaderTools,
): readonly NameSpan[] {
  if (people.length === 0) return [];
  const spans: NameSpan[] = [];
  sentence.tokens.forEach((token, at) => {
    if (!token.capital || token.text.length < 2 || names.some((name) => at >= name.from && at < name.to)) return;
    const person = people.find((one) => begins(one.surname, token) && isSurnameOf(token.text, one.surname, one.gender, tools));
    if (person === undefined || BEFORE_A_PLACE.test(sentence.tokens[at - 1]?.low ?? '')) return;
    spans.push(spanOf(sentence, index, at, at + 1, person.name));
  });
  return spans;
}

const begins = (surname: string, token: Token) => surname.slice(0, 2).toLowerCase().replaceAll('ё', 'е') === token.low.slice(0, 2);
