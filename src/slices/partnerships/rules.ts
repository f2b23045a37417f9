import { type Bilingual, inLang } from '../../platform/values/bilingual.ts';
import { fieldsAhead } from '../../platform/values/has-come.ts';
import { canPrecede, type PartialDate } from '../../platform/values/partial-date.ts';
import type { PartyRole, Standing } from './input.ts';

export interface NamedParty {
  readonly role: PartyRole;
  readonly municipality: Bilingual | null;
  readonly body: { readonly name: Bilingual; readonly kind: string } | null;
  readonly asWritten: Bilingual | null;
}

/** The name under which a party stands in a title: a town by its name, a council as the body that it is. */
export function partyName(party: NamedParty): Bilingual {
  if (party.body !== null && (party.municipality === null || party.body.kind === 'council')) return party.body.name;
  return party.municipality ?? party.asWritten ?? { ru: null, en: null };
}

/** The names that bear the tie: those who carry it out. An operator and further signatories stand on the page, not in the title. */
export function titleParties<Party extends { readonly role: PartyRole }>(parties: readonly Party[]): readonly Party[] {
  const mentorship = parties.filter(({ role }) => role === 'mentor' || role === 'mentee');
  if (mentorship.length >= 2) return mentorship;
  const equals = parties.filter(({ role }) => role !== 'operator');
  return equals.length >= 2 ? equals : parties;
}

export function titleOf(parties: readonly NamedParty[]): { ru: string; en: string } {
  const names = titleParties(parties).map(partyName);
  return { ru: names.map((name) => inLang(name, 'ru')).join(' – '), en: names.map((name) => inLang(name, 'en')).join(' – ') };
}

/** How the tie stands now: the last change. Null where no source says. */
export function currentStanding(standings: readonly { readonly standing: Standing }[]): Standing | null {
  return standings.at(-1)?.standing ?? null;
}

/** Changes must not run back in time, as far as their dates are known. */
export function standingsRunForward(standings: readonly { readonly date: PartialDate | null }[]): boolean {
  const dates = standings.flatMap(({ date }) => date ?? []);
  // Each with each: «2023» may stand between a March and a January of that year, which cannot follow one another.
  return dates.every((date, index) => dates.slice(index + 1).every((later) => canPrecede(date, later)));
}

/** The same party twice is a slip of the pen. */
export function partiesAreDistinct(parties: readonly { readonly municipality: string | null; readonly body: string | null }[]): boolean {
  const keys = parties
    .filter(({ municipality, body }) => municipality !== null || body !== null)
    .map(({ municipality, body }) => `${municipality} ${body}`);
  return new Set(keys).size === keys.length;
}

/** A tie of councils is not one of administrations: every party that bears it is a council. */
export function isBetweenCouncils(
  parties: readonly { readonly role: PartyRole; readonly body: { readonly kind: string } | null; readonly asWritten: unknown }[],
): boolean {
  const named = titleParties(parties).filter(({ asWritten }) => asWritten === null);
  return named.length > 0 && named.every(({ body }) => body?.kind === 'council');
}

interface Dated {
  readonly since: unknown;
  readonly standings: readonly { readonly date: unknown; readonly knownBy: unknown }[];
}

/** Which dates of a tie are still to come: how it stands is known from a day that has been, and by a source that there is. */
export function datesAhead(tie: Dated, now: Date, before: Dated | null): readonly string[] {
  return fieldsAhead(datesOf(tie), now, before === null ? {} : datesOf(before));
}

function datesOf({ since, standings }: Dated): Readonly<Record<string, unknown>> {
  const changes = standings.flatMap(({ date, knownBy }, at) => [
    [`standings.${at}.date`, date],
    [`standings.${at}.knownBy`, knownBy],
  ]);
  return { since, ...Object.fromEntries(changes) };
}
