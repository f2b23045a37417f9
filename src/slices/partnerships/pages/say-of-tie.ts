import { type Bilingual, inLang, type Lang } from '../../../platform/values/bilingual.ts';
import { formatDate } from '../../../ui/dates.ts';
import { type Direction, directionName } from '../../directions/index.ts';
import type { PartnershipKind } from '../input.ts';
import { partnershipMessages } from '../messages.ts';
import type { TieShown } from '../tie-values.ts';

/** A field's value as people read it; `names` are those of towns and bodies, by `kind:id`. */
export function sayOfTie(field: string, value: unknown, lang: Lang, names: ReadonlyMap<string, string>): string {
  if (value === null || value === undefined) return '';
  const words = partnershipMessages(lang);
  if (field === 'kind') return words.kinds[value as PartnershipKind];
  if (field === 'since') return formatDate(value as string, lang);
  if (field === 'why') return inLang(value as Bilingual, lang);
  if (field === 'directions') return (value as readonly Direction[]).map((code) => directionName(code, lang)).join(', ');
  if (field === 'parties') return (value as TieShown['parties']).map((party) => sayOfParty(party, lang, names)).join('; ');
  return (value as TieShown['standings'])
    .map(({ standing, date, knownBy, reason }) => {
      const day = date ?? knownBy;
      return [words.standings[standing], day === null ? '' : formatDate(day, lang), inLang(reason, lang)].filter(Boolean).join(', ');
    })
    .join('; ');
}

function sayOfParty(
  { municipality, body, asWritten, role }: TieShown['parties'][number],
  lang: Lang,
  names: ReadonlyMap<string, string>,
): string {
  const words = partnershipMessages(lang);
  const said = [
    municipality === null ? '' : (names.get(`municipality:${municipality}`) ?? municipality),
    body === null ? '' : (names.get(`body:${body}`) ?? body),
    asWritten === null ? '' : inLang(asWritten, lang),
    role === 'party' ? '' : words.roles[role],
  ];
  return said.filter(Boolean).join(', ');
}
