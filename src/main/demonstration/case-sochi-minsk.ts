import { sochiMinskPromises } from './case-sochi-minsk-promises.ts';
import { sochiMinskPartnership } from './case-sochi-minsk-ties.ts';
import { sochiMinskTimeline } from './case-sochi-minsk-timeline.ts';
import { citing, geoNames, notSaid } from './citing.ts';
import type { Case } from './demonstration.ts';

const page = citing('sochi-minsk-2023');
const knownBy = '2023-09-18';

const capital = page('столицы Беларуси');
const filonov = page('Виктор Филонов председатель городского собрания Сочи (Россия)');
const bugrov = page('Андрей Бугров председатель Минского городского Совета депутатов');
const kukharev = page('Владимир Кухарев, председатель Мингорисполкома');

export const sochiMinsk: Case = {
  publishers: [
    {
      id: 'belarus-novosti',
      name: { ru: 'Программа «Беларусь.Новости»', en: 'Belarus.Novosti (programme)' },
      url: null,
    },
  ],
  sources: [
    {
      id: 'sochi-minsk-2023',
      title: 'Сочи и Минск официально стали городами-побратимами',
      language: 'ru',
      publisher: null,
      url: null,
      publishedAt: '2023-09-18T18:34:00',
      chain: [{ publisher: 'belarus-novosti', words: 'сообщили в программе «Беларусь.Новости»' }],
      note: {
        ru: 'Издателя страница не называет. Дня подписания соглашения и дней переговоров на ней тоже нет.',
        en: 'The page does not name its publisher. Nor does it give the day of the signing or the days of the talks.',
      },
    },
  ],
  municipalities: [
    {
      id: 'sochi',
      kind: 'city',
      name: { ru: 'Сочи', en: 'Sochi' },
      officialName: null,
      centre: 491422,
      ...notSaid,
      countries: [{ code: 'RU', cites: [geoNames, filonov] }],
      cites: [page('Сочи и Минск официально стали городами-побратимами')],
    },
    {
      id: 'minsk',
      kind: 'city',
      name: { ru: 'Минск', en: 'Minsk' },
      officialName: null,
      centre: 625144,
      ...notSaid,
      countries: [{ code: 'BY', cites: [geoNames, capital] }],
      cites: [page('Сочи и Минск официально стали городами-побратимами')],
    },
  ],
  bodies: [
    {
      id: 'sochi-council',
      kind: 'council',
      name: { ru: 'Городское собрание Сочи', en: 'Sochi City Assembly' },
      municipality: 'sochi',
      cites: [filonov],
    },
    {
      id: 'minsk-executive-committee',
      kind: 'administration',
      name: { ru: 'Мингорисполком', en: 'Minsk City Executive Committee' },
      municipality: 'minsk',
      cites: [kukharev],
    },
    {
      id: 'minsk-council',
      kind: 'council',
      name: { ru: 'Минский городской Совет депутатов', en: 'Minsk City Council of Deputies' },
      municipality: 'minsk',
      cites: [bugrov],
    },
  ],
  people: [
    { id: 'viktor-filonov', name: { ru: 'Виктор Филонов', en: 'Viktor Filonov' } },
    { id: 'vladimir-kukharev', name: { ru: 'Владимир Кухарев', en: 'Vladimir Kukharev' } },
    { id: 'andrey-bugrov', name: { ru: 'Андрей Бугров', en: 'Andrey Bugrov' } },
  ],
  officials: [
    {
      id: 'viktor-filonov-sochi',
      person: 'viktor-filonov',
      body: 'sochi-council',
      municipality: 'sochi',
      office: { ru: 'председатель городского собрания', en: 'Chairman of the City Assembly' },
      from: null,
      to: null,
      knownBy,
      cites: [filonov],
    },
    {
      id: 'vladimir-kukharev-minsk',
      person: 'vladimir-kukharev',
      body: 'minsk-executive-committee',
      municipality: 'minsk',
      office: { ru: 'председатель Мингорисполкома', en: 'Chairman of the City Executive Committee' },
      from: null,
      to: null,
      knownBy,
      cites: [kukharev],
    },
    {
      id: 'andrey-bugrov-minsk',
      person: 'andrey-bugrov',
      body: 'minsk-council',
      municipality: 'minsk',
      office: { ru: 'председатель городского Совета депутатов', en: 'Chairman of the City Council of Deputies' },
      from: null,
      to: null,
      knownBy,
      cites: [bugrov],
    },
  ],
  partnerships: [sochiMinskPartnership],
  timeline: sochiMinskTimeline,
  promises: sochiMinskPromises,
};
