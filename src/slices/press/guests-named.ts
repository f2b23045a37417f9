import type { TownMention } from './mentions.ts';
import { mentionsIn, type StoryFacts } from './story-facts.ts';
import type { Token } from './tokens.ts';

/** Words for those who came, or that they came. */
export const COMING =
  /^(?:делегаци|гост(?:и|ей|ям|ях|ями)$|посланц|команд|коллектив|артист|ребят|дети|детей|ровесник|приехал|прибыл|съехал)/u;
const ACTING =
  /^(?:прислал|управленц|представител|депутат|участник|специалист|сотрудник|руководител|футболист|хоккеист|шахматист|спортсмен|школьник|гимназист|студент)/u;
/** Between «делегации» and the towns from which they are. */
const BETWEEN =
  /^(?:[,:иав—–-]|\d+|том|числе|кроме|стали|из|с|ней|ним|ждут|приедут|прибудут|приехали|прибыли|съедутся|съехались|также|еще|это|остальных|прочих|уже|были|являются|считаются|наших|своих|всех|трех|двух|два|три|четыре|пять|шесть|семь|восемь|девять|десять|семи|восьми|двумя|тремя|четырех|пяти|шести|других|городов?-?(?:побратимов|партнеров)?|города-?(?:побратима|партнера)?|городов|городами|побратимов|побратима|районов?|района|администраци\p{L}+|\p{L}+(?:ск|цк)(?:их|ого|ой|им|ими|ий|ая|ое|ие|ую))$/u;
const FAR = 30;

/** «приехали делегации городов-побратимов: казахстанских Усть-Каменогорска и Павлодара»: a town from which guests came. */
export function isOfGuests(facts: StoryFacts, mention: TownMention): boolean {
  return isListed(facts, mention, COMING) || isListed(facts, mention, ACTING);
}

/** Whether nothing but other towns and what tells them apart stands between a word and the town. */
export function isListed(facts: StoryFacts, { sentence, from }: TownMention, after: RegExp): boolean {
  const tokens = facts.sentences[sentence]?.tokens ?? [];
  const own = mentionsIn(facts, sentence);
  for (let index = from - 1; index >= Math.max(0, from - FAR); index -= 1) {
    const word = tokens[index]?.low ?? '';
    if (word === ')') {
      index = openingOf(tokens, index);
      continue;
    }
    if (after.test(word)) return true;
    if (!BETWEEN.test(word) && !own.some((one) => one.from <= index && index < one.to)) return false;
  }
  return false;
}

/** «Рованиеми (Финляндия)»: the index of the mark that opens the brackets. */
function openingOf(tokens: readonly Token[], closing: number): number {
  for (let index = closing - 1; index >= Math.max(0, closing - FAR); index -= 1) if (tokens[index]?.low === '(') return index;
  return closing;
}
