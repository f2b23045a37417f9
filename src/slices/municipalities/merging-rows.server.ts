import type { Database } from '../../platform/db/database.ts';
import { keptByRows, lockRows, owningRows, ownRows, referringRows } from '../../platform/db/reference-rows.ts';
import type { Candidate } from '../../platform/http/chosen-by-name.ts';
import type { MergeableKind, OwningKind, References } from '../../platform/merging.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { citationsAbout } from '../sources/index.server.ts';
import { citesTogether } from '../sources/index.ts';
import { bodiesDoubled } from './doubles-queries.server.ts';
import type { BodyEdited, MunicipalityEdited } from './events.ts';
import type { BodyInput } from './input.ts';
import { areOfTwoTowns, countriesTogether, municipalityTogether, predecessorsTogether } from './merge-rules.ts';
import { bodiesCalled, municipalitiesCalled } from './names-queries.server.ts';
import { peopleNamed } from './official-queries.server.ts';
import { keptBody, keptContact, keptMunicipality, keptOfficial, keptPerson } from './record-queries.server.ts';
import { body, contact, municipality, municipalityCountry, municipalitySuccession, official, person } from './tables.server.ts';

const OFFERED = 8;
const office = { kind: 'official', id: official.id };

export const municipalityReferences: readonly References[] = [
  referringRows({
    column: municipalitySuccession.predecessorId,
    to: 'municipality',
    owner: { kind: 'municipality', id: municipalitySuccession.successorId },
    once: [municipalitySuccession.successorId],
  }),
  referringRows({ column: body.municipalityId, to: 'municipality', owner: { kind: 'body', id: body.id } }),
  referringRows({ column: official.municipalityId, to: 'municipality', owner: office }),
  referringRows({ column: official.bodyId, to: 'body', owner: office }),
  referringRows({ column: official.personId, to: 'person', owner: office }),
  referringRows({ column: contact.bodyId, to: 'body', owner: { kind: 'contact', id: contact.id } }),
  ...keptByRows([municipality, body, person, official, contact]),
];

export const municipalityOwners: readonly OwningKind[] = [
  owningRows('municipality', municipality, keptMunicipality),
  owningRows('body', body, keptBody),
  owningRows('person', person, keptPerson),
  owningRows('official', official, keptOfficial),
  owningRows('contact', contact, keptContact),
];

const municipalityMerging: MergeableKind = {
  kind: 'municipality',
  fields: {
    kind: { way: 'one' },
    name: { way: 'languages' },
    officialName: { way: 'languages' },
    centre: { way: 'one' },
    oktmo: { way: 'one' },
    validFrom: { way: 'one' },
    validTo: { way: 'one' },
    successorOf: { way: 'both', together: predecessorsTogether },
    countries: { way: 'both', together: countriesTogether },
    cites: { way: 'both', together: citesTogether },
  },
  ownRows: [
    ownRows({ column: municipality.id }),
    ownRows({ column: municipalityCountry.municipalityId }),
    ownRows({ column: municipalitySuccession.successorId }),
    citationsAbout,
  ],
  lock: (tx, ids) => lockRows(tx, municipality, ids),
  mayGo: async () => true,
  async follow({ publish }, tx, ids, now) {
    for (const id of ids) await publish(tx, { name: 'municipality-edited', id, editedAt: now } satisfies MunicipalityEdited);
  },
  called: municipalitiesCalled,
  doublesBeside: bodiesDoubled,
};

const bodyMerging: MergeableKind = {
  kind: 'body',
  fields: {
    kind: { way: 'one' },
    name: { way: 'languages' },
    municipality: { way: 'both', together: municipalityTogether },
    cites: { way: 'both', together: citesTogether },
  },
  ownRows: [ownRows({ column: body.id }), citationsAbout],
  lock: (tx, ids) => lockRows(tx, body, ids),
  mayGo: async () => true,
  against: (from, into) => (areOfTwoTowns(from as BodyInput, into as BodyInput) ? 'bodies-of-two-towns' : null),
  async follow({ publish }, tx, ids, now) {
    for (const id of ids) await publish(tx, { name: 'body-edited', id, editedAt: now } satisfies BodyEdited);
  },
  called: bodiesCalled,
  doublesBeside: async () => [],
};

const personMerging: MergeableKind = {
  kind: 'person',
  fields: { name: { way: 'languages' } },
  ownRows: [ownRows({ column: person.id }), citationsAbout],
  lock: (tx, ids) => lockRows(tx, person, ids),
  mayGo: async () => true,
  follow: async () => {},
  called: peopleCalled,
  doublesBeside: async () => [],
};

export const mergeableInRegister: readonly MergeableKind[] = [municipalityMerging, bodyMerging, personMerging];

async function peopleCalled(db: Database, lang: Lang, typed: string): Promise<readonly Candidate[]> {
  const found = await peopleNamed(db, typed, OFFERED);
  return found.map(({ id, name, office: held }) => ({
    value: id,
    label: [inLang(name, lang), inLang(held, lang)].filter((part) => part !== '').join(', '),
    isSure: name.ru === typed || name.en === typed,
  }));
}
