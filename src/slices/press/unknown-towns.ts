import type { Naming } from './naming.ts';
import { nominativesOf } from './nominatives.ts';
import { ADJECTIVE, adjectiveIn } from './plain-adjectives.ts';
import { isOrdinary, townAfter } from './plain-evidence.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { ReaderTools } from './tools.ts';
import { capitalised } from './town-candidates.ts';

const LONGEST = 4;

/** After the last capital of a name that the gazetteer does not have: «Дві Могили»; a row of three is a town and a person. */
export function endOfUnknown(
  { sentence: { tokens }, municipal, councils }: SentenceMarks,
  from: number,
  busy: ReadonlySet<number>,
): number {
  let to = from + 1;
  while (to - from < LONGEST && tokens[to]?.capital === true && !busy.has(to) && !municipal.has(to) && !councils.has(to + 1)) to += 1;
  return to - from > 2 ? to - 2 : to;
}

/** Whether a name that no gazetteer has, and no word calls a town, may be looked at. */
export function mayBeUnknown(marks: SentenceMarks, from: number, language: string, tools: ReaderTools): boolean {
  const { tokens } = marks.sentence;
  const token = tokens[from];
  if (language === 'ru' || token === undefined || token.text.length < 4 || marks.municipal.has(from)) return false;
  if (token.text === token.text.toUpperCase() || (ADJECTIVE[language]?.test(token.text.toLowerCase()) === true && language !== 'de'))
    return false;
  return !marks.countries.has(from) && !marks.regions.has(from) && !isOrdinary(tokens, from, language, tools);
}

/** A name that the council's adjective is made of, or one in a list of partners beside a town and a country. */
export function isTownUnknown(naming: Naming, sure: ReadonlySet<Naming>, councils: ReadonlySet<string>, language: string): boolean {
  const { marks, from, to } = naming;
  const words = marks.sentence.tokens.slice(from, to).map((token) => token.low);
  if (ADJECTIVE[language]?.test(words.at(-1) ?? '') === true && language !== 'de') return false;
  const forms = nominativesOf(words, language);
  if ([...councils].some((adjective) => forms.some((name) => adjectiveIn(name, language)?.test(adjective) === true))) return true;
  if (naming.from > 0 && !naming.refuted && (naming.fromThere || townAfter(marks, to))) return true;
  if (from === 0 || naming.refuted || marks.countries.size === 0 || to - from > 2) return false;
  if (marks.countries.has(from - 1) && marks.municipal.size > 0 && [...sure].some((one) => one.marks === marks)) return true;
  const listed = /^(?:,|—|–|-|;|і|й|та|i|und|and|et|oraz)$/u.test(marks.sentence.tokens[from - 1]?.low ?? '');
  const closed = /^(?:,|;|\.|\(|і|й|та|i|und|and|et|oraz)$/u.test(marks.sentence.tokens[to]?.low ?? '.');
  return listed && closed && partnersIn(marks) && [...sure].some((one) => one.marks === marks);
}

/** Namings that share a nominative with an accepted one. */
export function sameUnknown(namings: readonly Naming[], sure: ReadonlySet<Naming>, language: string): readonly Naming[] {
  const formsOf = (one: Naming) => nominativesOf(textOf(one).split(' '), language);
  const known = new Set([...sure].filter((one) => one.candidates.length === 0).flatMap(formsOf));
  if (known.size === 0) return [];
  return namings.filter((one) => one.candidates.length === 0 && !sure.has(one) && formsOf(one).some((form) => known.has(form)));
}

/** «партнером став», «міста-побратими»: the sentence counts towns. */
function partnersIn({ municipal }: SentenceMarks): boolean {
  return [...municipal.values()].some((says) => says.has('town'));
}

const OBLIQUE: Readonly<Record<string, RegExp>> = {
  uk: /(?:ою|ею|єю|ом|ем|єм|ої|ах|ях|ами|ями|ому|ополя|ополі|ополю|ова|ева|єва)$/u,
  be: /(?:ой|ай|яй|ом|ам|ем|ах|амі|аму)$/u,
  pl: /(?:em|iem|ą|ach|ami|ie|iu|owa)$/u,
};

/** The nominative of a name that no gazetteer has: the form that most of its namings share, else the likeliest. */
export function unknownName(naming: Naming, namings: readonly Naming[], language: string): string {
  const text = textOf(naming);
  const forms = nominativesOf(text.split(' '), language);
  const others = namings.filter((one) => one.candidates.length === 0).map(textOf);
  const shared = (form: string) => new Set(others.filter((other) => nominativesOf(other.split(' '), language).includes(form))).size;
  const ranked = forms
    .map((form) => ({ form, votes: shared(form), written: others.includes(form) ? 1 : 0 }))
    .sort((a, b) => b.votes - a.votes || b.written - a.written || (language === 'ru' ? a.form.length - b.form.length : 0));
  const best = ranked[0];
  const declined = language === 'ru' ? afterAdjective(naming) : null;
  if (declined !== null && (best === undefined || best.votes < 2)) return capitalised(declined);
  if (best !== undefined && best.votes > 1) return capitalised(best.form);
  const oblique = OBLIQUE[language]?.test(text) === true;
  return capitalised((oblique ? forms[1] : undefined) ?? text);
}

/** «молдавского Кэлэраша», «польского Бельска-Подляского»: the adjective before says the case. */
function afterAdjective({ marks: { sentence }, from, to }: Naming): string | null {
  const [before, word] = [sentence.tokens[from - 1]?.low ?? '', sentence.tokens[from]?.text.toLowerCase() ?? ''];
  if (to - from !== 1 || !/[сцз]кого$/u.test(before) || !/[^аеёиоуыэюя]а(?:-|$)/u.test(word)) return null;
  return word.replace(/ского$/u, 'ский').replace(/([^аеёиоуыэюя])а(?=-|$)/u, '$1');
}

function textOf({ marks, from, to }: Naming): string {
  return marks.sentence.tokens
    .slice(from, to)
    .map((token) => token.text.toLowerCase())
    .join(' ');
}
