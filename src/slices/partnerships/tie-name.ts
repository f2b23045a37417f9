import { type Bilingual, inLang, type Lang } from '../../platform/values/bilingual.ts';
import type { CaseForms } from '../places/index.ts';
import type { PartnershipKind, PartyRole } from './input.ts';
import { partnershipMessages } from './messages.ts';

export interface PartyInSentence {
  readonly role: PartyRole;
  readonly name: Bilingual;
  /** Of the Russian name; null where none are known. */
  readonly forms: CaseForms | null;
}

/** «Побратимство Сочи и Минска», «Наставничество Губкина над Дорогобужем»; where a form is not sure, «Побратимство: Сочи – Минск». */
export function tieName(kind: PartnershipKind, parties: readonly PartyInSentence[], lang: Lang): string {
  const words = partnershipMessages(lang);
  return inSentence(kind, parties, lang) ?? `${words.kinds[kind]}: ${parties.map(({ name }) => inLang(name, lang)).join(' – ')}`;
}

function inSentence(kind: PartnershipKind, parties: readonly PartyInSentence[], lang: Lang): string | null {
  const words = partnershipMessages(lang);
  const form = (party: PartyInSentence, wanted: keyof CaseForms) =>
    lang === 'en' ? inLang(party.name, lang) : (party.forms?.[wanted] ?? null);
  if (kind === 'mentorship') {
    const [mentor, mentee, ...more] = parties.toSorted((a) => (a.role === 'mentor' ? -1 : 1));
    if (mentor?.role !== 'mentor' || mentee?.role !== 'mentee' || more.length > 0) return null;
    const [over, of] = [form(mentee, 'instrumental'), form(mentor, 'genitive')];
    return of === null || over === null ? null : words.mentorshipOver(of, over);
  }
  const names = parties.flatMap((party) => form(party, 'genitive') ?? []);
  return names.length < parties.length ? null : words.tieOf[kind](new Intl.ListFormat(lang).format(names));
}
