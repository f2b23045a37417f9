import type { TownMention } from './mentions.ts';
import { mentionsIn, type StoryFacts } from './story-facts.ts';

const GUESTS = /^(?:делегаци|гост(?:и|ей|ям|ях|ями)$|посланц|команд|коллектив|артист|ребят|дети|детей|прислал|приехал|прибыл|съехал)/;
/** Between «делегации» and the towns from which they are. */
const BETWEEN =
  /^(?:[,:и]|из|также|еще|трех|двух|четырех|пяти|шести|других|городов?-?(?:побратимов|партнеров)?|города-?(?:побратима|партнера)?|городов|побратимов|побратима|районов?|района|\p{L}+(?:ск|цк)(?:их|ого|ой|им|ими))$/u;
const FAR = 30;

/** «приехали делегации городов-побратимов: казахстанских Усть-Каменогорска и Павлодара»: a town from which guests came. */
export function isOfGuests({ sentences, mentions, ...facts }: StoryFacts, { sentence, from }: TownMention): boolean {
  const tokens = sentences[sentence]?.tokens ?? [];
  const own = mentionsIn({ ...facts, sentences, mentions }, sentence);
  for (let index = from - 1; index >= Math.max(0, from - FAR); index -= 1) {
    const word = tokens[index]?.low ?? '';
    if (GUESTS.test(word)) return true;
    if (!BETWEEN.test(word) && !own.some((one) => one.from <= index && index < one.to)) return false;
  }
  return false;
}
