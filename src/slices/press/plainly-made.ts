import { districtName, townOfCouncil } from './council-towns.ts';
import type { Findings } from './findings.ts';
import { mentionOf } from './findings.ts';
import { homeOf } from './home-countries.ts';
import type { Town, TownMention } from './mentions.ts';
import { ADJECTIVE, adjectiveIn } from './plain-adjectives.ts';

/** Councils named by an adjective, and adjectives of towns that the page names, in languages other than Russian. */
export function plainlyMade(mentions: readonly TownMention[], findings: Findings): readonly TownMention[] {
  const towns = [...new Set(mentions.map((one) => one.town))];
  const bodies = councilMentions(towns, findings);
  return [...bodies, ...adjectiveMentions([...new Set([...towns, ...bodies.map((one) => one.town)])], [...mentions, ...bodies], findings)];
}

/** «Яготинської міської ради» is Яготин. */
function councilMentions(towns: readonly Town[], findings: Findings): readonly TownMention[] {
  const { councils, language, tools } = findings;
  const made: Town[] = [...towns];
  return councils.flatMap(({ sentence, index, adjective, ofDistrict }) => {
    if (ofDistrict) {
      const name = districtName(adjective, language);
      const seat = made.find((town) => town.kind === 'town' && adjectiveIn(town.name, language)?.test(adjective) === true);
      const district = made.find((town) => town.name === name) ?? {
        name,
        country: seat?.country ?? homeOf(language),
        placeId: null,
        kind: 'district' as const,
      };
      if (!made.includes(district)) made.push(district);
      return [mentionOf(district, sentence, index, index + 1, 'body', findings)];
    }
    const known = made.find((town) => town.kind === 'town' && adjectiveIn(town.name, language)?.test(adjective) === true);
    if (known !== undefined) return [mentionOf(known, sentence, index, index + 1, 'body', findings)];
    const found = townOfCouncil(adjective, language, tools);
    if (found === null) return [];
    const town: Town = {
      name: found.name,
      country: found.place?.countryCode ?? homeOf(language),
      placeId: found.place?.id ?? null,
      kind: 'town',
    };
    made.push(town);
    return [mentionOf(town, sentence, index, index + 1, 'body', findings)];
  });
}

/** «миргородським колегою», „oleśnicki burmistrz”, “Bautzener Rathaus”. */
function adjectiveMentions(towns: readonly Town[], mentions: readonly TownMention[], findings: Findings): readonly TownMention[] {
  const pattern = ADJECTIVE[findings.language];
  if (pattern === undefined) return [];
  return findings.marks.flatMap(({ sentence: { tokens }, regions, municipal }, sentence) =>
    tokens.flatMap((token, index) => {
      if (token.kind !== 'word' || regions.has(index) || !pattern.test(token.text.toLowerCase())) return [];
      if (municipal.get(index + 1)?.has('okrug') ?? false) return [];
      if (mentions.some((one) => one.sentence === sentence && one.from <= index && index < one.to)) return [];
      const low = token.text.toLowerCase();
      const town = towns.find((one) => one.kind === 'town' && adjectiveIn(one.name, findings.language)?.test(low) === true);
      return town === undefined ? [] : [mentionOf(town, sentence, index, index + 1, 'adjective', findings)];
    }),
  );
}
