import type { CommitmentInput } from '../../slices/commitments/index.ts';
import { citing } from './citing.ts';
import { promise, town } from './promise.ts';

const page = citing('sochi-minsk-2023');

const ofTie = { partnership: 'sochi-minsk', knownBy: '2023-09-18', origin: 'story' } as const;
const both = [town('sochi'), town('minsk')];

export const sochiMinskPromises: readonly CommitmentInput[] = [
  promise({
    ...ofTie,
    id: 'roadmap-of-sochi-and-minsk',
    text: { ru: 'Подготовить дорожную карту партнёрства', en: 'Prepare a roadmap of the partnership' },
    toldAs: 'in_progress',
    dueText: { ru: 'вскоре', en: 'soon' },
    originEntry: 'joint-roadmap-of-sochi-and-minsk',
    cites: [page('Вскоре будет готова дорожная карта')],
  }),
  promise({
    ...ofTie,
    id: 'plan-of-minsk',
    text: {
      ru: 'Составить план мероприятий по всем сферам',
      en: 'Draw up a plan of action for every field',
    },
    toldAs: 'agreed',
    owners: [{ municipality: 'minsk', body: 'minsk-executive-committee', person: 'vladimir-kukharev', asWritten: null }],
    partners: [
      {
        municipality: null,
        body: null,
        person: null,
        asWritten: {
          ru: 'предприятия, организации, профильные министерства',
          en: 'enterprises, organisations, line ministries',
        },
      },
    ],
    origin: 'speech',
    originEntry: 'minsk-plan-promised',
    cites: [page('будет подготовлен план мероприятий'), page('профильными министерствами')],
  }),
  promise({
    ...ofTie,
    id: 'business-contacts-of-sochi-and-minsk',
    text: { ru: 'Укреплять контакты деловых кругов', en: 'Bring the businesses of both cities closer' },
    toldAs: 'agreed',
    owners: both,
    direction: 'economy_trade',
    originEntry: 'sochi-minsk-business-contacts-planned',
    cites: [page('контакты деловых кругов')],
  }),
  promise({
    ...ofTie,
    id: 'investors-for-sochi-and-minsk',
    text: { ru: 'Вместе искать инвесторов для городской инфраструктуры', en: 'Look together for investors in city infrastructure' },
    toldAs: 'agreed',
    owners: both,
    direction: 'investment',
    originEntry: 'sochi-minsk-investors-planned',
    cites: [page('привлекать вкладчиков')],
  }),
  promise({
    ...ofTie,
    id: 'high-technology-of-sochi-and-minsk',
    text: { ru: 'Наладить кооперацию в высоких технологиях', en: 'Work together in high-technology production' },
    toldAs: 'agreed',
    owners: both,
    direction: 'industry_innovation',
    originEntry: 'sochi-minsk-high-technology-planned',
    cites: [page('кооперацию в высокотехнологическом производстве')],
  }),
];
