import type { PartnershipInput } from '../../slices/partnerships/index.ts';
import { citing } from './citing.ts';

const page = citing('sakhalinmedia-2021');
const knownBy = '2021-10-23';

const proposal = page(
  'Администрация Благовещенска выступила с инициативой заключить соглашение о сотрудничестве и информационном взаимодействии',
);
const readiness = page('поделиться своими наработками, а также перенять положительный опыт');
const visit = page('рабочим ознакомительным визитом находится делегация из Благовещенска');
const residents = page('взаимодействия с жителями, депутатским корпусом');
const investors = page('о привлечении инвесторов, реформе общественного транспорта');

export const yuzhnoSakhalinskPartnership: PartnershipInput = {
  id: 'yuzhno-sakhalinsk-blagoveshchensk',
  kind: 'cooperation',
  since: null,
  why: {
    ru: 'Гости приехали познакомиться с работой Южно-Сахалинска. Хозяева готовы делиться тем, что у них получилось, и сами хотят перенять удачный опыт Благовещенска.',
    en: 'The guests came to see how Yuzhno-Sakhalinsk works. The hosts are ready to share what has worked for them and want to adopt what works in Blagoveshchensk.',
  },
  whyCites: [visit, readiness],
  parties: [
    {
      role: 'party',
      municipality: 'yuzhno-sakhalinsk',
      body: 'yuzhno-sakhalinsk-administration',
      asWritten: null,
      cites: [proposal, readiness],
    },
    {
      role: 'party',
      municipality: 'blagoveshchensk',
      body: 'blagoveshchensk-administration',
      asWritten: null,
      cites: [proposal],
    },
  ],
  directions: [
    { code: 'urban_environment', cites: [page('комфортного городского пространства')] },
    { code: 'transport_roads', cites: [page('ремонте дорог и дворовых территорий'), investors] },
    { code: 'citizen_participation', cites: [residents] },
    { code: 'investment', cites: [investors] },
  ],
  standings: [
    {
      standing: 'proposed',
      date: null,
      knownBy,
      reason: {
        ru: 'Администрация Благовещенска предложила заключить соглашение. О подписании источник не сообщает.',
        en: 'The Blagoveshchensk administration proposed an agreement. The source reports no signing.',
      },
      cites: [proposal],
    },
  ],
  cites: [page('Южно-Сахалинск и Благовещенск налаживают сотрудничество')],
};
