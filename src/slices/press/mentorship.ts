import type { Town, TownMention } from './mentions.ts';
import type { MunicipalityRole } from './reading.ts';
import { low, type StoryFacts } from './story-facts.ts';

/** Who teaches and who learns: «Губкин стал ментором Дорогобужа», «город-менти Кулебаки». */
export function mentoringRoles(facts: StoryFacts, towns: readonly Town[]): ReadonlyMap<Town, MunicipalityRole> {
  const points = new Map<Town, number>(towns.map((town) => [town, 0]));
  for (const mention of facts.mentions) {
    const known = points.get(mention.town);
    if (known !== undefined) points.set(mention.town, known + mentorSays(facts, mention));
  }
  // Where no word says it, the town under patronage is the one of another country.
  const atHome = towns.some((town) => town.country === 'RU');
  for (const [town, known] of points) if (atHome && town.country !== 'RU') points.set(town, known - 0.5);
  const ranked = [...points].sort((a, b) => b[1] - a[1]);
  return new Map(
    ranked.map(([town], index): [Town, MunicipalityRole] => [
      town,
      index === 0 ? 'mentor' : town.kind === 'district' && towns.length > 2 ? 'party' : 'mentee',
    ]),
  );
}

/** More than 0 for the mentor, less for the mentee. */
function mentorSays(facts: StoryFacts, { sentence, from, to }: TownMention): number {
  const before = [3, 2, 1].map((back) => low(facts, sentence, from - back)).join(' ');
  const after = [0, 1, 2, 3].map((on) => low(facts, sentence, to + on)).join(' ');
  let points = 0;
  if (/(?:менти|подопечн\p{L}+|подшефн\p{L}+)(?: [—–-])?$/u.test(before)) points -= 3;
  if (
    /(?:ментор|город-ментор|города-ментора|наставник|наставником|город-наставник)(?: город| [—–-])?$/u.test(before) &&
    !/(?:стал|станет|будет|является)\p{L}* \p{L}+$/u.test(before)
  )
    points += 2;
  if (
    /(?:ментором|наставником|шефство над|наставничество над|наставля\p{L}+|помогать|помощь|поможет|шефом)(?: (?:города|города-менти|для|городу))?$/u.test(
      before,
    )
  )
    points -= 3;
  if (
    /^(?:как город-ментор|стал\p{L}* (?:\p{L}+ )?(?:ментор|наставник)|взял\p{L}* (?:наставлять|шефство)|будет (?:ментор|наставник|помогать)|выступ\p{L}+ (?:ментор|наставник)|берется|взялся|взялась|взялось|подели(?:тся|лся|лась|лось)|передаст|поможет|берет шефство)/u.test(
      after,
    )
  )
    points += 3;
  if (/^(?:рассчитыва|перенима|перейм|учит|получит|как город-менти|получил\p{L}* статус менти|стал\p{L}* менти)/u.test(after)) points -= 2;
  if (/(?:опыт|практик\p{L}*)$/u.test(before)) points += 1;
  if (/^(?:опыт|практик)/.test(after)) points += 1;
  return points;
}
