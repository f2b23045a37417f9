import type { EntryInput } from '../../slices/timeline/index.ts';
import { citing } from './citing.ts';

const page = citing('sochi-minsk-2023');

const undated = { date: null, endDate: null, knownBy: '2023-09-18' };
const tie = { kind: 'partnership', id: 'sochi-minsk' } as const;
const sochi = { kind: 'municipality', id: 'sochi' } as const;
const minsk = { kind: 'municipality', id: 'minsk' } as const;

export const sochiMinskTimeline: readonly EntryInput[] = [
  {
    id: 'sochi-minsk-trade-2023',
    kind: 'effect',
    date: '2023-01',
    endDate: '2023-07',
    knownBy: '2023-09-18',
    title: {
      ru: 'Торговля Минска с Краснодарским краем выросла больше чем на треть',
      en: 'Trade between Minsk and Krasnodar Krai grew by more than a third',
    },
    text: {
      ru: 'С января по июль 2023 года она достигла почти 100 млн долларов. Это показатель Минска и всего края, а не двух городов.',
      en: 'From January to July 2023 it came to almost 100 million dollars. The figure is for Minsk and the whole krai, not for the two cities.',
    },
    subjects: [tie, minsk],
    cites: [
      page('Минска и Краснодарского края'),
      page('в январе-июле этого года'),
      page('выросла более чем на треть и почти достигла 100 миллионов долларов'),
    ],
  },
  {
    id: 'sochi-minsk-talks-executive-committee',
    kind: 'visit',
    ...undated,
    title: { ru: 'Переговоры в Мингорисполкоме', en: 'Talks at the Minsk City Executive Committee' },
    text: {
      ru: 'Говорили о том, чем заняться вместе: торговлей, транспортом и логистикой, бизнесом, ЖКХ, образованием, спортом; не забыли и о туризме. Председатель Мингорисполкома Владимир Кухарев добавил к списку медицину.',
      en: 'The talks were about what to do together: trade, transport and logistics, business, housing and utilities, education, sport, and tourism too. Vladimir Kukharev, who chairs the committee, added medicine to the list.',
    },
    subjects: [tie, sochi, minsk, { kind: 'body', id: 'minsk-executive-committee' }, { kind: 'person', id: 'vladimir-kukharev' }],
    cites: [
      page('В Мингорисполкоме обсудили'),
      page('торговли, транспорта, логистики, бизнеса, ЖКХ, образования, спорта'),
      page('без внимания и туризм'),
      page('транспорт, медицина'),
    ],
  },
  {
    id: 'sochi-minsk-talks-council',
    kind: 'visit',
    ...undated,
    title: {
      ru: 'Встреча в Минском городском Совете депутатов',
      en: 'A meeting at the Minsk City Council of Deputies',
    },
    text: {
      ru: 'Российских гостей интересовало, как город распределяет бюджет и как работает с жителями.',
      en: 'The Russian guests wanted to know how the city divides its budget and how it works with residents.',
    },
    subjects: [tie, sochi, minsk, { kind: 'body', id: 'minsk-council' }],
    cites: [page('в Минском Совете депутатов'), page('порядке распределения бюджета и методике эффективной работы с жителями')],
  },
  {
    id: 'sochi-minsk-agreement-signed',
    kind: 'agreement_signed',
    ...undated,
    title: { ru: 'Сочи и Минск стали побратимами', en: 'Sochi and Minsk became twin towns' },
    text: {
      ru: 'Соглашение о побратимских связях подписали руководители двух городов. Кто именно и в какой день, источник не уточняет.',
      en: 'The leaders of the two cities signed a twinning agreement. The source does not say who exactly signed, or on what day.',
    },
    subjects: [tie, sochi, minsk],
    cites: [page('подписали соглашение о побратимских связях')],
  },
  {
    id: 'sochi-needs-transport-and-electronics',
    kind: 'visit',
    ...undated,
    title: {
      ru: 'Гости из Сочи увидели товары, которые нужны городу',
      en: 'Guests from Sochi saw goods that their city needs',
    },
    text: {
      ru: 'Нужны транспорт и электроника: в Сочи строят много школ и детских садов. Председатель городского собрания Виктор Филонов сказал, что белорусские предприятия могут всё это поставлять. Партнёрам важно самим побывать на производстве, заметил председатель Минского городского Совета депутатов Андрей Бугров.',
      en: 'These are vehicles and electronics: Sochi is building many schools and kindergartens. Viktor Filonov, who chairs the City Assembly, said that Belarusian enterprises can supply them. Partners want to see production for themselves, remarked Andrey Bugrov, who chairs the Minsk City Council of Deputies.',
    },
    subjects: [
      tie,
      sochi,
      minsk,
      { kind: 'person', id: 'viktor-filonov' },
      { kind: 'body', id: 'minsk-council' },
      { kind: 'person', id: 'andrey-bugrov' },
    ],
    cites: [
      page('транспортного обеспечения'),
      page('электронной техники'),
      page('много школ и детских садов'),
      page('могут поставлять продукцию'),
      page('своими глазами'),
    ],
  },
  {
    id: 'joint-roadmap-of-sochi-and-minsk',
    kind: 'promise',
    ...undated,
    title: { ru: 'Обещана дорожная карта партнёрства', en: 'A roadmap of the partnership was promised' },
    text: {
      ru: 'В ней опишут всё, над чем города могут работать вместе. Она будет готова «вскоре»: точного срока и ответственных источник не называет.',
      en: 'It will set out everything the two cities can work on together. It is to be ready “soon”: the source gives no date and names nobody in charge.',
    },
    subjects: [tie, sochi, minsk],
    cites: [page('Вскоре будет готова дорожная карта')],
  },
  {
    id: 'minsk-plan-promised',
    kind: 'promise',
    ...undated,
    title: { ru: 'Минск обещает план мероприятий', en: 'Minsk promises a plan of action' },
    text: {
      ru: 'Владимир Кухарев сказал, что в плане будут все направления, а к делу привлекут предприятия, организации, министерства и, если понадобится, другие регионы Беларуси. Срок не назван.',
      en: 'Vladimir Kukharev said that the plan would take in every field, and that enterprises, organisations, ministries and, where needed, other regions of Belarus would be involved. No date was given.',
    },
    subjects: [tie, minsk, { kind: 'body', id: 'minsk-executive-committee' }, { kind: 'person', id: 'vladimir-kukharev' }],
    cites: [page('будет подготовлен план мероприятий'), page('профильными министерствами')],
  },
  {
    id: 'sochi-minsk-business-contacts-planned',
    kind: 'promise',
    ...undated,
    title: { ru: 'Города хотят сблизить деловые круги', en: 'The cities want to bring their businesses closer' },
    text: {
      ru: 'Это один из ближайших планов. Кто и когда этим займётся, источник не говорит.',
      en: 'One of the nearest plans. The source does not say who will see to it or when.',
    },
    subjects: [tie, sochi, minsk],
    cites: [page('контакты деловых кругов')],
  },
  {
    id: 'sochi-minsk-investors-planned',
    kind: 'promise',
    ...undated,
    title: { ru: 'Города хотят вместе искать инвесторов', en: 'The cities want to look for investors together' },
    text: {
      ru: 'Деньги нужны городской инфраструктуре. Ни сумм, ни сроков источник не называет.',
      en: 'The money is meant for city infrastructure. The source gives neither sums nor dates.',
    },
    subjects: [tie, sochi, minsk],
    cites: [page('привлекать вкладчиков')],
  },
  {
    id: 'sochi-minsk-high-technology-planned',
    kind: 'promise',
    ...undated,
    title: {
      ru: 'Города хотят наладить кооперацию в высоких технологиях',
      en: 'The cities want to work together in high technology',
    },
    text: {
      ru: 'Речь о производстве. Какие предприятия войдут в кооперацию и когда, источник не говорит.',
      en: 'The plan concerns production. The source does not say which enterprises will take part or when.',
    },
    subjects: [tie, sochi, minsk],
    cites: [page('кооперацию в высокотехнологическом производстве')],
  },
];
