import type { Findings } from './findings.ts';
import { mentionOf } from './findings.ts';
import { meaningsIn } from './lexicon.ts';
import type { Town, TownMention } from './mentions.ts';
import type { PageGround } from './namesakes.ts';
import type { Token } from './tokens.ts';
import { madeOfName } from './town-adjectives.ts';
import { townOfAdjective } from './town-of-adjective.ts';

const ADJECTIVE = /^\p{Lu}\p{L}+(?:ск|цк)(?:ий|ой|ого|ому|им|ом|ая|ую|ое)$/u;
const OF_TOWN =
  /^(?:городск\p{L}+|горсовет\p{L}*|горисполком\p{L}*|горадминистраци\p{L}*|гордум\p{L}*|мэри\p{L}+|дум\p{L}{1,2}|маслихат\p{L}*|муниципалитет\p{L}*)$/u;
const OF_DISTRICT = /^(?:райисполком\p{L}*|райсовет\p{L}*|районн\p{L}+)$/u;
const NO_TOWN = /^(?:областн|губернск|краев|государственн|законодательн)/;

/** Bodies named by an adjective: «Ставропольская городская дума» is Ставрополь, «Городокский райисполком» is Городокский район. */
export function bodiesOf(mentions: readonly TownMention[], ground: PageGround, findings: Findings): readonly TownMention[] {
  const towns = new Map<string, Town>();
  const named = [...new Set(mentions.map((one) => one.town))];
  const found: TownMention[] = [...oneWordBodies(mentions, findings, towns)];
  for (const [
    sentence,
    {
      sentence: { tokens },
    },
  ] of findings.marks.entries()) {
    for (const [index, token] of tokens.entries()) {
      const body = bodyAt(tokens, index);
      if (body === null || [...mentions, ...found].some((one) => one.sentence === sentence && one.from <= index && index < one.to))
        continue;
      const adjective = nominative(token.low);
      const key = `${body} ${adjective}`;
      const town =
        towns.get(key) ??
        (body === 'town' ? townBy(adjective, named, ground, findings) : districtBy(token.text, adjective, named, ground, findings));
      if (town === null) continue;
      towns.set(key, town);
      found.push(mentionOf(town, sentence, index, index + 1, 'body', findings));
    }
  }
  return found;
}

/** Whose body is named by the adjective at this place and the word after it; null if none. */
function bodyAt(tokens: readonly Token[], index: number): 'town' | 'district' | null {
  const next = tokens[index + 1]?.low;
  if (next === undefined || !ADJECTIVE.test(tokens[index]?.text ?? '') || NO_TOWN.test(next)) return null;
  if (OF_DISTRICT.test(next)) return 'district';
  return OF_TOWN.test(next) ? 'town' : null;
}

/** «Мингорисполком»: the words of `bodies` say the town. */
function oneWordBodies(mentions: readonly TownMention[], findings: Findings, towns: Map<string, Town>): readonly TownMention[] {
  const lexicon = findings.tools.words.about('bodies', findings.language);
  return findings.marks.flatMap(({ sentence: { tokens } }, sentence) =>
    meaningsIn(lexicon, tokens).flatMap(({ is, from, to }) => {
      if (mentions.some((one) => one.sentence === sentence && one.from < to && from < one.to)) return [];
      const [name = '', country = null] = is.split('|');
      const place = findings.tools.gazetteer.called(name).find((one) => one.countryCode === country) ?? null;
      const town = mentions.find((one) => one.town.placeId !== null && one.town.placeId === place?.id)?.town ??
        towns.get(is) ?? { name, country, placeId: place?.id ?? null, kind: 'town' as const };
      towns.set(is, town);
      return [mentionOf(town, sentence, from, to, 'body', findings)];
    }),
  );
}

function nominative(adjective: string): string {
  return adjective.replace(/(ск|цк)\p{L}{2,3}$/u, '$1ий');
}

function townBy(adjective: string, named: readonly Town[], ground: PageGround, { tools }: Findings): Town | null {
  const known = named.find((one) => one.kind === 'town' && madeOfName(one.name).adjective.test(adjective));
  if (known !== undefined) return known;
  const made = townOfAdjective(adjective, ground, tools);
  return made === null ? null : { name: made.name, country: made.place.countryCode, placeId: made.place.id, kind: 'town' };
}

function districtBy(text: string, adjective: string, named: readonly Town[], ground: PageGround, { tools }: Findings): Town {
  const known = named.find((one) => one.kind === 'district' && one.name.toLowerCase().replaceAll('ё', 'е').startsWith(`${adjective} `));
  if (known !== undefined) return known;
  const seat = named.find((one) => one.kind === 'town' && madeOfName(one.name).adjective.test(adjective));
  const name = `${text.replace(/(ск|цк)\p{L}{2,3}$/u, '$1ий')} район`;
  return { name, country: seat?.country ?? ground.countryOfAdjective(adjective, tools) ?? ground.home, placeId: null, kind: 'district' };
}
