import { wordBeginning } from '../../platform/i18n/word-beginning.ts';
import { PARTNERSHIP_KINDS, type PartnershipKind, STANDINGS, type Standing } from './input.ts';

/** What words for each kind begin with. */
const KINDS: Readonly<Record<PartnershipKind, readonly string[]>> = {
  twinning: ['побратим', 'породн', 'twin', 'sister'],
  cooperation: ['сотруднич', 'cooperat'],
  mentorship: ['наставн', 'mentor'],
  friendship: ['дружб', 'дружеск', 'дружествен', 'friend'],
};

/** An agreement may be in force, and it may be only proposed. */
const STANDS: Readonly<Record<Standing, readonly string[]>> = {
  contact: ['контакт', 'знакомств', 'contact'],
  proposed: ['предлож', 'соглашен', 'propos', 'agreement'],
  agreed: ['согласован', 'agreed'],
  in_force: ['действу', 'соглашен', 'договор', 'подписан', 'agreement', 'signed'],
  suspended: ['приостанов', 'suspend'],
  ended: ['заверш', 'прекращ', 'ended'],
};

/** Kinds of ties for which one of the typed words stands, in any form, in either language. */
export function kindsMeant(typed: string): readonly PartnershipKind[] {
  return PARTNERSHIP_KINDS.filter((kind) => isMeant(typed, KINDS[kind]));
}

/** The same for how ties stand. */
export function standingsMeant(typed: string): readonly Standing[] {
  return STANDINGS.filter((standing) => isMeant(typed, STANDS[standing]));
}

const SHORTEST = 5;

/** The whole beginning was typed, or so much of it that it is clear. */
function isMeant(typed: string, beginnings: readonly string[]): boolean {
  const words = typed.toLowerCase().split(/[^\p{L}]+/u);
  return words.some((word) =>
    beginnings.some((one) => wordBeginning(word).startsWith(one) || (word.length >= SHORTEST && one.startsWith(word))),
  );
}
