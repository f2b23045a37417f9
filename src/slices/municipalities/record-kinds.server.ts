import type { Database } from '../../platform/db/database.ts';
import type { RecordKind } from '../../platform/http/app-context.ts';
import { inLang, type Lang } from '../../platform/values/bilingual.ts';
import { formatDate, formatMoment } from '../../ui/dates.ts';
import { recordKind } from '../history/index.server.ts';
import { byNames, sayAll, type WaysToSay } from '../history/index.ts';
import { countryName } from '../places/index.ts';
import { citesInWords } from '../sources/index.server.ts';
import { editBody } from './actions/edit-body.server.ts';
import { editContact } from './actions/edit-contact.server.ts';
import { editMunicipality } from './actions/edit-municipality.server.ts';
import { editOfficial } from './actions/edit-official.server.ts';
import { editPerson } from './actions/edit-person.server.ts';
import { recordBody } from './actions/record-body.server.ts';
import { recordContact } from './actions/record-contact.server.ts';
import { recordMunicipality } from './actions/record-municipality.server.ts';
import { recordOfficial } from './actions/record-official.server.ts';
import { recordPerson } from './actions/record-person.server.ts';
import { withdrawBody } from './actions/withdraw-body.server.ts';
import { withdrawContact } from './actions/withdraw-contact.server.ts';
import { withdrawMunicipality } from './actions/withdraw-municipality.server.ts';
import { withdrawOfficial } from './actions/withdraw-official.server.ts';
import { withdrawPerson } from './actions/withdraw-person.server.ts';
import { bodyInput, contactInput, municipalityInput, officialInput, personInput } from './input.ts';
import { bodiesKept, officeHeld } from './kept-queries.server.ts';
import { municipalityMessages } from './messages.ts';
import { namesOf, placeNames, wordsFor } from './names-queries.server.ts';
import { mayEditBody, mayEditContact, mayEditMunicipality, mayEditPerson, mayWriteOffice } from './policy.ts';
import { keptBody, keptContact, keptMunicipality, keptOfficial, keptPerson } from './record-queries.server.ts';

const kindNames = { ru: municipalityMessages('ru').recordKinds, en: municipalityMessages('en').recordKinds };

function labelOf(kind: keyof (typeof kindNames)['ru']) {
  return { ru: kindNames.ru[kind], en: kindNames.en[kind] };
}

/** How fields of this slice are said; the same name means the same in all its records. */
function waysToSay(db: Database, lang: Lang): WaysToSay {
  const words = municipalityMessages(lang);
  const kinds: Readonly<Record<string, string>> = { ...words.kinds, ...words.bodyKinds };
  const dates = (values: readonly unknown[]) => values.map((value) => formatDate(String(value), lang));
  return {
    kind: (values) => values.map((value) => kinds[String(value)] ?? String(value)),
    centre: byNames((ids) => placeNames(db, lang, ids.map(Number))),
    countries: (values) =>
      values.map((value) =>
        codesIn(value)
          .map((code) => countryName(code, lang))
          .join(' / '),
      ),
    successorOf: byNames((ids) => wordsFor(db, 'municipality', lang, ids)),
    municipality: byNames((ids) => wordsFor(db, 'municipality', lang, ids)),
    body: byNames((ids) => wordsFor(db, 'body', lang, ids)),
    person: byNames((ids) => wordsFor(db, 'person', lang, ids)),
    cites: (values) => citesInWords(db, values),
    isPublic: (values) => values.map((value) => (value === true ? words.work.shownToReaders : words.work.forWorkOnly)),
    confirmedAt: (values) => values.map((value) => formatMoment(String(value), lang)),
    validFrom: dates,
    validTo: dates,
    from: dates,
    to: dates,
    knownBy: dates,
  };
}

function codesIn(value: unknown): readonly string[] {
  const statements = Array.isArray(value) ? (value as readonly (string | { readonly code: string })[]) : [];
  return statements.map((one) => (typeof one === 'string' ? one : one.code));
}

const inWords: Pick<RecordKind, 'say' | 'labels'> = {
  say: (db, lang, values) => sayAll(values, waysToSay(db, lang)),
  labels: (lang) => municipalityMessages(lang).work.fields,
};

export const municipalityKind = recordKind({
  ...inWords,
  kind: 'municipality',
  label: labelOf('municipality'),
  schema: municipalityInput,
  kept: keptMunicipality,
  nameOf: async (_db, { name }) => name,
  paths: ({ id }) => ({ page: `municipalities/${id}`, form: `work/municipalities/${id}/edit` }),
  mayEdit: (_db, actor, { input, keptBy }) => mayEditMunicipality(actor, { id: input.id, keptBy }),
  edit: editMunicipality,
  record: recordMunicipality,
  withdraw: withdrawMunicipality,
});

export const bodyKind = recordKind({
  ...inWords,
  kind: 'body',
  label: labelOf('body'),
  schema: bodyInput,
  kept: keptBody,
  nameOf: async (_db, { name }) => name,
  paths: ({ id }) => ({ page: `bodies/${id}`, form: `work/bodies/${id}/edit` }),
  mayEdit: (_db, actor, { input, keptBy }) => mayEditBody(actor, { ...input, keptBy }),
  edit: editBody,
  record: recordBody,
  withdraw: withdrawBody,
});

export const personKind = recordKind({
  ...inWords,
  kind: 'person',
  label: labelOf('person'),
  schema: personInput,
  kept: keptPerson,
  nameOf: async (_db, { name }) => name,
  paths: ({ id }) => ({ page: `people/${id}`, form: `work/people/${id}/edit` }),
  mayEdit: (_db, actor, record) => mayEditPerson(actor, record),
  edit: editPerson,
  record: recordPerson,
  withdraw: withdrawPerson,
});

export const officialKind = recordKind({
  ...inWords,
  kind: 'official',
  label: labelOf('official'),
  schema: officialInput,
  kept: keptOfficial,
  nameOf: async (db, { person, office }) => {
    const name = (await namesOf(db, 'person', [person])).get(person) ?? { ru: null, en: null };
    const both = (lang: Lang) => [inLang(name, lang), inLang(office, lang)].filter(Boolean).join(', ');
    return { ru: both('ru'), en: both('en') };
  },
  paths: ({ person, id }) => ({ page: `people/${person}`, form: `work/people/${person}/offices/${id}` }),
  mayEdit: async (db, actor, { input }) => mayWriteOffice(actor, await officeHeld(db, input)),
  edit: editOfficial,
  record: recordOfficial,
  withdraw: withdrawOfficial,
});

export const contactKind = recordKind({
  ...inWords,
  kind: 'contact',
  label: labelOf('contact'),
  schema: contactInput,
  kept: keptContact,
  nameOf: async (_db, { name }) => name,
  paths: ({ body, id }) => ({ page: `work/bodies/${body}/contacts`, form: `work/bodies/${body}/contacts/${id}` }),
  mayEdit: async (db, actor, { input }) => {
    const [of] = await bodiesKept(db, [input.body]);
    return of !== undefined && mayEditContact(actor, of);
  },
  edit: editContact,
  record: recordContact,
  withdraw: withdrawContact,
});

export const municipalityRecordKinds: readonly RecordKind[] = [municipalityKind, bodyKind, personKind, officialKind, contactKind];
