import type { NameSpan } from './mentions.ts';
import { nominativesOf } from './nominatives.ts';
import type { Sentence } from './tokens.ts';
import type { ReaderTools } from './tools.ts';

/** «город Выкса Павел Чернухин», «мэр Нови-Сада Милан Джурич»: the first word is no part of the name. */
export function withoutTowns(
  names: readonly NameSpan[],
  sentences: readonly Sentence[],
  { gazetteer, morphology }: ReaderTools,
): readonly NameSpan[] {
  return names.map((name) => {
    const tokens = sentences[name.sentence]?.tokens ?? [];
    const words = name.name.split(' ');
    const [first, second] = [tokens[name.from], tokens[name.from + 1]];
    if (first === undefined || second === undefined || words.length < 3 || name.to - name.from < 3) return name;
    const called = /^(?:город|общин|посёл|посел|район|деревн|станиц|муниципалитет)\p{L}*$/u.test(tokens[name.from - 1]?.low ?? '');
    const headed =
      /^(?:мэр|глав|аким|председател|бургомистр)\p{L}*$/u.test(tokens[name.from - 1]?.low ?? '') &&
      morphology.forms(second.text).some((one) => one.name === 'first' && one.known);
    if (!called && !(headed && nominativesOf([first.text.toLowerCase()], 'ru').some((one) => gazetteer.called(one).length > 0)))
      return name;
    return { ...name, from: name.from + 1, name: words.slice(1).join(' '), at: [second.at[0], name.at[1]] };
  });
}
