import { yuzhnoSakhalinskPromises } from './case-yuzhno-sakhalinsk-promises.ts';
import { yuzhnoSakhalinskPartnership } from './case-yuzhno-sakhalinsk-ties.ts';
import { yuzhnoSakhalinskTimeline } from './case-yuzhno-sakhalinsk-timeline.ts';
import { citing, geoNames, notSaid } from './citing.ts';
import type { Case } from './demonstration.ts';

const page = citing('sakhalinmedia-2021');
const knownBy = '2021-10-23';
const nadsadin = page('администрации Южно-Сахалинска во главе с мэром Сергеем Надсадиным');

export const yuzhnoSakhalinsk: Case = {
  publishers: [
    { id: 'sakhalinmedia', name: { ru: 'ИА SakhalinMedia', en: 'SakhalinMedia news agency' }, url: null },
    {
      id: 'yuzhno-sakhalinsk-press-service',
      name: {
        ru: 'Пресс-служба администрации Южно-Сахалинска',
        en: 'Press service of the Yuzhno-Sakhalinsk administration',
      },
      url: null,
    },
  ],
  sources: [
    {
      id: 'sakhalinmedia-2021',
      title: 'Обмен опытом: Южно-Сахалинск и Благовещенск налаживают сотрудничество',
      language: 'ru',
      publisher: 'sakhalinmedia',
      url: null,
      publishedAt: '2021-10-23T14:12:00',
      chain: [
        {
          publisher: 'yuzhno-sakhalinsk-press-service',
          words: 'со ссылкой на пресс-службу администрации Южно-Сахалинска',
        },
      ],
      note: {
        ru: 'Агентство пересказывает сообщение принимающей стороны. Дня визита и встречи источник не называет.',
        en: 'The agency retells a message from the hosts. The source does not give the day of the visit or of the meeting.',
      },
    },
  ],
  municipalities: [
    {
      id: 'yuzhno-sakhalinsk',
      kind: 'city',
      name: { ru: 'Южно-Сахалинск', en: 'Yuzhno-Sakhalinsk' },
      officialName: null,
      centre: 2119441,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [page('Южно-Сахалинск и Благовещенск налаживают сотрудничество'), nadsadin],
    },
    {
      id: 'blagoveshchensk',
      kind: 'city',
      name: { ru: 'Благовещенск', en: 'Blagoveshchensk' },
      officialName: null,
      centre: 2026609,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames] }],
      cites: [page('мэр Благовещенска Олег Имамеев'), page('Делегация из Амурской области прибыла в областную столицу')],
    },
  ],
  bodies: [
    {
      id: 'yuzhno-sakhalinsk-administration',
      kind: 'administration',
      name: { ru: 'Администрация Южно-Сахалинска', en: 'Yuzhno-Sakhalinsk administration' },
      municipality: 'yuzhno-sakhalinsk',
      cites: [nadsadin],
    },
    {
      id: 'blagoveshchensk-administration',
      kind: 'administration',
      name: { ru: 'Администрация Благовещенска', en: 'Blagoveshchensk administration' },
      municipality: 'blagoveshchensk',
      cites: [
        page('Администрация Благовещенска выступила с инициативой заключить соглашение о сотрудничестве и информационном взаимодействии'),
      ],
    },
  ],
  people: [
    { id: 'oleg-imameyev', name: { ru: 'Олег Имамеев', en: 'Oleg Imameyev' } },
    { id: 'igor-berlinskiy', name: { ru: 'Игорь Берлинский', en: 'Igor Berlinskiy' } },
    { id: 'andrey-kovalchuk', name: { ru: 'Андрей Ковальчук', en: 'Andrey Kovalchuk' } },
    { id: 'sergey-nadsadin', name: { ru: 'Сергей Надсадин', en: 'Sergey Nadsadin' } },
  ],
  officials: [
    {
      id: 'sergey-nadsadin-yuzhno-sakhalinsk',
      person: 'sergey-nadsadin',
      body: 'yuzhno-sakhalinsk-administration',
      municipality: 'yuzhno-sakhalinsk',
      office: { ru: 'мэр', en: 'Mayor' },
      from: null,
      to: null,
      knownBy,
      cites: [nadsadin],
    },
    {
      id: 'andrey-kovalchuk-yuzhno-sakhalinsk',
      person: 'andrey-kovalchuk',
      body: null,
      municipality: 'yuzhno-sakhalinsk',
      office: { ru: 'первый вице-мэр', en: 'First Vice-Mayor' },
      from: null,
      to: null,
      knownBy,
      cites: [page('первый вице-мэр Южно-Сахалинска Андрей Ковальчук')],
    },
    {
      id: 'oleg-imameyev-blagoveshchensk',
      person: 'oleg-imameyev',
      body: null,
      municipality: 'blagoveshchensk',
      office: { ru: 'мэр', en: 'Mayor' },
      from: null,
      to: null,
      knownBy,
      cites: [page('мэр Благовещенска Олег Имамеев')],
    },
    {
      id: 'igor-berlinskiy-blagoveshchensk',
      person: 'igor-berlinskiy',
      body: null,
      municipality: 'blagoveshchensk',
      office: { ru: 'первый заместитель мэра', en: 'First Deputy Mayor' },
      from: null,
      to: null,
      knownBy,
      cites: [page('его первым заместителем Игорем Берлинским')],
    },
  ],
  partnerships: [yuzhnoSakhalinskPartnership],
  timeline: yuzhnoSakhalinskTimeline,
  promises: yuzhnoSakhalinskPromises,
};
