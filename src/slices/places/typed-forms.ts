import { nameKey, soundKey } from '../../platform/i18n/name-key.ts';
import { undeclined } from '../../platform/i18n/undeclined.ts';

export interface TypedKey {
  readonly key: string;
  readonly how: 'exact' | 'declined' | 'transliterated';
}

/** One way to understand what was typed: a name, and words that tell where it is. */
export interface Reading {
  readonly name: string;
  readonly where: string | null;
}

const BEFORE_A_NAME =
  /^(?:в|во|из|изо|к|ко|на|под|от|до|о|об|с|со|у|за|по|для|между|и|г|гор|город|города|городе|городу|городом|пос|посёлок|поселок|посёлка|поселка|посёлке|поселке|пгт|село|села|селе|дер|деревня|деревни|деревне|станица|ст|мун|in|from|to|of|the|city|town)\.? +/i;
const REGION_WORDS = /(?:област|кра[йяею]|республик|округ|район|воеводств|oblast|kra[iy]|republic|region|province|county)/i;
const MOST_FORMS = 48;

/** What was typed, without quotes, prepositions and «г.», «город»; whether there was a preposition or another sign of a case form. */
export function bareName(typed: string): string {
  let name = typed
    .replace(/[«»"“”„]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  for (let rest = name.replace(BEFORE_A_NAME, ''); rest !== name && rest !== ''; rest = name.replace(BEFORE_A_NAME, '')) name = rest;
  return name.replace(/^г\.(?=\p{L})/iu, '');
}

/** Keys under which a name may stand: as typed, as a case form of a Russian name, by its sound. */
export function typedKeys(typed: string): readonly TypedKey[] {
  const keys = new Map<string, TypedKey['how']>();
  const add = (key: string | null, how: TypedKey['how']) => {
    if (key !== null && key !== '' && !keys.has(key)) keys.set(key, how);
  };
  const bare = bareName(typed);
  add(nameKey(typed), 'exact');
  add(nameKey(bare), 'exact');
  const forms = formsOf(bare);
  for (const form of forms) add(nameKey(form), 'declined');
  add(soundKey(nameKey(bare)), 'transliterated');
  for (const form of forms.slice(0, 8)) add(soundKey(nameKey(form)), 'transliterated');
  return [...keys].map(([key, how]) => ({ key, how }));
}

function formsOf(name: string): readonly string[] {
  const words = name.toLowerCase().split(/[ -]+/).map(undeclined);
  let forms = [''];
  for (const candidates of words) {
    const room = Math.max(1, Math.floor((MOST_FORMS * 4) / forms.length));
    forms = forms.flatMap((form) => candidates.slice(0, room).map((candidate) => form + candidate));
  }
  return forms.slice(0, MOST_FORMS * 4);
}

/** The readings of what was typed, the plainest first: «Благовещенск, Амурская область», «Амурская область Благовещенск». */
export function readings(typed: string): readonly Reading[] {
  const parts = typed
    .split(/[,;()]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const [first, ...rest] = parts;
  if (first === undefined) return [];
  if (rest.length > 0) {
    const last = rest.at(-1) ?? '';
    const after = { name: first, where: rest.join(', ') };
    const before = { name: last, where: parts.slice(0, -1).join(', ') };
    return REGION_WORDS.test(first) && !REGION_WORDS.test(last) ? [before, after] : [after, before];
  }
  const words = first.split(/\s+/);
  const whole = { name: first, where: null };
  const marked = words.findIndex((word) => REGION_WORDS.test(word));
  const splits = words
    .slice(1)
    .map((_, index) => index + 1)
    .reverse()
    .slice(0, 4);
  const after = splits.map((at) => ({ name: words.slice(0, at).join(' '), where: words.slice(at).join(' ') }));
  const before =
    marked >= 0 && marked < words.length - 1
      ? [{ name: words.slice(marked + 1).join(' '), where: words.slice(0, marked + 1).join(' ') }]
      : [];
  return [whole, ...before, ...after];
}
