const ENDING =
  /(?:ями|ами|иях|ием|ией|ого|его|ому|ему|ыми|ими|ий|ый|ой|ая|яя|ое|ее|ые|ие|ых|их|ым|им|ом|ем|ам|ям|ах|ях|ов|ев|ью|ия|ию|ии|ей|[аеиоуыэюяйь])$/;
const SHORTEST = 4;

/** What the forms of a Russian word begin with, at least four letters of it: «культуры» -> «культур». Small letters, ё as е. */
export function wordBeginning(word: string): string {
  const small = word.trim().toLowerCase().replaceAll('ё', 'е');
  const beginning = small.replace(ENDING, '');
  return beginning.length < SHORTEST ? small : beginning;
}
