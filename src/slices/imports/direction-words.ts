import type { Direction } from '../directions/index.ts';

/** How offices call directions in their lists, by the beginning of the phrase. What could be two of them is none. */
// biome-ignore format: a table.
const BEGINNINGS: readonly (readonly [Direction, RegExp])[] = [
  ['economy_trade', /^(?:эконом|торгов|предприниматель|бизнес|econom|trade|business|entrepreneur)/],
  ['investment', /^(?:инвест|invest)/],
  ['industry_innovation', /^(?:промышлен|инновац|industr|innovat)/],
  ['transport_roads', /^(?:транспорт|дорог|дорожн|transport|roads?\b)/],
  ['housing_utilities', /^(?:жкх|жилищно|коммунальн|housing|utilit)/],
  ['urban_environment', /^(?:благоустро|городская сред|градостроит|urban|town planning)/],
  ['digital_services', /^(?:цифров|информационн\p{L}* технолог|digital)/u],
  ['public_safety', /^(?:безопасн|общественн\p{L}* безопасн|public safety|safety)/u],
  ['education_science', /^(?:образован|образоват|наук|научн|школьн|educat|scien|school)/],
  ['culture', /^(?:культур|искусств|cultur|arts?\b)/],
  ['sport', /^(?:спорт|физкульт|физическ\p{L}* культур|sport)/u],
  ['youth', /^(?:молод[её]ж|youth)/],
  ['tourism', /^(?:туризм|туристич|touris)/],
  ['health', /^(?:здравоохр|здоровь|медицин|health|medic)/],
  ['social_support', /^(?:социальн\p{L}* (?:защит|поддержк|обеспеч|сфер|политик|обслуж)|соцзащит|social (?:support|protection|care|policy))/u],
  ['ecology', /^(?:эколог|охран\p{L}* (?:природ|окружающ)|ecolog|environment)/u],
  ['governance_budget', /^(?:бюджет|муниципальн\p{L}* управлен|местн\p{L}* самоуправлен|governance|budget|local government)/u],
  ['citizen_participation', /^(?:участие жителей|участие граждан|citizen)/],
  ['people_to_people', /^(?:народная дипломат|контакты между людьми|people)/],
  ['media', /^(?:сми$|медиа|средства массовой|media|press$)/],
  ['agriculture', /^(?:сельск\p{L}* хоз|агро|апк$|agricult|farm)/u],
];

const LONGEST = 50;

/** The direction that a phrase names, in small letters and with one blank between words; null where it names none, or the list could mean two. */
export function directionMeant(phrase: string): Direction | null {
  const bare = phrase.replace(/^(?:в )?(?:сфер[аеы]|област[ьи]) /, '');
  if (bare.length > LONGEST) return null;
  const meant = BEGINNINGS.filter(([, words]) => words.test(bare)).map(([code]) => code);
  return meant.length === 1 ? (meant[0] ?? null) : null;
}
