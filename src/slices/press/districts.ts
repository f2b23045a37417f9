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
const MIDDLE = /^(муниципальн|городск|сельск|национальн|административн|внутригородск)(?:ий|ый|ого|ому|им|ым|ом|ое|ая|их|ых|ие|ые|ими|ыми)$/;
const ADJECTIVE = /^(\p{L}[\p{L}-]*(?:ск|цк))(ий|ого|ому|им|ом|ой|ая|ое|их|ие|ими|ую)$/u;

export function districtsOf(marks: SentenceMarks, tools: ReaderTools): readonly DistrictNaming[] {
  const { tokens } = marks.sentence;
  const found: DistrictNaming[] = [];
  for (let index = 1; index < tokens.length; index += 1) {
    const kind = KINDS.find(([pattern]) => pattern.test(tokens[index]?.low ?? ''));
    if (kind === undefined) {
      if (/^м[оро]$/.test(tokens[index]?.low ?? '') && tokens[index]?.text === tokens[index]?.text.toUpperCase())
        found.push(...shortOf(tokens, index, tools));
      continue;
    }
    let before = index - 1;
    let middle = '';
    const middleStem = MIDDLE.exec(tokens[before]?.low ?? '')?.[1];
    if (middleStem !== undefined && before > 0) {
      middle = `${middleStem}${middleEnding(middleStem, kind[2])} `;
      before -= 1;
    }
    found.push(...namesBefore(tokens, before, `${middle}${kind[1]}`, kind[2], index + 1, tools));
  }
  return found;
}

/** «Бердянского МО». */
function shortOf(tokens: readonly Token[], index: number, tools: ReaderTools): readonly DistrictNaming[] {
  return namesBefore(
    tokens,
    index - 1,
    tokens[index]?.low === 'мр' ? 'муниципальный район' : 'муниципальный округ',
    'masc',
    index + 1,
    tools,
  );
}

/** The adjectives before the kind: one, or several joined by «и» or a comma. */
function namesBefore(
  tokens: readonly Token[],
  last: number,
  kind: string,
  gender: 'masc' | 'neut',
  to: number,
  tools: ReaderTools,
): readonly DistrictNaming[] {
  const found: DistrictNaming[] = [];
  for (let index = last; index >= 0 && found.length < 5; ) {
    const token = tokens[index];
    if (token === undefined || !token.capital || !ADJECTIVE.test(token.low) || MIDDLE.test(token.low)) break;
    const adjective = nominative(token, tools);
    const name = `${token.text.charAt(0)}${(gender === 'neut' ? adjective.replace(/ий$/, 'ое') : adjective).slice(1)} ${kind}`;
    const end = found.length === 0 ? to : index + 1;
    found.push({ name, adjective, kind, at: [token.at[0], tokens[end - 1]?.at[1] ?? token.at[1]], from: index, to: end });
    if (!/^(?:и|,)$/.test(tokens[index - 1]?.low ?? '')) break;
    index -= 2;
  }
  return found.reverse();
}

function nominative(token: Token, tools: ReaderTools): string {
  const stem = ADJECTIVE.exec(token.text.toLowerCase())?.[1] ?? token.low;
  const stressed = tools.morphology.forms(token.text).some((one) => one.part === 'adjective' && one.known && one.lemma.endsWith('кой'));
  return stressed ? `${stem}ой` : `${stem}ий`;
}

function middleEnding(stem: string, gender: 'masc' | 'neut'): string {
  if (gender === 'neut') return 'ое';
  if (stem === 'городск') return 'ой';
  return stem.endsWith('ск') ? 'ий' : 'ый';
}
