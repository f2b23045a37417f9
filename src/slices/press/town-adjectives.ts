/** Russian words made of a town's name: «калужский», «Мингорисполком» is not one; «калужане», «мурманчанин». Lower case, ё as е. */
export interface MadeOfName {
  readonly adjective: RegExp;
  readonly inhabitants: RegExp;
}

const kept = new Map<string, MadeOfName>();
const MOST_KEPT = 2_000;

/** What may be made of this name by the rules of Russian; some of it is no word, and does no harm. */
export function madeOfName(name: string): MadeOfName {
  const known = kept.get(name);
  if (known !== undefined) return known;
  const made = { adjective: adjectivesOf(name), inhabitants: inhabitantsOf(name) };
  if (kept.size >= MOST_KEPT) kept.clear();
  kept.set(name, made);
  return made;
}

const ADJECTIVE_ENDING = '(?:ий|ого|ому|им|ом|ая|ой|ую|ою|ое|ие|их|ими|ом)';
const INHABITANT_ENDING = '(?:ин(?:а|у|ом|е)?|к(?:а|и|е|у|ой)|е|ам|ами|ах)?';

function adjectivesOf(name: string): RegExp {
  const stems = basesOf(name).flatMap((base) => {
    if (/(?:ск|цк)$/.test(base)) return [base];
    return ['', 'ин', 'ен', 'ов', 'ев', 'ан', 'ян', 'ь', 'й', 'ий'].flatMap((link) =>
      /[кцч]$/.test(base) && link === '' ? [`${base}к`, `${base}ск`] : [`${base}${link}ск`],
    );
  });
  return new RegExp(`^(?:${[...new Set(stems)].map(escaped).join('|')})${ADJECTIVE_ENDING}$`, 'u');
}

function inhabitantsOf(name: string): RegExp {
  const stems = basesOf(name).map((base) => base.replace(/(?:ск|цк)$/, ''));
  const names = [...new Set(stems)].map(escaped).join('|');
  return new RegExp(
    `^(?:${names})(?:(?:ч|ов|ев|ин|ен|л)?[ая]н${INHABITANT_ENDING}|(?:ов|ин|ен|ев)?(?:ц(?:ы|ев|ам|ами|ах|а|у|ем|е)|ец)|ич(?:и|ей|ам|ами|ах))$`,
    'u',
  );
}

/** The name without its ending, with the changes of sound before -ск-: Калуга → калуг, калуж; Орёл → орел, орл. */
function basesOf(name: string): readonly string[] {
  const low = name.toLowerCase().replaceAll('ё', 'е');
  const last = low.split(' ');
  // «Нижний Новгород» → нижегородский is known to no rule; of several words the last one, and all joined.
  const whole = last.length > 1 ? [low.replaceAll(' ', ''), ...compounds(last), last.at(-1) ?? low, last[0] ?? low] : [low];
  return whole.flatMap((word) => {
    const base = word.replace(/(?:ый|ий|ой|ая|ое|ые|ие|[аяоеиыйьу])$/u, '');
    if (base.length < 2) return [];
    const softened = base.replace(/г$/, 'ж').replace(/к$/, 'ч').replace(/х$/, 'ш');
    const fleeting = base.replace(/[ео]([лкцнр])$/, '$1').replace(/ец$/, 'ц');
    const vowel = base.replace(/([^аеиоуыэюя])([лнр])$/, '$1е$2');
    return [
      ...new Set([word.replace(/[аяоеиыйь]$/u, ''), base, softened, fleeting, vowel, base.replace(/(?:ов|ев|ин)$/, (end) => end), word]),
    ].filter((one) => one.length > 1);
  });
}

/** «Сосновый Бор» → соснов-о-бор, «Нижний Тагил» → нижн-е-тагил. */
function compounds([first = '', second = '', ...more]: readonly string[]): readonly string[] {
  const stem = /^(.+?)(?:ый|ий|ой|ая|яя|ое|ее|ые|ие)$/.exec(first)?.[1];
  return stem === undefined || more.length > 0 ? [] : [`${stem}о${second}`, `${stem}е${second}`];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
