import type { EntryInput } from '../../slices/timeline/index.ts';
import { citing } from './citing.ts';

const page = citing('sakhalinmedia-2021');
const knownBy = '2021-10-23';

const proposal = page(
  'Администрация Благовещенска выступила с инициативой заключить соглашение о сотрудничестве и информационном взаимодействии',
);
const visit = page('рабочим ознакомительным визитом находится делегация из Благовещенска');
const hosts = page('первый вице-мэр Южно-Сахалинска Андрей Ковальчук, вице-мэры и руководители департаментов');
const residents = page('взаимодействия с жителями, депутатским корпусом');
const investors = page('о привлечении инвесторов, реформе общественного транспорта');

export const yuzhnoSakhalinskTimeline: readonly EntryInput[] = [
  {
    id: 'blagoveshchensk-visit-to-yuzhno-sakhalinsk',
    kind: 'visit',
    date: null,
    endDate: null,
    knownBy,
    title: {
      ru: 'Делегация Благовещенска приехала в Южно-Сахалинск',
      en: 'A delegation from Blagoveshchensk came to Yuzhno-Sakhalinsk',
    },
    text: {
      ru: 'Мэра Олега Имамеева и его первого заместителя Игоря Берлинского принимали первый вице-мэр Андрей Ковальчук, вице-мэры и руководители департаментов. Гостям рассказали, как город благоустраивают, ремонтируют дороги и дворы, следят вместе с собственниками за фасадами, работают с жителями и депутатами. Зашла речь об инвесторах и о реформе общественного транспорта. Имамеев отметил, что с командой мэра Сергея Надсадина город заметно меняется, и сказал о специалистах, которые задают его облик.',
      en: 'Mayor Oleg Imameyev and his first deputy Igor Berlinskiy were received by First Vice-Mayor Andrey Kovalchuk, vice-mayors and heads of departments. The guests heard how the city improves its public spaces, repairs roads and courtyards, looks after facades together with their owners, and works with residents and councillors. They also talked about investors and the reform of public transport. Imameyev remarked that under Mayor Sergey Nadsadin’s team the city is visibly changing, and spoke of the specialists who shape its look.',
    },
    subjects: [
      { kind: 'partnership', id: 'yuzhno-sakhalinsk-blagoveshchensk' },
      { kind: 'municipality', id: 'yuzhno-sakhalinsk' },
      { kind: 'municipality', id: 'blagoveshchensk' },
      { kind: 'person', id: 'oleg-imameyev' },
      { kind: 'person', id: 'igor-berlinskiy' },
      { kind: 'person', id: 'andrey-kovalchuk' },
      { kind: 'person', id: 'sergey-nadsadin' },
    ],
    cites: [
      visit,
      page('мэр Благовещенска Олег Имамеев'),
      page('его первым заместителем Игорем Берлинским'),
      hosts,
      page('комфортного городского пространства'),
      page('ремонте дорог и дворовых территорий'),
      page('содержанию в надлежащем стоянии фасадов'),
      residents,
      investors,
      page('администрации Южно-Сахалинска во главе с мэром Сергеем Надсадиным'),
      page('что визуально заметно'),
      page('специалистов, которые формируют облик города'),
    ],
  },
  {
    id: 'blagoveshchensk-proposes-agreement',
    kind: 'agreement_proposed',
    date: null,
    endDate: null,
    knownBy,
    title: { ru: 'Благовещенск предложил заключить соглашение', en: 'Blagoveshchensk proposed an agreement' },
    text: {
      ru: 'Речь о сотрудничестве и обмене информацией между администрациями двух городов. Что ответил Южно-Сахалинск, источник не сообщает.',
      en: 'It is to cover cooperation and information exchange between the two administrations. The source does not report what Yuzhno-Sakhalinsk answered.',
    },
    subjects: [
      { kind: 'partnership', id: 'yuzhno-sakhalinsk-blagoveshchensk' },
      { kind: 'municipality', id: 'yuzhno-sakhalinsk' },
      { kind: 'municipality', id: 'blagoveshchensk' },
      { kind: 'body', id: 'yuzhno-sakhalinsk-administration' },
      { kind: 'body', id: 'blagoveshchensk-administration' },
    ],
    cites: [proposal],
  },
  {
    id: 'yuzhno-sakhalinsk-blagoveshchensk-exchange-planned',
    kind: 'promise',
    date: null,
    endDate: null,
    knownBy,
    title: { ru: 'Города собираются обмениваться опытом', en: 'The two cities plan to exchange experience' },
    text: {
      ru: 'Обмен коснётся главных вопросов экономики и социальной жизни. Ни срока, ни ответственных источник не называет.',
      en: 'It is to cover the main questions of the economy and of social life. The source gives no date and names nobody in charge.',
    },
    subjects: [
      { kind: 'partnership', id: 'yuzhno-sakhalinsk-blagoveshchensk' },
      { kind: 'municipality', id: 'yuzhno-sakhalinsk' },
      { kind: 'municipality', id: 'blagoveshchensk' },
    ],
    cites: [page('обмен опытом по ключевым вопросам')],
  },
];
