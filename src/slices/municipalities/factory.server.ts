import type { BodyInput, ContactInput, MunicipalityInput, OfficialInput, PersonInput } from './input.ts';

/** Of the sources' examples. */
const cites = [{ source: 'page', quote: 'Города подписали соглашение.' }];

export function aMunicipality(given: Partial<MunicipalityInput> = {}): MunicipalityInput {
  return {
    id: 'sochi',
    kind: 'city',
    name: { ru: 'Сочи', en: 'Sochi' },
    officialName: null,
    centre: null,
    oktmo: null,
    validFrom: null,
    validTo: null,
    successorOf: [],
    countries: [{ code: 'RU', cites }],
    cites,
    ...given,
  };
}

export function aBody(given: Partial<BodyInput> = {}): BodyInput {
  return {
    id: 'sochi-council',
    kind: 'council',
    name: { ru: 'Городское собрание Сочи', en: 'Sochi City Assembly' },
    municipality: 'sochi',
    cites,
    ...given,
  };
}

export function aPerson(given: Partial<PersonInput> = {}): PersonInput {
  return { id: 'filonov', name: { ru: 'Виктор Филонов', en: 'Viktor Filonov' }, ...given };
}

export function anOfficial(given: Partial<OfficialInput> = {}): OfficialInput {
  return {
    id: 'filonov-sochi',
    person: 'filonov',
    body: 'sochi-council',
    municipality: 'sochi',
    office: { ru: 'председатель городского собрания', en: 'Chairman of the City Assembly' },
    from: null,
    to: null,
    knownBy: '2023-09-18',
    cites,
    ...given,
  };
}

export function aContact(given: Partial<ContactInput> = {}): ContactInput {
  return {
    id: 'contact',
    body: 'sochi-council',
    name: { ru: 'Отдел внешних связей', en: 'External relations' },
    office: null,
    phone: '+7 862 264-00-00',
    email: null,
    isPublic: false,
    ...given,
  };
}
