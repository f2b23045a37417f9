import type { At } from './reading.ts';
import type { SentenceMarks } from './sentence-marks.ts';
import type { Token } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** A district, okrug or settlement named by an adjective: «Гатчинский район», «Бердянского муниципального округа». */
export interface DistrictNaming {
  /** «Бердянский муниципальный округ»; the adjective and kind in the nominative. */
  readonly name: string;
  /** The adjective in the nominative masculine, lower case: «бердянский». */
  readonly adjective: string;
  /** «район», «муниципальный округ», «городской округ», «сельское поселение»… */
  readonly kind: string;
  readonly at: At;
  readonly from: number;
  readonly to: number;
}

const KINDS: readonly (readonly [RegExp, string, 'masc' | 'neut'])[] = [
  [/^район(?:а|е|у|ом|ы|ов|ам|ами|ах)?$/, 'район', 'masc'],
  [/^округ(?:а|е|у|ом|и|ов|ам|ами|ах)?$/, 'округ', 'masc'],
  [/^поселени(?:е|я|ю|ем|и|й|ям|ями|ях)$/, 'поселение', 'neut'],
  [/^сельсовет(?:а|е|у|ом|ы|ов)?$/, 'сельсовет', 'masc'],
  [/^(?:улус|уезд|кожуун|аймак)(?:а|е|у|ом|ы|ов)?$/, 'улус', 'masc'],
];
const MIDDLE =
  /^(муниципальн|городск|сельск|национальн|административн|внутригородск)(?:ий|ый|ой|ого|ому|им|ым|ом|ое|ая|их|ых|ие|ые|ими|ыми)$/;
const ADJECTIVE = /^(\p{L}[\p{L}-]*(?:ск|цк))(ий|ого|ому|им|ом|ой|ая|ое|их|ие|ими|ую)$/u;

export function districtsOf(marks: SentenceMarks, tools: ReaderTools): readonly DistrictNaming[] {
  const { tokens } = marks.sentence;
  const found: DistrictNaming[] = [];
  for (let index = 1; index < tokens.length; index += 1) {
    const kind = KINDS.find(([pattern]) => pattern.test(tokens[index]?.low ?? ''));
    if (kind === undefined) {
      if (/^м[оро]$/.test(tokens[index]?.low ?? '') && tokens[index]?.text === tokens[index]?.text.toUpperCase())
        found.push(...shortOf(tokens, index));
      continue;
    }
    const after = kind[1] === 'район' ? namedAfter(tokens, index, tools) : null;
    if (after !== null) found.push(after);
    let before = index - 1;
    let middle = '';
    const middleStem = MIDDLE.exec(tokens[before]?.low ?? '')?.[1];
    if (middleStem !== undefined && before > 0) {
      middle = `${middleStem}${middleEnding(middleStem, kind[2])} `;
      before -= 1;
    }
    found.push(...namesBefore(tokens, before, `${middle}${kind[1]}`, kind[2], index + 1));
  }
  return found;
}

/** «район Дадукоу города Чунцин», «районом Илкадым Самсуна»: a name that is not declined, and the town whose part it is. */
function namedAfter(tokens: readonly Token[], index: number, { morphology }: ReaderTools): DistrictNaming | null {
  const [kind, name, next, town] = [0, 1, 2, 3].map((step) => tokens[index + step]);
  const before = tokens[index - 1];
  if (before !== undefined && (/^(?:глав|администрац|председат)/u.test(before.low) || ADJECTIVE.test(before.low))) return null;
  if (kind?.capital !== false || name?.capital !== true || /[сц]к(?:ий|ого|ому|им|ом|ой)$/u.test(name.low)) return null;
  const ofTown = next?.capital === true || (/^(?:города|г)$/.test(next?.low ?? '') && town?.capital === true);
  if (!ofTown || morphology.forms(name.text).some((one) => one.known)) return null;
  const at = [kind.at[0], name.at[1]] as const;
  return { name: `район ${name.text}`, adjective: `район ${name.low}`, kind: 'район', at, from: index, to: index + 2 };
}

/** «Бердянского МО». */
function shortOf(tokens: readonly Token[], index: number): readonly DistrictNaming[] {
  return namesBefore(tokens, index - 1, tokens[index]?.low === 'мр' ? 'муниципальный район' : 'муниципальный округ', 'masc', index + 1);
}

/** The adjectives before the kind: one, or several joined by «и» or a comma. */
function namesBefore(tokens: readonly Token[], last: number, kind: string, gender: 'masc' | 'neut', to: number): readonly DistrictNaming[] {
  const found: DistrictNaming[] = [];
  for (let index = last; index >= 0 && found.length < 5; ) {
    const token = tokens[index];
    if (
      token === undefined ||
      !token.capital ||
      !ADJECTIVE.test(token.low) ||
      MIDDLE.test(token.low) ||
      /[сц]к(?:ие|их|ими)$/u.test(token.low)
    )
      break;
    const adjective = nominative(token);
    const name = `${token.text.charAt(0)}${(gender === 'neut' ? adjective.replace(/ий$/, 'ое') : adjective).slice(1)} ${kind}`;
    const end = found.length === 0 ? to : index + 1;
    found.push({ name, adjective, kind, at: [token.at[0], tokens[end - 1]?.at[1] ?? token.at[1]], from: index, to: end });
    if (!/^(?:и|,)$/.test(tokens[index - 1]?.low ?? '')) break;
    index -= 2;
  }
  return found.reverse();
}

/** «Заводской», «Донской»; dictionaries have «Псковской», too, which nobody says of a district. */
const STRESSED = /^(?:завод|дон|твер|мор|люд|мост|яр|трубчев)ск$/u;

function nominative(token: Token): string {
  const stem = ADJECTIVE.exec(token.text.toLowerCase())?.[1] ?? token.low;
  const stressed = STRESSED.test(stem);
  return stressed ? `${stem}ой` : `${stem}ий`;
}

function middleEnding(stem: string, gender: 'masc' | 'neut'): string {
  if (gender === 'neut') return 'ое';
  if (stem === 'городск') return 'ой';
  return stem.endsWith('ск') ? 'ий' : 'ый';
}
