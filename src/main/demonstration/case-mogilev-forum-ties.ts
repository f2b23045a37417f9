import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import { citing } from './citing.ts';

const page = citing('mogilev-forum-2017');
const knownBy = '2017-03-31';

const councils = page('У Городской Думы Калуги подписаны соглашения о сотрудничестве с городскими советами Смоленска и Тулы');
const proposal = page('подписать подобные соглашения с представительными органами городов республики Беларусь');
const firstPair = page('породнились подмосковный Подольск и белорусский Борисов');
const firstAgreement = page('первое соглашение о побратимских связях было подписано в 1992 году');
const practices = page('успешными муниципальными практиками и наработками в сфере управления');
const diplomacy = page('аспектом народной дипломатии');

const kalugaCouncil = { role: 'party', municipality: 'kaluga', body: 'kaluga-council', asWritten: null } as const;

export const mogilevForumPartnerships: readonly PartnershipInput[] = [
  {
    id: 'podolsk-borisov',
    kind: 'twinning',
    since: '1992',
    why: null,
    whyCites: [],
    parties: [
      { role: 'party', municipality: 'podolsk', body: null, asWritten: null, cites: [firstPair] },
      { role: 'party', municipality: 'borisov', body: null, asWritten: null, cites: [firstPair] },
    ],
    directions: [],
    standings: [
      {
        standing: 'in_force',
        date: '1992',
        knownBy,
        reason: {
          ru: 'В 1992 году города подписали соглашение о побратимских связях.',
          en: 'In 1992 the two towns signed a twinning agreement.',
        },
        cites: [firstAgreement, firstPair],
      },
    ],
    cites: [firstAgreement, firstPair],
  },
  {
    id: 'kaluga-council-smolensk-council',
    kind: 'cooperation',
    since: null,
    why: null,
    whyCites: [],
    parties: [
      { ...kalugaCouncil, cites: [councils] },
      { role: 'party', municipality: 'smolensk', body: 'smolensk-council', asWritten: null, cites: [councils] },
    ],
    directions: [],
    standings: [
      {
        standing: 'in_force',
        date: null,
        knownBy,
        reason: {
          ru: 'Соглашение с городским советом Смоленска подписано, сказал глава Калуги в докладе на форуме. Даты он не назвал.',
          en: 'The agreement with the Smolensk council has been signed, the head of Kaluga said in his report to the forum. He gave no date.',
        },
        cites: [councils],
      },
    ],
    cites: [councils],
  },
  {
    id: 'kaluga-council-tula-council',
    kind: 'cooperation',
    since: null,
    why: null,
    whyCites: [],
    parties: [
      { ...kalugaCouncil, cites: [councils] },
      { role: 'party', municipality: 'tula', body: 'tula-council', asWritten: null, cites: [councils] },
    ],
    directions: [],
    standings: [
      {
        standing: 'in_force',
        date: null,
        knownBy,
        reason: {
          ru: 'Соглашение с городским советом Тулы подписано, сказал глава Калуги в докладе на форуме. Даты он не назвал.',
          en: 'The agreement with the Tula council has been signed, the head of Kaluga said in his report to the forum. He gave no date.',
        },
        cites: [councils],
      },
    ],
    cites: [councils],
  },
  {
    id: 'kaluga-council-belarus-councils',
    kind: 'cooperation',
    since: null,
    why: {
      ru: 'Александр Иванов видит в связях между советами важную часть народной дипломатии. Соглашения, по его словам, укрепят отношения, а делиться советам есть чем – опытом и наработками в управлении.',
      en: 'Aleksandr Ivanov sees ties between councils as an important part of citizen diplomacy. Agreements, he says, will strengthen relations, and councils have experience and practice in governance to share.',
    },
    whyCites: [diplomacy, practices, proposal],
    parties: [
      { ...kalugaCouncil, cites: [councils, proposal] },
      {
        role: 'party',
        municipality: null,
        body: null,
        asWritten: {
          ru: 'представительные органы городов республики Беларусь',
          en: 'representative bodies of towns of the Republic of Belarus',
        },
        cites: [proposal],
      },
    ],
    directions: [
      { code: 'governance_budget', cites: [practices] },
      { code: 'people_to_people', cites: [diplomacy] },
    ],
    standings: [
      {
        standing: 'proposed',
        date: null,
        knownBy,
        reason: {
          ru: 'Глава Калуги предложил такие соглашения на форуме 30–31 марта 2017 года. Ответа источник не приводит.',
          en: 'The head of Kaluga proposed such agreements at the forum of 30–31 March 2017. The source reports no answer.',
        },
        cites: [proposal, page('прошедшем в городе Могилёв 30 – 31 марта')],
      },
    ],
    cites: [proposal],
  },
];
