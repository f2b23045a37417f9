import { changedOf, type Searchable, type SearchDocument, weightOfPeople } from '../../platform/searchable.ts';
import { type Actor, bodiesWithRoleOf, keepsEverything } from '../../platform/values/actor.ts';
import { type Bilingual, inBoth, inLang } from '../../platform/values/bilingual.ts';
import { countryName } from '../places/index.ts';
import type { BodyKind, MunicipalityKind } from './input.ts';
import { bodyKindName, municipalityKindName } from './messages.ts';
import {
  bodiesToSearch,
  bodiesTouchedBy,
  contactsToSearch,
  contactsTouchedBy,
  idsToSearch,
  peopleToSearch,
  peopleTouchedBy,
  townsToSearch,
} from './searchable-queries.server.ts';

type Named = { readonly nameRu: string | null; readonly nameEn: string | null };

const nothingElse = { text: null, names: [], codes: [], words: [], readers: null } as const;

function nameOf({ nameRu, nameEn }: Named): Bilingual {
  return { ru: nameRu, en: nameEn };
}

/** Parts of a second line, with commas between; null where there are none. */
function line(say: (lang: 'ru' | 'en') => readonly (string | null | undefined)[]): Bilingual | null {
  const both = inBoth(
    (lang) =>
      say(lang)
        .filter((part) => part !== null && part !== undefined && part !== '')
        .join(', ') || null,
  );
  return both.ru === null && both.en === null ? null : both;
}

const municipalities: Searchable = {
  kind: 'municipality',
  version: 1,
  isNamed: true,
  idsAfter: idsToSearch('municipality'),
  touchedBy: async (_db, changed) => changedOf(changed, 'municipality'),
  async documents(db, ids) {
    const rows = await townsToSearch(db, ids);
    return rows.map(({ town, centre, region, countries }): SearchDocument => {
      const names = [town.officialNameRu, town.officialNameEn, centre?.nameRu, centre?.name, centre?.asciiName];
      return {
        ...nothingElse,
        id: town.id,
        title: nameOf(town),
        note: line((lang) => [
          region === null || countries.length > 1 ? null : inLang(nameOf(region), lang),
          countries.map((code) => countryName(code, lang)).join(' / '),
        ]),
        names: names.filter((name) => name !== null && name !== undefined),
        codes: town.oktmo === null ? [] : [town.oktmo],
        words: [municipalityKindName(town.kind as MunicipalityKind, 'ru'), municipalityKindName(town.kind as MunicipalityKind, 'en')],
        path: `municipalities/${town.id}`,
        weight: 150 + weightOfPeople(centre?.population ?? 0),
      };
    });
  },
};

const bodies: Searchable = {
  kind: 'body',
  version: 1,
  isNamed: true,
  idsAfter: idsToSearch('body'),
  touchedBy: bodiesTouchedBy,
  async documents(db, ids) {
    const rows = await bodiesToSearch(db, ids);
    return rows.map(({ body, town, population }) => ({
      ...nothingElse,
      id: body.id,
      title: nameOf(body),
      note: line((lang) => [bodyKindName(body.kind as BodyKind, lang), town === null ? null : inLang(nameOf(town), lang)]),
      path: `bodies/${body.id}`,
      weight: weightOfPeople(population),
    }));
  },
};

const people: Searchable = {
  kind: 'person',
  version: 1,
  isNamed: true,
  idsAfter: idsToSearch('person'),
  touchedBy: peopleTouchedBy,
  async documents(db, ids) {
    const rows = await peopleToSearch(db, ids);
    return [...Map.groupBy(rows, ({ person }) => person.id).values()].flatMap(personDocument);
  },
};

type PersonInOffice = Awaited<ReturnType<typeof peopleToSearch>>[number];

/** A person with the latest of their offices; the others are looked through, too. */
function personDocument(offices: readonly PersonInOffice[]): readonly SearchDocument[] {
  const last = offices.at(-1);
  if (last === undefined) return [];
  const { person, office, body, town } = last;
  const at = body ?? town;
  const words = offices.flatMap((one) => [one.office.ru, one.office.en, ...namesIn(one.body), ...namesIn(one.town)]);
  return [
    {
      ...nothingElse,
      id: person.id,
      title: nameOf(person),
      note: line((lang) => [inLang(office, lang), at === null ? null : inLang(nameOf(at), lang)]),
      words: words.filter((word) => word !== null),
      path: `people/${person.id}`,
      weight: weightOfPeople(Math.max(...offices.map(({ population }) => population ?? 0))),
    },
  ];
}

function namesIn(named: Named | null): readonly (string | null)[] {
  return named === null ? [] : [named.nameRu, named.nameEn];
}

const KEY = 'contacts:';
const EVERYBODYS = `${KEY}*`;

/** Whom to call: for everybody where it is shown to readers, else for those of the body that keeps it, as `mayReadContacts` has it. */
const contacts: Searchable = {
  kind: 'contact',
  version: 1,
  isNamed: true,
  idsAfter: idsToSearch('contact'),
  touchedBy: contactsTouchedBy,
  keysOf: (actor: Actor) => [...(keepsEverything(actor) ? [EVERYBODYS] : []), ...bodiesWithRoleOf(actor).map((body) => KEY + body)],
  async documents(db, ids) {
    const rows = await contactsToSearch(db, ids);
    return rows.map(({ contact, body, keeperTown }) => {
      const isOwnCouncil = body.kind === 'council' && body.municipalityId !== null && keeperTown === body.municipalityId;
      const keepers = [body.id, ...(body.keptBy === null || isOwnCouncil ? [] : [body.keptBy])];
      const office = { ru: contact.officeRu, en: contact.officeEn };
      return {
        ...nothingElse,
        id: contact.id,
        title: nameOf(contact),
        note: line((lang) => [inLang(office, lang), inLang(nameOf(body), lang)]),
        codes: [contact.phone, contact.email].filter((one) => one !== null),
        path: contact.isPublic ? `bodies/${body.id}` : `work/bodies/${body.id}/contacts/${contact.id}`,
        weight: 300,
        readers: contact.isPublic ? null : [EVERYBODYS, ...new Set(keepers.map((keeper) => KEY + keeper))],
      };
    });
  },
};

export const municipalitySearchables: readonly Searchable[] = [municipalities, people, bodies, contacts];
